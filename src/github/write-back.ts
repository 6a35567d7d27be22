import type { ItemLink, WriteBackState } from '../state/write-back.ts';
import { statusOf } from './errors.ts';
import type { Access } from './github.ts';

/** The branch of the one pull request with issue links. */
const linksBranch = 'post-mortem/issue-links';

export interface WriteBackInput {
  how: 'commit' | 'pull-request';
  /** Name of the default branch, and its commit that was pushed. */
  base: string;
  commit: string;
  files: { path: string; links: ItemLink[] }[];
}

/** Branch, pull request and files as GitHub has them. */
export async function observeWriteBack(github: Access, { how, base, commit, files }: WriteBackInput): Promise<WriteBackState> {
  const { owner, repo } = github.repository;
  const branch = how === 'commit' ? base : linksBranch;
  const exists = how === 'commit' || (await hasBranch(github, branch));
  const open = how === 'commit' || (exists && (await hasPull(github, branch)));
  const read = await Promise.all(
    files.map(async ({ path, links }) => {
      const { data } = await github.client.request('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo, path, ref: open ? branch : base });
      if (Array.isArray(data) || !('content' in data)) return [];
      return [{ path, text: Buffer.from(data.content, 'base64').toString('utf8'), blob: data.sha, links }];
    }),
  );
  return { branch, startAt: open ? null : commit, reset: exists, openPull: open ? null : { base }, files: read.flat() };
}

export async function hasBranch({ client, repository: { owner, repo } }: Access, branch: string): Promise<boolean> {
  try {
    await client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { owner, repo, ref: `heads/${branch}` });
    return true;
  } catch (error) {
    if (statusOf(error) === 404) return false;
    throw error;
  }
}

async function hasPull({ client, repository: { owner, repo } }: Access, branch: string): Promise<boolean> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/pulls', { owner, repo, head: `${owner}:${branch}`, state: 'open', per_page: 1 });
  return data.length > 0;
}
