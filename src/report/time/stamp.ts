import { readRange, readTime } from './clock-time.ts';
import { approximation, offsetPattern, patterns, take } from './stamp-patterns.ts';
import { readTail } from './stamp-tail.ts';
import { readDate } from './written-date.ts';
import { emptyStamp, type Stamp } from './written-stamp.ts';

/** Reads the stamp a text starts with, or null. */
export function readStamp(text: string): Stamp | null {
  return read(text, false);
}

/** Without a figure or one of these words near its start, a text opens with no stamp; most texts do not. */
const mayStart = /^[\s\S]{0,80}?(?:[\d?X]|noon|midnight|day|next|following|same|mon|tue|wed|thu|fri|sat|sun)/i;

function read(text: string, counts: boolean): Stamp | null {
  if (!mayStart.test(text)) return null;
  const stamp = emptyStamp();
  let at = 0;
  const lead = take(patterns.lead, text, at);
  if (lead) {
    at += lead[0].length;
    stamp.approximate = approximation.test(lead[0]);
  }
  let end = -1;
  for (let round = 0; round < 10; round++) {
    const next =
      (counts && stamp.offset === null ? readOffset(text, at, stamp) : null) ??
      (stamp.time && end >= 0 ? readBehindClock(text, end, stamp) : null) ??
      readPart(text, at, stamp);
    if (next === null) break;
    const range = stamp.time && !stamp.until && !(stamp.zone && take(patterns.otherZone, text, next));
    at = (range ? readRange(text, next, stamp) : null) ?? next;
    end = at;
    if (isGlued(text, end, stamp)) return null;
    ({ at, end } = passJoin(text, { at, end }, stamp));
  }
  if (end < 0) return null;
  // "Saturday we …" or "May 3 users": a weekday alone opens no entry.
  if (!stamp.date && !stamp.time && !stamp.unreadable && !stamp.shift && stamp.offset === null) return null;
  const separator = take(patterns.separator, text, end);
  stamp.length = end + (separator?.[0].length ?? 0);
  return stamp;
}

/** A digit or letter glued to the stamp means that it was something else, such as a version. */
function isGlued(text: string, end: number, stamp: Stamp): boolean {
  if (!/^[A-Za-z0-9]/.test(text.slice(end, end + 1)) || text[end - 1] === 'T' || text[end - 1] === '_') return false;
  return !(stamp.time && (take(patterns.zone, text, end) ?? take(patterns.hours, text, end) ?? take(patterns.tail, text, end)));
}

/** Passes what joins two parts of a stamp, and words that make the next one approximate. */
function passJoin(text: string, { at, end }: { at: number; end: number }, stamp: Stamp): { at: number; end: number } {
  const joined = take(patterns.join, text, at) ?? (stamp.time ? null : take(stamp.shift ? /[\s:–—-]+/y : /~/y, text, at));
  if (joined) {
    at += joined[0].length;
    if (/[`*"\])}]$/.test(joined[0].trimEnd()) && stamp.time) end = at;
  }
  const approximate = take(/~|(?:ca?\.|circa|around|about|approx(?:imately|\.)?|from|between)\s+/iy, text, at);
  if (approximate) {
    at += approximate[0].length;
    stamp.approximate ||= approximation.test(approximate[0]);
  }
  return { at, end };
}

const bareClock = /^\s*(?!(?:19|20)[0-2]\d\b)([01]\d|2[0-3])([0-5]\d)(?=\s|$|\s*[-–—:|])/;

/**
 * As `readStamp`, for what is known to be a timeline: four digits in front are a clock there unless they make a year
 * (`2330 pager`), and `T+5m` counts from the start.
 */
export function readEntryStamp(text: string): Stamp | null {
  const stamp = read(text, true);
  const bare = stamp?.time || stamp?.unreadable ? null : bareClock.exec(text);
  if (!bare) return stamp;
  const clock = read(text.replace(bareClock, '$1h$2'), true);
  return clock && { ...clock, length: Math.max(0, clock.length - (clock.length > 5 ? 1 : 0)) };
}

/** Reads one part (date, time, zone, second clock) at an offset into the stamp; returns the offset behind it. */
function readPart(text: string, at: number, stamp: Stamp): number | null {
  return (
    (stamp.time || stamp.date?.day ? null : readDate(text, at, stamp)) ??
    (stamp.time || stamp.shift ? null : readToldDay(text, at, stamp)) ??
    (stamp.time ? null : readTime(text, at, stamp)) ??
    (stamp.time ? readBehindClock(text, at, stamp) : null)
  );
}

function readBehindClock(text: string, at: number, stamp: Stamp): number | null {
  return (stamp.zone ? null : readZone(text, at, stamp)) ?? readTail(text, at, stamp);
}

/** `Day 2`, `Next day`: a day told by another one. */
function readToldDay(text: string, at: number, stamp: Stamp): number | null {
  const number = take(patterns.dayNumber, text, at);
  const next = number ? null : take(patterns.nextDay, text, at);
  const match = number ?? next;
  if (!match) return null;
  const end = at + match[0].length;
  if (!take(patterns.closesDay, text, end)) return null;
  if (number) stamp.shift = { days: number[1] ? Number(number[1]) - 1 : Number(number[2]), from: 'first' };
  else stamp.shift = { days: next?.[1] ? 0 : 1, from: 'previous' };
  return end;
}

/** `T0`, `T+5m`, `+12 min`: minutes since the start. */
function readOffset(text: string, at: number, stamp: Stamp): number | null {
  const match = take(offsetPattern, text, at);
  if (!match) return null;
  const [all, letter, sign, plus, hour, minute, days, hours, amount, unit] = match;
  // "20:06 +01:00" names a zone.
  if (stamp.time && !letter) return null;
  if (hour === undefined && days === undefined && hours === undefined && amount === undefined) return null;
  // "+1 for the idea": a bare number counts behind T alone.
  if (plus && hour === undefined && hours === undefined && days === undefined && unit === undefined) return null;
  if (letter && sign === undefined && Number(amount) !== 0) return null;
  if (!/^[\s*_`)\]]*(?:$|[\s:–—|(-])/.test(text.slice(at + all.length))) return null;
  const seconds = unit?.toLowerCase().startsWith('s');
  const minutes = Number(hour ?? hours ?? 0) * 60 + Number(minute ?? 0) + Number(days ?? 0) * 1440 + (seconds ? Number(amount) / 60 : Number(amount ?? 0));
  stamp.offset = (sign && sign !== '+' ? -1 : 1) * minutes;
  // Until the start is known.
  stamp.unreadable = all.trim();
  return at + all.length;
}

function readZone(text: string, at: number, stamp: Stamp): number | null {
  const match = take(patterns.zone, text, at);
  if (!match) return null;
  stamp.zone = match[0] === 'z' ? 'Z' : match[0].replace(/[()]/g, '').trim();
  return at + match[0].length;
}
