import { median, quantile } from '../evidence/statistics.ts';
import type { CollectedSeries } from './collected.ts';
import { asOperand, dayEarlier, isBareCounter, passes } from './expression.ts';
import type { Incident } from './incident.ts';
import { leadIn, type Outcome, outcomeOf } from './outcome.ts';
import type { Samples } from './samples.ts';
import { firingsOf, runAlert } from './state-machine.ts';

/** A condition that was tried on the values that were collected. */
export interface Candidate {
  series: CollectedSeries;
  expr: string;
  operator: '>' | '<' | 'absent';
  /** The limit is a share of what was there the day before. */
  relative: boolean;
  /** What is compared with; null where a series that is missing is the condition. */
  limit: number | null;
  /** Seconds. */
  for: number;
  outcome: Outcome;
  /** Firings in the days before if the limit lay a tenth nearer to what is usual. */
  near: number;
}

const waits = [0, 30, 60, 120, 300];
const mostSets = 200;
/** Seconds a series must be missing before its absence is worth an alert. */
const fewestMissing = 90;

/** Every condition worth trying on a series, with what it would have done. A sentence where there is none. */
export function listCandidates(series: CollectedSeries, incident: Incident): Candidate[] | string {
  const { settings, values, historyFrom } = series;
  if (isBareCounter(settings.query)) return `"${settings.name}" is a counter, which only grows: name its rate as a series`;
  if (historyFrom === null) return `"${settings.name}" has no history of the days before, so nothing says what is quiet for it`;
  if (values.length > mostSets) return `"${settings.name}" has ${values.length} series, more than the ${mostSets} that are tried: aggregate them`;
  const found = levelsOf(series, incident).flatMap((level) => waits.map((wait) => tryLimit(series, incident, level, wait)));
  // As high on other days, but never for as long.
  if (found.length === 0) found.push(...longOnes(series, incident));
  if (isMissing(series, incident)) found.push(...waits.map((wait) => tryAbsence(series, incident, wait)));
  // What has its own level at every hour is held against the same hour of the day before.
  if (settings.role === 'traffic' || found.length === 0) found.push(...againstDayBefore(series, incident));
  return found.length > 0 ? found : `"${settings.name}" stayed within what the days before had`;
}

/** How much farther than on any day before an incident must go from what is usual: else a limit between them is noise. */
const clearly = 1.2;

interface Values {
  quiet: number[];
  seen: number[];
}

/** The finite values of the days before and of the incident. */
function valuesOf({ values, windowFrom }: CollectedSeries, incident: Incident): Values {
  const finite = (from: number, to: number) =>
    values.flatMap(({ points }) => points.flatMap(([second, value]) => (second >= from && second < to && Number.isFinite(value) ? [value] : [])));
  const quiet = finite(Number.NEGATIVE_INFINITY, windowFrom);
  const seen = finite(Math.min(incident.from, incident.detected?.at ?? incident.from), incident.to + 1);
  return { quiet, seen };
}

/** The limits worth trying, in both directions. */
function levelsOf(series: CollectedSeries, incident: Incident): Level[] {
  const { quiet, seen } = valuesOf(series, incident);
  return quiet.length > 0 && seen.length > 0 ? [...limitsOf(quiet, seen, series, incident, 1), ...limitsOf(quiet, seen, series, incident, -1)] : [];
}

/** Seconds that a value no day before lacks must last to be something else. */
const long = 120;

/** Limits that other days pass as well, for a time that none of them had: what is full cannot get fuller. */
function longOnes(series: CollectedSeries, incident: Incident): Candidate[] {
  const { quiet, seen } = valuesOf(series, incident);
  if (quiet.length === 0 || seen.length === 0) return [];
  const [usual, range] = [median(quiet), [quantile(quiet, 0.01), quantile(quiet, 0.99)]];
  const levels = ([1, -1] as const).flatMap((side): Level[] => {
    const [rare, peak] = [
      (range[side > 0 ? 1 : 0] as number) * side,
      quantile(
        seen.map((value) => value * side),
        0.99,
      ),
    ];
    if (peak <= rare || rare <= usual * side) return [];
    const limit = roundBetween(rare + (peak - rare) / 2, usual * side, peak);
    return [{ operator: side > 0 ? '>' : '<', limit: limit * side, near: (limit - 0.1 * (limit - usual * side)) * side }];
  });
  const tried = levels.flatMap((level) => [...waits, 600].filter((wait) => wait >= long).map((wait) => tryLimit(series, incident, level, wait)));
  return tried.filter(({ outcome, near }) => outcome.firing && outcome.before === 0 && near === 0);
}

interface Level {
  operator: '>' | '<';
  limit: number;
  /** The same a tenth nearer to what is usual. */
  near: number;
}

/** Limits between the quiet days and the incident, in one direction. */
function limitsOf(quiet: number[], seen: number[], { settings, values }: CollectedSeries, { detected }: Incident, side: 1 | -1): Level[] {
  const turned = (list: number[]) => list.map((value) => value * side);
  const most = turned(quiet).reduce((a, b) => Math.max(a, b));
  const peak = turned(seen).reduce((a, b) => Math.max(a, b));
  const usual = median(quiet) * side;
  if (peak - usual < clearly * (most - usual) || peak <= most) return [];
  const at = detected ? valueAt(values, detected.at).map((value) => value * side) : [];
  const then = at.length > 0 ? Math.max(...at) : peak;
  const wanted = [
    most + 0.2 * Math.abs(most),
    quantile(turned(quiet), 0.999),
    most + (then - most) / 2,
    most + (peak - most) / 2,
    ...usualLimits(settings.unit),
  ];
  const limits = new Set(wanted.map((limit) => roundBetween(limit, usual, peak)).filter((limit) => limit > usual && limit < peak));
  return [...limits].map((limit) => ({ operator: side > 0 ? '>' : '<', limit: limit * side, near: (limit - 0.1 * (limit - usual)) * side }));
}

/** What people set on a share of something that can be full. */
const usualLimits = (unit: string | undefined) => (unit === 'ratio' ? [0.8, 0.9] : unit === 'percent' ? [80, 90] : []);

/** The last values up to a moment. */
function valueAt(values: Samples[], second: number): number[] {
  return values.flatMap(({ points }) => points.findLast(([time, value]) => time <= second && Number.isFinite(value))?.[1] ?? []);
}

/** Two digits where they still lie between, else three: a limit that people can say. */
function roundBetween(limit: number, low: number, high: number): number {
  for (const digits of [2, 3]) {
    const short = Number(limit.toPrecision(digits));
    if (short > low && short < high && Math.abs(short - limit) < 0.2 * Math.min(limit - low, high - limit)) return short;
  }
  return Number(limit.toPrecision(4));
}

function scored(series: CollectedSeries, incident: Incident, results: Samples[], wait: number): Outcome {
  const timing = { for: wait, keepFiringFor: 0 };
  const firings = firingsOf(runAlert(series.times, results, timing), timing, series.step);
  return outcomeOf(firings, incident, { from: series.times[0] ?? incident.from, start: incident.from - leadIn });
}

/** The values that pass a comparison, as the result of the rule that makes it. */
export const passing = (values: Samples[], operator: string, limit: number) =>
  values.map((one) => ({ ...one, points: one.points.filter(([, value]) => passes(value, operator, limit)) }));

function tryLimit(series: CollectedSeries, incident: Incident, { operator, limit, near }: Level, wait: number): Candidate {
  const { values, settings } = series;
  return {
    series,
    expr: `${asOperand(settings.query)} ${operator} ${limit}`,
    operator,
    relative: false,
    limit,
    for: wait,
    outcome: scored(series, incident, passing(values, operator, limit), wait),
    near: scored(series, incident, passing(values, operator, near), wait).before ?? 0,
  };
}

/** The moments at which no set of labels has a value. */
export function absentTimes({ times, values }: CollectedSeries): number[] {
  const there = new Set(values.flatMap(({ points }) => points.map(([second]) => second)));
  return times.filter((time) => !there.has(time));
}

/** Missing in the incident, and next to never in the days before. */
function isMissing(series: CollectedSeries, incident: Incident): boolean {
  const absent = absentTimes(series);
  const now = absent.filter((time) => time >= incident.from && time <= incident.to).length * series.step;
  const past = series.times.filter((time) => time < series.windowFrom).length;
  return now >= fewestMissing && absent.filter((time) => time < series.windowFrom).length <= past / 100;
}

function tryAbsence(series: CollectedSeries, incident: Incident, wait: number): Candidate {
  const results = [{ labels: {}, key: '', points: absentTimes(series).map((time): [number, number] => [time, 1]) }];
  const outcome = scored(series, incident, results, wait);
  return {
    series,
    expr: `absent(${asOperand(series.settings.query)})`,
    operator: 'absent',
    relative: false,
    limit: null,
    for: wait,
    outcome,
    near: outcome.before ?? 0,
  };
}

const daySeconds = 86_400;
/** Seconds that a value of the day before may be older than the same time. */
const sameTime = 90;

/** Limits as shares of the same time of the day before. Only those that never came near on the other days. */
function againstDayBefore(series: CollectedSeries, incident: Incident): Candidate[] {
  const earlier = dayEarlier(series.settings.query);
  const first = series.times[0];
  if (earlier === null || first === undefined) return [];
  const since = first + daySeconds;
  const { unit, ...settings } = series.settings;
  const shares = { ...series, settings, times: series.times.filter((time) => time >= since), values: series.values.map(sharesOf) };
  if (shares.times.length === 0 || since > series.windowFrom - daySeconds) return [];
  return levelsOf(shares, incident)
    .flatMap((level) => waits.map((wait) => tryLimit(shares, incident, level, wait)))
    .filter(({ outcome, near }) => outcome.firing && outcome.before === 0 && near === 0)
    .map((one) => ({ ...one, series, relative: true, expr: `${asOperand(settings.query)} ${one.operator} ${one.limit} * ${earlier}` }));
}

function sharesOf(one: Samples): Samples {
  let place = 0;
  const points = one.points.flatMap(([second, value]): [number, number][] => {
    while (place + 1 < one.points.length && (one.points[place + 1]?.[0] ?? 0) <= second - daySeconds) place++;
    const [then, before] = one.points[place] ?? [0, 0];
    return then <= second - daySeconds && second - daySeconds - then <= sameTime && before !== 0 ? [[second, value / before]] : [];
  });
  return { ...one, points };
}
