import { isAll, leadingStrong, sliceLine } from '../markdown/lines.ts';
import { cleanText } from '../markdown/text.ts';
import type { ActionItem, Block, Line } from '../types.ts';
import { itemFromRow } from './action-table.ts';
import { addDetail, addLinks, cardOf, isFields, startsWithField } from './cards.ts';
import { isDeadline } from './deadlines.ts';
import { areOwners } from './group-owners.ts';
import { startsWithVerb } from './imperatives.ts';
import { type Group, groupOfItem, groupText, inherit, readGroup, withGroup } from './item-groups.ts';
import { type ItemContext, itemFromLines } from './item-line.ts';
import { isFirstName, isKnown, readName } from './names.ts';
import { isUnowned } from './owners.ts';
import type { Part } from './parts.ts';
import { columnFields, headerOf } from './table-columns.ts';

interface ListContext {
  /** First block of the section: a list that hangs on nothing after it is an outermost one. */
  first: number;
  outermost: number;
  context: ItemContext;
}

/** Tables, lists, and paragraphs that are typed as either: one item a row, outermost bullet or typed mark. */
export function readLists(blocks: Block[], part: Part, outer: ListContext): ActionItem[] {
  const items: ActionItem[] = [];
  const list = { ...outer, context: { ...outer.context, themed: part.group.owner !== null || isThemed(blocks, part, outer) } };
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

function paragraphAt(index: number, blocks: Block[], to: number): Line[] {
  const lines = [(blocks[index] as Block).content];
  for (let n = index + 1; n < to && blocks[n]?.kind === 'line' && !blocks[n]?.opens && blocks[n]?.parent === -1; n++) lines.push((blocks[n] as Block).content);
  return lines;
}

/** `• add an alert`, `☐ add an alert`, `-Add an alert`, `(1) add an alert`, `1️⃣ add an alert`, `R1. **Add an alert.**`: lists that Markdown takes for paragraphs. */
const mark =
  /^\s*(?:[•◦‣▪●○·∙]\s*|\d\uFE0F?\u20E3\s*|\(\d{1,2}\)\s+|[a-h]\)\s+|(?!P[0-5]\b|Q[1-4]\b)[A-Z]{1,4}-?\d{1,3}(?:[.):]|\s[–—-])\s+|[☐☑☒✅✔⬜🔲◻]\uFE0F?\s+|[-–](?=\p{Lu}))(?=\S)/u;

/** `1 new mats` over `2 compare the counters`: numbers that count on. */
function areCounted(lines: Line[]): boolean {
  return lines.length >= 2 && lines.every(({ text }, n) => new RegExp(`^\\s*${n + 1} (?=\\p{L})`, 'u').test(text));
}

function typedItems(typed: Line[], group: Group, context: ItemContext): ActionItem[] {
  const counted = areCounted(typed);
  const lines = counted ? typed.map((line) => sliceLine(line, line.text.indexOf(' ', line.text.search(/\d/)) + 1)) : typed;
  const starts = lines.flatMap((line, n) => (counted || mark.test(line.text) ? [n] : []));
  const card = starts[0] === 0 ? null : cardOf(lines, context);
  if (starts.length === 0 && !card && (areAddressed(lines, context) || areWorks(lines))) starts.push(...lines.keys());
  if (starts[0] !== 0) {
    return card ? [withGroup(card, group, lines.map(({ text }) => text).join(' '), context)] : [];
  }
  return starts.flatMap((start, n) => {
    const own = lines.slice(start, starts[n + 1]);
    const item = cardOf(own, context) ?? itemFromLines(own, context);
    return item ? [withGroup(item, group, own.map(({ text }) => text).join(' '), context)] : [];
  });
}

/** `ana: …` over `ben: …`, `Tomorrow: …` over `Next week: …`: each line says whose it is, or until when. */
function areAddressed(lines: Line[], { people }: ItemContext): boolean {
  const labels = lines.map(({ text }) => /^\s*([^:([]{2,30}):\s+(?=\S)/.exec(text)?.[1]);
  const told = labels.filter((label) => label !== undefined && (isDeadline(label) || isFirstName(label) || readName(label, people, 'set-off') !== null));
  return labels.length >= 2 && told.length * 2 > labels.length && labels.every((label) => label !== undefined);
}

/** A list whose marks got lost: `Stricter review of changes.` over `Checks before a reload.`, or lines that end long before the margin. */
function areWorks(lines: Line[]): boolean {
  const texts = lines.map(({ text }) => text.trim());
  const told = texts.filter((text) => beginsProse.test(text)).length;
  if (texts.length < 2 || told * 2 >= texts.length || texts.some((text) => text.length >= 200) || texts.slice(0, -1).some((text) => /[,:]$/.test(text)))
    return false;
  return endsEarly(texts) || (texts.length >= 3 && told === 0 && texts.every((text) => /^\p{Lu}/u.test(text) && /[.;]$/.test(text)));
}

/** True where the first word of most lines would have had room on the line before: nobody wraps text like that. */
function endsEarly(texts: string[]): boolean {
  const margin = Math.max(...texts.map(({ length }) => length));
  const early = texts.slice(1).filter((text, n) => (texts[n] as string).length + 1 + (text.split(' ')[0] as string).length < margin).length;
  // Sentences, one a line, are told; a list has few full stops.
  const closed = texts.filter((text) => /[.!?]$/.test(text)).length;
  return early * 2 >= texts.length - 1 && closed * 2 <= texts.length;
}

const beginsProse =
  /^(?:we|i|you|they|it|there|the|a|an|this|that|these|those|our|its|as|in|on|at|to|for|from|by|with|if|while|since|because|after|before|when|once|until|however|also|but|and|so|then|although|though|even|all|some|both|each|every|one|what|how|why|which|who|here|first|second|finally|overall|note|owner|due|status|priority)\b/i;

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
