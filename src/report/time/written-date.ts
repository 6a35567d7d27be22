import { months, patterns, take, weekdays } from './stamp-patterns.ts';
import { type Stamp, type WrittenDate, written } from './written-stamp.ts';

/** Reads a date at an offset into the stamp; returns the offset behind it, and behind the last of a span of days. */
export function readDate(text: string, at: number, stamp: Stamp): number | null {
  const end = readFirstDate(text, at, stamp);
  if (end === null || !stamp.date?.day) return end;
  const aside = take(patterns.weekdayAside, text, end);
  // "Feb 7 sat down": a day of the week has a capital.
  const behind = aside && /[A-Z]/.test(aside[0]) ? end + aside[0].length : end;
  const span = take(patterns.lastDay, text, behind);
  if (!span) return behind;
  const last: { date: WrittenDate | null; unreadable: string | null } = { date: null, unreadable: null };
  const close = readFirstDate(text, behind + span[0].length, last);
  // "7 Feb 22:10 – 8 Feb 01:10": the second day belongs to a clock time.
  if (close === null || !last.date?.day || /^[ ,]*(?:at )?\d{1,2}[:.]\d{2}/.test(text.slice(close))) return behind;
  stamp.date.year ??= last.date.year;
  return close;
}

type Dated = Pick<Stamp, 'date' | 'unreadable'>;

function readFirstDate(text: string, at: number, stamp: Dated): number | null {
  return (
    readIso(text, at, stamp) ??
    readCompact(text, at, stamp) ??
    readNamedDate(text, at, stamp) ??
    readNumericDate(text, at, stamp) ??
    readSlashDate(text, at, stamp) ??
    readDashDate(text, at, stamp) ??
    readOrdinal(text, at, stamp) ??
    readWeekday(text, at, stamp)
  );
}

/** `2025-02-07`, `2025/2/7`. */
export function readIso(text: string, at: number, stamp: Dated): number | null {
  const iso = take(patterns.iso, text, at);
  if (!iso) return null;
  const [all, year = '', month = '', day = ''] = iso;
  const numbers = [Number(year), Number(month), Number(day)] as const;
  if (year.length === 4 && isDay(...numbers)) stamp.date = written(...numbers);
  else stamp.unreadable = all;
  return at + all.length;
}

function readCompact(text: string, at: number, stamp: Dated): number | null {
  const compact = take(patterns.compact, text, at);
  if (!compact || !isDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))) return null;
  stamp.date = written(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return at + compact[0].length;
}

/** `Feb 7, 2025`, `7th of February`, `2025-Feb-07`, `07-Feb-25`. */
export function readNamedDate(text: string, at: number, stamp: Dated): number | null {
  const full = take(patterns.isoNamed, text, at);
  const named = full ?? take(patterns.monthDay, text, at);
  const match = named ?? take(patterns.dayMonth, text, at);
  if (!match) return null;
  const [all, first = '', second = '', third = ''] = match;
  const [year, month, day] = full ? [first, second, third] : named ? [third, first, second] : [third, second, first];
  if (Number(day) < 1 || Number(day) > 31) return null;
  const digits = /\d{4}|\d{2}/.exec(year)?.[0];
  stamp.date = written(digits ? yearOf(digits) : null, monthOf(month), Number(day));
  return at + all.length;
}

export function readNumericDate(text: string, at: number, stamp: Dated): number | null {
  const match = take(patterns.numeric, text, at);
  if (!match) return null;
  const [all, first = '', separator = '', second = '', last = ''] = match;
  // "7.2.25" is a version as often as a day, unless a clock follows or nothing; "29.07.25" is none.
  const isDated = Number(first) > 12 && /^(?:0[1-9]|1[0-2])$/.test(second);
  if (separator === '.' && last.length === 2 && !isDated && !/^(?:[ ,]+(?:at )?\d{1,2}[:.]\d{2}|\W*$)/.test(text.slice(at + all.length))) return null;
  const [a, b, c] = [Number(first), Number(second), Number(last)];
  // `25-02-07`: nobody reports on 2007.
  if (separator === '-' && last.length === 2 && c < 10 && a >= 13 && isDay(2000 + a, b, c)) stamp.date = written(2000 + a, b, c);
  else if (!setNumeric(stamp, [a, b], yearOf(last), separator)) stamp.unreadable = all;
  return at + all.length;
}

/** Undecided by itself: slashes are American until the document says otherwise, dashes and dots are not. */
function setNumeric(stamp: Dated, [a, b]: [number, number], year: number, separator: string): WrittenDate | null {
  if (a > 12 && b <= 12) stamp.date = written(year, b, a);
  else if (b > 12 && a <= 12) stamp.date = written(year, a, b);
  else if (a <= 12 && b <= 12) stamp.date = { ...(separator === '/' ? written(year, a, b) : written(year, b, a)), swappable: a === b ? null : [a, b] };
  else return null;
  return stamp.date;
}

/** `12/31 14:05`, `2/7`, `7.2. 14:05`: the year stands elsewhere. */
function readSlashDate(text: string, at: number, stamp: Dated): number | null {
  const german = take(patterns.german, text, at);
  const match = german ?? take(patterns.slash, text, at);
  if (!match) return null;
  const [a, b] = [Number(match[1]), Number(match[2])];
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return null;
  if (german || a > 12) stamp.date = written(null, b, a);
  else stamp.date = { ...written(null, a, b), swappable: a === b || b > 12 ? null : [a, b] };
  return at + match[0].length;
}

function readDashDate(text: string, at: number, stamp: Dated): number | null {
  const match = take(patterns.monthDash, text, at);
  if (!match) return null;
  const [a, b] = [Number(match[1]), Number(match[2])];
  const [month, day] = a > 12 ? [b, a] : [a, b];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  stamp.date = written(null, month, day);
  return at + match[0].length;
}

function readOrdinal(text: string, at: number, stamp: Dated): number | null {
  const match = take(patterns.ordinal, text, at);
  if (!match || Number(match[1]) > 31) return null;
  stamp.date = written(null, null, Number(match[1]));
  return at + match[0].length;
}

function readWeekday(text: string, at: number, stamp: Dated): number | null {
  const match = take(patterns.weekday, text, at);
  if (!match) return null;
  stamp.date ??= { ...written(null, null, null), weekday: weekdayOf(match[0]) };
  return at + match[0].length;
}

export function weekdayOf(name: string): number {
  return weekdays.indexOf(name.slice(0, 3).toLowerCase());
}

function yearOf(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
