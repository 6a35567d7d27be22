import { placeIn } from '../markdown/lines.ts';
import { resolveDay } from '../time/days.ts';
import { readStamp } from '../time/stamp.ts';
import { readBase } from '../timeline/base-day.ts';
import type { Block, Located } from '../types.ts';
import { type DayOrder, dayWithoutYear, readDay } from './written-days.ts';

/** The dates of the timeline in order: in its heading, in a sentence about all entries, its rows or its entries; `near` gives a year to those without. */
export function timelineDays(blocks: Block[], near: string | null, dayFirst: DayOrder): Located<string>[] {
  let year: string | null = null;
  const days: Located<string>[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.section !== 'timeline' || block.kind === 'code' || block.kind === 'comment') continue;
    if (block.kind === 'columns') year = /\b20\d{2}\b/.exec(block.content.text)?.[0] ?? year;
    const day = dayIn(block, index, { year, near, dayFirst });
    if (day) days.push({ value: day, place: placeIn(block.content) });
  }
  return inOrder(days);
}

interface Context {
  year: string | null;
  near: string | null;
  dayFirst: DayOrder;
}

function dayIn(block: Block, index: number, { year, near, dayFirst }: Context): string | null {
  const text =
    block.kind === 'row'
      ? block.cells
          .map((cell) => cell.text)
          .slice(0, 3)
          .join(' ')
      : block.content.text;
  const base = readBase(block, index)?.stamp.date;
  if (base?.year) return resolveDay(base, { day: null, incident: near, dayFirst });
  if (block.kind === 'quote' || block.kind === 'columns') return null;
  return (
    fullDay(text, dayFirst) ??
    (year && block.kind === 'row' ? readDay(`${text.replace(/\d{1,2}:\d{2}.*/, '')} ${year}`, dayFirst) : null) ??
    (near ? shortDay(text, near) : null)
  );
}

/** A log whose newest entry stands first is turned round. */
function inOrder(days: Located<string>[]): Located<string>[] {
  const falls = days.every(({ value }, index) => index === 0 || value <= (days[index - 1] as Located<string>).value);
  return falls && days.length > 1 && (days[0] as Located<string>).value > (days.at(-1) as Located<string>).value ? days.toReversed() : days;
}

/** A stamp with day and month alone. */
function shortDay(text: string, near: string): string | null {
  const date = readStamp(text)?.date;
  return date?.month && date.year === null ? dayWithoutYear(text, near, 31) : null;
}

function fullDay(text: string, dayFirst: DayOrder): string | null {
  const stamp = readStamp(text);
  return stamp?.date?.year ? resolveDay(stamp.date, { day: null, incident: null, dayFirst }) : null;
}
