import { isAll } from '../markdown/lines.ts';
import { cleanText } from '../markdown/text.ts';
import { readStamp } from '../time/stamp.ts';
import type { Block, SectionName } from '../types.ts';
import { isWeakName, nameSection } from './section-names.ts';

/**
 * In a report with one heading at most, short lines are titles though Markdown takes them for a part of the paragraph:
 * `Timeline` wherever it stands, `good things` right above a list or its lines. Makes such lines headings or paragraphs of
 * their own. Changes the blocks in place.
 */
export function setPlainTitlesApart(blocks: Block[], aliases: ReadonlyMap<string, SectionName>) {
  // One may be the report's title.
  if (blocks.filter(isHeader).length > 1) return;
  const labelLines = blocks.flatMap((_, index) => (standsAbove(index, blocks) ? [index] : []));
  const usualTitles = blocks.flatMap(({ kind, parent, content }, index) =>
    kind === 'line' && parent < 0 && isPlainTitle(content.text, aliases) ? [index] : [],
  );
  // A few words above others may be anything, three times they are the author's way to write titles.
  const headings = labelLines.length >= 3 ? labelLines : [];
  // One usual name may be a wrapped word.
  if (usualTitles.length < 2 && headings.length === 0) return;
  const labels = blocks.flatMap(({ kind, parent, content }, index) => (kind === 'line' && parent < 0 && groupLabel.test(content.text) ? [index] : []));
  for (const index of [...(usualTitles.length < 2 ? [] : [...usualTitles, ...labels]), ...headings]) {
    for (const block of [blocks[index], blocks[index + 1]]) if (block?.kind === 'line') block.opens = true;
  }
  for (const index of headings) Object.assign(blocks[index] as Block, { kind: 'heading', level: 2, opens: false });
}

function isHeader({ kind, content }: Block): boolean {
  return kind === 'heading' || (kind === 'line' && isAll(content, 'strong'));
}

/** `Improvements/Fixes:` over lines of a section. */
const groupLabel = /^\p{Lu}[\p{L}/& -]{2,40}:\s*$/u;

/** A few words that open a paragraph, with its other lines or a list right below them. */
function standsAbove(index: number, blocks: Block[]): boolean {
  const { kind, parent, opens, content, line } = blocks[index] as Block;
  if (kind !== 'line' || parent >= 0 || !opens || (index === 0 && !content.text.trimEnd().endsWith(':'))) return false;
  const below = blocks[index + 1];
  if (!below || below.line !== line + 1 || (below.kind === 'line' ? below.opens : below.kind !== 'item')) return false;
  const text = cleanText(content.text).replace(/\s*\([^()]{1,30}\)\s*:?$/, '');
  return text.split(' ').length <= 7 && /^\p{L}[\p{L}'’ -]+(?:, [\p{L}'’ -]+)?[:.]?$/u.test(text) && text.split(/, | /).length <= 7 && readStamp(text) === null;
}

/** A line that is nothing but the usual name of a section. */
export function isPlainTitle(line: string, aliases: ReadonlyMap<string, SectionName>): boolean {
  const text = cleanText(line).replace(/:$/, '');
  if (text.length > 50 || !/^[\p{Lu}\d]/u.test(text) || /[.!,;]$/.test(text) || text.split(' ').length > 5) return false;
  const name = nameSection(text, aliases);
  return name !== null && !isWeakName(text, name);
}
