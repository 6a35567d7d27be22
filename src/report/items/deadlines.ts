import * as chrono from 'chrono-node/en';
import { cleanText, isPlaceholder } from '../markdown/text.ts';
import { iso, resolveDay } from '../time/days.ts';
import { readStamp } from '../time/stamp.ts';
import { months } from '../time/stamp-patterns.ts';
import { isSpan, lastDay, readPeriod, weekdayWord } from './periods.ts';

/** Words without which no text is a date: asking the library costs more than all the rest. */
const relative =
  /\b(?:days?|weeks?|months?|years?|quarters?|tomorrow|today|next|end|eo[dwmqy]|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\b/i;

const lead =
  /^(?:(?:(?:estimated|expected|planned|est\.?) )?(?:completion|delivery|finish)(?: date)?|completed by|(?:to be )?done by|due(?: date)?|deadline|eta|target(?:ed)?(?: date| for)?|expected|estimated|planned(?: for)?|scheduled(?: for)?|no later than|by|until|till|before|on|for|in time for)\b[:=\s]*/i;

/** `due`, `ETA:`, `Estimated completion:` before a date, taken off. */
export function withoutLead(text: string): string {
  let rest = text;
  for (let round = 0; round < 3; round++) rest = rest.replace(lead, '');
  return rest.replace(/^(?:the|~|around|about|approx\.?)\s+/i, '');
}

/** True for what stands where a deadline does and names no day: "soon", "ASAP", "no date". */
export function namesNoDay(text: string): boolean {
  return /^(?:soon|later|next|asap|now|some ?day|unknown|open|\?+|no \w+(?: (?:yet|set|so far|given|agreed))?)$/i.test(text);
}

/** ISO day of a deadline as people write it; null when it names no day. A week ends on Friday, a month or quarter on its last day. */
export function readDue(text: string, reference: string | null): string | null {
  const clean = withCentury(endOfRange(withoutLead(cleanText(text))));
  if (clean === '' || isPlaceholder(clean) || /^(?:soon|asap|later|tbd)\b/i.test(clean)) return null;
  const written = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(clean)?.[1];
  if (written) return Number.isNaN(Date.parse(`${written}T00:00:00Z`)) ? null : written;
  const dotted = /^(?:[a-z]{2,9},? )?(\d{1,2})\.(\d{1,2})\.?$/i.exec(clean);
  if (dotted && reference) return dayAhead(Number(dotted[2]), Number(dotted[1]), reference);
  const month = /^(20\d{2})-(0[1-9]|1[0-2])$/.exec(clean);
  if (month) return lastDay(Number(month[1]), Number(month[2]));
  return (
    readYear(clean) ??
    readQuarter(clean, reference) ??
    readMonth(clean, reference) ??
    readStamped(clean, reference) ??
    (reference ? readPeriod(clean, reference) : null) ??
    ask(clean, reference)
  );
}

const range = /^(?:Q[1-4]|[a-z]{3,9}\.?)(?:[ /-]?\d{4})?\s?(?:-|–|—|to|\/|or)\s?((?:Q[1-4]|[a-z]{3,9}\.?)[ /-]?\d{4})$/i;

/** `Q4 2025 – Q1 2026`, `March to April 2026`: the later of the two. */
function endOfRange(text: string): string {
  return range.exec(text)?.[1] ?? text;
}

/** `14/03/25`, `14-Mar-25`, `Mar 14 '25`: a year of two digits lies in this century. */
function withCentury(text: string): string {
  return text.replace(/\b(\d{1,2}([/.-])(?:\d{1,2}|[a-z]{3,9})\2)(\d{2})(?!\d)/i, '$120$3').replace(/(?<=\w,? )['’](\d{2})(?!\d)/, '20$1');
}

/** `end of 2025`, `mid 2025`: its last day, or that of its first half. */
function readYear(text: string): string | null {
  const match = /^(?:(?:the )?(end|middle|start|beginning) of|(mid)[- ]?) ?(20\d{2})$/i.exec(text);
  if (!match) return null;
  const part = (match[1] ?? match[2] ?? '').toLowerCase();
  return `${match[3]}-${part === 'end' ? '12-31' : part.startsWith('mid') ? '06-30' : '03-31'}`;
}

/** `Q4 2025`, `2025 Q4`, or the first Q4 that ends after the report. */
function readQuarter(text: string, reference: string | null): string | null {
  const match = /\bQ([1-4])(?:[ -/]*(\d{4}))?\b|\b(\d{4})[ -/]*Q([1-4])\b/i.exec(text);
  if (!match) return null;
  const month = Number(match[1] ?? match[4]) * 3;
  const year = match[2] ?? match[3];
  if (year) return lastDay(Number(year), month);
  if (!reference) return null;
  const day = lastDay(Number(reference.slice(0, 4)), month);
  return day < reference ? lastDay(Number(reference.slice(0, 4)) + 1, month) : day;
}

/** `end of March`, `mid-March 2025`, `early April`, `February 2026`. */
function readMonth(text: string, reference: string | null): string | null {
  const match =
    /^(?:(?:the )?(?:(end|late|last week) (?:of )?|(mid|middle)[- ]?(?:of )?|(early|beginning|start) (?:of |in )?|in ))?([a-z]{3,9})\.?,? ?(\d{4})?(?![\w-])/i.exec(
      text,
    );
  const month = match ? months.indexOf((match[4] as string).slice(0, 3).toLowerCase()) + 1 : 0;
  if (!match || month === 0 || !relative.test(match[4] as string) || /^\s*\d/.test(text.slice(match[0].length))) return null;
  const dayIn = (year: number) => (match[2] ? iso(year, month, 15) : match[3] ? iso(year, month, 10) : lastDay(year, month));
  if (match[5]) return dayIn(Number(match[5]));
  if (!reference) return null;
  const year = Number(reference.slice(0, 4));
  const day = dayIn(year);
  return day && day < reference ? dayIn(year + 1) : day;
}

/** `fri 13.3.`: the first such day from the report on. */
function dayAhead(month: number, day: number, reference: string): string | null {
  const year = Number(reference.slice(0, 4));
  const found = iso(year, month, day);
  return found && found < reference ? iso(year + 1, month, day) : found;
}

function readStamped(text: string, reference: string | null): string | null {
  const stamp = readStamp(text);
  if (!stamp?.date?.month || stamp.time) return null;
  const day = resolveDay(stamp.date, { day: null, incident: reference, dayFirst: null });
  // A day without a year lies ahead of the incident, not behind it.
  return day && reference && stamp.date.year === null && day < reference ? `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` : day;
}

/** Everything else is asked of the library, where a word makes a date likely. */
function ask(text: string, reference: string | null): string | null {
  if (!relative.test(text)) return null;
  const anchor = reference ? new Date(`${reference}T12:00:00Z`) : null;
  const [found] = chrono.parse(text, { instant: anchor ?? new Date(0), timezone: 0 }, { forwardDate: true });
  if (!found) return null;
  const { start } = found;
  if (!anchor && !start.isCertain('year')) return null;
  if (!start.isCertain('day') && !start.isCertain('weekday') && start.isCertain('month')) return lastDay(start.get('year') ?? 0, start.get('month') ?? 1);
  return iso(start.get('year') ?? 0, start.get('month') ?? 1, start.get('day') ?? 1);
}

const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '\\d{1,2}(?:st|nd|rd|th)?';
const year = "(?:\\d{4}|['’]\\d{2})";

/** A date and nothing else. */
export const datePattern = `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}|(?:${weekdayWord},? )?${month} ${day}(?:,? ${year})?|(?:${weekdayWord},? )?${day}(?: of)? ${month}(?:,? ${year})?|${day}[-/]${month}[-/]\\d{2,4}|(?:(?:the )?(?:end|middle|start|beginning|last week) (?:of )?|mid-?\\s?|early |late )?${month}(?:,? \\d{4})?|${weekdayWord},? \\d{1,2}\\.\\d{1,2}\\.?|(?:the )?(?:end|middle|start|beginning) of \\d{4}|mid[- ]?20\\d{2}|(?:the )?(?:end of )?(?:Q[1-4](?:[ /-]*\\d{4})?|\\d{4}[ /-]*Q[1-4])|(?:this |next |coming )?${weekdayWord}|(?:this|next|coming) (?:week|month|quarter|year|sprint)|(?:the )?end of (?:the |this |next |current )?(?:week|month|quarter|year|day|sprint|business)|eo[dwmqy]|today|tomorrow)`;

const wholeDate = new RegExp(`^${datePattern}$`, 'i');
const openDate =
  /^(?:asap|soon|later|tbd|tba|tbc|unknown|n\/?a|none|-|ongoing|\?+|(?:the )?(?:next|this|coming) (?:sprint|release|version|deploy(?:ment)?|upgrade|iteration|cycle|milestone|rotation)|no date(?: yet)?|not (?:set|known|scheduled)(?: yet)?)$/i;

/** True for a text that is nothing but a deadline: a bare date, or `due`, `by`, `ETA:` and a date or "soon". */
export function isDeadline(text: string): boolean {
  const clean = cleanText(text);
  const rest = endOfRange(withoutLead(clean));
  // "before the next upgrade on 2025-05-02"
  if (/^(?:before|by|until|due|with)\b.{0,60}\b\d{4}-\d{2}-\d{2}\)?$/i.test(clean)) return true;
  if (/^no (?:deadline|due date|date)(?: yet| set)?$/i.test(clean)) return true;
  return wholeDate.test(rest) || isSpan(rest) || (rest !== clean && openDate.test(rest));
}

const spoken = new RegExp(`^(?:by|before|until|within|no later than) (?:the )?(${datePattern})(?=[\\s,]|$)`, 'i');

/** The deadline that a sentence opens with: "By the end of March we will". */
export function spokenDeadline(text: string): string | null {
  return spoken.exec(text)?.[1] ?? null;
}
