import { weekdays } from '../time/stamp-patterns.ts';

export const weekdayWord = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const ofWeekday = new RegExp(`^(?:(?:this|next|coming) )?(${weekdayWord})\\b(?!\\s*,?\\s*\\d)`, 'i');

const numbers = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const count = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)';
const spanPattern = `(?:(?:within|in|inside|over|during|after) )?(?:(?:the )?(?:next|coming|following) )?[<≤~]? ?(?:${count} ?(?:-|–|—|to) ?)?(${count})[ -]?(hour|hr|day|week|month|quarter|year)s?`;
const span = new RegExp(`^${spanPattern}\\b`, 'i');
const wholeSpan = new RegExp(`^${spanPattern}$`, 'i');

/** Length of a span as people write it, the longer end of "1-2 weeks"; null for anything else. */
function spanOf(text: string): { days: number; months: number } | null {
  // "Week 2", "Month 1"
  const counted = /^(day|week|month|quarter) (\d{1,2})$/i.exec(text);
  const match = counted ? [counted[0], counted[2], counted[1]] : span.exec(text);
  if (!match) return null;
  const word = (match[1] as string).toLowerCase();
  const number = /\d/.test(word) ? Number(word) : word === 'twelve' ? 12 : Math.max(1, numbers.indexOf(word));
  const months = { month: number, quarter: number * 3, year: number * 12 }[(match[2] as string).toLowerCase()] ?? 0;
  const days = { hour: Math.ceil(number / 24), hr: Math.ceil(number / 24), day: number, week: number * 7 }[(match[2] as string).toLowerCase()] ?? 0;
  return { days, months };
}

/** True for a text that is nothing but a span: "within a week", "next 30 days", and with `bare` "1-2 weeks", which beside an item tells its effort. */
export function isSpan(text: string, bare = false): boolean {
  if (bare && /^(?:day|week|month|quarter) \d{1,2}$/i.test(text)) return true;
  return wholeSpan.test(text) && (bare || /^(?:within|in|inside|over|during|(?:the )?(?:next|coming|following)) /i.test(text));
}

/** What is told from the day of the report: `this week`, `end of next month`, `EOQ`, `Friday`, `within two weeks`. */
export function readPeriod(text: string, reference: string): string | null {
  const span = spanOf(text);
  if (span) return span.months ? shiftMonth(reference, span.months) : shift(reference, span.days);
  if (/^(?:today|eod|end of (?:the )?day)\b/i.test(text)) return reference;
  if (/^tomorrow\b/i.test(text)) return shift(reference, 1);
  const weekday = ofWeekday.exec(text)?.[1]?.slice(0, 3).toLowerCase();
  if (weekday) return shift(reference, ((weekdays.indexOf(weekday) - dayOfWeek(reference) + 6) % 7) + 1);
  const period = /^(?:eo([wmqy])\b|(?:(?:the )?end of )?(?:the )?(this |next |current )?(w|m|q|y)(?:eek|onth|uarter|ear)\b)/i.exec(text);
  if (!period || (!period[1] && !/^(?:the )?(?:end|this|next|current)/i.test(text))) return null;
  const later = /next/i.test(period[2] ?? '') ? 1 : 0;
  const [year, month] = [Number(reference.slice(0, 4)), Number(reference.slice(5, 7))];
  switch ((period[1] ?? period[3] ?? '').toLowerCase()) {
    case 'w':
      return shift(reference, ((5 - dayOfWeek(reference) + 7) % 7) + later * 7);
    case 'm':
      return lastDay(year, month + later);
    case 'q':
      return lastDay(year, (Math.ceil(month / 3) + later) * 3);
    default:
      return lastDay(year + later, 12);
  }
}

/** Last day of a month, which may lie past the twelfth. */
export function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function shiftMonth(day: string, count: number): string {
  const last = lastDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + count);
  return `${last.slice(0, 8)}${Number(day.slice(8)) < Number(last.slice(8)) ? day.slice(8) : last.slice(8)}`;
}

function dayOfWeek(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
