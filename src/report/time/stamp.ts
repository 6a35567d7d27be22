import { approximation, months, patterns, take, weekdays } from './stamp-patterns.ts';

/** A date as written: parts that the author left out are null; `order` is open where day and month could be swapped. */
export interface WrittenDate {
  year: number | null;
  month: number | null;
  day: number | null;
  /** Day of the week, 0 = Sunday, where nothing else is given. */
  weekday: number | null;
  /** First and second number of `3-4-2021`, where either may be the month. */
  swappable: [number, number] | null;
}

/** A time stamp found at the start (or end) of a text. */
export interface Stamp {
  date: WrittenDate | null;
  /** `HH:MM` or `HH:MM:SS`. */
  time: string | null;
  until: string | null;
  /** Half of the day the author wrote behind the clock; null for none, as on a 24-hour clock. */
  half: 'am' | 'pm' | null;
  /** The hour has a leading zero, as on a 24-hour clock. */
  padded: boolean;
  zone: string | null;
  approximate: boolean;
  /** A stamp that cannot be a moment (`22:XX`, `2022-02-??`), as written. */
  unreadable: string | null;
  /** Characters of the text it takes, separator included. */
  length: number;
}

/** Reads the stamp a text starts with, or null. */
export function readStamp(text: string): Stamp | null {
  const stamp: Stamp = { date: null, time: null, until: null, half: null, padded: false, zone: null, approximate: false, unreadable: null, length: 0 };
  let at = 0;
  const lead = take(patterns.lead, text, at);
  if (lead) {
    at += lead[0].length;
    stamp.approximate = approximation.test(lead[0]);
  }
  let end = -1;
  for (let round = 0; round < 8; round++) {
    const next = readPart(text, at, stamp);
    if (next === null) break;
    at = (stamp.time && !stamp.until ? readRange(text, next, stamp) : null) ?? next;
    end = at;
    // A digit or letter glued to the stamp means that it was something else, such as a version.
    if (
      /^[A-Za-z0-9]/.test(text.slice(end, end + 1)) &&
      text[end - 1] !== 'T' &&
      !(stamp.time && (take(patterns.zone, text, end) ?? take(patterns.hours, text, end)))
    )
      return null;
    const joined = take(patterns.join, text, at) ?? (stamp.time ? null : take(/~/y, text, at));
    if (joined) {
      at += joined[0].length;
      if (/[`*"\])}]$/.test(joined[0].trimEnd()) && stamp.time) end = at;
    }
    const approximate = take(/~|(?:ca?\.|circa|around|about|approx(?:imately|\.)?|from|between)\s+/iy, text, at);
    if (approximate) {
      at += approximate[0].length;
      stamp.approximate ||= approximation.test(approximate[0]);
    }
  }
  if (end < 0) return null;
  // "Saturday we …" or "May 3 users": a weekday alone opens no entry.
  if (!stamp.date && !stamp.time && !stamp.unreadable) return null;
  const separator = take(patterns.separator, text, end);
  stamp.length = end + (separator?.[0].length ?? 0);
  return stamp;
}

const bareClock = /^\s*(?!(?:19|20)[0-2]\d\b)([01]\d|2[0-3])([0-5]\d)(?=\s|$|\s*[-–—:|])/;

/** As `readStamp`, and `2330 pager` besides: in a timeline four digits in front are a clock, unless they make a year. */
export function readEntryStamp(text: string): Stamp | null {
  const stamp = readStamp(text);
  const bare = stamp?.time || stamp?.unreadable ? null : bareClock.exec(text);
  if (!bare) return stamp;
  const clock = readStamp(text.replace(bareClock, '$1h$2'));
  return clock && { ...clock, length: Math.max(0, clock.length - (clock.length > 5 ? 1 : 0)) };
}

/** Reads one part (date, time, zone, second clock) at an offset into the stamp; returns the offset behind it. */
function readPart(text: string, at: number, stamp: Stamp): number | null {
  return (
    (stamp.time || stamp.date?.day ? null : readDate(text, at, stamp)) ??
    (stamp.time ? null : readTime(text, at, stamp)) ??
    (stamp.time && !stamp.zone ? readZone(text, at, stamp) : null) ??
    (stamp.time ? (skip(patterns.secondClock, text, at) ?? skip(patterns.hours, text, at)) : null) ??
    // "13:05 2021-03-04": the date behind the time.
    (stamp.time && !stamp.date ? readDate(text, at, stamp, true) : null)
  );
}

function readDate(text: string, at: number, stamp: Stamp, strict = false): number | null {
  const iso = take(patterns.iso, text, at);
  if (iso) {
    const [all, year = '', month = '', day = ''] = iso;
    const numbers = [Number(year), Number(month), Number(day)] as const;
    if (year.length === 4 && isDay(...numbers)) stamp.date = written(...numbers);
    else stamp.unreadable = all;
    return at + all.length;
  }
  if (strict) return null;
  const compact = take(patterns.compact, text, at);
  if (compact && isDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))) {
    stamp.date = written(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    return at + compact[0].length;
  }
  return readNamedDate(text, at, stamp) ?? readNumericDate(text, at, stamp) ?? readWeekday(text, at, stamp);
}

/** `Feb 7, 2025`, `7th of February`, `2025-Feb-07`. */
function readNamedDate(text: string, at: number, stamp: Stamp): number | null {
  const full = take(patterns.isoNamed, text, at);
  const named = full ?? take(patterns.monthDay, text, at);
  const match = named ?? take(patterns.dayMonth, text, at);
  if (!match) return null;
  const [all, first = '', second = '', third = ''] = match;
  const [year, month, day] = full ? [first, second, third] : named ? [third, first, second] : [third, second, first];
  if (Number(day) < 1 || Number(day) > 31) return null;
  const digits = /\d{4}/.exec(year)?.[0];
  stamp.date = written(digits ? Number(digits) : null, monthOf(month), Number(day));
  return at + all.length;
}

function readNumericDate(text: string, at: number, stamp: Stamp): number | null {
  const match = take(patterns.numeric, text, at);
  if (!match) return readSlashDate(text, at, stamp);
  const [all, first = '', separator = '', second = '', last = ''] = match;
  if (separator === '.' && last.length === 2) return null;
  const year = last.length === 2 ? 2000 + Number(last) : Number(last);
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 && b <= 12) stamp.date = written(year, b, a);
  else if (b > 12 && a <= 12) stamp.date = written(year, a, b);
  // Undecided by itself: slashes are American until the document says otherwise, dashes and dots are not.
  else if (a <= 12 && b <= 12) stamp.date = { ...(separator === '/' ? written(year, a, b) : written(year, b, a)), swappable: a === b ? null : [a, b] };
  else stamp.unreadable = all;
  return at + all.length;
}

/** `12/31 14:05`, `2/7`: the year stands elsewhere. */
function readSlashDate(text: string, at: number, stamp: Stamp): number | null {
  const match = take(patterns.slash, text, at);
  if (!match) return null;
  const [a, b] = [Number(match[1]), Number(match[2])];
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return null;
  if (a > 12) stamp.date = written(null, b, a);
  else stamp.date = { ...written(null, a, b), swappable: a === b || b > 12 ? null : [a, b] };
  return at + match[0].length;
}

function readWeekday(text: string, at: number, stamp: Stamp): number | null {
  const match = take(patterns.weekday, text, at);
  if (!match) return null;
  const weekday = weekdays.indexOf(match[0].slice(0, 3).toLowerCase());
  stamp.date ??= { year: null, month: null, day: null, weekday, swappable: null };
  return at + match[0].length;
}

function readTime(text: string, at: number, stamp: Stamp): number | null {
  const clock = take(patterns.clock, text, at) ?? dotted(text, at);
  if (clock) {
    const [all, hour = '', minute = '', second, half, letter] = clock;
    const time = clockTime(Number(hour), Number(minute), second, half ?? letter);
    if (time) stamp.time = time;
    else stamp.unreadable = all.trim();
    stamp.half = halfOf(half ?? letter);
    stamp.padded = hour.startsWith('0');
    return at + all.length;
  }
  const hour = take(patterns.hour, text, at);
  if (hour) {
    const time = clockTime(Number(hour[1]), 0, undefined, hour[2]);
    if (!time) return null;
    stamp.time = time;
    stamp.half = halfOf(hour[2]);
    return at + hour[0].length;
  }
  const word = take(patterns.word, text, at);
  if (word) {
    stamp.time = word[1] ? '12:00' : '00:00';
    stamp.half = word[1] ? 'pm' : 'am';
    return at + word[0].length;
  }
  const vague = take(patterns.vague, text, at);
  if (vague) {
    stamp.unreadable = vague[0];
    return at + vague[0].length;
  }
  return readMilitary(text, at, stamp);
}

function dotted(text: string, at: number): [string, string, string, undefined, string | undefined] | null {
  const match = take(patterns.dotted, text, at);
  if (!match || Number(match[1]) > 24 || Number(match[2]) > 59) return null;
  return [match[0], match[1] as string, match[2] as string, undefined, match[3]];
}

/** `1600` is a time behind a date or before a zone, and a number anywhere else. */
function readMilitary(text: string, at: number, stamp: Stamp): number | null {
  const match = take(patterns.military, text, at);
  if (!match) return null;
  const after = at + match[0].length;
  if (!stamp.date?.day && !take(patterns.zone, text, after) && !/^h(?:rs?|ours)?\b/i.test(text.slice(after))) return null;
  stamp.time = [match[1], match[2], match[3]].filter(Boolean).join(':');
  return after;
}

function halfOf(mark: string | undefined): Stamp['half'] {
  const letter = mark?.[0]?.toLowerCase();
  return letter === 'a' ? 'am' : letter === 'p' ? 'pm' : null;
}

function readRange(text: string, at: number, stamp: Stamp): number | null {
  const range = take(patterns.range, text, at);
  if (!range) return null;
  const inner: Stamp = { ...stamp, date: { year: null, month: null, day: 1, weekday: null, swappable: null }, time: null, unreadable: null };
  let from = at + range[0].length;
  if (text[from] === '~') from++;
  const date: Stamp = { ...inner, date: null };
  const dated = readDate(text, from, date);
  if (dated !== null && date.date?.day) from = dated + (take(/[\s,]+/y, text, dated)?.[0].length ?? 0);
  const end = readTime(text, from, inner);
  if (end === null || !inner.time) return null;
  stamp.until = inner.time;
  // "2 - 4pm": the half of the day stands only behind the end.
  if (/p\.?m/i.test(text.slice(from, end)) && !/[ap]\.?m/i.test(text.slice(0, at)) && Number(stamp.time?.slice(0, 2)) < 12) {
    stamp.half = 'pm';
    const later = `${Number(stamp.time?.slice(0, 2)) + 12}${stamp.time?.slice(2)}`;
    if (later <= inner.time) stamp.time = later;
  }
  return end;
}

function readZone(text: string, at: number, stamp: Stamp): number | null {
  const match = take(patterns.zone, text, at);
  if (!match) return null;
  stamp.zone = match[0].replace(/[()]/g, '').trim();
  return at + match[0].length;
}

function skip(pattern: RegExp, text: string, at: number): number | null {
  const match = take(pattern, text, at);
  return match ? at + match[0].length : null;
}

function clockTime(hour: number, minute: number, second: string | undefined, half: string | undefined): string | null {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0) || Number(second ?? 0) > 59) return null;
  let hours = hour % 24;
  const mark = half?.[0]?.toLowerCase();
  if (mark === 'p' && hours < 12) hours += 12;
  if (mark === 'a' && hours === 12) hours = 0;
  return [hours, minute, ...(second ? [Number(second)] : [])].map((part) => String(part).padStart(2, '0')).join(':');
}

function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function written(year: number | null, month: number, day: number): WrittenDate {
  return { year, month, day, weekday: null, swappable: null };
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
