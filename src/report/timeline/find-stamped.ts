import { readStamp } from '../time/stamp.ts';
import type { Block, Section } from '../types.ts';
import { readBase } from './base-day.ts';
import { listedByDay, toldByDay } from './by-day.ts';
import { proseEntries } from './prose-entries.ts';
import { quotedIn } from './quoted-entries.ts';
import { type Reach, type Stamped, stampedText } from './stamped.ts';
import { headerRow, isTimelineTable, readRowStamp, type TimelineColumns, timelineColumns } from './timeline-table.ts';

/**
 * Timeline sections first; beside them only lists of full stamps are a timeline wherever they stand. Where no section
 * gave any, a run of stamps under whatever heading does, and fences and quotes only when nothing else is there: most of
 * them are logs.
 */
export function findStamped(blocks: Block[], sections: Section[]): Stamped[] {
  const found = sections.filter(({ name }) => name === 'timeline').flatMap((timeline) => ofSection(blocks, timeline));
  const implicit = sections.filter(
    ({ name }) => name === 'background' || name === 'detection' || name === 'response' || name === 'summary' || name === 'impact',
  );
  for (const section of implicit) {
    const inside = stampedIn(blocks, section.from, section.to, 'lists').filter(({ stamp }) => stamp.date?.day && stamp.time);
    if (inside.length >= 2) found.push(...inside);
  }
  if (!found.some(({ base }) => !base)) found.push(...longestRun(blocks));
  const seen = new Set<string>();
  const key = ({ index, block, stamp, told, base }: Stamped) => `${base ?? ''}${index}:${block.line}${told ? stamp.time : ''}`;
  return found
    .sort((a, b) => a.index - b.index || a.block.line - b.block.line || Number(b.base !== undefined) - Number(a.base !== undefined))
    .filter((one) => !seen.has(key(one)) && seen.add(key(one)));
}

/** The entries of a section called a timeline: stamped, told in prose, or in a fence or quote. */
function ofSection(blocks: Block[], timeline: Section): Stamped[] {
  const opener = blocks[timeline.from - 1];
  const heading = opener?.kind === 'heading' && opener.line === timeline.line ? readBase(opener, timeline.from - 1) : null;
  const entries = [...(heading ? [heading] : []), ...stampedIn(blocks, timeline.from, timeline.to, 'section')];
  const told = toldIn(blocks, timeline.from - 1, timeline.to);
  if (told.length > entries.filter(({ base }) => !base).length && told.length >= 3 && !listed(blocks, timeline, told.length)) return told;
  const byDay = listedByDay(blocks, timeline, entries);
  if (byDay.length > 0) return [...entries, ...byDay];
  if (entries.some(({ stamp, base }) => !base && (stamp.time || stamp.offset !== null))) return entries;
  const days = toldByDay(blocks, timeline);
  if (days.length > entries.filter(({ base }) => !base).length) return days;
  const inItems = toldIn(blocks, timeline.from, timeline.to, 'item');
  return [...entries, ...(inItems.length >= 2 ? inItems : quotedIn(blocks, timeline.from, timeline.to, true))];
}

/** Three stamps or more: in lists, else in tables, headings and paragraphs too, else in a fence or quote. */
function longestRun(blocks: Block[]): Stamped[] {
  const isEntry = ({ stamp, block }: Stamped) => stamp.time !== null && block.section !== 'action-items' && block.section !== 'supporting';
  for (const read of [
    () => stampedIn(blocks, 0, blocks.length, 'lists'),
    () => stampedIn(blocks, 0, blocks.length, 'anywhere'),
    () => quotedIn(blocks, 0, blocks.length),
  ]) {
    const found = read().filter((one) => one.base !== undefined || isEntry(one));
    const entries = found.filter(({ base }) => !base);
    // Headings that are nothing but a clock time open the updates of a log.
    const bare = entries.filter(({ block, event }) => block.kind === 'heading' && event.text === '');
    if (entries.length < 3 && bare.length < 2) continue;
    const told = toldTogether(blocks);
    return told.length > entries.length && entries.every(({ block }) => block.kind === 'line') ? told : found;
  }
  return toldTogether(blocks);
}

function toldIn(blocks: Block[], from: number, to: number, kind?: 'item'): Stamped[] {
  return proseEntries(blocks, Math.max(0, from), to, kind).map((entry) => ({ ...entry, source: null, actor: null, told: true }));
}

/** True for a list, a table, or paragraphs of which half open with a clock time. */
function listed(blocks: Block[], { from, to }: Section, told: number): boolean {
  const inside = blocks.slice(from, to);
  if (inside.some(({ kind }) => kind === 'item' || kind === 'row')) return true;
  const opened = inside.filter(({ kind, opens, content }) => kind === 'line' && opens && content.text.length < 120 && readStamp(content.text)?.time).length;
  return opened > 0 && opened * 2 >= told;
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

function stampedIn(blocks: Block[], from: number, to: number, reach: Reach): Stamped[] {
  const found: Stamped[] = [];
  const timed = new Map<number, Stamped>();
  let columns: TimelineColumns | null = null;
  for (let index = from; index < to; index++) {
    const block = blocks[index] as Block;
    if (block.kind === 'columns') columns = columnsWithin(block, reach);
    const base = reach === 'section' || (reach === 'anywhere' && isDay(block)) ? readBase(block, index) : null;
    const one = fromBlock(index, blocks, { columns, reach });
    if (base && (!one || isSaidOfAll(one, base))) found.push(base);
    else if (one && !isNested(one, timed, blocks)) {
      found.push(one);
      timed.set(index, one);
    }
  }
  return found;
}

/** `29/02/2020` alone on its line, over the entries of that day. */
function isDay({ kind, content: { text } }: Block): boolean {
  if ((kind !== 'line' && kind !== 'heading') || text.length > 40) return false;
  const stamp = readStamp(text);
  return Boolean(stamp?.date?.day) && !stamp?.time && !/\p{L}/u.test(text.slice(stamp?.length));
}

function fromBlock(index: number, blocks: Block[], { columns, reach }: { columns: TimelineColumns | null; reach: Reach }): Stamped | null {
  const block = blocks[index] as Block;
  if (block.kind === 'columns') {
    const row = columns && reach === 'section' ? headerRow(block) : null;
    return row && { block, index, ...row };
  }
  if (block.kind !== 'row') return stampedText(index, blocks, reach);
  const row = columns ? readRowStamp(block, columns) : null;
  return row && { block, index, ...row };
}

/** "7 February 2025, all times UTC" opens with a stamp and is no entry; nor is `T0 = 10:05`. */
function isSaidOfAll({ stamp, event, block }: Stamped, base: Stamped): boolean {
  if (block.kind !== 'line') return false;
  if (base.stamp.offset === 0) return true;
  return stamp.time === null && /\b(?:all )?(?:times?|timestamps?)\b/i.test(event.text);
}

function columnsWithin(block: Block, reach: Reach): TimelineColumns | null {
  if (reach === 'lists' && !isTimelineTable(block)) return null;
  const columns = timelineColumns(block);
  // Elsewhere a table that ends in a time lists something else, such as orders.
  return reach === 'anywhere' && columns && !columns.stamp.includes(0) && !isTimelineTable(block) ? null : columns;
}

/** A note without a clock below a stamped entry of the same list belongs to that entry. */
function isNested(one: Stamped, timed: ReadonlyMap<number, Stamped>, blocks: Block[]): boolean {
  if (one.block.kind !== 'item' && one.block.kind !== 'line') return false;
  let parent = one.block.parent;
  while (parent >= 0) {
    if (timed.get(parent)?.stamp.time && !one.stamp.date?.day) return one.stamp.time === null;
    parent = blocks[parent]?.parent ?? -1;
  }
  return false;
}
