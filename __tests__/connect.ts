import type { EmbeddedGitHub } from '../embedded-github/server.ts';
import { createClient } from '../src/github/client.ts';
import type { GitHub } from '../src/github/github.ts';

/** The embedded GitHub as a run with the token of a workflow uses it: through the real client. */
export function connect({ url, store }: EmbeddedGitHub, more: Partial<GitHub> = {}): GitHub {
  const { owner, repo, id } = store;
  return {
    client: createClient({ token: 'test-token', apiUrl: url, repositoryId: id }),
    repository: { owner, repo, id, url: `https://github.com/${owner}/${repo}` },
    ownLogin: null,
    installation: false,
    trusted: new Set(),
    ...more,
  };
}
