import { cleanText, normaliseHeading } from '../markdown/text.ts';
import { isAdvice } from '../sections/loose-names.ts';
import type { ActionItem, Block, Line, Section } from '../types.ts';
import { columnFields, itemFromRow } from './action-table.ts';
import { startsWithVerb } from './imperatives.ts';
import { readInlineFields, readLinks } from './item-fields.ts';
import { type Group, groupOfItem, isGroupLine, noGroup, readGroup } from './item-groups.ts';
import { applyFacts, applyFields, type ItemContext, itemFromLines } from './item-line.ts';
import { readLooseItems } from './loose-items.ts';
import { isUnowned } from './owners.ts';
import { readProse } from './prose-items.ts';
import { readSegments } from './segments.ts';

/** A stretch of a section under one sub-heading, bold line or label. */
interface Part {
  opener: Block | null;
  group: Group;
  from: number;
  to: number;
}

/** The action items of a report, in document order. */
export function readActionItems(blocks: Block[], sections: Section[], context: ItemContext): ActionItem[] {
  const items: ActionItem[] = [];
  for (const section of sections) {
    if (section.name !== 'action-items' && section.name !== 'prevention') continue;
    const found = readSection(blocks, section, context);
    // "Prevention" is as often an account of what exists: there only what is marked as an item counts.
    if (section.name === 'prevention' && !found.some((item) => item.owner || item.due || item.id || item.status !== null)) continue;
    items.push(...found);
  }
  return items.length > 0 ? items : readLooseItems(blocks, context);
}

/** List or prose is chosen for each sub-heading; prose under none counts where nothing else is there. */
function readSection(blocks: Block[], section: Section, context: ItemContext): ActionItem[] {
  const parts = ownAll(partsOf(blocks, section, context)).filter(({ opener }) => !(opener && isAdvice(normaliseHeading(opener.content.text))));
  const outermost = Math.min(...blocks.slice(section.from, section.to).flatMap((block) => (block.kind === 'item' ? [block.level] : [])));
  const read = parts.map((part) => {
    const headed = headedItem(blocks, part, context);
    return { part, items: headed ? [headed] : readLists(blocks, part, { section, outermost, context }) };
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

function partsOf(blocks: Block[], section: Section, context: ItemContext): Part[] {
  const parts: Part[] = [{ opener: null, group: noGroup, from: section.from, to: section.to }];
  let heading = noGroup;
  for (let index = section.from; index < section.to; index++) {
    const block = blocks[index] as Block;
    if (block.kind !== 'heading' && !isGroupLine(block, blocks[index + 1])) continue;
    const group = readGroup(block.content, context);
    if (block.kind === 'heading') heading = group;
    (parts.at(-1) as Part).to = index;
    parts.push({ opener: block, group: block.kind === 'heading' ? group : inherit(group, heading), from: index + 1, to: section.to });
  }
  return parts;
}

/** Where one sub-heading says "Not assigned", the others beside it say to whom. */
function ownAll(parts: Part[]): Part[] {
  const nobody = parts.find(({ opener }) => opener !== null && isUnowned(cleanText(opener.content.text).replace(/:$/, '')));
  if (!nobody) return parts;
  return parts.map((part) => {
    const text = cleanText(part.opener?.content.text ?? '').replace(/:$/, '');
    const owns = part.opener?.kind === nobody.opener?.kind && part.opener?.level === nobody.opener?.level && part !== nobody && text.split(' ').length <= 4;
    return owns ? { ...part, group: { ...part.group, owner: part.group.owner ?? text } } : part;
  });
}

function inherit(group: Group, outer: Group): Group {
  return {
    owner: group.owner ?? outer.owner,
    done: group.done || outer.done,
    declined: group.declined || outer.declined,
    priority: group.priority ?? outer.priority,
  };
}

/** A sub-heading or bold line that is an item itself: numbered, or worded as one, over prose or over nothing but its fields. */
function headedItem(blocks: Block[], { opener, from, to }: Part, context: ItemContext): ActionItem | null {
  if (!opener) return null;
  const body = blocks.slice(from, to).filter((block) => block.kind === 'item' || block.kind === 'line' || block.kind === 'row');
  const listed = body.some((block) => block.kind === 'row' || (block.kind === 'item' && block.parent < from));
  const fields = body.filter((block) => startsWithField(block.content));
  const text = cleanText(opener.content.text);
  const numbered = opener.kind === 'heading' && /^\s*(?:\d{1,2}[.)]|AI-?\d+|TODO\b)/.test(text);
  const own = (numbered && !listed) || fields.length > 0 || (startsWithVerb(text) && !listed && text.split(' ').length >= 3);
  if (!own || (listed && fields.length * 2 <= body.length)) return null;
  if (text.endsWith(':') && !startsWithVerb(text)) return null;
  const item = itemFromLines([opener.content], context);
  if (item) for (const block of body) addBody(item, block.content, context);
  return item;
}

/** Prose below a heading that is an item: fields stand anywhere in it, as in "… *Status: done.*" */
function addBody(item: ActionItem, content: Line, context: ItemContext) {
  item.links.push(...readLinks(content).filter(({ url }) => !item.links.some((link) => link.url === url)));
  const facts = content.text.length < 200 ? readSegments(content.text.replace(/[.\s]+$/, ''), context.people, 'bare') : null;
  if (facts && startsWithField(content)) return applyFacts(item, facts, context.reference);
  applyFields(
    item,
    readInlineFields(content.text).filter(({ name }) => name === 'owner' || name === 'due' || name === 'status'),
    context.reference,
  );
}

function startsWithField(content: Line): boolean {
  const [field] = readInlineFields(content.text);
  return field !== undefined && field.from <= 2 && ['owner', 'due', 'status', 'priority'].includes(field.name);
}

interface ListContext {
  section: Section;
  outermost: number;
  context: ItemContext;
}

/** Tables and lists: one item a row or outermost bullet. */
function readLists(blocks: Block[], { group, from, to }: Part, { section, outermost, context }: ListContext): ActionItem[] {
  const items: ActionItem[] = [];
  for (let index = from; index < to; index++) {
    const block = blocks[index] as Block;
    if (block.kind === 'row') {
      const columns = columnFields(blocks[block.columns] as Block);
      const item = columns && itemFromRow(block, columns, context);
      if (item) items.push(withGroup(item, group));
    }
    if (block.kind !== 'item') continue;
    // A deeper list right under a heading or paragraph of its own starts anew.
    if (block.level !== outermost && block.parent >= section.from) continue;
    const children = childrenOf(index, blocks, to);
    const inner = groupOfItem(
      block,
      children.map((child) => blocks[child] as Block),
      context,
    );
    // `- **JG**` or `- Monitoring:` with a list below: its children are the items.
    for (const one of inner ? children : [index]) items.push(...listItem(one, blocks, inner ? inherit(inner, group) : group, context));
  }
  return items;
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
  for (; next < blocks.length && (blocks[next] as Block).line <= block.endLine; next++) {
    const inside = blocks[next] as Block;
    if (inside.kind === 'line') item.links.push(...readLinks(inside.content).filter(({ url }) => !item.links.some((link) => link.url === url)));
    if (inside.kind === 'line' || inside.kind === 'item') addDetail(item, inside.content, context);
  }
  item.done ||= block.checked === true && !item.declined;
  return [withGroup(item, group)];
}

/** Lines such as `Owner: @ana, due: Friday` are fields of the item above. */
function addDetail(item: ActionItem, content: Line, { reference }: ItemContext) {
  if (startsWithField(content) || /^\s*(?:verification|deliverable|done when|factor|addresses|category|type)\s*[:=]/i.test(content.text)) {
    applyFields(item, readInlineFields(content.text), reference);
  }
}

function withGroup(item: ActionItem, group: Group): ActionItem {
  item.owner ??= group.owner;
  item.priority ??= group.priority;
  item.declined ||= group.declined;
  item.done = !item.declined && (item.done || group.done);
  return item;
}
