import { columnFields } from '../report/items/table-columns.ts';
import { readReport } from '../report/read.ts';
import type { ActionItem, Block, Report } from '../report/types.ts';
import type { ItemLink } from '../state/write-back.ts';

/**
 * The text of a report with each item's issue written into its row: into the column for issues, which a table without one
 * gets, or behind a bullet. Null when nothing is to be written. A row is left as it is where the report would then not be
 * read as before, or the link would not be found again.
 */
export function linkRows(text: string, links: ItemLink[]): string | null {
  const all = write(text, links);
  if (all !== null) return all;
  // One row that cannot take its link must not keep the others from theirs; rows of the same text are told apart only together.
  const single = links.filter(({ text: own }) => links.filter((one) => one.text === own).length === 1);
  const linked = single.reduce((done, link) => write(done, [link]) ?? done, text);
  return linked === text ? null : linked;
}

function write(text: string, links: ItemLink[]): string | null {
  const report = readReport(text);
  const wanted = missingLinks(report, links);
  if (wanted.length === 0) return null;
  const lines = text.split('\n');
  const tables = new Map<number, Wanted[]>();
  for (const one of wanted) {
    const block = blockOf(report, one.item);
    if (!block) continue;
    if (block.kind === 'row') tables.set(block.columns, [...(tables.get(block.columns) ?? []), one]);
    else append(lines, block.endLine - 1, ` (issue: #${one.number})`);
  }
  for (const [columns, rows] of tables) writeTable(lines, report, columns, rows);
  const linked = lines.join('\n');
  const after = readReport(linked);
  return isSame(report, after) && missingLinks(after, links).length === 0 ? linked : null;
}

interface Wanted {
  item: ActionItem;
  number: number;
}

function missingLinks({ actionItems }: Report, links: ItemLink[]): Wanted[] {
  const left = [...links];
  return actionItems.flatMap((item) => {
    // Of rows with the same text each has its own issue, in their order.
    const index = left.findIndex((one) => one.text === item.text);
    const [link] = index < 0 ? [] : left.splice(index, 1);
    return link && !item.links.some(({ url }) => new RegExp(`(?:#|/issues/)${link.number}$`).test(url)) ? [{ item, number: link.number }] : [];
  });
}

function blockOf({ blocks }: Report, item: ActionItem): Block | undefined {
  return blocks.find(({ kind, line, endLine }) => kind !== 'comment' && kind !== 'metadata' && line <= item.line && endLine >= item.line);
}

function append(lines: string[], index: number, text: string) {
  lines[index] = (lines[index] ?? '').replace(/\s*$/, (end) => text + (end.includes('\r') ? '\r' : ''));
}

function writeTable(lines: string[], { blocks }: Report, columns: number, rows: Wanted[]) {
  const header = blocks[columns] as Block;
  const link = columnFields(header)?.link;
  if (link !== undefined) {
    for (const { item, number } of rows) setCell(lines, item.line - 1, link, `#${number}`);
    return;
  }
  addCell(lines, header.line - 1, 'Issue');
  addCell(lines, header.line, '---');
  for (const block of blocks.filter((one) => one.kind === 'row' && one.columns === columns)) {
    const number = rows.find(({ item }) => item.line === block.line)?.number;
    addCell(lines, block.line - 1, number === undefined ? '' : `#${number}`);
  }
}

function setCell(lines: string[], index: number, column: number, text: string) {
  const cells = (lines[index] ?? '').split(/(?<!\\)\|/);
  const at = column + (cells[0]?.trim() === '' ? 1 : 0);
  const old = cells[at]?.trim() ?? '';
  cells[at] = ` ${/^(?:[-–—?]*|n\/a|none|tbd|todo)$/i.test(old) ? text : `${old}, ${text}`} `;
  lines[index] = cells.join('|');
}

function addCell(lines: string[], index: number, text: string) {
  const line = lines[index] ?? '';
  append(lines, index, line.trimEnd().endsWith('|') ? ` ${text} |` : ` | ${text}`);
}

/** Links aside, the same items are read. */
function isSame(before: Report, after: Report): boolean {
  const shown = ({ actionItems, sections }: Report) =>
    JSON.stringify([
      actionItems.map(({ id, text, owner, due, priority, done, declined }) => [id, text, owner, due, priority, done, declined]),
      sections.length,
    ]);
  return shown(before) === shown(after);
}
