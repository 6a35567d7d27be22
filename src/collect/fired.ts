import type { Matrix } from '../evidence/alert-history.ts';
import type { EvidenceSettings } from '../evidence/settings.ts';
import { median } from '../evidence/statistics.ts';
import { joinUrl } from './http.ts';
import { openSession } from './session.ts';
import { authHeaders } from './source.ts';

const daySeconds = 86_400;
const mostDays = 120;

export interface FiredQuestion {
  settings: EvidenceSettings;
  env: Record<string, string | undefined>;
  alert: string;
  /** Seconds since 1970. */
  from: number;
  to: number;
}

/**
 * How often an alert fired in a time, by the samples Prometheus keeps of its own alerts; null where none is configured. A day
 * is asked at a time, for a minute at most. Throws a `SourceProblem`.
 */
export async function countFirings({ settings, env, alert, from, to }: FiredQuestion): Promise<number | null> {
  const source = settings.sources.prometheus;
  if (!source) return null;
  const headers = authHeaders(source, env);
  const secrets = Object.values(headers);
  const limits = { ...settings.limits, request: Math.min(settings.limits.request, 10_000) };
  const session = openSession({ kind: 'prometheus', limits, signal: AbortSignal.timeout(60_000), secrets, now: () => '', print: null });
  const series: number[][] = [];
  for (let end = to; end > Math.max(from, to - mostDays * daySeconds); end -= daySeconds) {
    const span = Math.ceil(Math.min(daySeconds, end - from));
    const form = { query: `ALERTS{alertname=${JSON.stringify(alert)},alertstate="firing"}[${span}s]`, time: String(end) };
    const request = { what: 'fired', method: 'POST' as const, url: joinUrl(source.url, 'api/v1/query'), headers, form };
    const answer = await session.peek<Matrix>(request, { status: 'success', data: { resultType: 'matrix', result: [] } });
    for (const { values = [] } of answer.data?.result ?? []) series.push(values.map(([second]) => second));
  }
  return countStarts(series);
}

/** Begins of firing, all sets of labels together; a hole of up to three evaluations is none. */
function countStarts(series: number[][]): number {
  const distances = series.flatMap((times) => times.slice(1).map((second, index) => second - (times[index] as number)));
  const step = distances.length > 0 ? median(distances) : 60;
  const all = [...new Set(series.flat())].sort((a, b) => a - b);
  return all.filter((second, index) => index === 0 || second - (all[index - 1] as number) > step * 3).length;
}
