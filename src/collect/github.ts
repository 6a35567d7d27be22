import { joinUrl } from './http.ts';
import { pages } from './pages.ts';
import { SourceProblem } from './problem.ts';
import type { Session } from './session.ts';
import { type FetchContext, type Fetcher, secretOf } from './source.ts';

interface Deployment {
  id: number;
  created_at: string;
  environment: string;
}

const day = 86_400_000;

/** Deployments with their statuses, releases, workflow runs, merged pull requests and commits around the window. */
export const fetchGitHub: Fetcher = async (session, context) => {
  const { settings, env } = context;
  const source = settings.sources.github ?? {};
  const repositories = source.repositories ?? (env.GITHUB_REPOSITORY ? [env.GITHUB_REPOSITORY] : []);
  if (repositories.length === 0) throw new SourceProblem('no repository is named by `repositories` or GITHUB_REPOSITORY');
  const name = source['token-env'] ?? (env.GITHUB_TOKEN ? 'GITHUB_TOKEN' : 'GH_TOKEN');
  const headers = { authorization: `Bearer ${secretOf(name, env)}`, accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };
  const base = source.url ?? env.GITHUB_API_URL ?? 'https://api.github.com';
  for (const repository of repositories) {
    for (const [what, fetchKind] of Object.entries(kinds)) {
      try {
        await fetchKind({ session, headers, base: joinUrl(base, `repos/${repository}`), repository }, context);
      } catch (error) {
        // A token may read one thing and not another.
        if (!(error instanceof SourceProblem) || error.status <= 0 || error.status === 401) throw error;
        session.problems.push(`the ${what} of ${repository} cannot be read: ${error.message}`);
      }
    }
  }
};

interface Repository {
  session: Session;
  headers: Record<string, string>;
  base: string;
  repository: string;
}

const kinds: Record<string, (repository: Repository, context: FetchContext) => Promise<void>> = {
  deployments: fetchDeployments,
  releases: async (one, { window }) => {
    const from = earliest(window);
    await pages<{ created_at: string }>(one.session, page(one, 'releases', 'releases', {}), (list) =>
      list.some(({ created_at }) => Date.parse(created_at) >= from),
    );
  },
  'workflow runs': async (one, { window }) => {
    const created = `${iso(window.start - window.pad * 1000)}..${iso(window.end + window.pad * 1000)}`;
    await pages(one.session, page(one, 'runs', 'actions/runs', { created }), () => true);
  },
  'pull requests': async (one, { window }) => {
    const from = earliest(window);
    const query = { state: 'closed', sort: 'updated', direction: 'desc' };
    await pages<{ updated_at: string }>(one.session, page(one, 'pulls', 'pulls', query), (list) =>
      list.some(({ updated_at }) => Date.parse(updated_at) >= from),
    );
  },
  commits: async (one, { window }) => {
    await pages(one.session, page(one, 'commits', 'commits', { since: iso(earliest(window)), until: iso(window.end + window.pad * 1000) }), () => true);
  },
};

/** A deployment made before the window may be carried out within it. */
async function fetchDeployments(one: Repository, { window, settings }: FetchContext) {
  const from = earliest(window) - day;
  const environments = settings.sources.github?.environments;
  const found = await pages<Deployment>(
    one.session,
    page(one, 'deployments', 'deployments', {}),
    (list) => list.some(({ created_at }) => Date.parse(created_at) >= from),
    [{ id: 0, created_at: iso(window.start), environment: environments?.[0] ?? 'production' }],
  );
  for (const { id, created_at, environment } of found) {
    if (Date.parse(created_at) < from || Date.parse(created_at) > window.end + window.pad * 1000) continue;
    if (environments && !environments.includes(environment)) continue;
    const { session, headers, repository } = one;
    await session.json(
      { what: `statuses/${repository}/${id}`, url: joinUrl(one.base, `deployments/${id || '{id}'}/statuses`, { per_page: 100 }), headers },
      [],
    );
  }
}

const earliest = ({ start, pad }: FetchContext['window']) => start - pad * 1000;
const iso = (time: number) => new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');

function page({ headers, base, repository }: Repository, what: string, path: string, query: Record<string, string>) {
  return (number: number) => ({ what: `${what}/${repository}/${number}`, url: joinUrl(base, path, { ...query, per_page: 100, page: number }), headers });
}
