import { normaliseHeading } from '../markdown/text.ts';
import type { ActionItem, Block, Section } from '../types.ts';
import { isToOthers } from './advice.ts';
import { headedItem } from './cards.ts';
import { startsWithVerb } from './imperatives.ts';
import type { ItemContext } from './item-line.ts';
import { readLists } from './lists.ts';
import { readLooseItems } from './loose-items.ts';
import { type Part, partsOf } from './parts.ts';
import { readProse } from './prose-items.ts';

const ideas = /^(?:(?:possible|potential|suggested|general|other|further|additional|key) )?(?:recommendations?|suggestions?|ideas|considerations)\b/;

/** The action items of a report, in document order. */
export function readActionItems(blocks: Block[], sections: Section[], context: ItemContext): ActionItem[] {
  const items: ActionItem[] = [];
  for (const section of sections) {
    if (section.name !== 'action-items' && section.name !== 'prevention') continue;
    const found = readSection(blocks, section, context);
    if (section.name === 'prevention' && !isWork(found)) continue;
    // Recommendations beside the action items are what was thought of, not what was decided.
    const idea = ideas.test(normaliseHeading(section.title));
    if (idea && items.length > 0 && !found.some(({ owner, due, status }) => owner || due || status !== null)) continue;
    const own = found.filter(({ text }) => !isToOthers(text));
    if (!idea || own.length * 2 >= found.length) items.push(...own);
  }
  return items.length > 0 ? items : readLooseItems(blocks, context);
}

/** "Prevention" is as often an account of what exists: there only what is marked as an item, or worded as one, counts. */
function isWork(items: ActionItem[]): boolean {
  const worded = items.filter(({ text, done }) => startsWithVerb(text) || done || /\b(?:will|going to|plan to|should|need(?:s)? to|must)\b/i.test(text));
  return items.some((item) => item.owner || item.due || item.id || item.status !== null) || worded.length * 2 > items.length;
}

/** List or prose is chosen for each sub-heading; prose under none counts where nothing else is there. */
function readSection(blocks: Block[], section: Section, context: ItemContext): ActionItem[] {
  const parts = partsOf(blocks, section, context);
  const outermost = Math.min(...blocks.slice(section.from, section.to).flatMap((block) => (block.kind === 'item' ? [block.level] : [])));
  const read = parts.map((part) => {
    const headed = headedItem(blocks, part, context);
    return { part, items: headed ? [headed] : readLists(blocks, part, { first: section.from, outermost, context }) };
  });
  const listed = read.some(({ items }) => items.length > 0);
  return read.flatMap(({ part, items }) => {
    if (items.length > 0) return items;
    return listed && part.opener?.kind !== 'heading' ? [] : readProse(blocks, { ...part, from: proseFrom(blocks, part, section) }, context);
  });
}

/** `FOLLOW-UP: Wei will …`: the label's own line is prose too. */
function proseFrom(blocks: Block[], { opener, from }: Part, section: Section): number {
  const label = blocks[section.from - 1];
  return opener === null && label?.kind === 'line' && label.content.text.length > section.title.length + 2 ? from - 1 : from;
}
