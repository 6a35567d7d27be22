import { execFileSync } from 'node:child_process';
import { parseRemote, type Remote } from '../setup/remote.ts';

/** What git answers, or null where there is no repository, no git, or no answer. */
export function git(cwd: string, ...args: string[]): string | null {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null;
  } catch {
    return null;
  }
}

/** Remote of the checkout: `origin`, else the first one. */
export function findRemote(cwd: string): Remote | null {
  const name = git(cwd, 'remote')
    ?.split('\n')
    .sort((a, b) => Number(b === 'origin') - Number(a === 'origin'))[0];
  const address = name ? git(cwd, 'remote', 'get-url', name) : null;
  return address ? parseRemote(address) : null;
}

/** Branch that GitHub calls default: as the remote says, else the usual names, else the one that is checked out. */
export function findDefaultBranch(cwd: string): string {
  const remote = git(cwd, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD')?.replace(/^origin\//, '');
  const usual = ['main', 'master'].find((name) => git(cwd, 'rev-parse', '--verify', '--quiet', `refs/heads/${name}`));
  return remote ?? usual ?? git(cwd, 'symbolic-ref', '--short', 'HEAD') ?? 'main';
}
