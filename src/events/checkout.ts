import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { readRepositoryFile } from '../github/repository-file.ts';
import { UserError } from '../user-error.ts';
import type { Run } from './run.ts';

/**
 * A file as it is at a commit: from the checkout where that holds the very same content (the checkout of a pull request is
 * a merge, whose lines may differ), else through the API. It is read as data: nothing of it is run.
 */
export async function readVersion({ client, repository }: Run, file: { path: string; blob: string | null }, commit: string, head?: string): Promise<string> {
  const local = readCheckout(file.path);
  if (local !== null && gitHash(local) === file.blob) return decode(local);
  const text =
    (await readRepositoryFile(client, repository, file.path, commit)) ??
    (head ? await readRepositoryFile(client, repositoryOf(head), file.path, commit) : null);
  if (text !== null) return text;
  if (local !== null) return decode(local);
  throw new UserError(`GitHub has no ${file.path} at ${commit.slice(0, 7)}; the job needs \`permissions: contents: read\``);
}

/** A regular file inside the workspace; a link in a pull request must not show what else is on the machine. */
function readCheckout(path: string): Buffer | null {
  const workspace = process.env.GITHUB_WORKSPACE;
  if (!workspace || !existsSync(workspace)) return null;
  const [root, file] = [realpathSync(workspace), resolve(workspace, path)];
  if (!existsSync(file)) return null;
  return realpathSync(file) === join(root, path) && `${file}`.startsWith(resolve(workspace) + sep) && statSync(file).isFile() ? readFileSync(file) : null;
}

function gitHash(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

function decode(content: Buffer): string {
  return content.toString('utf8');
}

function repositoryOf(name: string) {
  const [owner = '', repo = ''] = name.split('/');
  return { owner, repo, url: '' };
}
