import { patterns, take } from './stamp-patterns.ts';
import { readDate } from './written-date.ts';
import { emptyStamp, type Stamp } from './written-stamp.ts';

/** Reads a clock time at an offset into the stamp; returns the offset behind it. */
export function readTime(text: string, at: number, stamp: Stamp): number | null {
  return readClock(text, at, stamp) ?? readHour(text, at, stamp) ?? readWord(text, at, stamp) ?? readVague(text, at, stamp) ?? readMilitary(text, at, stamp);
}

function readClock(text: string, at: number, stamp: Stamp): number | null {
  const clock = take(patterns.clock, text, at) ?? dotted(text, at);
  if (!clock) return null;
  const [all, hour = '', minute = '', second, half, letter] = clock;
  const time = clockTime(Number(hour), Number(minute), second, half ?? letter);
  if (time) stamp.time = time;
  else stamp.unreadable = all.trim();
  stamp.half = halfOf(half ?? letter);
  stamp.padded = hour.startsWith('0');
  return at + all.length;
}

function dotted(text: string, at: number): [string, string, string, undefined, string | undefined] | null {
  const match = take(patterns.dotted, text, at);
  if (!match || Number(match[1]) > 24 || Number(match[2]) > 59) return null;
  return [match[0], match[1] as string, match[2] as string, undefined, match[3]];
}

/** `8 pm`, `806pm`. */
function readHour(text: string, at: number, stamp: Stamp): number | null {
  const hour = take(patterns.hour, text, at);
  const time = hour && clockTime(Number(hour[1]), Number(hour[2] ?? 0), undefined, hour[3]);
  if (!hour || !time) return null;
  stamp.time = time;
  stamp.half = halfOf(hour[3]);
  return at + hour[0].length;
}

function readWord(text: string, at: number, stamp: Stamp): number | null {
  const word = take(patterns.word, text, at);
  if (!word) return null;
  stamp.time = word[1] ? '12:00' : '00:00';
  stamp.half = word[1] ? 'pm' : 'am';
  return at + word[0].length;
}

function readVague(text: string, at: number, stamp: Stamp): number | null {
  const vague = take(patterns.vague, text, at);
  if (!vague) return null;
  stamp.unreadable = vague[0];
  return at + vague[0].length;
}

/** `1600` is a time behind a date or before a zone, and a number anywhere else. */
function readMilitary(text: string, at: number, stamp: Stamp): number | null {
  const match = take(patterns.military, text, at);
  if (!match) return null;
  const after = at + match[0].length;
  if (!stamp.date?.day && !take(patterns.zone, text, after) && !/^ ?h(?:rs?|ours)?\b/i.test(text.slice(after))) return null;
  stamp.time = [match[1], match[2], match[3]].filter(Boolean).join(':');
  return after;
}

/** Reads ` – 20:10` behind a clock time, with or without its own day; returns the offset behind it. */
export function readRange(text: string, at: number, stamp: Stamp): number | null {
  const short = take(patterns.minutesOnly, text, at);
  if (short && Number(short[1]) < 60 && Number(short[1]) > Number(stamp.time?.slice(3, 5))) {
    stamp.until = `${stamp.time?.slice(0, 2)}:${short[1]}`;
    return at + short[0].length;
  }
  const range = take(patterns.range, text, at);
  if (!range) return null;
  let from = at + range[0].length;
  if (text[from] === '~') from++;
  const dated = emptyStamp();
  const behind = readDate(text, from, dated);
  if (behind !== null && dated.date?.day) from = behind + (take(/[\s,]+/y, text, behind)?.[0].length ?? 0);
  const inner = emptyStamp();
  // Four digits are a clock behind another.
  inner.date = { year: null, month: null, day: 1, weekday: null, swappable: null };
  const end = readTime(text, from, inner);
  if (end === null || !inner.time) return null;
  stamp.until = inner.time;
  inheritHalf(stamp, inner.time, { before: text.slice(0, at), own: text.slice(from, end) });
  return end;
}

/** "2 - 4pm": the half of the day stands only behind the end. */
function inheritHalf(stamp: Stamp, until: string, { before, own }: { before: string; own: string }) {
  if (!/p\.?m/i.test(own) || /[ap]\.?m/i.test(before) || Number(stamp.time?.slice(0, 2)) >= 12) return;
  stamp.half = 'pm';
  const later = `${Number(stamp.time?.slice(0, 2)) + 12}${stamp.time?.slice(2)}`;
  if (later <= until) stamp.time = later;
}

function halfOf(mark: string | undefined): Stamp['half'] {
  const letter = mark?.[0]?.toLowerCase();
  return letter === 'a' ? 'am' : letter === 'p' ? 'pm' : null;
}

function clockTime(hour: number, minute: number, second: string | undefined, half: string | undefined): string | null {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0) || Number(second ?? 0) > 59) return null;
  let hours = hour % 24;
  const mark = half?.[0]?.toLowerCase();
  if (mark === 'p' && hours < 12) hours += 12;
  if (mark === 'a' && hours === 12) hours = 0;
  return [hours, minute, ...(second ? [Number(second)] : [])].map((part) => String(part).padStart(2, '0')).join(':');
}
