import { createEvent, plainLine } from './event.ts';
import { clockOf, type EvidenceEvent, toTime, type Window } from './evidence.ts';
import type { LogLine } from './log-lines.ts';
import { groupLines, type Template } from './templates.ts';

export interface LogStream {
  /** Name for people: `api-7d9f/app` or a path. */
  name: string;
  source: string;
  file: string;
  link?: string | null;
}

const mostOfStream = 3;
const mostInAll = 12;
const manyLines = 20;
const surgeFactor = 6;

/** A few rows of a log: kinds of lines that were not there before, and kinds that came much more often. */
export function logEvents(lines: LogLine[], stream: LogStream, window: Window): EvidenceEvent[] {
  const from = window.start;
  const to = window.end + window.pad * 1000;
  const seen = lines.some(({ at }) => at < from);
  const rows = groupLines(lines, from).flatMap((template) => {
    const row = describe(template, stream, { from, to, seen });
    return row ? [{ row, rank: rankOf(template) }] : [];
  });
  return rows
    .sort((a, b) => b.rank - a.rank || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, mostOfStream)
    .map(({ row }) => row);
}

/** The best rows over all streams of a source; pods of one deployment say the same. */
export function bestLogEvents(events: EvidenceEvent[]): EvidenceEvent[] {
  const best = new Map<string, EvidenceEvent>();
  for (const event of [...events].sort((a, b) => (a.at < b.at ? -1 : 1)))
    if (!best.has(`${event.kind} ${event.subject}`)) best.set(`${event.kind} ${event.subject}`, event);
  return [...best.values()].sort((a, b) => b.weight - a.weight || (a.at < b.at ? -1 : 1)).slice(0, mostInAll);
}

const rankOf = ({ level, before, count }: Template) =>
  (level === 'error' ? 1e6 : level === 'warning' ? 1e3 : 0) + (before === 0 ? 5e5 : 0) + Math.min(count, 999);

function describe(template: Template, stream: LogStream, { from, to, seen }: { from: number; to: number; seen: boolean }): EvidenceEvent | null {
  const loud = template.level === 'error' || template.count > manyLines;
  const base = { subject: template.key, source: stream.source, raw: { file: stream.file, pointer: `line ${template.line + 1}` }, link: stream.link ?? null };
  const until = { until: template.last };
  const quoted = `"${plainLine(template.sample, 110).replaceAll('"', "'")}" in ${stream.name}`;
  // A kind of line that was there from the first line on is not new when nothing before can be seen.
  if (template.before === 0 && loud && template.first >= from && template.first <= to && (seen || template.level === 'error')) {
    const more = template.count > 1 ? `, ${template.count} lines until ${clockOf(toTime(template.last))}` : '';
    return createEvent({
      ...base,
      ...until,
      at: template.first,
      kind: 'log-first',
      text: `New in the logs: ${quoted}${more}`,
      weight: template.level === 'error' ? 5 : 3,
    });
  }
  const surge = seen ? surgeOf(template, from, to) : null;
  if (!surge) return null;
  const text = `Log lines surge to ${surge.count} a minute, before at most ${surge.usual}: ${quoted}`;
  return createEvent({
    ...base,
    ...until,
    at: surge.minute * 60_000,
    precision: 'minute',
    kind: 'log-surge',
    text,
    weight: template.level === 'error' ? 4 : 2,
  });
}

/** The first minute with over six times the most of the time before. */
function surgeOf({ minutes }: Template, from: number, to: number): { minute: number; count: number; usual: number } | null {
  const border = Math.floor(from / 60_000);
  const sorted = [...minutes].sort(([a], [b]) => a - b);
  const usual = Math.max(1, ...sorted.filter(([minute]) => minute < border).map(([, count]) => count));
  const found = sorted.find(([minute, count]) => minute >= border && minute * 60_000 <= to && count > usual * surgeFactor && count >= manyLines);
  return found ? { minute: found[0], count: Math.max(...sorted.filter(([minute]) => minute >= border).map(([, count]) => count)), usual } : null;
}
