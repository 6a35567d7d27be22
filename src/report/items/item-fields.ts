import * as chrono from 'chrono-node/en';
import { cleanText, isPlaceholder } from '../markdown/text.ts';
import { resolveDay } from '../time/days.ts';
import { readStamp } from '../time/stamp.ts';
import type { Line, Link, Priority } from '../types.ts';

const doneMark =
  /(?:^|[\s([-])(?:✅|✔️?|☑️?|DONE|Done|done|FIXED|Fixed|COMPLETED?|Completed?|RESOLVED|Closed|Merged|Shipped)[)\].!]*\s*$|^\s*[[(]?(?:✅|✔|☑|:white_check_mark:|:heavy_check_mark:|DONE\b|Done\b[:)\]-]|\[x\])/;
const doneStatus = /^(?:✅|✔|☑|:white_check_mark:)|^(?:done|completed?|closed|fixed|resolved|merged|shipped|finished|implemented|delivered|yes)\b/i;
const declinedStatus = /^(?:declined|rejected|won['’]?t (?:do|fix)|wontfix|not (?:doing|planned)|cancel+ed|dropped|abandoned|out of scope)\b/i;

/** State as a status cell or a mark in the text tells it. */
export function readStatus(text: string): { done: boolean; declined: boolean; reason: string | null } {
  const clean = cleanText(text);
  const declined = declinedStatus.test(clean);
  const reason = declined ? clean.replace(declinedStatus, '').replace(/^[\s:(–—-]+|[)\s]+$/g, '') : '';
  return { done: !declined && doneStatus.test(clean), declined, reason: reason === '' ? null : reason };
}

export function hasDoneMark(text: string): boolean {
  return doneMark.test(text);
}

/** Text without DONE marks and tags that only tell a state. */
export function stripMarks(text: string): { from: number; to: number } {
  const lead = /^(?:\s*(?:\[[ xX]?\]|✅|✔️?|☑️?|:white_check_mark:|TODO\b:?|To ?do:|DONE\b:?|\{\{|\d{1,2}[.)]))+\s*[:–—-]?\s*/.exec(text)?.[0].length ?? 0;
  const tail = /\s*(?:[-–—,]\s*)?(?:\((?:done|completed?|fixed)[.!]?\)|✅|✔️?|DONE|\}\})[.!]*\s*$/i.exec(text.slice(lead));
  const to =
    tail &&
    tail.index > 0 &&
    /\((?:done|complete|fixed)|✅|✔|DONE|\}\}/i.test(tail[0]) &&
    (tail[0].includes('DONE') || !/done/i.test(tail[0]) || /[([]/.test(tail[0]))
      ? lead + tail.index
      : text.length;
  return { from: lead, to };
}

/** `high`, `P1`, `Critical`, `sev2`, `🔴`; null for anything else. */
export function readPriority(text: string): Priority | null {
  const clean = cleanText(text).toLowerCase();
  if (/^(?:p-?[01]|critical|highest|urgent|high|blocker|major|1|🔴|asap)\b|^🔴|^sev-?[01]\b/.test(clean)) return 'high';
  if (/^(?:p-?2|medium|med|normal|moderate|2|🟡|🟠)\b|^🟡|^🟠/.test(clean)) return 'medium';
  if (/^(?:p-?[345]|low|lowest|minor|nice to have|3|🟢)\b|^🟢/.test(clean)) return 'low';
  return null;
}

/** Words without which no text is a date: asking the library costs more than all the rest. */
const relative =
  /\b(?:days?|weeks?|months?|years?|quarters?|tomorrow|today|next|end|eo[dwmqy]|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\b/i;

/** ISO day of a deadline as people write it; null when it names no day. A month or quarter ends on its last day. */
export function readDue(text: string, reference: string | null): string | null {
  const clean = cleanText(text).replace(/^(?:by|until|before|due|on|eta|deadline)[:\s]+/i, '');
  if (clean === '' || isPlaceholder(clean)) return null;
  const iso = /^(\d{4}-\d{2}-\d{2})\b/.exec(clean)?.[1];
  if (iso) return Number.isNaN(Date.parse(`${iso}T00:00:00Z`)) ? null : iso;
  const quarter = /\bQ([1-4])[ -/]*(\d{4})\b|\b(\d{4})[ -/]*Q([1-4])\b/i.exec(clean);
  if (quarter) return lastDay(Number(quarter[2] ?? quarter[3]), Number(quarter[1] ?? quarter[4]) * 3);
  const stamp = readStamp(clean);
  if (stamp?.date?.month && !stamp.time) {
    const day = resolveDay(stamp.date, { day: null, incident: reference, dayFirst: null });
    // A day without a year lies ahead of the incident, not behind it.
    return day && reference && stamp.date.year === null && day < reference ? `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` : day;
  }
  if (!relative.test(clean)) return null;
  const anchor = reference ? new Date(`${reference}T12:00:00Z`) : null;
  const [found] = chrono.parse(clean, { instant: anchor ?? new Date(0), timezone: 0 }, { forwardDate: true });
  if (!found) return null;
  const start = found.start;
  if (!anchor && !start.isCertain('year')) return null;
  if (!start.isCertain('day') && !start.isCertain('weekday') && start.isCertain('month')) return lastDay(start.get('year') ?? 0, start.get('month') ?? 1);
  return new Date(Date.UTC(start.get('year') ?? 0, (start.get('month') ?? 1) - 1, start.get('day') ?? 1)).toISOString().slice(0, 10);
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** An inline field such as `Owner: x`, `(due: 2025-03-01)` and the text span it takes. */
export interface InlineField {
  name: 'owner' | 'due' | 'priority' | 'status' | 'id' | 'factor' | 'category' | 'deliverable' | 'issue';
  value: string;
  from: number;
  to: number;
}

const fieldNames: [InlineField['name'], string][] = [
  ['owner', 'owners?|assignees?|assigned to|dri|responsible|lead|who'],
  ['due', 'due(?: date| by)?|deadline|eta|by when|target(?: date)?|by(?= (?:\\d{4}-|\\d{1,2} [A-Z][a-z]{2}|[A-Z][a-z]{2,8} \\d))'],
  ['priority', 'priority|prio'],
  ['status', 'status|state'],
  ['factor', 'factor|contributing factor|addresses'],
  ['category', 'category|type'],
  ['deliverable', 'verification|deliverable|done when|exit criteria|acceptance(?: criteria)?'],
  // As the action writes it back; in prose "issue:" opens a sentence.
  ['issue', 'issue(?=: #\\d)'],
];
const fieldPattern = new RegExp(
  `(^|[\\s([;,|.–—-])(?:${fieldNames.map(([, words], n) => `(?<f${n}>${words})`).join('|')})(?:\\s*[:=]\\s*|(?<= by|^by)\\s+)([^;|()\\[\\]]*?)(?=\\s*(?:[;|()\\[\\]]|,\\s*(?:${fieldNames.map(([, words]) => words).join('|')})\\s*[:=]|\\s[–—-]\\s|\\.(?:\\s|$)|$))`,
  'gi',
);

/** Fields written into the text of an item, in order. */
export function readInlineFields(text: string): InlineField[] {
  const fields: InlineField[] = [];
  for (const match of text.matchAll(fieldPattern)) {
    const index = fieldNames.findIndex((_, n) => match.groups?.[`f${n}`] !== undefined);
    const name = fieldNames[index]?.[0];
    const value = cleanText((match.at(-1) === match.groups?.[`f${index}`] ? '' : lastGroup(match)) ?? '');
    if (name && value !== '') fields.push({ name, value, from: match.index + (match[1]?.length ?? 0), to: match.index + match[0].length });
  }
  const tag = /^\s*[[(]?(P[0-5])[\])]?[\s:–—-]+/.exec(text);
  if (tag) fields.push({ name: 'priority', value: tag[1] as string, from: 0, to: tag[0].length });
  return fields;
}

function lastGroup(match: RegExpMatchArray): string | undefined {
  return match[2 + fieldNames.length];
}

/** Login or name of an owner cell: `@ana`, `Ana Lima (@ana)`, `amirh@`; null for blanks. */
export function readOwner(text: string): string | null {
  const clean = cleanText(text).replace(/^[*_`]+|[*_`]+$/g, '');
  if (isPlaceholder(clean) || /^(?:unassigned|nobody|no one|none|open|all|everyone)$/i.test(clean)) return null;
  return clean === '' ? null : clean;
}

const notOwners =
  /^(?:we|i|it|this|that|these|those|they|there|the|a|an|all|any|some|each|every|our|in|for|if|when|once|after|before|until|which|as|to|is|are|no|not|future|chia|note|action|add|fix|someone|somebody|everyone|you|he|she)$/i;

/** Owner a bullet names in its wording: `@ana: …`, `… (@ana)`, `DevEX will …`, `Hypha: …`. */
export function ownerInText(line: Line): { owner: string; from: number; to: number } | null {
  const text = line.text.trimEnd();
  const handle = '@[A-Za-z0-9][\\w-]*(?:\\/[\\w.-]+)?(?:(?:,| and| &|\\/)? @[A-Za-z0-9][\\w-]*)*';
  const lead = new RegExp(`^\\s*[\\[(]?(${handle})[\\])]?\\s*(?:[:–—-]|(?=to\\b|will\\b))\\s*`).exec(text);
  if (lead) return { owner: lead[1] as string, from: 0, to: lead[0].length };
  const tail = new RegExp(`\\s*(?:[-–—:,]\\s*)?[\\[(]?(${handle})[\\])]?\\.?$`).exec(text);
  if (tail && tail.index > 0) return { owner: tail[1] as string, from: tail.index, to: text.length };
  const will = /^\s*([A-Z][\w'’-]*(?: (?:and|&) [A-Z][\w'’-]*| [A-Z][\w'’-]*| [Tt]eam)?) (?:will|to|is going to|shall)\b(?! be\b)/.exec(text);
  if (will && !notOwners.test((will[1] as string).split(' ')[0] as string)) return { owner: will[1] as string, from: 0, to: 0 };
  return null;
}

const referencePattern = /(?:\b([\w.-]+\/[\w.-]+))?(?<![\w&/])#(\d{1,7})\b/g;

/** Links of a line: Markdown links, bare addresses and `#12` references (as `#12`). */
export function readLinks(line: Line): Link[] {
  const links = line.spans
    .filter((span) => span.kind === 'link' && span.url)
    .map((span): Link => ({ url: span.url as string, text: line.text.slice(span.from, span.to) }));
  const inCode = (at: number) => line.spans.some((span) => (span.kind === 'code' || span.kind === 'link') && at >= span.from && at < span.to);
  for (const match of line.text.matchAll(referencePattern)) {
    if (!inCode(match.index)) links.push({ url: `${match[1] ?? ''}#${match[2]}`, text: match[0] });
  }
  return links;
}
