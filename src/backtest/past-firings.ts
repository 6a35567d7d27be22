import { joinUrl } from '../collect/http.ts';
import { openSession } from '../collect/session.ts';
import type { Matrix } from '../evidence/alert-history.ts';
import type { Limits } from '../evidence/settings.ts';
import { type PastFiring, pastFirings } from '../guards/firings.ts';
import { emptyMatrix } from './engine.ts';

const daySeconds = 86_400;

export interface PastQuestion {
  url: string;
  headers: Record<string, string>;
  limits: Limits;
  alert: string;
  /** Seconds since 1970. */
  from: number;
  to: number;
}

/**
 * How often an alert fired in a time, by the samples Prometheus keeps of its own alerts: what a rule did since it was merged.
 * Asked a day at a time. Throws a `SourceProblem`.
 */
export async function askPastFirings({ url, headers, limits, alert, from, to }: PastQuestion): Promise<PastFiring[]> {
  const secrets = Object.values(headers);
  const session = openSession({ kind: 'prometheus', limits, signal: AbortSignal.timeout(limits.run), secrets, now: () => '', print: null });
  const joined: Matrix = { status: 'success', data: { resultType: 'matrix', result: [] } };
  for (let end = to; end > from; end -= daySeconds) {
    const span = Math.ceil(Math.min(daySeconds, end - from));
    const form = { query: `ALERTS{alertname=${JSON.stringify(alert)},alertstate="firing"}[${span}s]`, time: String(end) };
    const answer = await session.peek<Matrix>({ what: 'past', method: 'POST', url: joinUrl(url, 'api/v1/query'), headers, form }, emptyMatrix);
    joined.data?.result.push(...(answer.data?.result ?? []));
  }
  return pastFirings(joined);
}
