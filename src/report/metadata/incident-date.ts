import { daysBetween } from '../time/days.ts';
import type { Block, Located } from '../types.ts';
import { findLabel, type LabelledValue, labelNames } from './labels.ts';
import { type TimelineDays, timelineDays } from './timeline-days.ts';
import { atTop, titledDay } from './titled-day.ts';
import { firstDay, isOfReport, isTold, toldFrom, toldWithoutYear } from './told-days.ts';
import { type DayOrder, dayOfFile, dayWithoutYear, readDay } from './written-days.ts';

const incidents = 'incident|outage|event|impact|issue|disruption';

const incidentNames = new Set([
  ...labelNames(`${incidents}|`, ' date| dates| date & time| day'),
  ...labelNames('date|dates|day|date & time|date and time|time|date & duration|date and duration', ' of ', '|the ', incidents),
  ...labelNames('date & duration|date and duration'),
  ...labelNames(
    `${incidents}`,
    ' ',
    'start|started|starts|began|begin|from|occurred|window|time|start date|start time|start date & time|period|time frame|timeframe',
  ),
  ...labelNames(
    'when|when did it happen|when did this happen|when did the incident happen|occurred|occurred on|occurred at|date occurred|happened|happened on',
  ),
  ...labelNames('start date|start date & time|start time|started|started at|started on|start|began|begin|window|time window|time frame|timeframe'),
]);
for (const vague of ['date', 'dates', 'event time', 'issue time', 'event date', 'issue date', 'issue dates', 'event dates', 'issue date & time'])
  incidentNames.delete(vague);

const detectedNames = labelNames('|incident |date |time |date & time |issue ', 'detected|discovered|identified|noticed', '| at| on');

const dateNames = labelNames(
  'incident |event |outage |issue |',
  'date|date(s)|dates|date & time|date and time|date time|day|from|date of the incident|date of incident|date of event|date of outage',
);

const durationNames = labelNames('incident |outage |impact |total |', 'duration|downtime|duration of problem|duration of the outage|duration of the incident');

const writtenNames = labelNames(
  'report |postmortem |post-mortem |meeting |',
  'date|published|published on|reviewed|written|sent|approved|updated|last updated|created|scheduled for|scheduled|publication date|review date',
);

export interface DateContext {
  title: string | null;
  file: string | null;
  dayFirst: DayOrder;
}

/**
 * Day of the incident: what the author labels so, the title (see `titledDay`), what the text says of it where the timeline
 * agrees, the timeline, the file name, the first full date of the text that is no date of the report, in this order.
 */
export function readIncidentDate(labels: LabelledValue[], blocks: Block[], { title, file, dayFirst }: DateContext): Located<string> | null {
  const read = (value: string) => readDay(value, dayFirst);
  // With a clock beside it, "Date" is that of the incident.
  const timed = findLabel(labels, dateNames, (value, { block }) => (block && (clock.test(value) || ofDays.test(value)) ? read(value) : null));
  const stated = findLabel(labels, incidentNames, read) ?? timed;
  if (stated) return stated;
  const isSecurity = security.test(title ?? '');
  const named = title ?? openingLine(blocks);
  const titled = named === null ? null : titledDay(named, blocks, { dayFirst, isSecurity });
  if (titled) return titled;
  // Files and front matter are dated by the day of writing as often as by the incident: the timeline knows better,
  // unless it is so far off that one of the two is a slip.
  const labelled = findLabel(labels, dateNames, read);
  const ofFile = dayOfFile(file);
  const written = labelled ?? (ofFile ? atTop(ofFile) : null);
  const told = firstDay(blocks, isTold, dayFirst);
  const noticed = findLabel(labels, detectedNames, read);
  const anyDay = written ?? findLabel(labels, writtenNames, read) ?? firstDay(blocks, () => true, dayFirst);
  const near = anyDay?.value ?? endOfYear(title, file);
  return (
    ofTimeline(timelineDays(blocks, { near, dayFirst, isSecurity }), { noticed, told, written }) ??
    ofText(blocks, { title, written, isLabelled: labelled !== null, told, noticed: noticed ?? findLabel(labels, durationNames, read), anyDay, near }) ??
    anyDay
  );
}

/** What a report without a title begins with, unless it tells when the report was written. */
function openingLine([first]: Block[]): string | null {
  const text = first?.kind === 'line' && first.content.text.length < 120 ? first.content.text : null;
  return text && !isOfReport(text) ? text : null;
}

/** `2025-02-07 → 2025-02-08`: a report is written on one day. */
const ofDays = /\d\s*(?:-|–|—|→|->|to|until|through|and)\s*(?:\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2}|[A-Z][a-z]{2,8} \d{1,2})/;
const clock = /\d{1,2}[:.]\d{2}|\d ?[ap]\.?m\b/i;
const security = /\b(?:securit\w*|vulnerabilit\w*|expos\w*|leak\w*|breach\w*|compromis\w*|malicious|unauthori[sz]ed|cve)\b/i;

type Day = Located<string> | null;

/** The timeline where it can be trusted: by what the text tells, by a date that it holds too, by its first day. */
function ofTimeline({ days, said }: TimelineDays, { noticed, told, written }: Record<'noticed' | 'told' | 'written', Day>): Day {
  const first = said ?? days[0];
  if (!first) return null;
  const holds = (day: Day) => day !== null && days.some(({ value }) => value === day.value) && isShortlyBefore(first.value, day.value);
  if (holds(noticed)) return noticed;
  if (holds(told)) return told;
  // What the text tells and the report is dated by, hours before anybody looked.
  if (told && written && told.value === written.value && isDayOrTwo(told.value, first.value)) return told;
  // Told the day before the first entry, in a report written later: the timeline starts when somebody looked.
  if (told && written && daysBetween(told.value, first.value) === 1 && written.value > first.value) return told;
  if (written && isLatent(days, written.value)) return written;
  if (!written || isShortlyBefore(first.value, written.value)) return first;
  // A long course that ends before the report is no slip.
  const last = days.at(-1);
  return last && last.value > first.value && first.value < written.value && isShortlyBefore(last.value, written.value) ? first : null;
}

interface Said {
  title: string | null;
  written: Day;
  /** The report gives that day itself; otherwise its file name does. */
  isLabelled: boolean;
  told: Day;
  noticed: Day;
  anyDay: Day;
  /** A day not before the incident, which gives a year to days without. */
  near: string | null;
}

function ofText(blocks: Block[], { title, written, isLabelled, told, noticed, anyDay, near }: Said): Day {
  const short = title && near ? dayWithoutYear(title, near) : null;
  if (short) return atTop(short);
  if (noticed) return noticed;
  if (written && !(told && isShortlyBefore(told.value, written.value))) return told ? written : (toldBeside(blocks, written.value, isLabelled) ?? written);
  if (told) return told;
  const beside = anyDay ? toldBeside(blocks, anyDay.value) : near ? toldWithoutYear(blocks, near, () => true) : null;
  return beside ?? firstDay(blocks, ({ content }) => !isOfReport(content.text), null);
}

/** What the first lines tell beside the day of the report; "on Tuesday" is often that of a cause where the author gave a date. */
function toldBeside(blocks: Block[], day: string, isLabelled = false): Day {
  return toldWithoutYear(blocks, day, (other) => isShortlyBefore(other, day)) ?? (isLabelled ? null : toldFrom(blocks, day));
}

/** The title or a folder may name the year alone: "New Year's Eve 2019", `incidents/2019/queue.md`. */
function endOfYear(title: string | null, file: string | null): string | null {
  const year = /(?<![\d-])(20[0-4]\d)(?![\d-])/.exec(title ?? '')?.[1] ?? /(?:^|[/_-])(20[0-4]\d)(?=[/_-])/.exec(file ?? '')?.[1];
  return year ? `${year}-12-31` : null;
}

/** True where the other day is the next one, or the one after. */
function isDayOrTwo(day: string, other: string): boolean {
  const days = daysBetween(day, other);
  return days > 0 && days <= 2;
}

/** What was laid days before: the report is dated by a later day, on which most of the course falls. */
function isLatent(days: Located<string>[], written: string): boolean {
  const [first] = days;
  const own = days.filter(({ value }) => value === written).length;
  return first !== undefined && daysBetween(first.value, written) >= 2 && own * 2 >= days.length;
}

const mostDaysApart = 92;

function isShortlyBefore(day: string, other: string): boolean {
  const days = daysBetween(day, other);
  return days >= -2 && days <= mostDaysApart;
}
