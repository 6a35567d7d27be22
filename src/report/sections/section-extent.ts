import { placeIn } from '../markdown/lines.ts';
import { cleanText, isPlaceholder } from '../markdown/text.ts';
import type { Block, Line, Section, SectionName } from '../types.ts';

/** A section that opens at a block and holds nothing yet. */
export function startSection(name: SectionName, title: Line, block: Block, index: number): Section {
  return { name, title: cleanText(title.text), line: block.line, place: placeIn(title), from: index + 1, to: index + 1, size: 0 };
}

/** Characters of prose in a section, template residue and comments left out. */
export function sizeOf(section: Section, blocks: Block[]): number {
  let size = 0;
  const opener = blocks[section.from - 1];
  if (opener && opener.kind !== 'heading') {
    const rest = opener.content.text.slice(section.title.length).replace(/^[\s:–—-]+/, '');
    if (!isPlaceholder(rest)) size += rest.length;
  }
  for (const block of blocks.slice(section.from, section.to)) {
    if (block.kind === 'comment' || block.kind === 'columns') continue;
    const texts = block.kind === 'row' ? block.cells.map((cell) => cell.text) : [block.content.text];
    for (const text of texts) if (!isPlaceholder(text)) size += text.trim().length;
  }
  return size;
}
