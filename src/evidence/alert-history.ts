import { createEvent } from './event.ts';
import { type EvidenceEvent, type Gap, toTime, type Window } from './evidence.ts';
import { type ParseContext, type Parsed, type RawFile, readJson } from './snapshot.ts';
import { median } from './statistics.ts';

export interface Matrix {
  status: string;
  error?: string;
  warnings?: string[];
  infos?: string[];
  data?: { resultType: string; result: { metric: Record<string, string>; values?: [number, string][]; value?: [number, string] }[] };
}

export interface Rules {
  data?: { groups?: { name: string; interval?: number; rules?: AlertRule[] }[] };
}

export interface AlertRule {
  type?: string;
  name?: string;
  query?: string;
  duration?: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}

/** One time an alert fired. Times are seconds since 1970; null where it lies outside of what was asked. */
interface Firing {
  labels: Record<string, string>;
  since: number | null;
  fired: number | null;
  ended: number | null;
  pointer: string;
}

/** When alerts fired and resolved, from the samples that Prometheus wrote of them. */
export function parseAlerts(files: RawFile[], { window }: ParseContext): Parsed {
  const file = files.find(({ what }) => what === 'alerts');
  const answer = readJson<Matrix>(file);
  if (!file || answer?.status !== 'success') return { events: [], gaps: [] };
  const since = readJson<Matrix>(files.find(({ what }) => what === 'alerts-since'));
  const asked = askedRange(files, window);
  const rules = readJson<Rules>(files.find(({ what }) => what === 'rules'));
  const events: EvidenceEvent[] = [];
  for (const firing of listFirings(answer, since, asked)) events.push(...eventsOf(firing, file.file));
  const names = new Set(events.map(({ subject }) => subject));
  return { events, gaps: [] as Gap[], runbooks: runbooksOf(rules, names), alerts: expressionsOf(rules, names) };
}

/** Seconds since 1970 between which Prometheus was asked: not beyond the moment of asking. */
export function askedRange(files: RawFile[], { start, end, pad }: Window): { from: number; to: number } {
  return readJson<{ from: number; to: number }>(files.find(({ what }) => what === 'asked')) ?? { from: start / 1000 - pad, to: end / 1000 + pad };
}

function eventsOf({ labels, since, fired, ended, pointer }: Firing, file: string): EvidenceEvent[] {
  const name = labels.alertname ?? 'unnamed';
  const detail = describeLabels(labels);
  const base = { subject: name, source: 'Prometheus', raw: { file, pointer }, actor: { name: 'Prometheus', machine: true } };
  const events: EvidenceEvent[] = [];
  if (since !== null && fired !== null && since < fired) {
    events.push(createEvent({ ...base, at: since * 1000, kind: 'alert-pending', text: `Alert ${name} is pending${detail}` }));
  }
  const pending = since !== null && fired !== null && fired - since >= 1 ? `; pending since ${toTime(since * 1000).slice(11, 19)}` : '';
  if (fired !== null) {
    const until = ended === null ? {} : { until: ended * 1000 };
    events.push(createEvent({ ...base, ...until, at: fired * 1000, kind: 'alert-fires', text: `Alert ${name} fires${detail}${pending}` }));
  }
  if (ended !== null) events.push(createEvent({ ...base, at: ended * 1000, kind: 'alert-resolves', text: `Alert ${name} clears${detail}` }));
  return events;
}

/** The labels people look for, in brackets. */
function describeLabels(labels: Record<string, string>): string {
  const known = ['severity', 'service', 'job', 'namespace', 'instance', 'pod'].filter((name) => labels[name]);
  return known.length > 0
    ? ` (${known
        .slice(0, 3)
        .map((name) => `${name} ${labels[name]}`)
        .join(', ')})`
    : '';
}

function listFirings(answer: Matrix, since: Matrix | null, asked: { from: number; to: number }): Firing[] {
  const active = new Map((since?.data?.result ?? []).map(({ metric, values }) => [keyOf(metric), values ?? []]));
  const series = (answer.data?.result ?? []).map((one, index) => ({ ...one, index, times: (one.values ?? []).map(([second]) => second) }));
  const steps = series.flatMap(({ times }) => stepOf(times) ?? []);
  const usual = steps.length > 0 ? median(steps) : 15;
  return series
    .filter(({ metric }) => metric.alertstate === 'firing')
    .flatMap(({ metric, times, index }) => {
      const began = active.get(keyOf(metric)) ?? [];
      const step = stepOf(times) ?? usual;
      return splitRuns(times, step, began).map(([first, last]): Firing => {
        const from = activeAt(began, first);
        return {
          labels: metric,
          since: from,
          fired: first > asked.from + step * 1.5 ? first : null,
          ended: last < asked.to - step * 1.5 ? last + step : null,
          pointer: `/data/result/${index}`,
        };
      });
    });
}

function stepOf(times: number[]): number | null {
  return times.length < 3 ? null : median(times.slice(1).map((second, index) => second - (times[index] as number)));
}

/** Runs of samples. A hole is no end where the alert is active since the same second on both sides: the server was away. */
function splitRuns(times: number[], step: number, began: [number, string][]): [number, number][] {
  const runs: [number, number][] = [];
  for (const time of times) {
    const run = runs.at(-1);
    const joined = run && (time - run[1] <= step * 1.5 || (activeAt(began, run[1]) !== null && activeAt(began, run[1]) === activeAt(began, time)));
    if (run && joined) run[1] = time;
    else runs.push([time, time]);
  }
  return runs;
}

function activeAt(began: [number, string][], second: number): number | null {
  const value = Number(began.find(([time]) => Math.abs(time - second) < 0.5)?.[1]);
  return Number.isFinite(value) && value > 0 ? value : null;
}

function keyOf(metric: Record<string, string>): string {
  const { __name__, alertstate, ...labels } = metric;
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function runbooksOf(rules: Rules | null, names: Set<string>): { alert: string; url: string }[] {
  const known = new Map<string, string>();
  for (const { name, annotations } of (rules?.data?.groups ?? []).flatMap((group) => group.rules ?? [])) {
    const url = annotations?.runbook_url ?? annotations?.runbook;
    if (name && url && names.has(name) && /^https?:\/\/[^\s<>"'`|\\(){}[\]]+$/.test(url)) known.set(name, url);
  }
  return [...known].map(([alert, url]) => ({ alert, url }));
}

function expressionsOf(rules: Rules | null, names: Set<string>): { alert: string; expr: string; for: number }[] {
  const known = new Map<string, { alert: string; expr: string; for: number }>();
  for (const { name, query, duration } of (rules?.data?.groups ?? []).flatMap((group) => group.rules ?? []))
    if (name && query && names.has(name) && !known.has(name))
      known.set(name, { alert: name, expr: query.replace(/\s+/g, ' ').trim().slice(0, 2000), for: duration ?? 0 });
  return [...known.values()];
}
