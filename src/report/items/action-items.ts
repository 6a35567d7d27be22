import type { ActionItem, Block, Section } from '../types.ts';
import { headedItem } from './cards.ts';
import { startsWithVerb } from './imperatives.ts';
import type { ItemContext } from './item-line.ts';
import { readLists } from './lists.ts';
import { readLooseItems } from './loose-items.ts';
import { type Part, partsOf } from './parts.ts';
import { readProse } from './prose-items.ts';

/** The action items of a report, in document order. */
export function readActionItems(blocks: Block[], sections: Section[], context: ItemContext): ActionItem[] {
  const items: ActionItem[] = [];
  for (const section of sections) {
    if (section.name !== 'action-items' && section.name !== 'prevention') continue;
    const found = readSection(blocks, section, context);
    if (section.name === 'prevention' && !isWork(found)) continue;
    items.push(...found);
  }
  return items.length > 0 ? items : readLooseItems(blocks, context);
}

/** "Prevention" is as often an account of what exists: there only what is marked as an item, or worded as one, counts. */
function isWork(items: ActionItem[]): boolean {
  const worded = items.filter(({ text }) => startsWithVerb(text) || /\b(?:will|going to|plan to)\b/i.test(text));
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
    return listed && part.opener?.kind !== 'heading' ? [] : readProse(blocks, proseFrom(blocks, part, section), part.to, context);
  });
}

/** `FOLLOW-UP: Wei will …`: the label's own line is prose too. */
function proseFrom(blocks: Block[], { opener, from }: Part, section: Section): number {
  const label = blocks[section.from - 1];
  return opener === null && label?.kind === 'line' && label.content.text.length > section.title.length + 2 ? from - 1 : from;
}
