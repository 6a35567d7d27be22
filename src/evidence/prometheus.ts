import { askedRange, type Matrix, parseAlerts, type Rules } from './alert-history.ts';
import { seriesToAsk } from './alert-series.ts';
import { createBaseline, type Point } from './baseline.ts';
import { findStretches, largestBefore, type Stretch } from './detect.ts';
import { hashOf } from './event.ts';
import type { EvidenceEvent, Gap, Series, Window } from './evidence.ts';
import { toTime } from './evidence.ts';
import { lookback } from './promql.ts';
import { findSampleGaps } from './sample-gaps.ts';
import type { SeriesSettings } from './settings.ts';
import { stretchEvents } from './signal-events.ts';
import { type ParseContext, type Parsed, type RawFile, readJson } from './snapshot.ts';
import { thin } from './thin.ts';
import { unitOf } from './units.ts';

const mostSeries = 50;
const mostShown = 5;
/** How much larger than anything in the days before a stretch must be. */
const factors = { low: 3, normal: 1.5, high: 1 };

/** What the metrics and the alert history of Prometheus say. */
export function parsePrometheus(files: RawFile[], context: ParseContext): Parsed & { candidates: EvidenceEvent[][] } {
  const alerts = parseAlerts(files, context);
  const rules = readJson<Rules>(files.find(({ what }) => what === 'rules'));
  const asked = seriesToAsk(context.settings, rules, readJson<Matrix>(files.find(({ what }) => what === 'alerts')));
  const parsed = asked.map((settings, index) => parseSeries(settings, index, files, context));
  const gaps = [...alerts.gaps, ...parsed.flatMap((one) => one.gaps)];
  return {
    events: [...alerts.events, ...parsed.flatMap((one) => one.events)],
    gaps: distinctGaps(gaps),
    series: parsed.flatMap((one) => one.series),
    runbooks: alerts.runbooks ?? [],
    alerts: alerts.alerts ?? [],
    candidates: parsed.flatMap((one) => one.candidates),
  };
}

/** The same loss is seen by every series of a target. */
function distinctGaps(gaps: Gap[]): Gap[] {
  const kept: Gap[] = [];
  for (const gap of gaps) {
    const near = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other)) <= 60_000;
    const same = kept.find(
      (other) =>
        other.why.startsWith('Prometheus has no samples') &&
        gap.why.startsWith('Prometheus has no samples') &&
        near(other.from, gap.from) &&
        near(other.to, gap.to),
    );
    if (!same) kept.push(gap);
  }
  return kept;
}

interface ParsedSeries {
  events: EvidenceEvent[];
  gaps: Gap[];
  series: Series[];
  candidates: EvidenceEvent[][];
}

function parseSeries(settings: SeriesSettings, index: number, files: RawFile[], context: ParseContext): ParsedSeries {
  const parsed: ParsedSeries = { events: [], gaps: [], series: [], candidates: [] };
  const file = files.find(({ what }) => what === `series/${index}/window`);
  const matrix = readJson<Matrix>(file);
  const { window } = context;
  const whole = { source: 'prometheus', from: toTime(window.start), to: toTime(window.end) };
  for (const raw of files.filter(({ what }) => what.startsWith(`series/${index}/raw/`))) {
    const answer = readJson<Matrix>(raw);
    if (answer) parsed.gaps.push(...findSampleGaps(answer, raw.what.split('/').slice(3).join('/'), askedRange(files, window)));
  }
  if (!file || matrix?.status !== 'success') return parsed;
  if ((matrix.data?.result ?? []).length === 0) {
    parsed.gaps.push({ ...whole, why: `No series matches the query of "${settings.name}": was the metric renamed, or is it another tenant?` });
    return parsed;
  }
  const history = joinChunks(files.filter(({ what }) => what.startsWith(`series/${index}/history`)));
  const judged = joinChunks(files.filter(({ what }) => what.startsWith(`series/${index}/window`)));
  const all = [...judged]
    .slice(0, mostSeries * 4)
    .map(([key, one]) => judge({ key, ...one }, history.get(key)?.points ?? history.get('[]')?.points ?? [], settings, context));
  const found = all.sort((a, b) => b.worst - a.worst || (a.key < b.key ? -1 : 1)).slice(0, mostSeries);
  if (judged.size > mostSeries)
    parsed.gaps.push({ ...whole, why: `"${settings.name}" has ${judged.size} series; the ${mostSeries} that moved most were looked at` });
  const shown = found.length === 1 ? found : found.filter(({ stretches }) => stretches.some(({ kept }) => kept)).slice(0, mostShown);
  for (const one of shown.length > 0 ? shown : found.slice(0, 1)) addSeries(parsed, one, settings, { file: file.file, context });
  if (found.some(({ baseline }) => baseline === null))
    parsed.gaps.push({ ...whole, why: `"${settings.name}" has no history of the days before, so nothing says what is normal for it` });
  return parsed;
}

interface Judged {
  key: string;
  metric: Record<string, string>;
  points: Point[];
  step: number;
  baseline: ReturnType<typeof createBaseline>;
  stretches: (Stretch & { kept: boolean; note: string | null })[];
  worst: number;
}

function judge(
  one: { key: string; metric: Record<string, string>; points: Point[] },
  past: Point[],
  settings: SeriesSettings,
  { window, settings: { baseline: chosen } }: ParseContext,
): Judged {
  const step = stepOf(one.points);
  const start = window.start / 1000 - window.pad;
  const silent = past.length === 0 && /^\s*(?:sum|count)\b/.test(settings.query);
  // A counter that only failures make has no past: absent is none.
  const history = silent ? zeros(start, chosen.days) : past;
  const points = silent && (one.points[0]?.[0] ?? 0) > start + step ? [...zerosUntil(start, one.points[0]?.[0] ?? start, step), ...one.points] : one.points;
  const baseline = createBaseline(history, points, start, chosen.days);
  if (!baseline) return { ...one, step, baseline, stretches: [], worst: 0 };
  const before = largestBefore(baseline, 60);
  const found = findStretches(points, baseline.expected, baseline.scale, step);
  const stretches = found.map((stretch) => {
    const limit = factors[chosen.sensitivity] * (stretch.side > 0 ? before.up : before.down);
    const kept = stretch.size > limit;
    const times = before.count === 1 ? 'once' : `on ${before.count} occasions`;
    return { ...stretch, kept, note: kept ? null : `as ${times} in the ${baseline.days} days before` };
  });
  return { ...one, points, step, baseline, stretches, worst: Math.max(0, ...found.map(({ size }) => size)) };
}

function addSeries(parsed: ParsedSeries, one: Judged, settings: SeriesSettings, { file, context }: { file: string; context: ParseContext }) {
  const { sources } = context.settings;
  const labels = labelsOf(one.metric);
  const name = labels === '' ? settings.name : `${settings.name} (${labels})`;
  const unit = unitOf(settings.query, settings.unit);
  const trail = lookback(settings.query);
  const link = graphLink(sources.prometheus?.link ?? sources.prometheus?.url, settings.query, context.window);
  const series: Series = {
    id: hashOf(`${settings.name}\n${settings.query}\n${one.key}`),
    name,
    query: settings.query,
    unit,
    role: settings.role,
    step: one.step,
    baseline: one.baseline && { days: one.baseline.days, normal: one.baseline.normal.map(rounded) as [number, number] },
    peak: null,
    abnormal: [],
    points: thin(one.points, 200),
    link,
  };
  const largest = [...one.stretches].sort((a, b) => b.size - a.size)[0];
  series.peak = largest ? { at: toTime(largest.peak.at * 1000), value: rounded(largest.peak.value) } : null;
  for (const stretch of one.stretches) {
    const made = stretchEvents({ stretch, series, points: one.points, trail, file, normal: one.baseline?.normal ?? null });
    series.abnormal.push({
      from: made[0]?.at ?? '',
      to: made.find(({ kind }) => kind === 'signal-recovery')?.at ?? null,
      fall: toTime(stretch.fall * 1000),
      side: stretch.side > 0 ? 'up' : 'down',
      kept: stretch.kept,
      note: stretch.note,
    });
    if (stretch.kept) parsed.events.push(...made);
    // The largest stretch of what customers feel counts all the same where an alert or a page says so.
    else if (settings.role === 'impact' && stretch === largest) parsed.candidates.push(made);
  }
  parsed.series.push(series);
}

function joinChunks(files: RawFile[]): Map<string, { metric: Record<string, string>; points: Point[] }> {
  const joined = new Map<string, { metric: Record<string, string>; points: Point[] }>();
  for (const file of files) {
    for (const { metric, values = [] } of readJson<Matrix>(file)?.data?.result ?? []) {
      const key = JSON.stringify(Object.entries(metric).sort(([a], [b]) => (a < b ? -1 : 1)));
      const points = values.flatMap(([second, text]): Point[] => (Number.isFinite(Number(text)) ? [[second, Number(text)]] : []));
      const known = joined.get(key);
      if (known) known.points.push(...points);
      else joined.set(key, { metric, points });
    }
  }
  return joined;
}

/** Seconds between points; the smallest distance, as there may be holes. */
function stepOf(points: Point[]): number {
  let step = Number.POSITIVE_INFINITY;
  for (let index = 1; index < points.length; index++) step = Math.min(step, (points[index] as Point)[0] - (points[index - 1] as Point)[0]);
  return Number.isFinite(step) && step > 0 ? step : 15;
}

const zeros = (start: number, days: number): Point[] => zerosUntil(start - days * 86_400, start, 60);

function zerosUntil(from: number, to: number, step: number): Point[] {
  return Array.from({ length: Math.max(0, Math.floor((to - from) / step)) }, (_, index): Point => [from + index * step, 0]);
}

function labelsOf(metric: Record<string, string>): string {
  return Object.entries(metric)
    .filter(([name]) => name !== '__name__')
    .slice(0, 3)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

const rounded = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(6)) : 0);

/** Address of the graph for people, in the form that Prometheus 2 reads and 3 redirects. */
function graphLink(base: string | undefined, query: string, { start, end }: Window): string | null {
  if (!base) return null;
  const minutes = Math.max(5, Math.round((end - start) / 60_000));
  const encode = (text: string) => encodeURIComponent(text).replace(/[()'*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${base.replace(/\/+$/, '')}/graph?g0.expr=${encode(query)}&g0.tab=0&g0.range_input=${minutes}m&g0.end_input=${encode(toTime(end).replace('T', ' ').replace('Z', ''))}`;
}
