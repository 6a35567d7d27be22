/** Median of numbers; NaN of none. */
export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** Quantile by linear interpolation; NaN of no numbers. */
export function quantile(values: number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * share;
  const [low, high] = [Math.floor(place), Math.ceil(place)];
  return (sorted[low] as number) + ((sorted[high] as number) - (sorted[low] as number)) * (place - low);
}

/**
 * A robust standard deviation of residuals: the median absolute deviation, but never less than what the outer percentiles,
 * 2 % of the level or half of the smallest step of the values say. The floors matter: constant and integer series have a
 * deviation of 0.
 */
export function robustScale(residuals: number[], level: number, quantum: number): number {
  const middle = median(residuals);
  const deviation = 1.4826 * median(residuals.map((value) => Math.abs(value - middle)));
  const spread = (quantile(residuals, 0.99) - quantile(residuals, 0.01)) / 4.65;
  return Math.max(deviation || 0, spread || 0, 0.02 * Math.abs(level), quantum / 2);
}

/** Smallest difference between two values; 0 where values are as good as continuous. */
export function quantumOf(values: number[]): number {
  const unique = [...new Set(values)].sort((a, b) => a - b);
  if (unique.length < 2 || unique.length > 500) return 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (let index = 1; index < unique.length; index++) smallest = Math.min(smallest, (unique[index] as number) - (unique[index - 1] as number));
  return smallest;
}
