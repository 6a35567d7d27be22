import { toTime } from '../evidence/evidence.ts';
import { joinUrl } from './http.ts';
import { authHeaders, type Fetcher } from './source.ts';

const limit = 5000;
const mostPages = 40;
const hour = 3_600_000;

interface Streams {
  data?: { result?: { stream: Record<string, string>; values: [string, string][] }[] };
}

/** Lines of every query, oldest first, from an hour before the window. */
export const fetchLoki: Fetcher = async (session, { window, settings, env }) => {
  const source = settings.sources.loki;
  if (!source) return;
  const headers = authHeaders(source, env);
  const end = BigInt(window.end + window.pad * 1000) * 1_000_000n;
  for (const [index, query] of source.queries.entries()) {
    let start = BigInt(window.start - hour) * 1_000_000n;
    for (let page = 0; ; page++) {
      const url = joinUrl(source.url, 'loki/api/v1/query_range', { query, start: String(start), end: String(end), limit, direction: 'forward' });
      const answer = await session.json<Streams>({ what: `query/${index}/${page}`, url, headers }, {});
      const times = (answer?.data?.result ?? []).flatMap(({ values }) => values.map(([time]) => BigInt(time)));
      if (times.length < limit) break;
      const last = times.sort((a, b) => (a < b ? -1 : 1)).at(-1) ?? end;
      if (page + 1 >= mostPages || session.bytes >= session.limits.logBytes) {
        session.gaps.push({
          source: 'loki',
          from: toTime(Number(last / 1_000_000n)),
          to: toTime(window.end),
          why: `The lines of a query were read up to the limit only: ${query.slice(0, 120)}`,
        });
        break;
      }
      // Lines of the same nanosecond may stand on both pages; a line counted twice is better than one lost.
      start = last > start ? last : last + 1n;
    }
  }
};
