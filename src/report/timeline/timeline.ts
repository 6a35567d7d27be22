import { isAll, placeIn } from '../markdown/lines.ts';
import { cleanText } from '../markdown/text.ts';
import { orderDates } from '../time/day-order.ts';
import { completeHalves, type HalfContext, halfInHeading, halvesIn } from '../time/halves.ts';
import { instantOf } from '../time/zones.ts';
import type { Block, Section, TimelineEntry } from '../types.ts';
import { keepDays, type Moment } from './entry-days.ts';
import { findStamped } from './find-stamped.ts';
import { followingText, type Stamped, textBeside } from './stamped.ts';

export interface TimelineContext {
  incident: string | null;
  zone: string | null;
  /** The document writes the day before the month; null while undecided. */
  dayFirst: boolean | null;
}

/** The entries of all timelines of a report, in document order, with inherited days and zones. */
export function readTimeline(blocks: Block[], sections: Section[], context: TimelineContext): TimelineEntry[] {
  const stamped = findStamped(blocks, sections);
  completeHalves(halfContexts(stamped, blocks), () => halvesIn(textsBeside(blocks)));
  const dates = stamped.flatMap(({ stamp }) => stamp.date ?? []);
  const days = keepDays(context.incident, context.dayFirst ?? orderDates(dates, context.incident));
  const entries: TimelineEntry[] = [];
  const isTimed = stamped.some(isMoment);
  let section = -1;
  for (const [position, found] of stamped.entries()) {
    const own = sections.findIndex((candidate) => found.index >= candidate.from && found.index < candidate.to);
    if (own !== section) days.restart();
    section = own;
    if (found.base || headsEntries(stamped, position) || isDayContext(found, stamped[position + 1], { blocks, isTimed })) days.note(found);
    else entries.push(createEntry(found, days.moment(found.stamp), { zone: context.zone, blocks }));
  }
  return entries;
}

function isMoment({ stamp }: Stamped): boolean {
  return stamp.time !== null || stamp.offset !== null;
}

/** `### 09:43: Finding the fault` over a list of stamps of its own, or over another of its kind. */
function headsEntries(stamped: Stamped[], position: number): boolean {
  const [one, next, after] = stamped.slice(position, position + 3);
  if (one?.block.kind !== 'heading' || one.event.text === '' || !next) return false;
  if (next.block.kind === 'heading')
    return next.event.text !== '' && one.block.level <= next.block.level && !one.stamp.time && headsEntries(stamped, position + 1);
  return one.stamp.time !== null && isTimedItem(next) && after !== undefined && isTimedItem(after);
}

function isTimedItem({ block, stamp }: Stamped): boolean {
  return block.kind !== 'heading' && stamp.time !== null;
}

/** What stands behind a day and says nothing: a zone, a weekday, its number. */
const aside = /^\(?(?:[A-Z]{2,5}|[Dd]ay \d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|all times \w+)\)?$/i;

/** Only a day, and nothing said: the rows below belong to it. */
function isDayContext({ block, index, stamp, event }: Stamped, next: Stamped | undefined, { blocks, isTimed }: { blocks: Block[]; isTimed: boolean }): boolean {
  if (stamp.time || stamp.unreadable || stamp.offset !== null) return false;
  const says = event.text !== '' && !aside.test(event.text);
  if (block.kind === 'row') return !says;
  const timedNext = next !== undefined && isMoment(next);
  if (says) return block.kind === 'heading' && timedNext && next.block.kind !== 'heading';
  // In a timeline of days a heading is an entry; beside clock times it only says when.
  if (block.kind === 'heading' && !isTimed && followingText(index, blocks).text !== '') return false;
  return block.kind === 'heading' || next !== undefined || isAll(block.content, 'strong');
}

function createEntry(found: Stamped, { date, time }: Moment, { zone, blocks }: { zone: string | null; blocks: Block[] }): TimelineEntry {
  const { block, stamp, event } = found;
  const text = event.text === '' ? textBeside(found.index, blocks) : event;
  const ownZone = stamp.zone ?? zone;
  const instant = date && time ? instantOf(date, time, ownZone) : null;
  return {
    line: block.line,
    place: placeIn(block.kind === 'row' || block.kind === 'columns' ? (block.cells[0] ?? block.content) : block.content),
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
    unreadable: time === null ? stamp.unreadable : null,
  };
}

/** What is said outside of timelines: of the start and the end there, often with AM or PM. */
function textsBeside(blocks: Block[]): string[] {
  return blocks
    .filter(({ kind, section }) => section !== 'timeline' && (kind === 'line' || kind === 'item' || kind === 'row'))
    .map(({ content }) => content.text);
}

/** Each clock time with the half of the day that a heading or bold line between it and the one before names. */
function halfContexts(stamped: Stamped[], blocks: Block[]): HalfContext[] {
  let before = -1;
  return stamped
    .filter(({ stamp }) => stamp.time !== null)
    .map(({ stamp, index }) => {
      const between = blocks.slice(before + 1, index).filter((block) => block.kind === 'heading' || (block.kind === 'line' && isAll(block.content, 'strong')));
      before = index;
      return { stamp, named: between.reduce<HalfContext['named']>((half, { content }) => halfInHeading(content.text) ?? half, null) };
    });
}
