import { placeIn } from '../markdown/lines.ts';
import { cleanText, isPlaceholder } from '../markdown/text.ts';
import type { ActionItem, Block, Located, Section, TimelineEntry } from '../types.ts';
import { findLabel, type LabelledValue, labelNames } from './labels.ts';

const authorNames = labelNames('report |postmortem |post-mortem |', 'author|authors|author(s)|written by|prepared by|reporter|reporters|facilitator');
const roleNames = labelNames(
  'attendees|participants|responders|incident commander|incident lead|incident manager|on-call|oncall|on-call engineer|reviewer|reviewers|stakeholders',
);

/** Authors as front matter, a label or a section names them. */
export function readAuthors(labels: LabelledValue[], blocks: Block[], sections: Section[]): Located<string>[] {
  const labelled = findLabel(labels, authorNames, (value) => splitPeople(value));
  if (labelled) return labelled.value.map((value) => ({ value, place: labelled.place }));
  const section = sections.find((candidate) => candidate.name === 'people' && /author/i.test(candidate.title));
  if (!section) return signedBy(blocks);
  return blocks
    .slice(section.from, section.to)
    .filter((block) => block.kind === 'item' || block.kind === 'line')
    .flatMap((block) => (splitPeople(block.content.text) ?? []).map((value) => ({ value, place: placeIn(block.content) })));
}

const signature =
  /\b(?:written|typed(?: up)?|wrote|filled in|put together|reported|notes)\b[^.;()]{0,40}?\bby ((?!(?:the|a|an|our|hand|mail|phone|me|us|someone)\b)@?\p{L}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?)/u;

/** "18 nov, written 06:10 by kasia" in the first lines. */
function signedBy(blocks: Block[]): Located<string>[] {
  for (const { kind, content } of blocks.slice(0, 8)) {
    const match = kind === 'line' ? signature.exec(content.text.slice(0, 300)) : null;
    if (match?.[1]) return [{ value: match[1], place: placeIn(content, match.index, match.index + match[0].length) }];
  }
  return [];
}

const link = /\[(@?)([^\][]{1,80})\]\(https?:\/\/([^()\s]{1,200})\)/g;
const address = /\s*<?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,63})+>?/g;
/** "Ana Lima (lead). Written as an example": the names end with their sentence. */
const nextSentence = /(?<=[\p{Ll})])\.\s+\p{Lu}.*$/u;
const noName = /^(?:no \w+|from|to|by|the|with|of|in|at|on|for|see|or|all|none|as|a|an)$/;

/** `[@ana](https://…)` keeps its mark where the handle is one of GitHub. */
function unlinked(_: string, mark: string, name: string, url: string): string {
  return url.startsWith('github.com/') ? `${mark}${name}` : name;
}

/** `Ana Lima (@ana), @ben and Chi` → three people; null for placeholders and sentences. */
export function splitPeople(text: string): string[] | null {
  const clean = cleanText(text.slice(0, 2_000).replace(link, unlinked))
    .replace(address, '')
    .replace(nextSentence, '')
    .replace(/^\[|\]$/g, '');
  if (isPlaceholder(clean) || clean.length > 300) return null;
  const people = clean
    .split(/\s*[,;&]\s*|\s+and\s+|\s*<br>\s*/)
    .map((one) => one.replace(/^["']|["']$|^(?:and )?(?:the )?|\s*[–—-]+$/g, '').trim())
    .filter((one) => one !== '' && one.split(' ').length <= 5 && !noName.test(one) && /^@?\p{L}/u.test(one));
  return people.length > 0 ? people : null;
}

/** Login in a person's name, without `@`: `Ana Lima (@ana)` → `ana`; null when there is none. */
export function loginIn(person: string): string | null {
  return /(?:^|[\s(])@([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))\b/.exec(person)?.[1] ?? null;
}

/** Names and handles of everyone in a role: for telling people from software. */
export function collectPeople(authors: Located<string>[], items: ActionItem[], timeline: TimelineEntry[], labels: LabelledValue[]): string[] {
  const people = new Set(authors.map(({ value }) => value));
  for (const item of items) for (const one of splitPeople(item.owner ?? '') ?? []) people.add(one);
  // Actors are as often systems ("Alertmanager") as people: a handle or a full name tells.
  for (const { actor } of timeline) for (const one of splitPeople(actor ?? '') ?? []) if (/^@|^\p{Lu}\p{L}+ \p{Lu}/u.test(one)) people.add(one);
  for (const { name, value } of labels) {
    if (roleNames.has(name)) {
      for (const one of splitPeople(value) ?? []) people.add(one);
    }
  }
  return [...people];
}

/** Names in the sections about people: `- Ana Lima (incident commander)`, `Commander: Ben Oduya`. */
export function peopleIn(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.section !== 'people' || (block.kind !== 'item' && block.kind !== 'line' && block.kind !== 'row')) return [];
    const text = block.kind === 'row' ? block.cells.map((cell) => cell.text).join(', ') : block.content.text.replace(/^[^:]{2,40}:\s+/, '');
    const listed = /^[\p{L}-]+(?:, [\p{L}-]+)+\.?$/u.test(text);
    return (splitPeople(text) ?? [])
      .map((one) =>
        one
          .replace(/\s+[-–—].*$/, '')
          .replace(/\s*\([^)]*\)/, '')
          .trim(),
      )
      .filter((one) => listed || /^@|^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u.test(one));
  });
}
