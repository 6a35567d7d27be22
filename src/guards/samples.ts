import type { Matrix } from '../evidence/alert-history.ts';
import type { Point } from '../evidence/baseline.ts';

/** What one set of labels had, oldest first: [seconds since 1970, value]. NaN and infinite values stay: a rule meets them too. */
export interface Samples {
  labels: Record<string, string>;
  /** The same for the same labels. */
  key: string;
  points: Point[];
}

export const keyOf = (labels: Record<string, string>) => JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The series of answers of Prometheus, the parts of each put together in time. */
export function readMatrix(answers: (Matrix | null)[]): Samples[] {
  const found = new Map<string, Samples>();
  for (const { metric, values = [] } of answers.flatMap((answer) => answer?.data?.result ?? [])) {
    const key = keyOf(metric);
    const points = values.map(([second, text]): Point => [second, numberOf(text)]);
    const known = found.get(key);
    if (known) known.points.push(...points);
    else found.set(key, { labels: metric, key, points });
  }
  for (const one of found.values()) one.points = inOrder(one.points);
  return [...found.values()];
}

function numberOf(text: string): number {
  return text === '+Inf' ? Number.POSITIVE_INFINITY : text === '-Inf' ? Number.NEGATIVE_INFINITY : Number(text);
}

/** Sorted, each time once: several answers may hold the same sample. */
function inOrder(points: Point[]): Point[] {
  if (points.every(([second], index) => index === 0 || second > (points[index - 1] as Point)[0])) return points;
  const sorted = [...points].sort(([a], [b]) => a - b);
  return sorted.filter(([second], index) => index === 0 || second !== (sorted[index - 1] as Point)[0]);
}

/** A value as Prometheus writes it. */
export function printValue(value: number): string {
  return value === Number.POSITIVE_INFINITY ? '+Inf' : value === Number.NEGATIVE_INFINITY ? '-Inf' : String(value);
}
