import { leadingStrong, placeIn, sliceLine } from '../markdown/lines.ts';
import type { Source } from '../markdown/source.ts';
import { cleanText, normaliseHeading } from '../markdown/text.ts';
import type { Block, Line, Located } from '../types.ts';
import { tableLabels } from './table-labels.ts';

/** A labelled value wherever the author put it: front matter, `**Date**: …`, `Date: …`, a table, a short section. */
export interface LabelledValue {
  name: string;
  value: string;
  line: Line;
  /** Where it stands; null for front matter. */
  block: Block | null;
}

type Found = Omit<LabelledValue, 'block'>;

/** Every labelled value of a report, front matter first. */
export function listLabelledValues(blocks: Block[], frontMatter: Source['frontMatter']): LabelledValue[] {
  return [...frontMatterLabels(frontMatter), ...blocks.flatMap((block, index) => blockLabels(block, index, blocks).map((found) => ({ ...found, block })))];
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
    return [{ name: normaliseHeading((match[1] as string).replace(/[_-]/g, ' ')), value, line, block: null }];
  });
}

function blockLabels(block: Block, index: number, blocks: Block[]): Found[] {
  const { content } = block;
  if (block.kind === 'row' || block.kind === 'columns') return tableLabels(index, blocks).flatMap(([name, value]) => label(name, value));
  if (block.kind === 'heading') {
    const inline = splitLabel(content);
    if (inline) return [inline];
    const next = blocks[index + 1];
    return next?.kind === 'line' || next?.kind === 'item' ? label(content.text, next.content) : [];
  }
  if (block.kind === 'quote') return block.inner.slice(0, 30).flatMap(lineLabels);
  if (block.kind !== 'line' && block.kind !== 'item') return [];
  const below = blocks[index + 1];
  // `**Date**` alone on its line, over its value.
  if (isAloneInBold(content) && below?.kind === 'line' && isValue(below.content)) return label(content.text, below.content);
  return lineLabels(content);
}

/** The next label is no value of an empty one. */
function isValue(content: Line): boolean {
  return content.text.length < 120 && leadingStrong(content) === null && !/^[\p{L}][^:]{1,40}:(?:\s|$)/u.test(content.text);
}

function isAloneInBold(content: Line): boolean {
  const bold = leadingStrong(content);
  return bold !== null && bold.text.length < 40 && content.text.slice(bold.to).replace(/[\s:]/g, '') === '' && !/:\s*\S/.test(bold.text);
}

/** `**Date:** 2025-02-07 | **Severity:** SEV-2`: several in a line. */
function lineLabels(content: Line): Found[] {
  if (content.spans.length === 0 && !/[:=]|\s[-–—]\s\d/.test(content.text)) return [];
  const cuts = content.text.length > 400 ? [] : [...content.text.matchAll(/\s+[|·•—–]\s+|\s*[;,]\s+(?=(?:[A-Z][a-z]+ ?){1,3}:\s)/g)];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const ends = [...cuts.map(({ index }) => index), content.text.length];
  const parts = starts.flatMap((start, n) => splitLabel(sliceLine(content, start, ends[n])) ?? []);
  const whole = splitLabel(content);
  if (parts.length > 1 || (parts.length === 1 && !whole)) return parts;
  return whole ? [whole] : [];
}

function splitLabel(content: Line): Found | null {
  const bold = leadingStrong(content);
  if (bold && bold.text.length < 50) {
    const rest = sliceLine(content, bold.to + (/^[\s:=–—-]*/.exec(content.text.slice(bold.to))?.[0].length ?? 0));
    if (rest.text !== '') return label(bold.text, rest)[0] ?? null;
    const inner = /^([^:]{2,40}):\s+(.+)$/.exec(bold.text);
    if (inner) return label(inner[1] as string, sliceLine(content, content.text.indexOf(inner[2] as string)))[0] ?? null;
  }
  const plain = /^[^\p{L}\d]{0,6}([A-Za-z][A-Za-z ()/&-]{1,40}?)\s*(?:[:=]\s+|\s[-–—]\s(?=\d))(?=\S)/u.exec(content.text);
  return plain ? (label(plain[1] as string, sliceLine(content, plain[0].length))[0] ?? null) : null;
}

function label(name: string, value: Line): Found[] {
  const text = cleanText(value.text);
  return text === '' || text.length > 400 ? [] : [{ name: normaliseHeading(name).replace(/\s+\([^)]{2,}\)$/, ''), value: text, line: value }];
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
