import { median, quantumOf, robustScale } from './statistics.ts';

/** [seconds since 1970, value]. */
export type Point = [number, number];

export interface Baseline {
  /** Days of history it rests on. */
  days: number;
  scale: number;
  /** Value to be expected at a time, by the same time of the days before. */
  expected: (second: number) => number;
  /** Each day before with what was to be expected on it by the other days. */
  past: { points: Point[]; expected: (second: number) => number }[];
  normal: [number, number];
}

const daySeconds = 86_400;
const slot = 600;
const fewest = 10;

/**
 * What is normal at a time of day: the median over the days before of the ten-minute medians around that time. A day is
 * never its own baseline. Null where no day has at least ten points.
 */
export function createBaseline(history: Point[], window: Point[], start: number, most: number): Baseline | null {
  const days = splitDays(history, start, most).filter((points) => points.length >= fewest);
  if (days.length === 0) return null;
  const slots = days.map(slotMedians);
  const from = (used: Map<number, number>[]) => (second: number) => expectedAt(used, second);
  const expected = from(slots);
  const past = days.length < 2 ? [] : days.map((points, index) => ({ points, expected: from(slots.filter((_, other) => other !== index)) }));
  const residuals = (past.length > 0 ? past : [{ points: days[0] as Point[], expected }]).flatMap((day) =>
    day.points.map(([second, value]) => value - day.expected(second)).filter(Number.isFinite),
  );
  const values = days.flatMap((points) => points.map(([, value]) => value));
  const seen = window.map(([, value]) => value);
  const scale = robustScale(residuals, median(values.map(Math.abs)), noiseStep(values, seen)) || 1e-9;
  const band = window.map(([second]) => expected(second)).filter(Number.isFinite);
  const [low, high] = [Math.min(...band), Math.max(...band)];
  return { days: days.length, scale, expected, past, normal: [keepSign(low - 2 * scale, values), high + 2 * scale] };
}

/** Smallest step by which values moved before. Where they never did, as with `up`, a single step is far out. */
function noiseStep(values: number[], seen: number[]): number {
  return quantumOf(values) || quantumOf([...values.slice(0, 1), ...seen]) / 4;
}

/** A series that was never below 0 has no normal range below 0. */
function keepSign(low: number, values: number[]): number {
  return low < 0 && values.every((value) => value >= 0) ? 0 : low;
}

function splitDays(history: Point[], start: number, most: number): Point[][] {
  const days: Point[][] = Array.from({ length: most }, () => []);
  for (const point of history) {
    const index = Math.ceil((start - point[0]) / daySeconds) - 1;
    if (index >= 0 && index < most) days[index]?.push(point);
  }
  return days;
}

const slotOf = (second: number) => Math.floor((second % daySeconds) / slot);

function slotMedians(points: Point[]): Map<number, number> {
  const bySlot = new Map<number, number[]>();
  for (const [second, value] of points) {
    const key = slotOf(second);
    const list = bySlot.get(key);
    if (list) list.push(value);
    else bySlot.set(key, [value]);
  }
  return new Map([...bySlot].map(([key, values]) => [key, median(values)]));
}

/** Between the middles of two slots the expectation goes in a straight line, or a daily cycle would have steps. */
function expectedAt(days: Map<number, number>[], second: number): number {
  const place = (second % daySeconds) / slot - 0.5;
  const left = Math.floor(place);
  const share = place - left;
  const count = daySeconds / slot;
  const [a, b] = [slotValue(days, (left + count) % count), slotValue(days, (left + 1) % count)];
  if (Number.isNaN(a)) return b;
  return Number.isNaN(b) ? a : a + (b - a) * share;
}

function slotValue(days: Map<number, number>[], key: number): number {
  const known = days.flatMap((day) => day.get(key) ?? []);
  if (known.length > 0) return known.length < 3 ? known.reduce((sum, value) => sum + value, 0) / known.length : median(known);
  const near = days.flatMap((day) => [day.get(key - 1) ?? [], day.get(key + 1) ?? []].flat());
  return median(near);
}
