/** Where a repository is on GitHub. */
export interface Remote {
  host: string;
  owner: string;
  repo: string;
}

/** The repository a git remote names; null for one that is none of a forge, such as a folder. */
export function parseRemote(address: string): Remote | null {
  const match =
    /^(?:https?|ssh|git):\/\/(?:[^@/\s]+@)?([\w.-]+)(?::\d+)?\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(address) ??
    /^(?:[\w.-]+@)?([\w.-]+\.[\w.-]+):([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(address);
  const [, host, owner, repo] = match ?? [];
  return host && owner && repo ? { host: host.toLowerCase().replace(/^ssh\.github\.com$/, 'github.com'), owner, repo } : null;
}

/** GitHub Enterprise Server: its own machine, whose workflows know less than those of github.com and of `ghe.com`. */
export const isServer = (host: string) => host !== 'github.com' && !host.endsWith('.ghe.com');

/** Address of the REST API of a host. */
export function apiOf(host: string): string {
  return isServer(host) ? `https://${host}/api/v3` : `https://api.${host}`;
}
