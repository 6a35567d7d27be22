import type { Point } from './baseline.ts';

/** At most so many points, those that stand out kept: of each bucket the one farthest from the middle of the whole. Holes stay holes. */
export function thin(points: Point[], most: number): [number, number | null][] {
  const round = ([second, value]: Point): [number, number] => [second, Number(value.toPrecision(6))];
  if (points.length <= most) return points.map(round);
  const [first, last] = [(points[0] as Point)[0], (points.at(-1) as Point)[0]];
  const middle = [...points].map(([, value]) => value).sort((a, b) => a - b)[points.length >> 1] as number;
  const buckets: (Point | null)[] = Array.from({ length: most }, () => null);
  for (const point of points) {
    const index = Math.min(most - 1, Math.floor(((point[0] - first) / (last - first)) * most));
    const known = buckets[index];
    if (!known || Math.abs(point[1] - middle) > Math.abs(known[1] - middle)) buckets[index] = point;
  }
  const width = (last - first) / most;
  return buckets.map((point, index) => (point ? round(point) : [Math.round(first + (index + 0.5) * width), null]));
}
