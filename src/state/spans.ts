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

/** ISO day so many days before another. */
export function daysBefore(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) - days * day).toISOString().slice(0, 10);
}

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** `SEV-1`, `sev 1` and `Sev1` are one severity. */
const severityKey = (severity: string) => severity.toLowerCase().replace(/[\s_-]+/g, '');

function bySeverity(spans: ReadonlyMap<string, string>, severity: string | null): string | undefined {
  if (severity === null) return undefined;
  return [...spans].find(([name]) => severityKey(name) === severityKey(severity))?.[1];
}

/** Deadline of an item that states none: by priority or severity, the earlier where both apply; else that of medium. */
export function defaultDeadline(filed: string, priority: string | null, severity: string | null, deadlines: ReadonlyMap<string, string>): string {
  const spans = [priority === null ? undefined : deadlines.get(priority), bySeverity(deadlines, severity)].filter((span) => span !== undefined);
  const days = (spans.length > 0 ? spans : [deadlines.get('medium') ?? '4 weeks']).map((span) => addSpan(filed, span));
  return days.sort()[0] as string;
}

/** Day of the follow-up of a report tracked on a day. */
export function followUpDay(
  tracked: string,
  severity: string | null,
  settings: { followUpAfter: string; followUpBySeverity: ReadonlyMap<string, string> },
): string {
  return addSpan(tracked, bySeverity(settings.followUpBySeverity, severity) ?? settings.followUpAfter);
}
