import type { Matrix } from '../evidence/alert-history.ts';
import { median } from '../evidence/statistics.ts';
import { readMatrix } from './samples.ts';

/** When an alert fired, in seconds since 1970; `to` is its last sample. */
export interface PastFiring {
  from: number;
  to: number;
}

/**
 * The times an alert fired, from the samples of `ALERTS{alertstate="firing"}`: those of all sets of labels together, a hole
 * of up to three evaluations being none. What fired at the first moment is in.
 */
export function pastFirings(answer: Matrix | null): PastFiring[] {
  const series = readMatrix([answer]).map(({ points }) => points.map(([second]) => second));
  const distances = series.flatMap((times) => times.slice(1).map((second, index) => second - (times[index] ?? second)));
  const step = distances.length > 0 ? median(distances) : 60;
  const found: PastFiring[] = [];
  for (const second of [...new Set(series.flat())].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && second - last.to <= step * 3) last.to = second;
    else found.push({ from: second, to: second });
  }
  return found;
}
