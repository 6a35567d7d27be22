import { createLine, isAll, sliceLine } from '../markdown/lines.ts';
import { readEntryStamp, readStamp } from '../time/stamp.ts';
import type { Stamp } from '../time/written-stamp.ts';
import type { Block, Line } from '../types.ts';

/** A block that carries a stamp, before days are inherited. */
export interface Stamped {
  block: Block;
  index: number;
  stamp: Stamp;
  event: Line;
  source: string | null;
  actor: string | null;
  /** Told in running text, where several may share a line. */
  told?: boolean;
  /** No entry: what it says holds for the entries below it, `unless` they have a day of their own. */
  base?: 'day' | 'unless';
}

/** Where stamps are looked for: everywhere in a timeline, in list items alone, or in all that opens with a clock time. */
export type Reach = 'section' | 'lists' | 'anywhere';

/** `"GET /orders HTTP/1.1" 500`: a line of a server's log, shown within an entry. */
const accessLog = /^[\s\]:-]*["“]?(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS) \S/;

/** The entry that an item, heading or line of a paragraph makes, or null. */
export function stampedText(index: number, blocks: Block[], reach: Reach): Stamped | null {
  const block = blocks[index] as Block;
  const { content, kind } = block;
  if (kind !== 'item' && kind !== 'heading' && kind !== 'line') return null;
  if (reach === 'lists' && kind !== 'item') return null;
  if (kind === 'line' && block.parent >= 0 && !block.opens && blocks[block.parent]?.content.text !== '') {
    if (!readStamp(content.text)?.time) return null;
  }
  const stamp = reach === 'section' ? readEntryStamp(content.text) : readStamp(content.text);
  if (stamp) {
    if (kind === 'line' && reach === 'anywhere' && index > 0 && statusUpdate(index - 1, blocks)) return null;
    if (kind === 'line' && !block.opens && goesOn(index, blocks, content.text.slice(stamp.length))) return null;
    if (kind === 'line' && !block.opens && accessLog.test(content.text.slice(stamp.length))) return null;
    // A sentence that opens with a date ("May 3 was …") is prose; in lists and headings it is a stamp.
    if (reach === 'anywhere' && !stamp.time) return null;
    if (kind === 'line' && !stamp.time && !stamp.unreadable && !isDateLine(content, stamp)) return null;
    return { block, index, stamp, event: sliceLine(content, stamp.length), source: null, actor: null };
  }
  const update = reach === 'lists' ? null : statusUpdate(index, blocks);
  if (update) return update;
  return reach === 'section' ? (stampBehindLabel(block, index) ?? trailingStamp(index, blocks)) : null;
}

/** "… taken from commits. The time\n`2025-02-07 00:55` is that of the commit": the sentence of the line above goes on. */
function goesOn(index: number, blocks: Block[], event: string): boolean {
  const above = blocks[index - 1];
  return (
    (/^(?:is|was|are|were|and|to|until|or|which|where|when|in|on|as|for|but|with|by|from|of)\b/.test(event) &&
      above?.kind === 'line' &&
      /[\p{L},]$/u.test(above.content.text) &&
      !readStamp(above.content.text)) ||
    // "10:05 deployed; 10:09 rolled back; 10:12 checked" is one entry, wherever it is wrapped.
    ((blocks[index] as Block).parent >= 0 && /[;,]$/.test(above?.content.text ?? ''))
  );
}

const statusBefore =
  /^(?:resolved|monitoring|identified|investigating|update|completed|in progress|scheduled|verifying|mitigated|postmortem)\s*[·•|:–—(-]+\s*/i;

/** `**Resolved** · Oct 13, 2026 - 16:44 UTC` over what was said then, as status pages have it. */
function statusUpdate(index: number, blocks: Block[]): Stamped | null {
  const block = blocks[index] as Block;
  const { text } = block.content;
  const status = text.length < 80 ? statusBefore.exec(text) : null;
  const stamp = status && readStamp(text.slice(status[0].length));
  if (!status || !stamp?.time || !/^[\s).]*$/.test(text.slice(status[0].length + stamp.length))) return null;
  const below = blocks[index + 1];
  return { block, index, stamp, event: below?.kind === 'line' ? below.content : sliceLine(block.content, 0, status[0].length), source: null, actor: null };
}

const labelBefore =
  /^(?:(\[[^\]]{1,20}\]|#?\d{1,2}[.)]?)\s*|([\p{L}@][^:()\d]{0,40}?(?: \d{1,2})?)\s*(?:[@(–—[]|,|-\s)\s*)(?=(?:\d{4}-\d{2}-\d{2}[ T])?\d{1,2}[:.h]\d{2})/u;

/** `Detection (10:09 UTC): alert fires`, `Ana, 10:09: …`, `[WARN] 10:09 …`, `1. 10:09 – …` */
function stampBehindLabel(block: Block, index: number): Stamped | null {
  const { text } = block.content;
  const label = labelBefore.exec(text);
  const stamp = label && readStamp(text.slice(label[0].length));
  if (!label || !stamp?.time) return null;
  const end = label[0].length + stamp.length;
  const closed = label[1] !== undefined || /[):–—\]-]\s*$/.test(text.slice(0, end).trimEnd());
  if (!closed || text.slice(end).trim() === '') return null;
  return { block, index, stamp, event: sliceLine(block.content, end), source: null, actor: null };
}

function isDateLine(content: Line, stamp: Stamp): boolean {
  const rest = content.text.slice(stamp.length);
  const separator = content.text.slice(0, stamp.length).trimEnd();
  return rest === '' || isAll(content, 'strong') || /[:\-–—|*`\])]$/.test(separator);
}

const monthName = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const datePart = `(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|${monthName} \\d{1,2}(?:,? \\d{4})?|\\d{1,2} ${monthName}(?:,? \\d{4})?)`;
const trailing = new RegExp(`^(.{2,120}?)([\\s:–—([-]+)(?:(?:at|on)\\s+)?(${datePart}?[T ,]*(?:at )?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?![:.]?\\d).{0,14})$`, 'i');

/** `First detected: 2021-11-05 9:29`, `Repaired 2021-11-05 10.46`, `Queue drained (10:46)`. */
function trailingStamp(index: number, blocks: Block[]): Stamped | null {
  const block = blocks[index] as Block;
  const { text } = block.content;
  const match = trailing.exec(text);
  if (!match) return null;
  const [, label = '', bound = '', tail = ''] = match;
  const bracketed = /[([]$/.test(bound);
  if (block.kind === 'heading' && !bracketed) return null;
  // A sentence may end with a time; a label is short.
  if (block.kind === 'line' && text.split(' ').length > 8) return null;
  const stamp = readStamp(tail);
  if (!stamp?.time || tail.slice(stamp.length).trim() !== '') return null;
  // "It stood still from 20:06 to 20:31." tells the whole.
  if (block.kind === 'line' && stamp.until && !bracketed && !/:/.test(bound)) return null;
  const found = { block, index, stamp, event: sliceLine(block.content, 0, label.length), source: null, actor: null };
  const said = block.kind === 'line' && block.opens && label.split(' ').length <= 3 ? spokenBelow(index, blocks) : null;
  return said ? { ...found, event: said, actor: label.trim() } : found;
}

/** What a message says, below a line of its author and hour. */
function spokenBelow(index: number, blocks: Block[]): Line | null {
  const below = blocks[index + 1];
  if (below?.kind !== 'line' || below.opens || below.content.text === '' || readStamp(below.content.text)?.time) return null;
  return trailing.test(below.content.text) ? null : below.content;
}

/** Text of an entry whose stamp stands alone: what comes next, up to the next stamp, or what it signs at the end of a paragraph. */
export function textBeside(index: number, blocks: Block[]): Line {
  const before = blocks[index - 1];
  const block = blocks[index];
  if (block?.kind === 'line' && !block.opens && before?.kind === 'line' && !readStamp(before.content.text)) {
    let first = index - 1;
    while (first > index - 20 && blocks[first]?.kind === 'line' && !blocks[first]?.opens) first--;
    return (blocks[first] as Block).content;
  }
  return followingText(index, blocks);
}

export function followingText(index: number, blocks: Block[]): Line {
  for (const block of blocks.slice(index + 1, index + 4)) {
    if (block.kind === 'heading' || readStamp(block.content.text)) break;
    if (block.kind === 'line' || block.kind === 'item') return block.content;
  }
  return createLine(blocks[index]?.content.start ?? { line: 1, column: 1 });
}
