import type { Baseline, Point } from './baseline.ts';

/** A stretch in which a series leaves its normal range. Times are seconds since 1970. */
export interface Stretch {
  /** First sample outside of the range, and the sample before it: the true moment lies between. */
  onset: number;
  before: number;
  /** First sample back inside; null while it has not come back. */
  recovery: number | null;
  /** Last sample outside. */
  last: number;
  /** Where a slow rise began to move, if that is clearly earlier than the onset. */
  moving: number | null;
  side: 1 | -1;
  peak: { at: number; value: number };
  /** Last sample with nine tenths of the largest deviation: after it the series falls for good. */
  fall: number;
  /** Deviation × seconds: by this it is compared with what the days before had. */
  size: number;
}

/** |z| that opens a stretch, |z| that keeps it open. */
const opens = 6;
const keeps = 3;
const holdSeconds = 45;
const calmSeconds = 300;
const drift = 1.5;

/**
 * The stretches in which a series is far from what was to be expected, with hysteresis. Missing samples are neither calm
 * nor abnormal: a scrape loss does not split an outage.
 */
export function findStretches(points: Point[], expected: Baseline['expected'], scale: number, step: number): Stretch[] {
  const scores = points.map(([second, value]) => (value - expected(second)) / scale);
  const found: Stretch[] = [];
  const hold = Math.max(1, Math.ceil(holdSeconds / step));
  for (let index = 0; index < points.length; index++) {
    if (!(Math.abs(scores[index] as number) >= opens)) continue;
    const side = (scores[index] as number) > 0 ? 1 : -1;
    const first = walkBack({ points, scores }, index, side, found.at(-1)?.last ?? Number.NEGATIVE_INFINITY);
    const { last, calm } = walkOn({ points, scores }, index, side, step);
    const abnormal = scores.slice(first, last + 1).filter((score) => score * side >= keeps).length;
    if (longestRun(scores, first, last, side) >= hold || abnormal >= hold * 2) {
      found.push(describe({ points, scores, step, first, last, calm, side }));
    }
    index = last;
  }
  return found;
}

/** Points of a series with how far each is from the usual, in robust deviations. */
interface Scored {
  points: Point[];
  scores: number[];
}

/** The first sample of the unbroken rise that leads to a sample. */
function walkBack({ points, scores }: Scored, from: number, side: number, floor: number): number {
  let first = from;
  while (first > 0 && (scores[first - 1] as number) * side >= keeps && (points[first - 1] as Point)[0] > floor) first--;
  return first;
}

/** The last abnormal sample before five minutes of calm, counted over samples that are there. */
function walkOn({ points, scores }: Scored, from: number, side: number, step: number): { last: number; calm: boolean } {
  let [last, calm] = [from, 0];
  for (let index = from + 1; index < points.length; index++) {
    const score = (scores[index] as number) * side;
    // After a minute of calm one noisy sample does not bring the stretch back.
    const again = calm < 60 || step >= holdSeconds || score >= opens || (scores[index + 1] ?? 0) * side >= keeps;
    if (score >= keeps && again) [last, calm] = [index, 0];
    else calm += step;
    if (calm >= calmSeconds) return { last, calm: true };
  }
  return { last, calm: calm > 0 && calm >= calmSeconds };
}

function longestRun(scores: number[], first: number, last: number, side: number): number {
  let [longest, run] = [0, 0];
  for (let index = first; index <= last; index++) {
    run = (scores[index] as number) * side >= keeps ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

interface Extent {
  points: Point[];
  scores: number[];
  step: number;
  first: number;
  last: number;
  calm: boolean;
  side: 1 | -1;
}

function describe({ points, scores, step, first, last, side }: Extent): Stretch {
  const at = (index: number) => (points[index] as Point)[0];
  let [size, fall, highest] = [0, first, 0];
  for (let index = first; index <= last; index++) {
    const score = (scores[index] as number) * side;
    highest = Math.max(highest, score);
    if (score > 0) size += score * step;
  }
  // Of a plateau the first sample that is as good as the highest.
  const peak = scores.findIndex((score, index) => index >= first && score * side >= 0.98 * highest);
  const most = typical(scores.slice(first, last + 1).map((score) => score * side));
  for (let index = first; index <= last; index++) if ((scores[index] as number) * side >= 0.9 * most) fall = index;
  const [, value] = points[peak] as Point;
  return {
    onset: at(first),
    before: first > 0 ? at(first - 1) : at(first) - step,
    recovery: last + 1 < points.length ? at(last + 1) : null,
    last: at(last),
    moving: beganToMove(points, scores, first, side),
    side,
    peak: { at: at(peak), value },
    fall: at(fall),
    size,
  };
}

/** The height of a plateau rather than of its noisiest sample. */
function typical(scores: number[]): number {
  const sorted = [...scores].sort((a, b) => b - a);
  return sorted[Math.floor(sorted.length / 4)] ?? 0;
}

/** A cumulative sum finds where a slow rise began: its last zero before the onset, if that is over two minutes earlier. */
function beganToMove(points: Point[], scores: number[], first: number, side: number): number | null {
  let [sum, zero] = [0, 0];
  for (let index = 0; index <= first; index++) {
    sum = Math.max(0, sum + (scores[index] as number) * side - drift);
    if (sum === 0) zero = index;
  }
  const began = (points[Math.min(zero + 1, first)] as Point)[0];
  return (points[first] as Point)[0] - began > 120 ? began : null;
}

/** The largest stretch of the days before, in each direction. */
export function largestBefore(baseline: Baseline, step: number): { up: number; down: number; count: number } {
  const past = baseline.past.flatMap(({ points, expected }) => findStretches(points, expected, baseline.scale, step));
  const most = (side: number) => Math.max(0, ...past.filter((one) => one.side === side).map(({ size }) => size));
  return { up: most(1), down: most(-1), count: past.length };
}
