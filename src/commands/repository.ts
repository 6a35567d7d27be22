import type { Access } from '../github/github.ts';
import { apiOf, type Remote } from '../setup/remote.ts';
import { UserError } from '../user-error.ts';
import { findRemote } from './git.ts';
import type { Shell } from './shell.ts';

/** The repository meant: `--repo`, else that of a workflow run, else the remote of the checkout; null where none says. */
export function findRepository(named: string | undefined, { cwd, env }: Shell): Remote | null {
  const remote = findRemote(cwd);
  const name = named ?? env.GITHUB_REPOSITORY;
  if (!name) return remote;
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(name) ?? [];
  if (!owner || !repo) throw new UserError(`--repo is \`${name}\`, expected OWNER/NAME such as acme/shop`);
  const host = env.GITHUB_SERVER_URL ? new URL(env.GITHUB_SERVER_URL).host : (remote?.host ?? 'github.com');
  return { host, owner, repo };
}

export const tokenOf = ({ env }: Shell) => env.GITHUB_TOKEN || env.GH_TOKEN || null;

export async function connect(remote: Remote, token: string, { env, err }: Shell): Promise<Access> {
  const { createClient } = await import('../github/client.ts');
  const client = createClient({ token, repositoryId: null, apiUrl: env.GITHUB_API_URL || apiOf(remote.host), onWait: (message) => err(`${message}\n`) });
  return { client, repository: { owner: remote.owner, repo: remote.repo, id: null, url: `https://${remote.host}/${remote.owner}/${remote.repo}` } };
}
