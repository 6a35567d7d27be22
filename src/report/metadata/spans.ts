import { resolveDay } from '../time/days.ts';
import { readStamp } from '../time/stamp.ts';
import type { Stamp } from '../time/written-stamp.ts';
import type { DayOrder } from './written-days.ts';

export interface SpanContext {
  /** Day of the incident. */
  day: string | null;
  dayFirst: DayOrder;
}

/** A span of time between two clock times as a text states it. */
export interface Span {
  minutes: number;
  /** `HH:MM` or `HH:MM:SS`; null on different days. */
  from: string | null;
  to: string | null;
  /** Offsets in the text. */
  start: number;
  end: number;
}

/** Words of a figure that is not meant exactly. */
const rough = /\b(?:about|approximately|approx|roughly|around|some|nearly|almost|over|under|more than|less than|little)\b|~/i;

/** "About 3 hours, from 15:30 to 18:10": the clocks say it more exactly. */
export function isMoreExact(span: Span | null, text: string, minutes: number): span is Span {
  return span !== null && rough.test(text) && Math.abs(span.minutes - minutes) * 4 <= minutes;
}

const separator = /\s*(?:-|–|—|→|->|\bto\b|\buntil\b|\btill\b|\bthrough\b|\band\b)\s*/g;
const begins =
  /(?:\b\d{4}-\d{1,2}-\d{1,2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?<![\d:.])\d{1,2}(?:[:.]\d{2}| ?[ap]\.?m))/gi;

/** The first span between two clock times in a text: `10:05–10:50`, `Feb 7 22:10 to Feb 8 01:10`, `from 2 to 4pm`. */
export function spanIn(text: string, context: SpanContext): Span | null {
  for (const match of text.slice(0, 600).matchAll(begins)) {
    const first = readStamp(text.slice(match.index, match.index + 120));
    if (!first?.time) continue;
    const end = lastOf(text, match.index, first);
    if (!end) continue;
    const minutes = minutesBetween(first, end.stamp, context);
    if (minutes === null || minutes <= 0) continue;
    const sameDay = minutes < 1440 && !(first.date?.day && end.stamp.date?.day);
    return { minutes: Math.round(minutes), from: sameDay ? first.time : null, to: sameDay ? end.stamp.time : null, start: match.index, end: end.at };
  }
  return null;
}

/** The later of the two: within the first stamp, or a stamp of its own behind it. */
function lastOf(text: string, from: number, first: Stamp): { stamp: Stamp; at: number } | null {
  const upTo = text.slice(0, from + 160);
  for (const match of upTo.matchAll(new RegExp(separator))) {
    if (match.index <= from || match.index > from + first.length + 12) continue;
    const at = match.index + match[0].length;
    const stamp = /^[~\d]|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|around|about|approx)/i.test(text.slice(at, at + 10))
      ? readStamp(text.slice(at, at + 80))
      : null;
    if (stamp?.time) return { stamp, at: at + stamp.length };
  }
  return first.until ? { stamp: { ...first, date: null, time: first.until }, at: from + first.length } : null;
}

/** Minutes from one stamp to a later one; null where only one of them has a day. */
export function minutesBetween(first: Stamp, last: Stamp, { day, dayFirst }: SpanContext): number | null {
  if (!first.time || !last.time) return null;
  const clock = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + Number(time.slice(6, 8) || 0) / 60;
  const span = clock(last.time) - clock(first.time);
  const near = { day: null, incident: day ?? '2001-01-01', dayFirst };
  const end = last.date ? resolveDay(last.date, near) : null;
  if (!end) return (span + 1440) % 1440;
  const start = first.date ? resolveDay(first.date, near) : day;
  return start === null ? null : span + (Date.parse(end) - Date.parse(start)) / 60_000;
}
