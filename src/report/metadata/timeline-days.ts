import { placeIn } from '../markdown/lines.ts';
import { orderDates } from '../time/day-order.ts';
import { resolveDay } from '../time/days.ts';
import { readStamp } from '../time/stamp.ts';
import type { WrittenDate } from '../time/written-stamp.ts';
import { readBase } from '../timeline/base-day.ts';
import type { Block, Located } from '../types.ts';
import { type DayOrder, dayWithoutYear, readDay } from './written-days.ts';

/** The days of a timeline, earliest first, and the one said of all its entries. */
export interface TimelineDays {
  days: Located<string>[];
  said: Located<string> | null;
}

interface DaysContext {
  near: string | null;
  dayFirst: DayOrder;
  /** A door is open from the change on, whoever noticed when. */
  isSecurity: boolean;
}

interface DayInBlock extends Located<string> {
  isBase: boolean;
  date: WrittenDate | null;
  text: string;
}

/** Days in the heading of the timeline, in a sentence about all entries, its rows or its entries; `near` gives a year to those without. */
export function timelineDays(blocks: Block[], { near, dayFirst, isSecurity }: DaysContext): TimelineDays {
  const first = listDays(blocks, { near, dayFirst });
  const order =
    dayFirst ??
    orderDates(
      first.flatMap(({ date }) => date ?? []),
      near,
    );
  const found = order === dayFirst ? first : listDays(blocks, { near, dayFirst: order });
  const days = inOrder(found.filter(({ isBase }) => !isBase));
  return { days: isSecurity ? days : fromImpact(days), said: found.find(({ isBase }) => isBase) ?? null };
}

function listDays(blocks: Block[], context: Omit<Context, 'year'>): DayInBlock[] {
  let year: string | null = null;
  return blocks.flatMap((block, index) => {
    if (block.section !== 'timeline' || block.kind === 'code' || block.kind === 'comment') return [];
    if (block.kind === 'columns') year = /\b20\d{2}\b/.exec(block.content.text)?.[0] ?? year;
    // "### 7 February" is a day among others, "## Timeline (7 February)" that of all.
    const base = block.kind === 'heading' && readStamp(block.content.text) ? null : readBase(block, index)?.stamp.date;
    const value = base?.year ? resolveDay(base, { day: null, incident: context.near, dayFirst: context.dayFirst }) : dayIn(block, { ...context, year });
    const date = base ?? readStamp(block.content.text)?.date ?? null;
    return value ? [{ value, place: placeIn(block.content), isBase: Boolean(base?.year), date, text: block.content.text }] : [];
  });
}

const preparation =
  /\b(?:deploy\w*|releas\w*|merg\w*|chang\w*|migrat\w*|upgrad\w*|introduc\w*|schedul\w*|moved|created|added|rolled out|rollout|planned|prepar\w*|configur\w*|enabled|expired?|announc\w*)\b/i;
const impact =
  /\b(?:outage|errors?|fail\w*|down|alert\w*|page[sd]?|incident|degrad\w*|impact|unavailab\w*|timeouts?|crash\w*|stuck|slow\w*|report(?:s|ed)?|notic\w*|discover\w*|detect\w*|attack\w*|br(?:eak|oke)\w*|accident\w*|wrong\w*|mistak\w*|bugs?|misconfig\w*|exploit\w*|compromis\w*|unauthori[sz]ed|lost|full)\b/i;

/** A change of the day before, which broke nothing yet, is not the incident's day. */
function fromImpact(days: DayInBlock[]): DayInBlock[] {
  const harm = days.findIndex(({ text }) => impact.test(text));
  return harm === 1 && preparation.test(days[0]?.text ?? '') ? days.slice(1) : days;
}

interface Context {
  year: string | null;
  near: string | null;
  dayFirst: DayOrder;
}

function dayIn(block: Block, { year, near, dayFirst }: Context): string | null {
  const text =
    block.kind === 'row'
      ? block.cells
          .map((cell) => cell.text)
          .slice(0, 3)
          .join(' ')
      : block.content.text;
  if (block.kind === 'quote' || block.kind === 'columns') return null;
  return (
    fullDay(text, dayFirst) ??
    (year && block.kind === 'row' ? readDay(`${text.replace(/\d{1,2}:\d{2}.*/, '')} ${year}`, dayFirst) : null) ??
    (near ? shortDay(text, near) : null)
  );
}

/** A log whose newest entry stands first is turned round. */
function inOrder(days: DayInBlock[]): DayInBlock[] {
  const falls = days.every(({ value }, index) => index === 0 || value <= (days[index - 1] as DayInBlock).value);
  return falls && days.length > 1 && (days[0] as DayInBlock).value > (days.at(-1) as DayInBlock).value ? days.toReversed() : days;
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
