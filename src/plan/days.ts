const day = 86_400_000;

/** ISO day a span such as `4 weeks` after another day, by the calendar of UTC. */
export function addSpan(from: string, span: string): string {
  const [, amount = '0', unit = 'day'] = /^(\d{1,3}) ?(day|week|month)s?$/.exec(span) ?? [];
  const start = new Date(`${from}T00:00:00Z`);
  if (unit !== 'month') return new Date(start.getTime() + Number(amount) * (unit === 'week' ? 7 : 1) * day).toISOString().slice(0, 10);
  const months = start.getUTCMonth() + Number(amount);
  const last = new Date(Date.UTC(start.getUTCFullYear(), months + 1, 0));
  last.setUTCDate(Math.min(start.getUTCDate(), last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
