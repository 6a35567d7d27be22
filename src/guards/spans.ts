/** A span as Prometheus writes it: `1h2m30s`. */
export function printSpan(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return `${hours ? `${hours}h` : ''}${minutes ? `${minutes}m` : ''}${rest ? `${rest}s` : ''}` || '0s';
}

/** A span as people say it: `4 min 15 s`, `1 h 10 min`. */
export function saySpan(seconds: number): string {
  const size = Math.abs(Math.round(seconds));
  if (size < 60) return `${size} s`;
  if (size < 3600) return `${Math.floor(size / 60)} min${size % 60 ? ` ${size % 60} s` : ''}`;
  const minutes = Math.round((size % 3600) / 60);
  return `${Math.floor(size / 3600)} h${minutes ? ` ${minutes} min` : ''}`;
}
