import { patterns, take } from './stamp-patterns.ts';
import { readIso, readNamedDate, readNumericDate, weekdayOf } from './written-date.ts';
import { type Stamp, written } from './written-stamp.ts';

/** Reads what may stand behind a clock time: other clocks, a day, words that say little. Returns the offset behind it. */
export function readTail(text: string, at: number, stamp: Stamp): number | null {
  return (
    skip(patterns.secondClock, text, at) ??
    (stamp.zone ? skip(patterns.otherZone, text, at) : null) ??
    skip(patterns.hours, text, at) ??
    readWords(text, at, stamp) ??
    readDaysLater(text, at, stamp) ??
    (stamp.date ? readYearBehind(text, at, stamp) : (readWeekdayBehind(text, at, stamp) ?? readDateBehind(text, at, stamp)))
  );
}

function readWords(text: string, at: number, stamp: Stamp): number | null {
  const tail = take(patterns.tail, text, at);
  if (!tail) return null;
  const part = tail[1]?.toLowerCase();
  if (part && part !== 'morning' && stamp.half === null && Number(stamp.time?.slice(0, 2)) < 12) {
    stamp.time = `${Number(stamp.time?.slice(0, 2)) + 12}${stamp.time?.slice(2)}`;
    stamp.half = 'pm';
  }
  if (/ish|\?|approx|about|roughly/i.test(tail[0])) stamp.approximate = true;
  if (/\(T ?\+? ?0\)/i.test(tail[0])) stamp.offset = 0;
  return at + tail[0].length;
}

/** `(+1)`, `(next day)`: counted from the first day. */
function readDaysLater(text: string, at: number, stamp: Stamp): number | null {
  const match = stamp.shift ? null : take(patterns.daysLater, text, at);
  if (!match) return null;
  stamp.shift = { days: match[3] ? 0 : Number(match[1] ?? match[2] ?? 1), from: 'first' };
  return at + match[0].length;
}

function readWeekdayBehind(text: string, at: number, stamp: Stamp): number | null {
  const match = take(patterns.weekdayBehind, text, at);
  const name = match && /[a-z]{3,}/i.exec(match[0].replace(/\bon\s/i, ''))?.[0];
  if (!match || !name) return null;
  stamp.date = { ...written(null, null, null), weekday: weekdayOf(name) };
  return at + match[0].length;
}

function readDateBehind(text: string, at: number, stamp: Stamp): number | null {
  const bound = take(patterns.dateBehind, text, at);
  const start = at + (bound?.[0].length ?? take(/ /y, text, at)?.[0].length ?? 0);
  const from = skip(patterns.weekdayBetween, text, start) ?? start;
  const dated: Pick<Stamp, 'date' | 'unreadable'> = { date: null, unreadable: null };
  const end =
    readIso(text, from, dated) ?? readNamedDate(text, from, dated) ?? readNumericDate(text, from, dated) ?? (bound ? readNth(text, from, dated) : null);
  if (end === null || !dated.date) return null;
  // "10:05 May 3 users …": a bare name of a month needs a separator, or a zone before it.
  const rest = text.slice(end);
  const closed = /^[\s*_`]*(?:$|[:–—|,)\]]|-\s)/.test(rest);
  if (!bound && dated.date.year === null && !closed && !stamp.zone) return null;
  stamp.date = dated.date;
  return end + (bound?.[0].includes('(') && rest.startsWith(')') ? 1 : 0);
}

function readNth(text: string, at: number, stamp: Pick<Stamp, 'date'>): number | null {
  const match = take(/(\d{1,2})(?:st|nd|rd|th)\b/iy, text, at);
  if (!match || Number(match[1]) > 31) return null;
  stamp.date = written(null, null, Number(match[1]));
  return at + match[0].length;
}

function readYearBehind(text: string, at: number, stamp: Stamp): number | null {
  if (!stamp.date?.month || stamp.date.year !== null || (stamp.time?.length ?? 0) < 8) return null;
  const match = take(patterns.yearBehind, text, at);
  if (!match) return null;
  stamp.date.year = Number(match[1]);
  return at + match[0].length;
}

export function skip(pattern: RegExp, text: string, at: number): number | null {
  const match = take(pattern, text, at);
  return match ? at + match[0].length : null;
}
