import { isAll } from '../markdown/lines.ts';
import { cleanText } from '../markdown/text.ts';
import { nameSection } from '../sections/section-names.ts';
import type { Block, SectionName } from '../types.ts';
import type { LabelledValue } from './labels.ts';

const kinds =
  /^(?:(?:the|an?|public|blameless|final|draft|production|service|security|customer|our) )*(?:(?:incident|outage|event|problem|disruption|post[- ]?mortem|post[- ]?incident|after[- ]action|root cause|rca|pir|coe|correction of error|retrospective)s?[ :-]*)+(?:report|review|analysis|retrospective|summary|document|record|write-?up)?(?: \(?(?:rca|pir|coe|iris)\)?)?$/i;

const titleNames = new Set([
  'title',
  'heading',
  'headline',
  'incident title',
  'incident name',
  'report title',
  'post-mortem title',
  'postmortem title',
  'name of incident',
]);
const looseNames = new Set(['subject', 'incident', 'name', 'issue', 'event']);

/** The title as written; below a heading that names only the kind of document, what that document is about. */
export function readTitle(heading: Block | null, labels: LabelledValue[], blocks: Block[], aliases: ReadonlyMap<string, SectionName>): string | null {
  const labelled = labels.find(({ name, value }) => titleNames.has(name) && value !== '')?.value;
  if (labelled) return cleanText(labelled);
  const own = heading ? cleanText(heading.content.text) : null;
  if (own !== null && !kinds.test(plain(own))) return own;
  // Below no heading at all, a name of one word is better than none.
  const words = own === null ? /\p{L}{4}/u : /\p{L}{2}.* .*\p{L}{2}/u;
  const named = labels.find(({ name, value }) => looseNames.has(name) && words.test(value) && value.length < 150)?.value;
  return named ? cleanText(named) : ((heading ? subtitle(heading, blocks, aliases) : firstLine(blocks, aliases)) ?? own);
}

/** A second heading right below the first. */
function subtitle(heading: Block, blocks: Block[], aliases: ReadonlyMap<string, SectionName>): string | null {
  const next = blocks[blocks.indexOf(heading) + 1];
  if (next?.kind !== 'heading' || next.level <= heading.level || nameSection(next.content.text, aliases)) return null;
  const text = cleanText(next.content.text);
  return text.split(' ').length >= 3 && !/[:?]$/.test(text) ? text : null;
}

/** A text without headings may open with a line in bold, or a plain one that says what it is. */
function firstLine(blocks: Block[], aliases: ReadonlyMap<string, SectionName>): string | null {
  const index = blocks.findIndex(({ kind }) => kind !== 'comment');
  const first = blocks[index];
  if (!first || (first.kind !== 'line' && first.kind !== 'item')) return null;
  const text = cleanText(first.content.text);
  const heads =
    isAll(first.content, 'strong') || (first.kind === 'line' && saysKind.test(text) && !/https?:/.test(text) && !continuesText(blocks[index + 1], text));
  return heads && text.split(' ').length >= 2 && text.length < 150 && !/[.:]$/.test(text) && !nameSection(text, aliases) ? text : null;
}

const saysKind = /\b(?:post[- ]?mortem|incident|outage|root cause analysis|rca|downtime)\b/i;

/** A line as long as those of running text may go on in the next. */
function continuesText(next: Block | undefined, text: string): boolean {
  return text.length > 90 || (next?.kind === 'line' && !next.opens && /^\p{Ll}/u.test(next.content.text));
}

function plain(title: string): string {
  return title
    .replace(/\p{Extended_Pictographic}\uFE0F?|:[a-z_]+:/gu, '')
    .trim()
    .replace(/[:.!-]+$/, '');
}

/** The title without the emoji in front. */
export function tidyTitle(title: string): string {
  return title.replace(/^(?:\s|\p{Extended_Pictographic}|\uFE0F|\u200D|:[a-z][a-z0-9_+-]*:(?=\s))+/u, '');
}
