/** Unit of a metric by the words of its name, where the configuration names none. */
export function unitOf(query: string, named: string | undefined): string | null {
  if (named) return named;
  // A quotient has the unit of neither side.
  if (/\s\/\s/.test(query)) return null;
  const rated = /\b(?:rate|irate|increase|count)\s*\(/.test(query);
  const suffix = /_(seconds|bytes|ratio|percent|celsius)(?:_bucket)?\b/.exec(query)?.[1];
  return suffix && (!rated || suffix === 'seconds') && !/_seconds_(?:total|count|sum)\b/.test(query) ? suffix : null;
}

/** A value as people read it: three significant digits, `%` for ratios, ms/s/min for seconds, IEC for bytes. */
export function formatValue(value: number, unit: string | null): string {
  if (!Number.isFinite(value)) return String(value);
  if (unit === 'ratio') return `${digits(value * 100)} %`;
  if (unit === 'percent') return `${digits(value)} %`;
  if (unit === 'seconds') return formatSeconds(value);
  if (unit === 'milliseconds') return formatSeconds(value / 1000);
  if (unit === 'bytes') return scaled(value, 1024, ['B', 'KiB', 'MiB', 'GiB', 'TiB']);
  const number = scaled(value, 1000, ['', 'k', 'M', 'G']).trim();
  return unit ? `${number} ${unit === 'celsius' ? '°C' : unit}` : number;
}

/** `0.2–0.4 %`: a range with its unit said once where both ends share it. */
export function formatRange([low, high]: [number, number], unit: string | null): string {
  const [from, to] = [formatValue(low, unit), formatValue(high, unit)];
  if (from === to) return from;
  const tail = /( ?[^\d.\s-][^\d\s]*)$/.exec(to)?.[1];
  return tail && from.endsWith(tail) ? `${from.slice(0, -tail.length)}–${to}` : `${from}–${to}`;
}

function formatSeconds(value: number): string {
  const size = Math.abs(value);
  if (size > 0 && size < 1) return `${digits(value * 1000)} ms`;
  return size < 120 ? `${digits(value)} s` : `${digits(value / 60)} min`;
}

function scaled(value: number, base: number, names: string[]): string {
  let [left, index] = [value, 0];
  while (Math.abs(left) >= base && index < names.length - 1) [left, index] = [left / base, index + 1];
  return `${digits(left)} ${names[index]}`.trimEnd();
}

/** Three significant digits, without an exponent for what people meet. */
function digits(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-6 || size >= 1e7) return value.toPrecision(3);
  return String(Number(size >= 1000 ? value.toFixed(0) : value.toPrecision(3)));
}
