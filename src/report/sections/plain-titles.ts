import { isAll } from '../markdown/lines.ts';
import { cleanText } from '../markdown/text.ts';
import type { Block, SectionName } from '../types.ts';
import { isWeakName, nameSection } from './section-names.ts';

/**
 * In a report typed without any headings, `Timeline` or `Tasks:` on a line of its own is a title, though Markdown takes it for
 * a part of the paragraph: makes it one of its own, and what follows another. Changes the blocks in place.
 */
export function setPlainTitlesApart(blocks: Block[], aliases: ReadonlyMap<string, SectionName>) {
  // One may be the report's title.
  if (blocks.filter(isHeader).length > 1) return;
  const titles = blocks.flatMap(({ kind, parent, content }, index) => (kind === 'line' && parent < 0 && isPlainTitle(content.text, aliases) ? [index] : []));
  // One such line may be a wrapped word.
  if (titles.length < 2) return;
  const labels = blocks.flatMap(({ kind, parent, content }, index) => (kind === 'line' && parent < 0 && groupLabel.test(content.text) ? [index] : []));
  for (const index of [...titles, ...labels]) {
    for (const block of [blocks[index], blocks[index + 1]]) if (block?.kind === 'line') block.opens = true;
  }
}

function isHeader({ kind, content }: Block): boolean {
  return kind === 'heading' || (kind === 'line' && isAll(content, 'strong'));
}

const groupLabel = /^\p{Lu}[\p{L}/& -]{2,40}:\s*$/u;

/** A line that is nothing but the usual name of a section. */
export function isPlainTitle(line: string, aliases: ReadonlyMap<string, SectionName>): boolean {
  const text = cleanText(line).replace(/:$/, '');
  if (text.length > 50 || !/^[\p{Lu}\d]/u.test(text) || /[.!,;]$/.test(text) || text.split(' ').length > 5) return false;
  const name = nameSection(text, aliases);
  return name !== null && !isWeakName(text, name);
}
