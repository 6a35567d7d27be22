import { type Reach, reachesOf, staleAfter } from './expression.ts';
import { printValue, type Samples } from './samples.ts';
import { type Firing, quietEvaluations, type Timing } from './state-machine.ts';

/** A stretch of the incident as `promtool test rules` takes it. */
export interface TestGroup {
  name: string;
  /** Seconds since 1970 of its time 0. */
  zero: number;
  /** Seconds between two values of a series. */
  slot: number;
  series: { series: string; values: string }[];
  /** Seconds since 1970 at which the alert fires, or does not. */
  checks: { at: number; firing: boolean }[];
}

export interface Cut {
  expr: string;
  timing: Timing;
  firing: Firing;
  /** Raw samples by selector. */
  raw: Map<string, Samples[]>;
  interval: number;
  /** Raw samples are there from here on. */
  from: number;
  /** Whether the server knew a series to be gone: samples alone do not say so for five minutes. */
  isGone: (selector: string, second: number) => boolean;
}

/** A stretch up to this long, in seconds, stays in one piece. */
const onePiece = 1800;
const mostSeries = 300;

interface Stretch {
  name: string;
  from: number;
  to: number;
  checks: TestGroup['checks'];
}

/**
 * Unit tests of an alert from the samples of an incident: the moments around its start and its end, with as much before them
 * as the expression looks back. What lies between is left out. A sentence where none can be cut.
 */
export function cutTests(cut: Cut): TestGroup[] | string {
  const reaches = reachesOf(cut.expr);
  const count = new Set(reaches.flatMap(({ selector }) => (cut.raw.get(selector) ?? []).map(({ key }) => key))).size;
  if (count > mostSeries) return `its expression reads ${count} series, more than a test that people can read`;
  const stretches = stretchesOf(cut, Math.max(0, ...reaches.map(({ farthest }) => farthest)));
  if (stretches.length === 0) return 'the samples do not reach as far back as it looks';
  return stretches.map((stretch) => groupOf(stretch, reaches, cut));
}

function stretchesOf({ firing, timing, interval, from }: Cut, farthest: number): Stretch[] {
  const { since, active, fired, last, ended } = firing;
  // With less than it looks back on an expression may hold, and what fires on that must be over.
  const start = since - quietEvaluations * interval - timing.keepFiringFor;
  const begins = {
    name: 'starts to fire',
    from: start,
    to: fired,
    checks: [
      { at: fired - interval, firing: false },
      { at: fired, firing: true },
    ],
  };
  const known = start - farthest >= from;
  if (ended === null) return known ? [begins] : [];
  const stops = [
    { at: ended - interval, firing: true },
    { at: ended, firing: false },
  ].filter(({ at, firing: on }) => !on || at > fired);
  // What is kept firing may have come back for less than it waits: all of it is needed.
  const again = timing.keepFiringFor > 0 ? start : Math.max(active, last - timing.for - quietEvaluations * interval);
  const ends = { name: 'stops firing', from: again, to: ended, checks: stops };
  if (known && ended - start <= onePiece) return [{ ...begins, name: 'starts and stops firing', to: ended, checks: [...begins.checks, ...stops] }];
  return [...(known ? [begins] : []), ...(again - farthest >= from ? [ends] : [])];
}

function groupOf({ name, from, to, checks }: Stretch, reaches: Reach[], { raw, interval, isGone }: Cut): TestGroup {
  const held = reaches.every(({ ranged, nested, nearest }) => !ranged && !nested && nearest === 0);
  const slot = held ? interval : 1;
  // Subqueries are evaluated at multiples of their step since 1970: time 0 must be one of any step.
  const unit = reaches.some(({ nested }) => nested) ? Math.max(interval, 3600) : interval;
  const zero = held ? from : Math.floor((from - Math.max(0, ...reaches.map(({ farthest }) => farthest))) / unit) * unit;
  const points = new Map<string, { labels: Record<string, string>; selector: string; points: Map<number, number> }>();
  for (const { selector, farthest, nearest } of reaches) {
    for (const one of raw.get(selector) ?? []) {
      const known = points.get(one.key) ?? { labels: one.labels, selector, points: new Map<number, number>() };
      for (const [second, value] of one.points)
        if (second >= from - farthest && second >= (held ? 0 : zero) && second <= to - nearest) known.points.set(second, value);
      points.set(one.key, known);
    }
  }
  const slots = Math.round((to - zero) / slot);
  const series = [...points.values()]
    .filter(({ points: own }) => own.size > 0)
    .map(({ labels, selector, points: own }) => {
      const sorted = [...own].sort(([a], [b]) => a - b);
      const values = held ? heldValues(sorted, zero, { slot, slots, isGone: (second) => isGone(selector, second) }) : rawValues(sorted, zero);
      return { series: printSeries(labels), values: printSlots(values) };
    });
  return { name, zero, slot, series, checks };
}

/** A value a second: the sample's own second, rounded up, so that an evaluation sees it only when it is there. */
function rawValues(points: [number, number][], zero: number): string[] {
  const values: string[] = [];
  for (const [second, value] of points) {
    const place = Math.ceil(second - zero);
    while (values.length < place) values.push('_');
    values[place] = printValue(value);
  }
  return values;
}

interface Held {
  slot: number;
  slots: number;
  isGone: (second: number) => boolean;
}

/** A value an evaluation: the one it sees. As good as all samples where nothing looks at ranges. */
function heldValues(points: [number, number][], zero: number, { slot, slots, isGone }: Held): string[] {
  const values: string[] = [];
  let next = 0;
  for (let place = 0; place <= slots; place++) {
    const now = zero + place * slot;
    while (next < points.length && (points[next] as [number, number])[0] <= now) next++;
    const seen = points[next - 1];
    const there = seen && now - seen[0] < staleAfter && !isGone(now);
    const gone = !there && values.length > 0 && !/^(?:_|stale)$/.test(values.at(-1) as string);
    values.push(there ? printValue(seen[1]) : gone ? 'stale' : '_');
  }
  return values;
}

/** Values in promtool's notation: `3x2` is three times 3, `_x2` two blanks. */
function printSlots(values: string[]): string {
  const parts: string[] = [];
  for (let index = 0; index < values.length; ) {
    const value = values[index] as string;
    let count = 1;
    while (values[index + count] === value) count++;
    // NaN and infinity take no count, and two are shorter without.
    if (count < 3 || /^[+-]?[a-z]/i.test(value)) parts.push(...Array.from({ length: count }, () => value));
    else parts.push(value === '_' ? `_x${count}` : `${value}x${count - 1}`);
    index += count;
  }
  return parts.join(' ');
}

function printSeries({ __name__ = '', ...labels }: Record<string, string>): string {
  const set = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return set.length > 0 ? `${__name__}{${set.join(',')}}` : __name__;
}
