import { isAll } from '../markdown/lines.ts';
import { cleanText } from '../markdown/text.ts';
import type { ActionItem, Block, Line, Section } from '../types.ts';
import { columnFields, itemFromRow } from './action-table.ts';
import { readInlineFields, readLinks } from './item-fields.ts';
import { applyFields, itemFromLine } from './item-line.ts';
import { readHeadings, readProse } from './prose-items.ts';

/** What an item inherits from the group it stands in. */
interface Group {
  owner: string | null;
  done: boolean;
}

/** The action items of a report, in document order. `reference` anchors relative deadlines (ISO day). */
export function readActionItems(blocks: Block[], sections: Section[], reference: string | null): ActionItem[] {
  const items: ActionItem[] = [];
  for (const section of sections) {
    if (section.name !== 'action-items' && section.name !== 'prevention') continue;
    const found = readSection(blocks, section, reference);
    // "Prevention" is as often an account of what exists: there only what is marked as an item counts.
    if (section.name === 'prevention' && !found.some((item) => item.owner || item.due || item.id || item.status !== null)) continue;
    items.push(...found);
  }
  return items.length > 0 ? items : readLooseTables(blocks, reference);
}

/** Tables of actions that stand under no heading of their own: with a column for the action and one for who or where. */
function readLooseTables(blocks: Block[], reference: string | null): ActionItem[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'row' || (block.section !== null && block.section !== 'lessons')) return [];
    const header = blocks[block.columns] as Block;
    const columns = /\b(?:action|task|follow-?up)/i.test(header.content.text) ? columnFields(header) : null;
    if (!columns || (columns.owner === undefined && columns.link === undefined && columns.due === undefined)) return [];
    return itemFromRow(block, columns, reference) ?? [];
  });
}

function readSection(blocks: Block[], section: Section, reference: string | null): ActionItem[] {
  const structured = readStructured(blocks, section, reference);
  if (structured.length > 0) return structured;
  const headed = readHeadings(blocks, section, reference);
  return headed.length > 0 ? headed : readProse(blocks, section, reference);
}

/** Tables and lists: one item a row or outermost bullet. */
function readStructured(blocks: Block[], section: Section, reference: string | null): ActionItem[] {
  const items: ActionItem[] = [];
  let group: Group = { owner: null, done: false };
  const outermost = Math.min(...levelsOf(blocks, section));
  for (let index = section.from; index < section.to; index++) {
    const block = blocks[index] as Block;
    if (block.kind === 'heading') group = readGroup(block.content) ?? { owner: null, done: isDoneHeading(block.content.text) };
    if (block.kind === 'line' && block.parent < 0) group = readGroup(block.content) ?? (isAll(block.content, 'strong') ? { owner: null, done: false } : group);
    if (block.kind === 'row') {
      const columns = columnFields(blocks[block.columns] as Block);
      const item = columns && itemFromRow(block, columns, reference);
      if (item) items.push(item);
    }
    if (block.kind !== 'item' || !isItem(block, index, blocks, outermost, section)) continue;
    const inner = groupOf(block, index, blocks);
    if (inner) {
      // `- **JG**` or `- Monitoring:` with a list below: its children are the items.
      for (const child of childrenOf(index, blocks, section)) items.push(...listItem(blocks[child] as Block, child, blocks, inner, reference));
      continue;
    }
    items.push(...listItem(block, index, blocks, group, reference));
  }
  return items;
}

function levelsOf(blocks: Block[], section: Section): number[] {
  return blocks.slice(section.from, section.to).flatMap((block) => (block.kind === 'item' ? [block.level] : []));
}

function isItem(block: Block, index: number, blocks: Block[], outermost: number, section: Section): boolean {
  if (block.level !== outermost) {
    // A deeper list right under a heading or paragraph of its own starts anew.
    if (block.parent >= section.from) return false;
  }
  return cleanText(block.content.text) !== '' || childrenOf(index, blocks, section).length > 0;
}

function childrenOf(index: number, blocks: Block[], section: Section): number[] {
  const children: number[] = [];
  for (let n = index + 1; n < section.to; n++) if (blocks[n]?.kind === 'item' && blocks[n]?.parent === index) children.push(n);
  return children;
}

/** An item that only heads a list: all bold, or ended by a colon, with children and nothing else said. */
function groupOf(block: Block, index: number, blocks: Block[]): Group | null {
  const next = blocks[index + 1];
  if (next?.kind !== 'item' || next.parent !== index) return null;
  const text = cleanText(block.content.text);
  if (text === '') return { owner: null, done: false };
  const short = text.split(' ').length <= 4;
  if (isAll(block.content, 'strong') && short) return readGroup(block.content) ?? { owner: null, done: false };
  return short && text.endsWith(':') ? (readGroup(block.content) ?? { owner: null, done: false }) : null;
}

/** `**JG**`, `**Alex/Jamie**`, `@ana:`: the owner of what follows; other bold words name an area. */
function readGroup(content: Line): Group | null {
  const text = cleanText(content.text).replace(/[:\s]+$/, '');
  if (!isAll(content, 'strong') && !/^@\S+$/.test(text)) return null;
  if (
    /^(?:@[\w-]+(?:[,/& ]+(?:and )?@[\w-]+)*|[A-Z]{2,3}(?:[/,& ]+[A-Z]{2,3})*)$/.test(text) &&
    !/^(?:TODO|DONE|API|CI|CD|UI|UX|DB|DNS|AWS|GCP|K8S|SQL|TLS|VM|QA)$/.test(text)
  )
    return { owner: text, done: false };
  if (/^(?:Team|[A-Z][a-z]+(?:[/&,]| and )\s?[A-Z][a-z]+)$/.test(text)) return { owner: text, done: false };
  return null;
}

function isDoneHeading(text: string): boolean {
  return /\b(?:completed|done|already (?:done|completed|taken))\b/i.test(text) && !/\bnot\b/i.test(text);
}

function listItem(block: Block, index: number, blocks: Block[], group: Group, reference: string | null): ActionItem[] {
  const item = itemFromLine(block.content, reference);
  if (!item) return [];
  const more = blocks.slice(index + 1).findIndex((other) => other.line > block.endLine);
  const inside = blocks.slice(index + 1, more < 0 ? undefined : index + 1 + more);
  for (const line of inside) {
    if (line.kind !== 'line' && line.kind !== 'item') continue;
    item.links.push(...readLinks(line.content).filter(({ url }) => line.kind === 'line' && !item.links.some((link) => link.url === url)));
    if (line.kind === 'item') applyDetail(item, line.content, reference);
  }
  item.done ||= block.checked === true || group.done;
  item.owner ??= group.owner;
  return [item];
}

/** Nested bullets such as `Owner: @ana` or `Due: Friday` are fields of the item above. */
function applyDetail(item: ActionItem, content: Line, reference: string | null) {
  const [field] = readInlineFields(content.text);
  if (field && field.from <= 2) applyFields(item, [field], reference);
}
