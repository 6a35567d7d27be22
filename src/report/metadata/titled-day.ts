import { daysBetween } from '../time/days.ts';
import type { Block, Located } from '../types.ts';
import { timelineDays } from './timeline-days.ts';
import { firstDay, isTold } from './told-days.ts';
import { type DayOrder, readDay } from './written-days.ts';

interface TitleContext {
  dayFirst: DayOrder;
  isSecurity: boolean;
}

/** The day in the title, corrected by what the text tells; null where it names none, or one weeks before the timeline. */
export function titledDay(title: string, blocks: Block[], context: TitleContext): Located<string> | null {
  const value = readDay(title, context.dayFirst);
  if (value === null || isWeeksFromTimeline(value, blocks, context)) return null;
  return firstDayOfRange(value, blocks, context.dayFirst) ?? toldMoment(value, blocks, context.dayFirst) ?? atTop(value);
}

/** A day that stands in the title or the file's name. */
export function atTop(value: string): Located<string> {
  const point = { line: 1, column: 1 };
  return { value, place: { start: point, end: point } };
}

/** "Cluster of 2018-12-04" over a timeline of weeks later is no day of the incident. */
function isWeeksFromTimeline(day: string, blocks: Block[], context: TitleContext): boolean {
  const { days } = timelineDays(blocks, { near: day, ...context });
  return days.length > 0 && days.every(({ value }) => daysBetween(day, value) > 30);
}

/** The first of several days that the text tells, the last of which the title names: "Between 3 and 6 February 2025 orders failed". */
function firstDayOfRange(last: string, blocks: Block[], dayFirst: DayOrder): Located<string> | null {
  const range = new RegExp(`\\d(?:st|nd|rd|th)? ?(?:-|–|—|to|and|through|until|till) ?(?:\\p{L}{3,9}\\.? )?0?${Number(last.slice(8))}(?!\\d)`, 'iu');
  const first = firstDay(blocks, (block) => isTold(block) && range.test(block.content.text), dayFirst);
  return first && first.value < last && daysBetween(first.value, last) <= 14 ? first : null;
}

const clock = /\d{1,2}[:.]\d{2}|\d ?[ap]\.?m\b/i;

/** "On April 1, 2024, at 02:51 a wrong block …": a clock beside a day of the same week tells more than the title. */
function toldMoment(titled: string, blocks: Block[], dayFirst: DayOrder): Located<string> | null {
  const moment = firstDay(blocks, (block) => isTold(block) && clock.test(block.content.text.slice(0, 120)), dayFirst);
  return moment && moment.value < titled && daysBetween(moment.value, titled) <= 7 ? moment : null;
}
