import { leadingStrong, sliceLine } from '../markdown/lines.ts';
import { cleanText } from '../markdown/text.ts';
import type { Block, SectionName } from '../types.ts';
import type { Naming } from './naming.ts';
import { itemLevel, type Opener } from './opener.ts';
import { isWeakName, nameSection } from './section-names.ts';

/** Sections that are a list or table of their own, and never a cell. */
const listed: ReadonlySet<SectionName> = new Set(['timeline', 'action-items', 'people', 'supporting', 'summary']);

/**
 * A row whose first cell names a section in bold, with the answer beside it, as forms of wikis have them:
 * `| **Impact**<br>Who was affected? | a third of the orders … |`. Three or more of a table make it such a form.
 */
export function readRow(index: number, { blocks, aliases }: Naming): Opener | null {
  const row = blocks[index] as Block;
  const name = nameRow(row, aliases);
  if (!name || cleanText(row.cells[1]?.text ?? '') === '' || !isForm(index, { blocks, aliases })) return null;
  const label = row.cells[0] as Block['content'];
  return { name, level: itemLevel, title: sliceLine(label, 0, leadingStrong(label)?.to), row: true };
}

function nameRow({ cells }: Block, aliases: Naming['aliases']): SectionName | null {
  const [label] = cells;
  const bold = label && cells.length === 2 ? leadingStrong(label) : null;
  const name = bold ? nameSection(bold.text, aliases) : null;
  return bold && name && !listed.has(name) && !isWeakName(bold.text, name) ? name : null;
}

/** Of a table of facts ("Impact | Major") the cells are short, of a form they tell. */
function isForm(index: number, { blocks, aliases }: Pick<Naming, 'blocks' | 'aliases'>): boolean {
  const { columns } = blocks[index] as Block;
  let told = 0;
  for (let n = Math.max(columns + 1, index - 20); n < index + 20 && blocks[n]?.columns === columns; n++) {
    const row = blocks[n] as Block;
    if (nameRow(row, aliases) && (row.cells[1]?.text.length ?? 0) >= 30) told++;
  }
  return told >= 3;
}
