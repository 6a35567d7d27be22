import type { ActionItem, Block } from '../types.ts';
import { itemFromRow } from './action-table.ts';
import { isToOthers } from './advice.ts';
import { isMaxim, startsWithVerb } from './imperatives.ts';
import { readGroup } from './item-groups.ts';
import { type ItemContext, itemFromLine } from './item-line.ts';
import { boxless, past } from './itemless-sections.ts';
import { fromLabels } from './labelled-items.ts';
import { readLists } from './lists.ts';
import { fromAnnounced, fromPromises, prevents, promises, reader } from './promised-items.ts';
import { columnFields, headerOf } from './table-columns.ts';

/**
 * Items that stand under no heading of their own. The first of these that gives any: tables with a column for the action
 * and one for who or where; lines labelled "Action item:"; unticked boxes; lists below a promise ("To prevent this, we
 * will:"); lessons worded as things to do; sentences that promise to prevent it.
 */
export function readLooseItems(blocks: Block[], context: ItemContext): ActionItem[] {
  const one = (read: (block: Block, blocks: Block[], context: ItemContext) => ActionItem | null) =>
    blocks.flatMap((block) => (block.section !== null && past.has(block.section) ? [] : (read(block, blocks, context) ?? [])));
  for (const read of [
    () => one(fromTable),
    () => fromLabels(blocks, context),
    () => fromBoxes(blocks, context),
    () => fromPromisedLists(blocks, context),
    () => fromLessons(blocks, context),
    () => fromAnnounced(blocks, context),
  ]) {
    const items = read().filter(({ text }) => !isToOthers(text));
    if (items.length > 0) return items;
  }
  return fromPromises(blocks, context);
}

/** Sections in which a table has a column for what is done about what it lists. */
const tabled: ReadonlySet<string> = new Set(['lessons', 'went-wrong', 'contributing-factors', 'root-cause', 'prevention']);

function fromTable(block: Block, blocks: Block[], context: ItemContext): ActionItem | null {
  if (block.kind !== 'row' || (block.section !== null && !tabled.has(block.section))) return null;
  const header = headerOf(block, blocks);
  if (header === block) return null;
  const columns = /\b(?:action|task|follow-?up)/i.test(header.content.text) ? columnFields(header) : null;
  if (!columns || (columns.owner === undefined && columns.link === undefined && columns.due === undefined)) return null;
  return itemFromRow(block, columns, context);
}

/** Unticked boxes, but those that check the report itself. */
function fromBoxes(blocks: Block[], context: ItemContext): ActionItem[] {
  let heading = '';
  const open = blocks.some(({ checked, section }) => checked === false && section === 'response');
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block.content.text;
    if (block.kind !== 'item' || block.checked === null || block.level > 1 || (block.section !== null && boxless.has(block.section))) return [];
    // Ticked boxes alone are steps that ended the incident.
    if (block.section === 'response' && !open) return [];
    const item = /\b(?:check-?list|sign-?off|before (?:you|closing|publishing))\b/i.test(heading) ? null : itemFromLine(block.content, context);
    return item ? [{ ...item, done: item.done || block.checked }] : [];
  });
}

/** `To prevent this from happening again, we will:` over a list. */
function fromPromisedLists(blocks: Block[], context: ItemContext): ActionItem[] {
  return blocks.flatMap((block, index) => {
    const text = block.content.text;
    if (block.kind !== 'line' || block.parent >= 0 || !/:\s*$/.test(text) || blocks[index + 1]?.kind !== 'item' || reader.test(text)) return [];
    const promised = prevents.test(text) || (promises.test(text) && /\bwe\b|\bteam\b/i.test(text) && !(block.section !== null && past.has(block.section)));
    if (!promised || block.section === 'timeline' || block.section === 'people') return [];
    return listBelow(index, blocks, context);
  });
}

function listBelow(index: number, blocks: Block[], context: ItemContext): ActionItem[] {
  let to = index + 1;
  while (to < blocks.length && (blocks[to]?.kind === 'item' || (blocks[to] as Block).parent > index)) to++;
  const opener = blocks[index] as Block;
  const part = { opener, group: readGroup(opener.content, context), from: index + 1, to };
  return readLists(blocks, part, { first: index + 1, outermost: blocks[index + 1]?.level ?? 1, context });
}

/** Lessons that say what to do, most of them. */
function fromLessons(blocks: Block[], context: ItemContext): ActionItem[] {
  const lessons = blocks.filter((block) => block.kind === 'item' && block.section === 'lessons' && block.parent < 0);
  const told = lessons.filter(({ content }) => startsWithVerb(content.text) && !isMaxim(content.text));
  if (told.length < 2 || told.length * 2 <= lessons.length) return [];
  return told.flatMap(({ content }) => itemFromLine(content, context) ?? []);
}
