import parseDuration from 'parse-duration';
import { resolveDay } from './days.ts';
import { findLabel, type Label, labelNames } from './labels.ts';
import { placeIn } from './lines.ts';
import { readStamp } from './stamp.ts';
import { cleanText, isPlaceholder } from './text.ts';
import type { Block, Located, Section, StatedDuration } from './types.ts';
import { zonePattern } from './zones.ts';

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
const severityNames = labelNames('incident |', 'severity|severity level|sev|criticality|priority');
const durationNames = labelNames(
  'incident |total |outage |impact |overall |event |total impact |total outage |',
  'duration|time to resolve|time to resolution|time to recover|time to recovery|time to repair|ttr|mttr|length|downtime|impact duration',
);
const zoneNames = labelNames('timezone|time zone');

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

export function readSeverity(labels: Label[]): Located<string> | null {
  return findLabel(labels, severityNames, (value) => {
    if (isPlaceholder(value)) return null;
    const match = /\b(?:SEV|S|P)[- ]?[0-5]\b|\b(?:critical|major|high|medium|moderate|minor|low|none)\b/i.exec(value);
    return match ? match[0] : value.length <= 20 ? value : null;
  });
}

/** The duration the author states, in minutes, with the clock times it names. */
export function readDuration(labels: Label[], blocks: Block[]): StatedDuration | null {
  const labelled = findLabel(labels, durationNames, (value, label) => durationOf(value, label));
  if (labelled) return { ...labelled.value, place: labelled.place };
  for (const block of blocks) {
    if (block.kind !== 'line' && block.kind !== 'item') continue;
    if (block.section !== 'summary' && block.section !== 'impact' && block.section !== null) continue;
    const match =
      /\b(?:lasted|for a (?:total|period) of|total(?:ly)? (?:of|duration)|(?:down|unavailable|outage|degraded|inaccessible|offline) (?:for|of)|duration of|took)\s+(?:(?:about|approximately|roughly|around|approx\.?|some|a total of|nearly|almost|over)\s+)?(~?[\w. ]{1,40}?(?:hours?|hrs?|minutes?|mins?|days?)(?: (?:and )?\d+ ?(?:minutes?|mins?|seconds?))?)\b/i.exec(
        block.content.text,
      );
    const minutes = match ? minutesIn(match[1] as string) : null;
    if (match && minutes) return { minutes, from: null, to: null, text: match[0], place: placeIn(block.content, match.index, match.index + match[0].length) };
  }
  return null;
}

function durationOf(value: string, label: Label): StatedDuration | null {
  const range = /(\d{1,2}[:.]\d{2}(?::\d{2})?)\s*(?:UTC|Z)?\s*(?:-|–|—|→|to|until)\s*(\d{1,2}[:.]\d{2}(?::\d{2})?)/.exec(value);
  const outside = value.replace(/\([^)]*\d{1,2}[:.]\d{2}[^)]*\)/, ' ').replace(range?.[0] ?? '', ' ');
  const minutes = minutesIn(outside) ?? minutesIn(value.replace(range?.[0] ?? '', ' '));
  const [from, to] = [clock(range?.[1]), clock(range?.[2])];
  const spanned = from && to ? (toMinutes(to) - toMinutes(from) + 1440) % 1440 : null;
  if (minutes === null && spanned === null) return null;
  return { minutes: minutes ?? (spanned as number), from, to, text: value, place: placeIn(label.line) };
}

const words: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  half: 0.5,
};

/** Minutes of a duration in words or figures; null when the text names none. */
export function minutesIn(text: string): number | null {
  const plain = text
    .toLowerCase()
    .replace(/\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)(?=[ -](?:an? )?(?:hour|minute|day|week|second))/g, (word) =>
      String(words[word]),
    )
    .replace(/\band\b|[~≈()]/g, ' ')
    .replace(/(?<=\d),(?=\d{3})/g, '');
  const match = /(?:\d+(?:\.\d+)?[ -]?(?:seconds?|secs?|s|minutes?|mins?|min|m|hours?|hrs?|hr|h|days?|d|weeks?|w)(?![a-z])[\s,]*)+/.exec(plain);
  const ms = match ? parseDuration(match[0].replaceAll('-', ' ')) : null;
  return ms === null || ms === undefined ? null : Math.round(ms / 600) / 100;
}

function clock(text: string | undefined): string | null {
  return text ? text.replace('.', ':').padStart(text.length === 4 ? 5 : text.length, '0') : null;
}

function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + Number(time.slice(6, 8) || 0) / 60;
}

/** Zone of the timeline: its heading, a sentence about times, a table header, the rows, in this order. */
export function readZone(blocks: Block[], sections: Section[], labels: Label[]): Located<string> | null {
  const zone = new RegExp(`\\b${zonePattern}(?![\\w-])`);
  const timelines = sections.filter(({ name }) => name === 'timeline');
  for (const section of timelines) {
    const heading = blocks[section.from - 1];
    const found = heading && zone.exec(heading.content.text);
    if (heading && found) return { value: found[0], place: placeIn(heading.content) };
  }
  const sentence = new RegExp(`\\b(?:times?(?:stamps?)?|events?|timezones?|time zones?|dates?|clock)\\b[^.]{0,60}?\\b(${zonePattern})(?![\\w-])`, 'i');
  const spoken = blocks.find(
    (block) =>
      (block.kind === 'line' || block.kind === 'item' || block.kind === 'quote') &&
      block.content.text.length < 200 &&
      zoneCase(sentence.exec(block.content.text)?.[1]),
  );
  if (spoken) return { value: sentence.exec(spoken.content.text)?.[1] as string, place: placeIn(spoken.content) };
  for (const section of timelines) {
    for (const block of blocks.slice(section.from, section.to)) {
      const found = block.kind === 'columns' ? zone.exec(block.content.text) : null;
      const own = found?.[0] ?? (block.kind === 'row' ? rowZone(block) : readStamp(block.content.text)?.zone);
      if (own) return { value: own, place: placeIn(block.content) };
    }
  }
  return findLabel(labels, zoneNames, (value) => zone.exec(value)?.[0] ?? null);
}

function rowZone(block: Block): string | null {
  return (
    readStamp(
      block.cells
        .map((cell) => cell.text)
        .slice(0, 2)
        .join(' '),
    )?.zone ?? null
  );
}

/** "All events in art" names no zone: abbreviations count in capitals only. */
function zoneCase(text: string | undefined): boolean {
  return text !== undefined && (/^[A-Z]{1,5}(?:[ +-].*)?$/.test(text) || /^(?:Pacific|Eastern|Central)$|\//.test(text));
}
