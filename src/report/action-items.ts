import { createItem } from './action-item.ts';
import { columnFields, itemFromRow } from './action-table.ts';
import { hasDoneMark, ownerInText, readDue, readInlineFields, readLinks, readOwner, readPriority, readStatus, stripMarks } from './item-fields.ts';
import { isAll, sliceLine } from './lines.ts';
import { continues, joinPassage, type Passage } from './passages.ts';
import { sentencesOf } from './sentences.ts';
import { cleanText, isPlaceholder } from './text.ts';
import type { ActionItem, Block, Line, Section } from './types.ts';

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
  return items;
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
  if (/^[A-Z][a-z]+(?:[/&,]| and )\s?[A-Z][a-z]+$/.test(text)) return { owner: text, done: false };
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

/** An item from a line of prose or a bullet; null when nothing is said. */
export function itemFromLine(content: Line, reference: string | null): ActionItem | null {
  const marks = stripMarks(content.text);
  let line = sliceLine(content, marks.from, marks.to);
  const item = createItem(content);
  item.done = hasDoneMark(content.text) || isAll(content, 'delete');
  const id = /^\s*[[(*]*((?:AI|ACT|A|TASK|ACTION)-?\d{1,4})[\])*]*\s*[:.–—-]?\s+/i.exec(line.text);
  if (id && /\d/.test(id[1] as string)) {
    item.id = (id[1] as string).toUpperCase();
    line = sliceLine(line, id[0].length);
  }
  const fields = readInlineFields(line.text);
  applyFields(item, fields, reference);
  const keep = withoutFields(line, fields);
  const owner = item.owner ? null : ownerInText(keep);
  if (owner) {
    item.owner = owner.owner;
    line = owner.to === 0 ? keep : owner.from === 0 ? sliceLine(keep, owner.to) : sliceLine(keep, 0, owner.from);
  } else line = keep;
  const text = cleanText(line.text)
    .replace(/[\s({[–—-]+$/, '')
    .replace(/^[\s\])}:–—-]+/, '');
  if (text === '' || isPlaceholder(text) || isNotice(text) || aboutReport.test(text) || isPrompt(content.text)) return null;
  item.text = text;
  item.content = line;
  item.links = readLinks(content);
  return item;
}

/** `{{ summary }} [link to issue]`: a prompt of a template that nobody filled in. */
function isPrompt(text: string): boolean {
  return /^\s*\{\{\s*\w+\s*\}\}\s*(?:\[[^\]]*\])?\s*$/.test(text);
}

/** Cuts the trailing and leading fields out of a line; fields in the middle stay readable in place. */
function withoutFields(line: Line, fields: { from: number; to: number }[]): Line {
  let [from, to] = [0, line.text.length];
  for (const field of [...fields].sort((a, b) => b.to - a.to)) {
    const tail = line.text.slice(field.to, to);
    if (/^[\s)\].;,|]*$/.test(tail)) to = line.text.slice(0, field.from).replace(/[\s([;,.|–—-]+$/, '').length;
    else if (line.text.slice(from, field.from).trim() === '') from = field.to;
  }
  return from < to ? sliceLine(line, from, to) : line;
}

function applyFields(item: ActionItem, fields: { name: string; value: string }[], reference: string | null) {
  for (const { name, value } of fields) {
    if (name === 'owner') item.owner = readOwner(value);
    if (name === 'due') {
      item.dueText = value;
      item.due = readDue(value, reference);
    }
    if (name === 'priority') item.priority = readPriority(value);
    if (name === 'factor') item.factor = value;
    if (name === 'category') item.category = value;
    if (name === 'deliverable') item.deliverable = value;
    if (name === 'status') {
      const status = readStatus(value);
      item.status = value;
      item.done ||= status.done;
      item.declined ||= status.declined;
      item.declinedReason ??= status.reason;
    }
  }
}

/** An item about the report itself, as checklists at the end of templates have them. */
const aboutReport = /\b(?:sections? above|above sections?|items? above|this (?:report|document|template)|after-action report|incident has been dealt with)\b/i;

/** "None", "N/A", "No action items": an answer, and no item. */
function isNotice(text: string): boolean {
  return /^(?:none|n\/?a|nothing|no (?:further )?(?:actions?|action items?|follow-?ups?)(?: (?:needed|required|identified))?)\b.{0,20}$/i.test(text);
}

/** Numbered sub-headings (`#### 1) Move the database`) with prose below are items themselves. */
function readHeadings(blocks: Block[], section: Section, reference: string | null): ActionItem[] {
  const items: ActionItem[] = [];
  for (const block of blocks.slice(section.from, section.to)) {
    if (block.kind !== 'heading' || !/^\s*(?:\d{1,2}[.)]|AI-?\d+|TODO\b)/.test(block.content.text)) continue;
    const item = itemFromLine(block.content, reference);
    if (item) items.push(item);
  }
  return items;
}

const pledge =
  /\b(?:will|shall|should|must|plans? to|planning to|intends? to|going to|looking (?:in)?to|hoping to|need(?:s)? to|(?:is|are) (?:being|under ?way)|(?:is|are) (?:also )?(?:changes )?coming|under ?way|recommend|aim to|propose)\b/i;
/** What only sounds like a promise: regrets, conditions for readers, effects of what was done. */
const noPledge =
  /\b(?:should|could) (?:not )?have\b|^(?:if|when|once) you\b|\bwill (?:be considered|be deciding|have to|likely|not|also be deciding)\b|\bwill be taken from\b|\bwill prevent such\b/i;
/** A sentence that begins with what to do. */
const imperative =
  /^(?:add|alert|automate|build|change|check|clean|communicate|configure|continue|create|define|deploy|develop|discourage|document|educate|emphasi[sz]e|enable|encourage|enforce|ensure|establish|expand|extend|fix|implement|improve|increase|introduce|investigate|make|migrate|monitor|move|prevent|provide|reduce|remove|replace|require|review|rotate|run|schedule|set|split|test|train|update|upgrade|use|write)\b/i;

/** Prose: each sentence that promises or asks for something, read over its wrapped lines. */
function readProse(blocks: Block[], section: Section, reference: string | null): ActionItem[] {
  const items: ActionItem[] = [];
  let lines: Line[] = [];
  for (let index = section.from; index < section.to; index++) {
    const block = blocks[index] as Block;
    if (block.kind !== 'line' || isAll(block.content, 'strong')) continue;
    lines.push(block.content);
    if (continues(blocks[index + 1], block)) continue;
    items.push(...promisesOf(joinPassage(lines), reference));
    lines = [];
  }
  return items;
}

function promisesOf(passage: Passage, reference: string | null): ActionItem[] {
  return sentencesOf(passage.text).flatMap(([from, to]) => {
    const text = passage.text.slice(from, to);
    if ((!pledge.test(text) && !imperative.test(text)) || noPledge.test(text) || /\?\s*$/.test(text)) return [];
    const { line, offset } = passage.at(from);
    const item = itemFromLine(sliceLine(line, offset), reference);
    if (!item) return [];
    item.text = cleanText(text);
    return [item];
  });
}
