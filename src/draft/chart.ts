import { clockOf, type Series, toTime } from '../evidence/evidence.ts';

const mostPoints = 60;

/** A series as a chart that GitHub draws; null without two points. */
export function seriesChart(series: Series): string | null {
  const { points, unit, name } = series;
  const known = points.filter((point): point is [number, number] => point[1] !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first[0] === last[0]) return null;
  const { factor, label } = axisOf(unit, Math.max(...known.map(([, value]) => Math.abs(value))));
  const values = resample(points, mostPoints).map((value) => Number((value * factor).toPrecision(4)));
  const [low, high] = [Math.min(0, ...values), Math.max(...values)];
  const minutes = Math.max(1, Math.round((last[0] - first[0]) / 60));
  return [
    '```mermaid',
    '%%{init: {"xyChart": {"height": 260}}}%%',
    'xychart-beta',
    `    title "${quote(name)}"`,
    `    x-axis "minutes from ${clockOf(toTime(first[0] * 1000))
      .slice(0, 5)
      .replace(':', '.')} UTC" 0 --> ${minutes}`,
    `    y-axis "${quote(label)}" ${low} --> ${high > low ? high : low + 1}`,
    `    line [${values.join(', ')}]`,
    '```',
  ].join('\n');
}

/** What values are multiplied by, and what the axis then counts. */
function axisOf(unit: string | null, most: number): { factor: number; label: string } {
  if (unit === 'ratio') return { factor: 100, label: 'percent' };
  if (unit === 'percent') return { factor: 1, label: 'percent' };
  if (unit === 'seconds') return most < 1 ? { factor: 1000, label: 'ms' } : { factor: 1, label: 'seconds' };
  if (unit === 'bytes')
    return most >= 2 ** 30 ? { factor: 2 ** -30, label: 'GiB' } : most >= 2 ** 20 ? { factor: 2 ** -20, label: 'MiB' } : { factor: 1, label: 'bytes' };
  return { factor: 1, label: unit ?? 'value' };
}

/** Evenly many values; of each stretch the one farthest from the first value, so that a peak stays. Holes go on flat. */
function resample(points: Series['points'], most: number): number[] {
  const base = points.find(([, value]) => value !== null)?.[1] ?? 0;
  const buckets: (number | null)[] = Array.from({ length: Math.min(most, points.length) }, () => null);
  for (const [index, [, value]] of points.entries()) {
    const bucket = Math.floor((index / points.length) * buckets.length);
    const known = buckets[bucket] ?? null;
    if (value !== null && (known === null || Math.abs(value - base) > Math.abs(known - base))) buckets[bucket] = value;
  }
  let previous = base;
  return buckets.map((value) => {
    previous = value ?? previous;
    return previous;
  });
}

const quote = (text: string) =>
  text
    .replace(/["\\\n<>;#&`{}[\]()]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, 60);
