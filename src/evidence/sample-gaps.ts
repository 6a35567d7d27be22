import type { Matrix } from './alert-history.ts';
import { type Gap, toTime } from './evidence.ts';
import { median } from './statistics.ts';

const mostGaps = 10;

/** Where Prometheus has no samples, from raw samples: a range query hides up to five minutes of a loss. */
export function findSampleGaps(matrix: Matrix, selector: string, { from, to }: { from: number; to: number }): Gap[] {
  const all = (matrix.data?.result ?? []).map(({ values }) => (values ?? []).map(([second]) => second));
  const long = all.filter((times) => times.length >= 3);
  if (long.length === 0) return [];
  const step = median(long.map(stepOf));
  const times = [...new Set(long.flat())].sort((a, b) => a - b);
  const holes: [number, number][] = [];
  const limit = step * 3;
  for (let index = 1; index < times.length; index++) addHole(holes, times[index - 1] as number, times[index] as number, limit);
  const [first, last] = [times[0] as number, times.at(-1) as number];
  if (first - from > Math.max(limit, 300)) holes.unshift([from, first]);
  if (to - last > Math.max(limit, 300)) holes.push([last, to]);
  // One target lost while others went on.
  for (const own of long) for (let index = 1; index < own.length; index++) addHole(holes, own[index - 1] as number, own[index] as number, limit);
  return distinct(holes, step)
    .slice(0, mostGaps)
    .map(([start, end]) => ({
      source: 'prometheus',
      from: toTime(start * 1000),
      to: toTime(end * 1000),
      why: `Prometheus has no samples of ${selector.slice(0, 120)}`,
    }));
}

function stepOf(times: number[]): number {
  return median(times.slice(1).map((second, index) => second - (times[index] as number)));
}

function addHole(holes: [number, number][], from: number, to: number, limit: number) {
  if (to - from > limit) holes.push([from, to]);
}

/** Holes that are the same loss seen by several targets are one. */
function distinct(holes: [number, number][], step: number): [number, number][] {
  const kept: [number, number][] = [];
  for (const hole of holes) {
    const same = kept.some(([from, to]) => hole[0] >= from - step * 2 && hole[1] <= to + step * 2);
    if (!same) kept.push(hole);
  }
  return kept.sort(([a], [b]) => a - b);
}
