import { placeIn } from '../markdown/lines.ts';
import { cleanText } from '../markdown/text.ts';
import { resolveDay } from '../time/days.ts';
import { readStamp } from '../time/stamp.ts';
import type { Block, Located } from '../types.ts';
import { findLabel, type Label, labelNames } from './labels.ts';

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
  'incident date|date of incident|date of the incident|incident from|incident start|incident started|outage start|outage date|occurred on|occurred',
);

const dateNames = labelNames(
  'incident |event |outage |issue |',
  'date|date & time|date of the incident|date of incident|date of event|date of outage|day|started|started at|start|start time|start date|from|when|began|occurred|occurred on',
);

/** Day of the incident: what the author labels so, the title, the file name, the first full date of the text, in this order. */
export function readIncidentDate(labels: Label[], title: string | null, file: string | null, blocks: Block[]): Located<string> | null {
  const fromTitle = title ? readDay(title) : null;
  const stated = fromTitle ? { value: fromTitle, place: start } : findLabel(labels, incidentNames, readDay);
  if (stated) return stated;
  // Files and front matter are dated by the day of writing as often as by the incident: the timeline knows better,
  // unless it is so far off that one of the two is a slip.
  const written = findLabel(labels, dateNames, readDay) ?? dayOfFile(file);
  const first = firstTimelineDay(blocks);
  if (first && (!written || isShortlyBefore(first.value, written.value))) return first;
  if (written) return written;
  for (const block of blocks.slice(0, 60)) {
    const day = block.kind === 'line' || block.kind === 'item' || block.kind === 'heading' ? readDay(block.content.text) : null;
    if (day) return { value: day, place: placeIn(block.content) };
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

/** The first full date of a timeline: in its heading, its rows or its entries. */
function firstTimelineDay(blocks: Block[]): Located<string> | null {
  let year: string | null = null;
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
      fullDay(text) ?? (opens ? readDay(text) : null) ?? (year && block.kind === 'row' ? readDay(`${text.replace(/\d{1,2}:\d{2}.*/, '')} ${year}`) : null);
    if (day) return { value: day, place: placeIn(block.content) };
  }
  return null;
}

function fullDay(text: string): string | null {
  const stamp = readStamp(text);
  return stamp?.date?.year ? resolveDay(stamp.date, { day: null, incident: null, dayFirst: null }) : null;
}

const start = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
