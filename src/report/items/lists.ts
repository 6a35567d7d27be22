import { isAll, leadingStrong } from '../markdown/lines.ts';
import { cleanText } from '../markdown/text.ts';
import type { ActionItem, Block } from '../types.ts';
import { itemFromRow } from './action-table.ts';
import { addDetail, addLinks, isFields, startsWithField } from './cards.ts';
import { areOwners } from './group-owners.ts';
import { startsWithVerb } from './imperatives.ts';
import { type Group, groupOfItem, groupText, inherit, readGroup, withGroup } from './item-groups.ts';
import { type ItemContext, itemFromLines } from './item-line.ts';
import { isKnown, readName } from './names.ts';
import { isUnowned } from './owners.ts';
import type { Part } from './parts.ts';
import { columnFields, headerOf } from './table-columns.ts';
import { paragraphAt, typedItems } from './typed-lists.ts';

interface ListContext {
  /** First block of the section: a list that hangs on nothing after it is an outermost one. */
  first: number;
  outermost: number;
  context: ItemContext;
}

/** Tables, lists, and paragraphs that are typed as either: one item a row, outermost bullet or typed mark. */
export function readLists(blocks: Block[], part: Part, outer: ListContext): ActionItem[] {
  const items: ActionItem[] = [];
  // Below "**Ana**" a word in front of an item is its theme.
  const themed = part.group.owner !== null || isThemed(blocks, part, outer);
  const list = { ...outer, context: { ...outer.context, themed } };
  let rows = part.group;
  let typed = false;
  for (let index = part.from; index < part.to; index++) {
    const block = blocks[index] as Block;
    if (block.kind === 'columns') rows = part.group;
    if (block.kind === 'row') {
      const head = rowGroup(block, list.context);
      if (head) rows = inherit(head, part.group);
      else items.push(...rowItem(block, blocks, rows, list.context));
    } else if (block.kind === 'line' && block.parent < 0 && (block.opens || index === part.from)) {
      const found = typedItems(paragraphAt(index, blocks, part.to), part.group, list.context);
      typed ||= found.length > 0;
      items.push(...found);
    } else if (block.kind === 'item' && !(typed && block.checked === null)) items.push(...bullet(index, blocks, { part, list, last: items.at(-1) }));
  }
  return items;
}

/** `**Golden rule**: …` beside `**Keeping up with the Joneses**: …`: labels are all owners, or none is. */
function isThemed(blocks: Block[], { from, to }: Part, { outermost, context: { people } }: ListContext): boolean {
  const labels = blocks.slice(from, to).flatMap((block) => {
    if (block.kind !== 'item' || block.level !== outermost) return [];
    const label = leadingStrong(block.content)?.text.replace(/[:.]\s*$/, '') ?? /^([^:([]{2,50}):\s/.exec(block.content.text)?.[1];
    return label === undefined || isUnowned(label) ? [] : [label];
  });
  return labels.length >= 2 && labels.some((label) => readName(label, people, 'set-off') === null) && !labels.some((label) => isKnown(label, people));
}

function rowItem(row: Block, blocks: Block[], group: Group, context: ItemContext): ActionItem[] {
  const header = headerOf(row, blocks);
  const columns = header === row ? null : columnFields(header, true);
  const item = columns && itemFromRow(row, columns, context);
  return item ? [withGroup(item, group, '', context)] : [];
}

/** A row with nothing but a bold name in it heads those below. */
function rowGroup({ cells }: Block, context: ItemContext): Group | null {
  const filled = cells.filter((cell) => cell.text.trim() !== '');
  const [name] = filled;
  if (!name || filled.length > 1 || cells.length < 3 || !isAll(name, 'strong') || startsWithVerb(name.text)) return null;
  return readGroup(name, context);
}

function bullet(index: number, blocks: Block[], { part, list, last }: { part: Part; list: ListContext; last: ActionItem | undefined }): ActionItem[] {
  const block = blocks[index] as Block;
  const { first, outermost, context } = list;
  // A deeper list right under a heading or paragraph of its own starts anew.
  if (block.level !== outermost && block.parent >= first) return [];
  // `- Owner: Ana` beside `- Action: …`, not below it.
  if (last && isFields(block.content)) {
    addDetail(last, block.content, context);
    return [];
  }
  const children = childrenOf(index, blocks, part.to);
  const inner = groupOfBullet(index, children, { blocks, part, context });
  // `- **JG**` or `- Monitoring:` with a list below: its children are the items.
  return (inner ? children : [index]).flatMap((one) => listItem(one, blocks, inner ? inherit(inner, part.group) : part.group, context));
}

function groupOfBullet(index: number, children: number[], { blocks, part, context }: { blocks: Block[]; part: Part; context: ItemContext }): Group | null {
  const block = blocks[index] as Block;
  const inner = groupOfItem(
    block,
    children.map((child) => blocks[child] as Block),
    context,
  );
  if (!inner || inner.owner !== null) return inner;
  const name = cleanText(groupText(block.content));
  return !isUnowned(name) && areOwners(headsBeside(block, blocks, part), context.people) ? { ...inner, owner: name } : inner;
}

/** The first words of every bullet beside this one that has bullets below it. */
function headsBeside({ level, parent }: Block, blocks: Block[], { from, to }: Part): string[] {
  const heads: string[] = [];
  for (let n = from; n < to && heads.length < 20; n++) {
    const block = blocks[n] as Block;
    if (block.kind === 'item' && block.level === level && block.parent === parent && blocks[n + 1]?.parent === n) heads.push(groupText(block.content));
  }
  return heads;
}

function childrenOf(index: number, blocks: Block[], to: number): number[] {
  const children: number[] = [];
  const end = (blocks[index] as Block).endLine;
  for (let n = index + 1; n < to && (blocks[n] as Block).line <= end; n++) if (blocks[n]?.kind === 'item' && blocks[n]?.parent === index) children.push(n);
  return children;
}

/** An item with the lines it wraps over, and what stands indented below it. */
function listItem(index: number, blocks: Block[], group: Group, context: ItemContext): ActionItem[] {
  const block = blocks[index] as Block;
  const lines = [block.content];
  let next = index + 1;
  for (; blocks[next]?.kind === 'line' && blocks[next]?.parent === index && !blocks[next]?.opens; next++) {
    const { content } = blocks[next] as Block;
    if (startsWithField(content)) break;
    lines.push(content);
  }
  const item = itemFromLines(lines, context);
  if (!item) return [];
  let text = lines.map((line) => line.text).join(' ');
  for (; next < blocks.length && (blocks[next] as Block).line <= block.endLine; next++) {
    const inside = blocks[next] as Block;
    if (inside.kind === 'line') addLinks(item, inside.content);
    if (inside.kind !== 'line' && inside.kind !== 'item') continue;
    addDetail(item, inside.content, context);
    if (startsWithField(inside.content)) text += ` ${inside.content.text}`;
  }
  item.done ||= block.checked === true && !item.declined;
  return [withGroup(item, group, text, context)];
}
