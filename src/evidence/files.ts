import { readRows } from './csv.ts';
import { createEvent } from './event.ts';
import type { EvidenceEvent, Gap } from './evidence.ts';
import { bestLogEvents, logEvents } from './log-events.ts';
import { readLogLines } from './log-lines.ts';
import { readFieldTime } from './log-time.ts';
import { spanSeconds } from './promql.ts';
import type { FilesSource } from './settings.ts';
import type { ParseContext, Parsed, RawFile } from './snapshot.ts';

/** Rows of plain files: logs of text or JSON lines become templates, tables with a time and an event become rows. */
export function parseFiles(files: RawFile[], context: ParseContext): Parsed {
  const rows: EvidenceEvent[] = [];
  const logs: EvidenceEvent[] = [];
  const gaps: Gap[] = [];
  for (const file of files) {
    const [index = '0', ...path] = file.what.split('/').slice(1);
    const name = path.join('/');
    const source = context.settings.sources.files?.[Number(index)] ?? { path: name };
    const own = name.endsWith('.csv') ? ownRows(file, name, source, context) : null;
    if (own) rows.push(...own);
    else logs.push(...logRows(file, name, source, context));
  }
  if (logs.length > 0 || rows.length > 0) return { events: [...rows, ...bestLogEvents(logs)], gaps };
  return { events: [], gaps };
}

function logRows(file: RawFile, name: string, source: FilesSource, { window }: ParseContext): EvidenceEvent[] {
  const options = { zone: source.zone ?? 'UTC', shift: shiftOf(source), year: new Date(window.start).getUTCFullYear() };
  const lines = readLogLines(file.body, options);
  const shifted = source.shift && options.shift !== 0 ? ` (clock shifted by ${source.shift})` : '';
  return logEvents(lines, { name, source: `${name}${shifted}`, file: file.file }, window);
}

/** Milliseconds of `-1h`, `90s`. */
export function shiftOf({ shift = '0s' }: FilesSource): number {
  return (shift.trim().startsWith('-') ? -1 : 1) * spanSeconds(shift) * 1000;
}

/** A table with columns for time and event; null for any other. */
function ownRows(file: RawFile, name: string, source: FilesSource, { window }: ParseContext): EvidenceEvent[] | null {
  const [header = [], ...rows] = readRows(file.body);
  const find = (pattern: RegExp) => header.findIndex((cell) => pattern.test(cell.trim().toLowerCase()));
  const [time, event, by] = [
    find(/^(?:time|timestamp|date|at|when|datetime)$/),
    find(/^(?:event|text|message|description|what|note)$/),
    find(/^(?:actor|who|by|person|user)$/),
  ];
  if (time < 0 || event < 0) return null;
  const year = new Date(window.start).getUTCFullYear();
  return rows.flatMap((cells, index) => {
    const at = readFieldTime(cells[time]?.trim(), source.zone ?? 'UTC', year);
    const text = cells[event] ?? '';
    if (at === null || text.trim() === '') return [];
    const shifted = at + shiftOf(source);
    if (shifted < window.start - window.pad * 1000 || shifted > window.end + window.pad * 1000) return [];
    const actor = by >= 0 && cells[by] ? { name: cells[by], machine: false } : null;
    return [
      createEvent({
        at: shifted,
        kind: 'annotation',
        subject: text.slice(0, 60),
        text,
        source: name,
        raw: { file: file.file, pointer: `row ${index + 2}` },
        actor,
      }),
    ];
  });
}
