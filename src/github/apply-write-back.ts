import type { Answer, Change } from '../state/change.ts';
import { explainError, isTransient, reasonOf, statusOf } from './errors.ts';
import type { Access } from './github.ts';

/** Branch, file or pull request of links written back. */
export async function applyWriteBack(
  { client, repository: { owner, repo } }: Access,
  change: Extract<Change, { type: 'create-branch' | 'write-file' | 'open-pull' }>,
): Promise<Answer> {
  try {
    switch (change.type) {
      case 'create-branch':
        if (change.reset)
          await client.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', { owner, repo, ref: `heads/${change.branch}`, sha: change.commit, force: true });
        else await client.request('POST /repos/{owner}/{repo}/git/refs', { owner, repo, ref: `refs/heads/${change.branch}`, sha: change.commit });
        return {};
      case 'write-file':
        await client.request('PUT /repos/{owner}/{repo}/contents/{path}', {
          owner,
          repo,
          path: change.path,
          branch: change.branch,
          message: change.message,
          content: Buffer.from(change.text).toString('base64'),
          // Without the content that is replaced GitHub creates a file, and refuses where there is one.
          ...(change.blob === null ? {} : { sha: change.blob }),
        });
        return {};
      case 'open-pull':
        await client.request('POST /repos/{owner}/{repo}/pulls', {
          owner,
          repo,
          head: change.branch,
          base: change.base,
          title: change.title,
          body: change.body,
        });
        return {};
    }
  } catch (error) {
    const status = statusOf(error);
    if (isTransient(error)) throw error;
    // The file or branch moved on meanwhile, or is protected: the next push offers the links again.
    if (status === 409 || status === 422) return { problem: `${change.why}: refused by GitHub: ${reasonOf(error)}` };
    throw explainError(error, 'writing issue links back', change.type === 'open-pull' ? 'pull-requests: write' : 'contents: write');
  }
}
