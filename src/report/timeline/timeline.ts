import { createLine, isAll, placeIn, sliceLine } from '../markdown/lines.ts';
import { cleanText } from '../markdown/text.ts';
import { type DayContext, nextDay, orderDates, resolveDay, rollsOver } from '../time/days.ts';
import { readStamp, type Stamp } from '../time/stamp.ts';
import { instantOf } from '../time/zones.ts';
import type { Block, Line, Section, TimelineEntry } from '../types.ts';
import { isTimelineTable, readRowStamp, type TimelineColumns, timelineColumns } from './timeline-table.ts';

/** A block that carries a stamp, before days are inherited. */
interface Stamped {
  block: Block;
  index: number;
  stamp: Stamp;
  event: Line;
  source: string | null;
  actor: string | null;
}

export interface TimelineContext {
  incident: string | null;
  zone: string | null;
}

/** The entries of all timelines of a report, in document order, with inherited days and zones. */
export function readTimeline(blocks: Block[], sections: Section[], context: TimelineContext): TimelineEntry[] {
  const stamped = findStamped(blocks, sections);
  const texts = stamped.map(({ block }) => block.content.text);
  const days: DayContext = {
    day: null,
    incident: context.incident,
    dayFirst: orderDates(
      stamped.map(({ stamp }) => stamp),
      texts,
    ),
  };
  const entries: TimelineEntry[] = [];
  let previous: TimelineEntry | null = null;
  let section = -1;
  for (const [position, found] of stamped.entries()) {
    const own = sections.findIndex((candidate) => found.index >= candidate.from && found.index < candidate.to);
    // A second timeline does not go on where the first one stopped.
    if (own !== section) previous = null;
    section = own;
    if (found.stamp.date) days.day = resolveDay(found.stamp.date, days) ?? days.day;
    if (isDayContext(found, stamped[position + 1])) {
      previous = null;
      continue;
    }
    const entry = createEntry(found, days, previous, context.zone, blocks);
    entries.push(entry);
    if (entry.time) previous = entry;
    if (entry.date) days.day = entry.date;
  }
  return entries;
}

/** Only a day, and nothing said: the rows below belong to it. */
function isDayContext({ block, stamp, event }: Stamped, next: Stamped | undefined): boolean {
  if (stamp.time || stamp.unreadable) return false;
  if (block.kind === 'row') return false;
  if (event.text !== '' && !/^\(?[A-Z]{2,5}\)?$/.test(event.text)) return block.kind === 'heading' && next?.stamp.time != null && next.block.kind !== 'heading';
  return block.kind === 'heading' || next !== undefined || isAll(block.content, 'strong');
}

function createEntry(found: Stamped, days: DayContext, previous: TimelineEntry | null, zone: string | null, blocks: Block[]): TimelineEntry {
  const { block, stamp, event } = found;
  const time = stamp.time;
  let date = days.day ?? days.incident;
  if (time && date && !stamp.date && previous?.time && previous.date === date && rollsOver(previous.time, time)) {
    date = nextDay(date);
  }
  const text = event.text === '' ? followingText(found.index, blocks) : event;
  const ownZone = stamp.zone ?? zone;
  const instant = date && time ? instantOf(date, time, ownZone) : null;
  return {
    line: block.line,
    place: placeIn(block.kind === 'row' ? (block.cells[0] ?? block.content) : block.content),
    at: instant === null ? null : new Date(instant).toISOString(),
    date,
    time,
    until: stamp.until,
    zone: ownZone,
    text: cleanText(text.text),
    event: text,
    source: found.source,
    actor: found.actor,
    approximate: stamp.approximate,
    unreadable: stamp.unreadable,
  };
}

/** Text of an entry whose stamp stands alone: what comes next, up to the next stamp. */
function followingText(index: number, blocks: Block[]): Line {
  for (const block of blocks.slice(index + 1, index + 4)) {
    if (block.kind === 'heading' || readStamp(block.content.text)) break;
    if (block.kind === 'line' || block.kind === 'item') return block.content;
  }
  return createLine(blocks[index]?.content.start ?? { line: 1, column: 1 });
}

function findStamped(blocks: Block[], sections: Section[]): Stamped[] {
  const timelines = sections.filter((section) => section.name === 'timeline');
  const found: Stamped[] = [];
  for (const timeline of timelines) found.push(...stampedIn(blocks, timeline.from, timeline.to, false));
  // Lists of full stamps are a timeline wherever they stand; without a timeline section, of times alone.
  const implicit = sections.filter(
    ({ name }) => name === 'background' || name === 'detection' || name === 'response' || name === 'summary' || name === 'impact',
  );
  for (const section of implicit) {
    const inside = stampedIn(blocks, section.from, section.to, true).filter(({ stamp }) => stamp.date?.day && stamp.time);
    if (inside.length >= 2) found.push(...inside);
  }
  if (found.length === 0) {
    const anywhere = stampedIn(blocks, 0, blocks.length, true).filter(({ stamp, block }) => stamp.time && block.section !== 'action-items');
    if (anywhere.length >= 3) found.push(...anywhere);
  }
  const seen = new Set<number>();
  return found.sort((a, b) => a.index - b.index).filter(({ index }) => !seen.has(index) && seen.add(index));
}

function stampedIn(blocks: Block[], from: number, to: number, listsOnly: boolean): Stamped[] {
  const found: Stamped[] = [];
  let columns: TimelineColumns | null = null;
  for (let index = from; index < to; index++) {
    const block = blocks[index] as Block;
    if (block.kind === 'columns') columns = listsOnly && !isTimelineTable(block) ? null : timelineColumns(block);
    const one = block.kind === 'row' ? fromRow(block, index, columns) : fromText(block, index, blocks, listsOnly);
    if (one && !isNested(one, found, blocks)) found.push(one);
  }
  return found;
}

function fromRow(block: Block, index: number, columns: TimelineColumns | null): Stamped | null {
  const row = columns ? readRowStamp(block, columns) : null;
  return row && { block, index, ...row };
}

function fromText(block: Block, index: number, blocks: Block[], listsOnly: boolean): Stamped | null {
  const { content, kind } = block;
  if (kind !== 'item' && kind !== 'heading' && kind !== 'line') return null;
  if (listsOnly && kind !== 'item') return null;
  if (kind === 'line' && block.parent >= 0 && !block.opens && blocks[block.parent]?.content.text !== '') {
    if (!readStamp(content.text)?.time) return null;
  }
  const stamp = readStamp(content.text);
  if (stamp) {
    // A sentence that opens with a date ("May 3 was …") is prose; in lists and headings it is a stamp.
    if (kind === 'line' && !stamp.time && !stamp.unreadable && !isDateLine(content, stamp)) return null;
    return { block, index, stamp, event: sliceLine(content, stamp.length), source: null, actor: null };
  }
  return listsOnly || kind === 'heading' ? null : trailingStamp(block, index);
}

function isDateLine(content: Line, stamp: Stamp): boolean {
  const rest = content.text.slice(stamp.length);
  const separator = content.text.slice(0, stamp.length).trimEnd();
  return rest === '' || isAll(content, 'strong') || /[:\-–—|*`\])]$/.test(separator);
}

/** `First detected: 2021-11-05 9:29`, `Repaired 2021-11-05 10.46`. */
function trailingStamp(block: Block, index: number): Stamped | null {
  const { text } = block.content;
  // A sentence may end with a time; a label is short.
  if (block.kind === 'line' && text.split(' ').length > 8) return null;
  const match =
    /^(.{2,120}?)[\s:–—-]+(?:(?:at|on)\s+)?((?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})?[T ,]*(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?.{0,12})$/.exec(
      text,
    );
  if (!match) return null;
  const [, label = '', tail = ''] = match;
  const stamp = readStamp(tail);
  if (!stamp?.time || tail.slice(stamp.length).trim() !== '') return null;
  return { block, index, stamp, event: sliceLine(block.content, 0, label.length), source: null, actor: null };
}

/** A stamped note below a stamped entry of the same list belongs to that entry. */
function isNested(one: Stamped, found: Stamped[], blocks: Block[]): boolean {
  if (one.block.kind !== 'item' && one.block.kind !== 'line') return false;
  let parent = one.block.parent;
  while (parent >= 0) {
    const above = found.find(({ index }) => index === parent);
    if (above?.stamp.time && !one.stamp.date?.day) return one.stamp.time === null;
    parent = blocks[parent]?.parent ?? -1;
  }
  return false;
}
