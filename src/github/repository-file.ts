import { UserError } from '../user-error.ts';
import { explainError, statusOf } from './errors.ts';
import type { Access } from './github.ts';

/** Text of a file at a commit or branch, else on the default branch; null when there is none. Up to 1 MB, as GitHub gives. */
export async function readRepositoryFile({ client, repository: { owner, repo } }: Access, path: string, ref?: string): Promise<string | null> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo, path, ...(ref ? { ref } : {}) });
    if (Array.isArray(data) || !('content' in data)) throw new UserError(`${path} is no file, expected a text file`);
    if (data.content === '' && data.size > 0) throw new UserError(`${path} has ${data.size} bytes, expected less than 1 MB`);
    return Buffer.from(data.content, 'base64').toString('utf8');
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error instanceof UserError ? error : explainError(error, `reading ${path}`, 'contents: read');
  }
}
