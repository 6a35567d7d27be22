import { placeIn } from '../markdown/lines.ts';
import { cleanText } from '../markdown/text.ts';
import { resolveDay } from '../time/days.ts';
import { readStamp } from '../time/stamp.ts';
import type { Block, Located } from '../types.ts';
import { findLabel, type LabelledValue, labelNames } from './labels.ts';

/** ISO day of a text that names a full date, in any of the forms of stamps or of plain English. */
export function readDay(text: string): string | null {
  const clean = cleanText(text);
  const stamp = readStamp(clean);
  if (stamp?.date?.year && stamp.date.month) return resolveDay(stamp.date, { day: null, incident: null, dayFirst: null });
  const iso = /(?<!\d)(20\d{2})[-/._](\d{2})[-/._](\d{2})(?!\d)/.exec(clean);
  if (iso && !Number.isNaN(Date.parse(`${iso[1]}-${iso[2]}-${iso[3]}`))) return `${iso[1]}-${iso[2]}-${iso[3]}`;
  for (const match of clean.matchAll(dateStart)) {
    const found = readStamp(clean.slice(match.index));
    if (found?.date?.year && found.date.month) return resolveDay(found.date, { day: null, incident: null, dayFirst: null });
  }
  return null;
}

/** Where a date may begin inside a sentence. */
const dateStart =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -]\d|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/gi;

const incidentNames = labelNames(
  '',
  'incident date|date of incident|date of the incident|date & time of incident|incident from|incident start|incident started|incident start date|incident start time|outage start|outage date|event date|date of event|date of outage|occurred on|occurred|start date & time|start date|impact start|incident date & time|date occurred',
);

const dateNames = labelNames(
  'incident |event |outage |issue |',
  'date|date & time|date of the incident|date of incident|date of event|date of outage|day|started|started at|start|start time|start date|from|when|began|occurred|occurred on',
);

/**
 * Day of the incident: what the author labels so, the title, what the text says of it where the timeline agrees, the
 * timeline, the file name, the first full date of the text that is no date of the report, in this order.
 */
export function readIncidentDate(labels: LabelledValue[], title: string | null, file: string | null, blocks: Block[]): Located<string> | null {
  const fromTitle = title ? readDay(title) : null;
  const stated = fromTitle ? { value: fromTitle, place: start } : findLabel(labels, incidentNames, readDay);
  if (stated) return stated;
  // Files and front matter are dated by the day of writing as often as by the incident: the timeline knows better,
  // unless it is so far off that one of the two is a slip.
  const written = findLabel(labels, dateNames, readDay) ?? dayOfFile(file);
  const anyDay = written ?? findLabel(labels, writtenNames, readDay) ?? firstDay(blocks, () => true);
  const told = firstDay(blocks, isTold);
  const days = timelineDays(blocks, anyDay?.value ?? null);
  const [first] = days;
  if (told && first && days.some(({ value }) => value === told.value) && isShortlyBefore(first.value, told.value)) return told;
  if (first && (!written || isShortlyBefore(first.value, written.value))) return first;
  const short = title && anyDay ? dayWithoutYear(title, anyDay.value) : null;
  if (short) return { value: short, place: start };
  if (written && !(told && isShortlyBefore(told.value, written.value))) return written;
  return told ?? (anyDay ? toldWithoutYear(blocks, anyDay.value) : null) ?? firstDay(blocks, ({ content }) => !isOfReport(content.text)) ?? anyDay;
}

const writtenNames = labelNames(
  'report |postmortem |post-mortem |meeting |',
  'date|published|reviewed|written|sent|approved|updated|last updated|created|scheduled for|scheduled|publication date|review date',
);

/** Lines about the report and its meetings rather than the incident. */
function isOfReport(text: string): boolean {
  return (
    text.length < 200 &&
    /\b(?:publi(?:shed|cation)|sent|written|review(?:ed)?|meeting|debrief|scheduled|updated?|version|approved|draft|posted|post-?mortem date|report date|interviews?|session|walked through|author|recording|document)\b/i.test(
      text,
    )
  );
}

/** "On 3 March 2025 …", "between 05:12 and 13:40 UTC on 13 November 2025": a sentence that tells when. */
function isTold({ kind, content, section }: Block): boolean {
  if (kind !== 'line' && kind !== 'item') return false;
  if (section !== null && section !== 'summary' && section !== 'impact' && section !== 'background') return false;
  return (
    /\b(?:on|from|between|of|at|since|the)\s+(?:the )?(?:(?:early )?(?:morning|afternoon|evening|night) of )?(?:[A-Z][a-z]+day,? (?:the )?)?(?:\d|[A-Z][a-z]{2,8}\.? \d)/.test(
      content.text,
    ) && !isOfReport(content.text)
  );
}

/** "On Monday, 12 September" in a text that carries its year elsewhere. */
function toldWithoutYear(blocks: Block[], near: string): Located<string> | null {
  for (const block of blocks.slice(0, 30)) {
    const day = isTold(block) ? dayWithoutYear(block.content.text, near) : null;
    if (day && isShortlyBefore(day, near)) return { value: day, place: placeIn(block.content) };
  }
  return null;
}

function firstDay(blocks: Block[], counts: (block: Block) => boolean): Located<string> | null {
  for (const block of blocks.slice(0, 60)) {
    if (block.kind === 'code' || block.kind === 'comment' || block.kind === 'row' || block.kind === 'columns' || !counts(block)) continue;
    const day = readDay(block.content.text.slice(0, 2000));
    if (day) return { value: day, place: placeIn(block.content) };
  }
  return null;
}

/** `June 16` or `12/03` beside a full date elsewhere: the same or the year before, whichever is not after it. */
function dayWithoutYear(text: string, near: string): string | null {
  for (const match of text.slice(0, 500).matchAll(dateStart)) {
    const date = readStamp(text.slice(match.index))?.date;
    if (!date?.month) continue;
    const day = resolveDay(date, { day: null, incident: near, dayFirst: null });
    return day && day > near && Date.parse(day) - Date.parse(near) > 2 * 86_400_000 ? `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` : day;
  }
  return null;
}

function dayOfFile(file: string | null): Located<string> | null {
  const base = file?.split('/').at(-1) ?? '';
  const day = readDay(base.replace(/^(?:PM|INC|incident|postmortem|post-mortem)[-_]/i, ''));
  return day ? { value: day, place: start } : null;
}

const mostDaysApart = 92;

function isShortlyBefore(day: string, other: string): boolean {
  const days = (Date.parse(other) - Date.parse(day)) / 86_400_000;
  return days >= -2 && days <= mostDaysApart;
}

/** The dates of a timeline in order: in its heading, its rows or its entries; `near` gives a year to those without. */
function timelineDays(blocks: Block[], near: string | null): Located<string>[] {
  let year: string | null = null;
  const days: Located<string>[] = [];
  for (const [index, block] of blocks.entries()) {
    const opens = block.kind === 'heading' && blocks[index + 1]?.section === 'timeline' && block.section === 'timeline';
    if (block.section !== 'timeline') continue;
    if (block.kind === 'columns') year = /\b20\d{2}\b/.exec(block.content.text)?.[0] ?? year;
    if (block.kind === 'code' || block.kind === 'quote' || block.kind === 'comment') continue;
    const text =
      block.kind === 'row'
        ? block.cells
            .map((cell) => cell.text)
            .slice(0, 3)
            .join(' ')
        : block.content.text;
    const day =
      fullDay(text) ??
      (opens ? readDay(text) : null) ??
      (year && block.kind === 'row' ? readDay(`${text.replace(/\d{1,2}:\d{2}.*/, '')} ${year}`) : null) ??
      (near ? shortDay(text, near) : null);
    if (day) days.push({ value: day, place: placeIn(block.content) });
  }
  return days;
}

/** A stamp with day and month alone. */
function shortDay(text: string, near: string): string | null {
  const date = readStamp(text)?.date;
  if (!date?.month || date.year !== null) return null;
  const day = resolveDay(date, { day: null, incident: near, dayFirst: null });
  return day && Date.parse(day) - Date.parse(near) > 31 * 86_400_000 ? `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` : day;
}

function fullDay(text: string): string | null {
  const stamp = readStamp(text);
  return stamp?.date?.year ? resolveDay(stamp.date, { day: null, incident: null, dayFirst: null }) : null;
}

const start = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
