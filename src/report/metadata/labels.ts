import { leadingStrong, placeIn, sliceLine } from '../markdown/lines.ts';
import type { Source } from '../markdown/source.ts';
import { cleanText, normaliseHeading } from '../markdown/text.ts';
import type { Block, Line, Located } from '../types.ts';

/** A labelled value wherever the author put it: front matter, `**Date**: …`, `Date: …`, a two-column table, a short section. */
export interface LabelledValue {
  name: string;
  value: string;
  line: Line;
}

/** Every labelled value of a report, front matter first. */
export function listLabelledValues(blocks: Block[], frontMatter: Source['frontMatter']): LabelledValue[] {
  return [...frontMatterLabels(frontMatter), ...blocks.flatMap((block, index) => blockLabels(block, index, blocks))];
}

function frontMatterLabels(frontMatter: Source['frontMatter']): LabelledValue[] {
  if (!frontMatter) return [];
  // Read line by line rather than as YAML or TOML: `authors: @joe` breaks a parser and not a reader.
  return frontMatter.lines.flatMap((text, index) => {
    const match = /^([\w -]+?)\s*[:=]\s*(.+)$/.exec(text);
    if (!match) return [];
    const value = (match[2] as string).trim().replace(/^(["'])(.*)\1$/, '$2');
    const line: Line = {
      text: value,
      line: frontMatter.from + index + 1,
      start: { line: frontMatter.from + index + 1, column: 1 },
      spans: [],
      marks: [[0, text.indexOf(value) + 1]],
    };
    return [{ name: normaliseHeading((match[1] as string).replaceAll('_', ' ')), value, line }];
  });
}

function blockLabels(block: Block, index: number, blocks: Block[]): LabelledValue[] {
  const { content } = block;
  if (block.kind === 'row' || block.kind === 'columns') {
    const [name, value] = block.cells;
    const header = blocks[block.columns];
    // Forms put two pairs in a row, under a header that leaves most cells empty.
    if (block.cells.length === 4 && header && header.cells.filter((cell) => cell.text.trim() === '').length >= 2) {
      return [0, 2].flatMap((at) => (block.cells[at] && block.cells[at + 1] ? label(block.cells[at].text, block.cells[at + 1] as Line) : []));
    }
    // Only two-column tables are lists of labels; the first row may hold one too.
    if (!name || !value || (header?.cells.length ?? 2) > 2) return [];
    return label(name.text, value);
  }
  if (block.kind === 'heading') {
    const inline = splitLabel(content);
    if (inline) return [inline];
    const next = blocks[index + 1];
    return next?.kind === 'line' || next?.kind === 'item' ? label(content.text, next.content) : [];
  }
  if (block.kind !== 'line' && block.kind !== 'item') return [];
  const own = splitLabel(content);
  return own ? [own] : [];
}

function splitLabel(content: Line): LabelledValue | null {
  const bold = leadingStrong(content);
  if (bold && bold.text.length < 50) {
    const rest = sliceLine(content, bold.to + (/^[\s:–—-]*/.exec(content.text.slice(bold.to))?.[0].length ?? 0));
    if (rest.text !== '') return label(bold.text, rest)[0] ?? null;
    const inner = /^([^:]{2,40}):\s+(.+)$/.exec(bold.text);
    if (inner) return label(inner[1] as string, sliceLine(content, content.text.indexOf(inner[2] as string)))[0] ?? null;
  }
  const plain = /^([A-Za-z][A-Za-z ()/-]{1,40}?)\s*[:=]\s+(?=\S)/.exec(content.text);
  return plain ? (label(plain[1] as string, sliceLine(content, plain[0].length))[0] ?? null) : null;
}

function label(name: string, value: Line): LabelledValue[] {
  const text = cleanText(value.text);
  return text === '' || text.length > 400 ? [] : [{ name: normaliseHeading(name), value: text, line: value }];
}

/** First labelled value whose name and text fit. */
export function findLabel<T>(labels: LabelledValue[], names: ReadonlySet<string>, read: (value: string, label: LabelledValue) => T | null): Located<T> | null {
  for (const candidate of labels) {
    if (!names.has(candidate.name)) continue;
    const value = read(candidate.value, candidate);
    if (value !== null) return { value, place: placeIn(candidate.line) };
  }
  return null;
}

/** Label names from groups of words: `labelNames('incident |event |', 'date|day')` → "incident date", "incident day", … */
export function labelNames(...groups: string[]): ReadonlySet<string> {
  return new Set(groups.reduce<string[]>((names, group) => names.flatMap((name) => group.split('|').map((word) => name + word)), ['']));
}
