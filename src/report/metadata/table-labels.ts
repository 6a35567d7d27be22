import type { Block, Line } from '../types.ts';

/** Pairs of label and value in a row or header of a table. */
export function tableLabels(index: number, blocks: Block[]): [string, Line][] {
  const block = blocks[index] as Block;
  const { cells } = block;
  const header = blocks[block.columns];
  // Forms put two pairs in a row, under a header that is empty or such a row itself.
  if (cells.length === 4 && header && isForm(header, blocks)) {
    return [0, 2].flatMap((at): [string, Line][] => (cells[at] && cells[at + 1] ? [[cells[at].text, cells[at + 1] as Line]] : []));
  }
  const across = block.kind === 'row' && header ? labelsAcross(index, header, blocks) : null;
  if (across) return across;
  const [name, value] = cells;
  // Only two-column tables are lists of labels; the first row may hold one too.
  return !name || !value || (header?.cells.length ?? 2) > 2 ? [] : [[name.text, value]];
}

function isForm(header: Block, blocks: Block[]): boolean {
  const empty = header.cells.filter((cell) => cell.text.trim() === '').length;
  if (empty >= 2) return true;
  return isLabelName(header.cells[2]) && !isLabelName(header.cells[1]) && !isLabelName(header.cells[3]) && rowsOf(header, blocks) < 12;
}

/** A table of one row: its header names what stands below. */
function labelsAcross(index: number, header: Block, blocks: Block[]): [string, Line][] | null {
  const block = blocks[index] as Block;
  if (rowsOf(header, blocks) !== 1 || header.cells.filter(isLabelName).length < 2) return null;
  return header.cells.flatMap((cell, at): [string, Line][] => (block.cells[at] ? [[cell.text, block.cells[at] as Line]] : []));
}

function rowsOf(header: Block, blocks: Block[]): number {
  let rows = 0;
  for (let n = header.columns + 1; blocks[n]?.columns === header.columns && rows < 13; n++) rows++;
  return rows;
}

/** What a report says of the whole incident. */
function isLabelName(cell: Line | undefined): boolean {
  return /^\W*(?:incident |outage |impact )?(?:date|dates|day|start|started|end|ended|duration|severity|sev|priority|status|authors?|owner|start time|end time|date & time|time zone|timezone|downtime|detected|resolved|(?:detection|mitigation|resolution|recovery) time|(?:incident )?detected by|time to \w+|services?|commander|title|id|number)\b(?:[^|]{0,12}| ?\([^|)]{0,80}\))$/i.test(
    cell?.text ?? '',
  );
}
