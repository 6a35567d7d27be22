import { createLine, isAll, placeIn, sliceLine } from '../markdown/lines.ts';
import { cleanText } from '../markdown/text.ts';
import { type DayContext, nextDay, orderDates, resolveDay, rollsOver } from '../time/days.ts';
import { completeHalves, type HalfContext, halfInHeading } from '../time/halves.ts';
import { readEntryStamp, readStamp, type Stamp } from '../time/stamp.ts';
import { instantOf } from '../time/zones.ts';
import type { Block, Line, Section, TimelineEntry } from '../types.ts';
import { proseEntries } from './prose-entries.ts';
import { isTimelineTable, readRowStamp, type TimelineColumns, timelineColumns } from './timeline-table.ts';

/** A block that carries a stamp, before days are inherited. */
interface Stamped {
  block: Block;
  index: number;
  stamp: Stamp;
  event: Line;
  source: string | null;
  actor: string | null;
  /** Told in running text, where several may share a line. */
  told?: boolean;
}

export interface TimelineContext {
  incident: string | null;
  zone: string | null;
}

/** The entries of all timelines of a report, in document order, with inherited days and zones. */
export function readTimeline(blocks: Block[], sections: Section[], context: TimelineContext): TimelineEntry[] {
  const stamped = findStamped(blocks, sections);
  completeHalves(halfContexts(stamped, blocks));
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
    const entry = createEntry(found, days, previous, { zone: context.zone, blocks });
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

function createEntry(
  found: Stamped,
  days: DayContext,
  previous: TimelineEntry | null,
  { zone, blocks }: { zone: string | null; blocks: Block[] },
): TimelineEntry {
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

/** Each clock time with the half of the day that a heading or bold line between it and the one before names. */
function halfContexts(stamped: Stamped[], blocks: Block[]): HalfContext[] {
  let before = -1;
  return stamped
    .filter(({ stamp }) => stamp.time !== null)
    .map(({ stamp, index }) => {
      const between = blocks.slice(before + 1, index).filter((block) => block.kind === 'heading' || (block.kind === 'line' && isAll(block.content, 'strong')));
      before = index;
      return { stamp, heading: between.reduce<HalfContext['heading']>((half, { content }) => halfInHeading(content.text) ?? half, null) };
    });
}

/**
 * Timeline sections first; beside them only lists of full stamps are a timeline wherever they stand. Where no section
 * gave any, a run of stamps under whatever heading does, and fences and quotes only when nothing else is there: most of
 * them are logs.
 */
function findStamped(blocks: Block[], sections: Section[]): Stamped[] {
  const timelines = sections.filter((section) => section.name === 'timeline');
  const found: Stamped[] = [];
  for (const timeline of timelines) {
    const entries = stampedIn(blocks, timeline.from, timeline.to, 'section');
    const told = toldIn(blocks, timeline.from - 1, timeline.to);
    if (told.length > entries.length && told.length >= 3 && !listed(blocks, timeline)) found.push(...told);
    else found.push(...(entries.some(({ stamp }) => stamp.time) ? entries : [...entries, ...quotedIn(blocks, timeline.from, timeline.to)]));
  }
  const implicit = sections.filter(
    ({ name }) => name === 'background' || name === 'detection' || name === 'response' || name === 'summary' || name === 'impact',
  );
  for (const section of implicit) {
    const inside = stampedIn(blocks, section.from, section.to, 'lists').filter(({ stamp }) => stamp.date?.day && stamp.time);
    if (inside.length >= 2) found.push(...inside);
  }
  if (found.length === 0) found.push(...longestRun(blocks));
  const seen = new Set<string>();
  const key = ({ index, block, stamp, told }: Stamped) => `${index}:${block.line}${told ? stamp.time : ''}`;
  return found.sort((a, b) => a.index - b.index || a.block.line - b.block.line).filter((one) => !seen.has(key(one)) && seen.add(key(one)));
}

/** Three stamps or more: in lists, else in tables, headings and paragraphs too, else in a fence or quote. */
function longestRun(blocks: Block[]): Stamped[] {
  const isEntry = ({ stamp, block }: Stamped) => stamp.time !== null && block.section !== 'action-items' && block.section !== 'supporting';
  for (const read of [
    () => stampedIn(blocks, 0, blocks.length, 'lists'),
    () => stampedIn(blocks, 0, blocks.length, 'anywhere'),
    () => quotedIn(blocks, 0, blocks.length),
  ]) {
    const entries = read().filter(isEntry);
    if (entries.length < 3) continue;
    const told = toldTogether(blocks);
    return told.length > entries.length && entries.every(({ block }) => block.kind === 'line') ? told : entries;
  }
  return toldTogether(blocks);
}

function toldIn(blocks: Block[], from: number, to: number): Stamped[] {
  return proseEntries(blocks, Math.max(0, from), to).map((entry) => ({ ...entry, source: null, actor: null, told: true }));
}

function listed(blocks: Block[], { from, to }: Section): boolean {
  return blocks
    .slice(from, to)
    .some(
      (block) =>
        block.kind === 'item' ||
        block.kind === 'row' ||
        (block.kind === 'line' && block.opens && readStamp(block.content.text)?.time && block.content.text.length < 120),
    );
}

/** Three moments or more told under one heading that is about the course of things; under none it takes twice as many. */
function toldTogether(blocks: Block[]): Stamped[] {
  const tells = new Set([null, 'summary', 'background', 'response', 'timeline']);
  const headings = headingsOf(blocks);
  const entries = toldIn(blocks, 0, blocks.length).filter(({ block }) => tells.has(block.section));
  const counts = new Map<number, number>();
  for (const { index } of entries) counts.set(headings[index] as number, (counts.get(headings[index] as number) ?? 0) + 1);
  const first = entries.find(({ index, block }) => (counts.get(headings[index] as number) ?? 0) >= (block.section === null ? 6 : 3));
  return first ? entries.filter(({ index }) => headings[index] === headings[first.index]) : [];
}

/** For each block, the index of the heading above it. */
function headingsOf(blocks: Block[]): number[] {
  let heading = -1;
  return blocks.map((block, index) => {
    if (block.kind === 'heading') heading = index;
    return heading;
  });
}

/** Where stamps are looked for: everywhere in a timeline, in list items alone, or in all that opens with a clock time. */
type Reach = 'section' | 'lists' | 'anywhere';

function stampedIn(blocks: Block[], from: number, to: number, reach: Reach): Stamped[] {
  const found: Stamped[] = [];
  let columns: TimelineColumns | null = null;
  for (let index = from; index < to; index++) {
    const block = blocks[index] as Block;
    if (block.kind === 'columns') columns = reach === 'section' || isTimelineTable(block) || reach === 'anywhere' ? timelineColumns(block) : null;
    // Elsewhere a table that ends in a time lists something else, such as orders.
    if (block.kind === 'columns' && columns && reach === 'anywhere' && !columns.stamp.includes(0) && !isTimelineTable(block)) columns = null;
    const one = block.kind === 'row' ? fromRow(block, index, columns) : fromText(block, index, blocks, reach);
    if (one && !isNested(one, found, blocks)) found.push(one);
  }
  return found;
}

/** Lines of fences and quotes, where most of them open with a clock time. */
function quotedIn(blocks: Block[], from: number, to: number): Stamped[] {
  const found: Stamped[] = [];
  for (let index = from; index < to; index++) {
    const block = blocks[index] as Block;
    const entries = block.inner.flatMap((line): Stamped[] => {
      const stamp = readStamp(line.text);
      if (!stamp?.time) return [];
      const place: Block = { ...block, kind: 'line', line: line.line, content: line };
      return [{ block: place, index, stamp, event: sliceLine(line, stamp.length), source: null, actor: null }];
    });
    if (entries.length * 2 > block.inner.length) found.push(...entries);
  }
  return found;
}

function fromRow(block: Block, index: number, columns: TimelineColumns | null): Stamped | null {
  const row = columns ? readRowStamp(block, columns) : null;
  return row && { block, index, ...row };
}

function fromText(block: Block, index: number, blocks: Block[], reach: Reach): Stamped | null {
  const { content, kind } = block;
  if (kind !== 'item' && kind !== 'heading' && kind !== 'line') return null;
  if (reach === 'lists' && kind !== 'item') return null;
  if (kind === 'line' && block.parent >= 0 && !block.opens && blocks[block.parent]?.content.text !== '') {
    if (!readStamp(content.text)?.time) return null;
  }
  const stamp = reach === 'section' ? readEntryStamp(content.text) : readStamp(content.text);
  if (stamp) {
    // A sentence that opens with a date ("May 3 was …") is prose; in lists and headings it is a stamp.
    if (reach === 'anywhere' && !stamp.time) return null;
    if (kind === 'line' && !stamp.time && !stamp.unreadable && !isDateLine(content, stamp)) return null;
    return { block, index, stamp, event: sliceLine(content, stamp.length), source: null, actor: null };
  }
  return reach !== 'section' || kind === 'heading' ? null : trailingStamp(block, index);
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
