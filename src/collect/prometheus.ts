import type { Matrix, Rules } from '../evidence/alert-history.ts';
import { seriesToAsk } from '../evidence/alert-series.ts';
import { selectorsOf } from '../evidence/promql.ts';
import { median } from '../evidence/statistics.ts';
import { joinUrl } from './http.ts';
import { SourceProblem } from './problem.ts';
import type { Session } from './session.ts';
import { authHeaders, type Fetcher } from './source.ts';

const mostPoints = 10_999;
const daySeconds = 86_400;
const emptyMatrix: Matrix = { status: 'success', data: { resultType: 'matrix', result: [] } };

interface Server {
  session: Session;
  base: string;
  headers: Record<string, string>;
}

/** Alert history, series with the days before, and raw samples, from which alone holes can be seen. */
export const fetchPrometheus: Fetcher = async (session, { window, settings, env }) => {
  const source = settings.sources.prometheus;
  if (!source) return;
  const server: Server = { session, base: source.url, headers: authHeaders(source, env) };
  const from = window.start / 1000 - window.pad;
  // Nothing is known of the time to come: an alert that fires now has not ended.
  const to = Math.min(window.end / 1000 + window.pad, Math.floor(Date.now() / 1000));
  const span = `${Math.ceil(to - from)}s`;
  const about = (what: string, path: string) => session.json({ what, url: joinUrl(source.url, path), headers: server.headers, optional: true }, {});
  const alerts = await instant(server, 'alerts', { query: `ALERTS[${span}]`, time: to, optional: false });
  if (!session.dry)
    session.keep({ what: 'asked', request: 'the range asked for, in seconds since 1970', status: 200, body: JSON.stringify({ from, to }), json: true });
  await instant(server, 'alerts-since', { query: `ALERTS_FOR_STATE[${span}]`, time: to, optional: true });
  const rules = (await about('rules', 'api/v1/rules')) as Rules | null;
  await about('build', 'api/v1/status/buildinfo');
  await about('runtime', 'api/v1/status/runtimeinfo');
  const asked = seriesToAsk(settings, rules, alerts);
  for (const [index, { name, query }] of asked.entries()) {
    try {
      const interval = await fetchRaw(server, index, query, { span, to });
      const step = Math.max(Math.round(interval), Math.ceil((to - from) / mostPoints), 1);
      await range(server, `series/${index}/window`, query, { from, to, step });
      await range(server, `series/${index}/history`, query, { from: from - settings.baseline.days * daySeconds, to: from - 60, step: 60 });
    } catch (error) {
      // One query that Prometheus refuses leaves the others.
      if (!(error instanceof SourceProblem) || error.status !== 400) throw error;
      session.problems.push(`the series "${name}" was not read: ${error.message}`);
    }
  }
};

/** Raw samples of every selector of a query; gives the seconds between samples. */
async function fetchRaw(server: Server, index: number, query: string, { span, to }: { span: string; to: number }): Promise<number> {
  const intervals: number[] = [];
  for (const selector of selectorsOf(query)) {
    const answer = await instant(server, `series/${index}/raw/${selector}`, { query: `${selector}[${span}]`, time: to, optional: true });
    for (const { values = [] } of (answer?.data?.result ?? []).slice(0, 20)) {
      if (values.length > 2) intervals.push(median(values.slice(1).map(([second], at) => second - (values[at]?.[0] ?? second))));
    }
  }
  return intervals.length > 0 ? median(intervals) : 15;
}

function instant({ session, base, headers }: Server, what: string, { query, time, optional }: { query: string; time: number; optional: boolean }) {
  return session.json<Matrix>(
    { what, method: 'POST', url: joinUrl(base, 'api/v1/query'), headers, form: { query, time: String(time) }, optional },
    emptyMatrix,
  );
}

/** A range in as many requests as the limit of points asks for. */
async function range({ session, base, headers }: Server, what: string, query: string, { from, to, step }: { from: number; to: number; step: number }) {
  for (let start = from, part = 0; start <= to; start += mostPoints * step + step, part++) {
    const end = Math.min(to, start + mostPoints * step);
    const form = { query, start: String(start), end: String(end), step: String(step) };
    await session.json<Matrix>(
      { what: part === 0 ? what : `${what}/${part}`, method: 'POST', url: joinUrl(base, 'api/v1/query_range'), headers, form },
      emptyMatrix,
    );
  }
}
