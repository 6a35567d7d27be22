import { setTimeout as sleep } from 'node:timers/promises';
import { joinUrl } from './http.ts';
import { SourceProblem } from './problem.ts';
import { authHeaders, type Fetcher } from './source.ts';

const mostPages = 5;

/** What customers were told: by the public page, or with a key by the API. */
export const fetchStatuspage: Fetcher = async (session, { settings, env, window }) => {
  const source = settings.sources.statuspage;
  if (!source) return;
  if (!source.page) {
    if (!source.url) throw new SourceProblem('neither `page` nor `url` is set');
    await session.json({ what: 'incidents/1', url: joinUrl(source.url, 'api/v2/incidents.json') }, {});
    return;
  }
  const headers = authHeaders({ 'token-env': 'STATUSPAGE_TOKEN', ...source }, env, 'OAuth');
  const base = source.url ?? 'https://api.statuspage.io';
  for (let page = 1; page <= mostPages; page++) {
    const list = await session.json<{ created_at: string }[]>(
      { what: `incidents/${page}`, url: joinUrl(base, `v1/pages/${source.page}/incidents`, { limit: 100, page }), headers },
      [],
    );
    if (!list || list.length < 100 || list.every(({ created_at }) => Date.parse(created_at) < window.start - 7 * 86_400_000)) return;
    // One request a second is what it allows.
    await sleep(1000);
  }
};
