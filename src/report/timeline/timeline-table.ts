import { createLine } from '../markdown/lines.ts';
import { cleanText, normaliseHeading } from '../markdown/text.ts';
import { readEntryStamp, readStamp } from '../time/stamp.ts';
import { emptyStamp, type Stamp } from '../time/written-stamp.ts';
import type { Block, Line } from '../types.ts';

/** Which column of a timeline table holds what; -1 where there is none. */
export interface TimelineColumns {
  /** Columns that together make the stamp, in order. */
  stamp: number[];
  event: number;
  source: number;
  actor: number;
  /** Year stated in a header such as `Date (2022)`. */
  year: number | null;
  zone: string | null;
  /** Columns that may hold the number of a day. */
  days: ReadonlySet<number>;
  /** The header names a time; otherwise the first column is only tried. */
  named: boolean;
}

const stampHeader = /^(?:date|day|time|when|timestamp|clock|start|from|begin|hour|at)\b|\btime\b|\bdate\b/;
/** A clock whose header names only its zone. */
const zoneHeader = /^(?:utc|gmt|local|[ecmp][sd]t|cest|cet|bst|ist|jst|nz[sd]t|ae[sd]t)$/;
const eventHeader = /^(?:event|what|description|action|activity|details?|note|notes|happening|entry|message|comment)/;

/** Reads the header of a table inside a timeline; null when it has no stamp column. */
export function timelineColumns(block: Block): TimelineColumns | null {
  const headers = block.cells.map((cell) => normaliseHeading(cell.text));
  const stamp = headers.flatMap((header, index) => (stampHeader.test(header) && !/^time (?:to|since|spent)/.test(header) ? [index] : []));
  // Beside a column of days, a clock may be called by its zone.
  const clock = stamp.length === 1 && /^(?:date|day)$/.test(headers[stamp[0] as number] ?? '') ? headers.findIndex((header) => zoneHeader.test(header)) : -1;
  if (clock >= 0) stamp.push(clock);
  // A header-less or unusual table: the first column is tried.
  const columns = stamp.length > 0 ? stamp : [0];
  const source = headers.findIndex((header) => /^(?:source|evidence|link|reference|ref)s?\b/.test(header));
  const actor = headers.findIndex((header) => /^(?:actor|who|person|by|responder|owner|team)\b/.test(header));
  let event = headers.findIndex((header, index) => eventHeader.test(header) && !columns.includes(index));
  if (event < 0) event = headers.findIndex((header) => /^(?:milestone|phase)/.test(header));
  if (event < 0) event = headers.findIndex((_, index) => !columns.includes(index) && index !== source && index !== actor);
  const year = /\b(20\d{2})\b/.exec(headers.join(' '))?.[1];
  const zone = block.cells.map((cell) => /\b(UTC(?: ?[+-]\d+)?|GMT|CES?T|BST|P[SD]T|E[SD]T|IST|JST)\b/.exec(cell.text)?.[1]).find(Boolean);
  const days = new Set(headers.flatMap((header, index) => (header === 'day' ? [index] : [])));
  return { stamp: columns, event, source, actor, year: year ? Number(year) : null, zone: zone ?? null, days, named: stamp.length > 0 };
}

interface RowStamp {
  stamp: Stamp;
  event: Line;
  source: string | null;
  actor: string | null;
}

/** Stamp, event, source and actor of a table row; null for a row without any stamp. */
export function readRowStamp(block: Block, columns: TimelineColumns): RowStamp | null {
  const event = block.cells[columns.event] ?? createLine(block.content.start);
  const written = columns.stamp
    .map((index) => stampCell(cleanText(block.cells[index]?.text ?? ''), columns.days.has(index)))
    .filter(Boolean)
    .join(' ');
  if (written === '') return dayRow(block, event);
  const stamp = readEntryStamp(written) ?? (columns.named ? unreadable(written, event) : null);
  if (!stamp) return null;
  if (stamp.date?.month && stamp.date.year === null && columns.year) stamp.date.year = columns.year;
  stamp.zone ??= columns.zone;
  return { stamp, event, source: cellText(block, columns.source), actor: cellText(block, columns.actor) };
}

/** `"` repeats the cell above; `2` below "Day" is the second day. */
function stampCell(text: string, isDay: boolean): string {
  if (/^(?:["″〃']+|[-–—]+)$/.test(text)) return '';
  return isDay && /^\d{1,2}$/.test(text) ? `Day ${text},` : text;
}

/** A row that holds a day for the rows below, wherever in it. */
function dayRow(block: Block, event: Line): RowStamp | null {
  const stamp = readStamp(event.text);
  if (!stamp || stamp.time || event.text.slice(stamp.length) !== '' || block.cells.some((cell) => cell !== event && cell.text.trim() !== '')) return null;
  return { stamp, event: createLine(event.start), source: null, actor: null };
}

/** The header of a table is its first entry where the author gave it none. */
export function headerRow(block: Block): RowStamp | null {
  const [cell, event] = block.cells;
  const stamp = cell && event ? readStamp(cell.text) : null;
  if (!stamp?.time || !event || event.text === '' || (cell as Line).text.slice(stamp.length) !== '') return null;
  return { stamp, event, source: null, actor: null };
}

/** Something stands where the time belongs that is none: an entry all the same, and a finding. */
function unreadable(written: string, event: Line): Stamp | null {
  if (event.text.trim() === '' || written === '' || /^[-–—:\s]+$/.test(written)) return null;
  return { ...emptyStamp(), unreadable: written };
}

function cellText(block: Block, column: number): string | null {
  const text = cleanText(block.cells[column]?.text ?? '');
  return text === '' || text === '-' ? null : text;
}

/** True for a table whose header names both a time and an event: a timeline wherever it stands. */
export function isTimelineTable(block: Block): boolean {
  const headers = block.cells.map((cell) => normaliseHeading(cell.text));
  return headers.some((header) => stampHeader.test(header)) && headers.some((header) => /^(?:event|what happened|activity|entry)/.test(header));
}
