import { cleanText } from '../markdown/text.ts';
import type { Line, Link, Priority } from '../types.ts';

/** `high`, `P1`, `Critical`, `sev2`, `🔴`; null for anything else. */
export function readPriority(text: string): Priority | null {
  const clean = cleanText(text).toLowerCase();
  if (/^(?:p-?[01]|critical|highest|urgent|high|blocker|major|1|🔴|asap)\b|^🔴|^sev-?[01]\b/.test(clean)) return 'high';
  if (/^(?:p-?2|medium|med|normal|moderate|2|🟡|🟠)\b|^🟡|^🟠/.test(clean)) return 'medium';
  if (/^(?:p-?[345]|low|lowest|minor|nice to have|3|🟢)\b|^🟢/.test(clean)) return 'low';
  return null;
}

/** An inline field such as `Owner: x`, `(due: 2025-03-01)` and the text span it takes. */
export interface InlineField {
  name: 'owner' | 'due' | 'priority' | 'status' | 'id' | 'factor' | 'category' | 'deliverable' | 'issue';
  value: string;
  from: number;
  to: number;
}

const monthStart = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

const fieldNames: [InlineField['name'], string][] = [
  ['owner', '(?:action )?owners?|owned by|assignees?|assigned to|dri|responsible|lead|who'],
  [
    'due',
    `due(?: date| by)?|deadline|eta|by when|when|target(?: date)?|(?:estimated|expected) completion(?: date)?|by(?= (?:\\d{4}-|\\d{1,2} (?:${monthStart})|(?:${monthStart})[a-z]{0,6} \\d))`,
  ],
  ['priority', 'priority|prio'],
  ['status', 'status|state'],
  ['factor', 'factor|contributing factor|addresses'],
  ['category', 'category|type'],
  ['deliverable', 'verification|deliverable|done when|exit criteria|acceptance(?: criteria)?'],
  // As the action writes it back; in prose "issue:" opens a sentence.
  ['issue', 'issue(?=: #\\d)'],
];
const fieldPattern = new RegExp(
  `(^|[\\s([;,|.–—-])(?:${fieldNames.map(([, words], n) => `(?<f${n}>${words})`).join('|')})(?:\\s*[:=]\\s*|(?<= by|^by)\\s+)([^;|·•()\\[\\]]*?)(?=\\s*(?:[;|·•()\\[\\]]|,\\s*(?:${fieldNames.map(([, words]) => words).join('|')})\\s*[:=]|\\s(?:${fieldNames.map(([, words]) => words).join('|')})\\s*[:=]|\\s[–—-]\\s|\\.(?:\\s|$)|$))`,
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
  return fields;
}

function lastGroup(match: RegExpMatchArray): string | undefined {
  return match[2 + fieldNames.length];
}

const referencePattern = /(?:\b([\w.-]{1,100}\/[\w.-]{1,100})|(?<![\w&/]))#(\d{1,7})\b/g;

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
