import { createHash } from 'node:crypto';
import { readRepositoryFile } from '../github/repository-file.ts';
import { UserError } from '../user-error.ts';
import { readCheckout } from './read-checkout.ts';
import type { Run } from './run.ts';

/**
 * A file as it is at a commit: from the checkout where that holds the very same content (the checkout of a pull request is
 * a merge, whose lines may differ), else through the API. It is read as data: nothing of it is run.
 */
export async function readVersion(run: Run, file: { path: string; blob: string | null }, commit: string, head?: string): Promise<string> {
  const local = readCheckout(file.path);
  if (local !== null && gitHash(local) === file.blob) return local.toString('utf8');
  const text = await fetchVersion(run, file.path, commit, head).catch((error: unknown) => {
    // What cannot be asked for is taken as it is checked out.
    if (local === null || !(error instanceof UserError)) throw error;
    return null;
  });
  if (text !== null) return text;
  if (local !== null) return local.toString('utf8');
  throw new UserError(`GitHub has no ${file.path} at ${commit.slice(0, 7)}; the job needs \`permissions: contents: read\``);
}

/** A commit of a fork is known to both repositories, but for a while only to the fork. */
async function fetchVersion({ github }: Run, path: string, commit: string, head: string | undefined): Promise<string | null> {
  const text = await readRepositoryFile(github, path, commit);
  const [owner = '', repo = ''] = (head ?? '').split('/');
  if (text !== null || !head || head.toLowerCase() === `${github.repository.owner}/${github.repository.repo}`.toLowerCase()) return text;
  return readRepositoryFile({ ...github, repository: { owner, repo, id: null, url: '' } }, path, commit);
}

function gitHash(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}
