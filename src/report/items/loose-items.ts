import type { ActionItem, Block } from '../types.ts';
import { itemFromRow } from './action-table.ts';
import { type ItemContext, itemFromLine } from './item-line.ts';
import { columnFields, headerOf } from './table-columns.ts';

/** Sections in which a table, label or box speaks of the incident and not of what is to be done. */
const past: ReadonlySet<string> = new Set(['timeline', 'response', 'detection', 'people']);

/**
 * Items that stand under no heading of their own: tables with a column for the action and one for who or where, lines
 * labelled "Action item:", and unticked boxes. The first of these that gives any.
 */
export function readLooseItems(blocks: Block[], context: ItemContext): ActionItem[] {
  for (const read of [fromTable, fromLabel, fromBox]) {
    const items = blocks.flatMap((block) => (block.section !== null && past.has(block.section) ? [] : (read(block, blocks, context) ?? [])));
    if (items.length > 0) return items;
  }
  return [];
}

function fromTable(block: Block, blocks: Block[], context: ItemContext): ActionItem | null {
  if (block.kind !== 'row' || (block.section !== null && block.section !== 'lessons')) return null;
  const header = headerOf(block, blocks);
  if (header === block) return null;
  const columns = /\b(?:action|task|follow-?up)/i.test(header.content.text) ? columnFields(header) : null;
  if (!columns || (columns.owner === undefined && columns.link === undefined && columns.due === undefined)) return null;
  return itemFromRow(block, columns, context);
}

const label = /^\s*(?:→\s*)?(?:action items?|action points?|actions?|follow-?ups?|remediations?|AI|AI-\d{1,3}|TODO)(?: ?#?\d{1,3})?\s*:\s+\S/i;

function fromLabel(block: Block, _: Block[], context: ItemContext): ActionItem | null {
  if (block.kind !== 'item' && block.kind !== 'line') return null;
  return label.test(block.content.text) ? itemFromLine(block.content, context) : null;
}

function fromBox(block: Block, _: Block[], context: ItemContext): ActionItem | null {
  if (block.kind !== 'item' || block.checked === null || block.level > 1) return null;
  const item = itemFromLine(block.content, context);
  return item && { ...item, done: item.done || block.checked };
}
