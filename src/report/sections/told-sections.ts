import { normaliseHeading } from '../markdown/text.ts';
import { proseEntries } from '../timeline/prose-entries.ts';
import type { Block, Section, SectionName } from '../types.ts';
import { isAdvice } from './loose-names.ts';
import { nameByContent } from './section-content.ts';
import { startSection } from './section-extent.ts';
import { nameSection } from './section-names.ts';

/** "What happened" beside a summary is the timeline where it tells hour by hour. */
export function nameTold(blocks: Block[], sections: Section[]) {
  if (sections.some(({ name }) => name === 'timeline') || sections.filter(({ name }) => name === 'summary').length < 2) return;
  const told = sections.find(({ name, title, from, to }) => name === 'summary' && /happen/i.test(title) && proseEntries(blocks, from - 1, to).length >= 3);
  if (!told) return;
  told.name = 'timeline';
  for (const block of blocks.slice(told.from - 1, told.to)) block.section = 'timeline';
}

/** A list of stamps below "How did we respond?" or "What happened?" is the timeline as well. */
export function nameListed(blocks: Block[], sections: Section[]) {
  if (sections.some(({ name }) => name === 'timeline')) return;
  const held: ReadonlySet<SectionName> = new Set(['response', 'summary', 'background', 'detection']);
  const index = sections.findIndex(({ name, from, to }) => held.has(name) && nameByContent(blocks.slice(from, to)) === 'timeline');
  const section = sections[index];
  if (section) sections.splice(index + 1, 0, { ...section, name: 'timeline' });
}

/** Where nothing is called a timeline or action items, the content of the headings in the author's own words tells. */
export function nameRest(blocks: Block[], title: Block | null, sections: Section[], aliases: ReadonlyMap<string, SectionName>) {
  for (const wanted of ['timeline', 'action-items'] as const) {
    if (sections.some(({ name, from, to }) => name === wanted && to > from)) continue;
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== 'heading' || block === title || nameSection(block.content.text, aliases) || isAdvice(normaliseHeading(block.content.text))) continue;
      const end = blocks.findIndex((other, n) => n > index && other.kind === 'heading' && (other.level <= block.level || other.section !== block.section));
      const to = end < 0 ? blocks.length : end;
      const below = blocks.slice(index + 1, to);
      if (nameByContent(below) !== wanted) continue;
      const old = sections.findIndex(({ from }) => from === index + 1);
      if (old >= 0) sections.splice(old, 1);
      for (const one of below) one.section = wanted;
      block.section = wanted;
      sections.push({ ...startSection(wanted, block.content, block, index), to });
      sections.sort((a, b) => a.from - b.from);
      break;
    }
  }
}
