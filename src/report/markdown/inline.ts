import type { PhrasingContent } from 'mdast';
import type { Point } from 'unist';
import type { Line, Span } from '../types.ts';
import { createLine } from './lines.ts';

const maxDepth = 60;

interface Writer {
  lines: Line[];
  line: Line;
  open: { kind: Span['kind']; from: number; url?: string }[];
  source: InlineSource;
}

/** What inline reading needs beside the nodes: link definitions and the source lines. */
export interface InlineSource {
  definitions: Map<string, string>;
  lines: string[];
}

/** Phrasing content as lines of plain text with their marked-up spans, split at soft breaks, hard breaks and `<br>`. */
export function readInline(children: PhrasingContent[], start: Point, source: InlineSource): Line[] {
  const writer: Writer = { lines: [], line: createLine(start), open: [], source };
  for (const child of children) write(child, writer, 0);
  breakLine(writer, start);
  return writer.lines;
}

function write(node: PhrasingContent, writer: Writer, depth: number) {
  if (depth > maxDepth) return;
  const at = node.position?.start;
  switch (node.type) {
    case 'text':
      return writeText(node.value, at, writer);
    case 'inlineCode':
      return writeSpan({ kind: 'code' }, () => writeText(node.value, at && advance(at, fenceLength(node.value, node.position)), writer), writer);
    case 'break':
      if (at) breakLine(writer, { line: at.line + 1, column: 1 });
      return;
    case 'html':
      if (/^<br\s*\/?>$/i.test(node.value) && node.position) breakLine(writer, node.position.end);
      return;
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return;
    case 'link':
    case 'linkReference': {
      const url = node.type === 'link' ? node.url : writer.source.definitions.get(node.identifier);
      const add = () => writeChildren(node.children, writer, depth);
      return url === undefined ? add() : writeSpan({ kind: 'link', url }, add, writer);
    }
    case 'strong':
    case 'emphasis':
    case 'delete':
      return writeSpan({ kind: node.type }, () => writeChildren(node.children, writer, depth), writer);
  }
}

function writeChildren(children: PhrasingContent[], writer: Writer, depth: number) {
  for (const child of children) write(child, writer, depth + 1);
}

function writeSpan(span: { kind: Span['kind']; url?: string }, add: () => void, writer: Writer) {
  writer.open.push({ ...span, from: writer.line.text.length });
  add();
  const open = writer.open.pop();
  if (open) closeSpan(open, writer);
}

function closeSpan(open: Writer['open'][number], writer: Writer) {
  const to = writer.line.text.length;
  if (to > open.from) writer.line.spans.push({ ...open, to });
}

function writeText(value: string, at: Point | undefined, writer: Writer) {
  const parts = value.split('\n');
  parts.forEach((part, index) => {
    const line = (at?.line ?? writer.line.line) + index;
    let column = at?.column ?? 1;
    if (index > 0) {
      // mdast drops the indentation of continuation lines, so their column is looked up.
      column = Math.max(0, writer.source.lines[line - 1]?.indexOf(part.slice(0, 40)) ?? 0) + 1;
      breakLine(writer, { line, column });
    }
    writePart(part, column, writer.line);
  });
}

/** Long runs of blanks, which show as one, become one: patterns would crawl over them. */
function writePart(part: string, column: number, line: Line) {
  let from = 0;
  for (const run of part.matchAll(/[ \t]{9,}/g)) {
    line.marks.push([line.text.length, column + from]);
    line.text += part.slice(from, run.index + 1);
    from = run.index + run[0].length;
  }
  if (from === part.length) return;
  line.marks.push([line.text.length, column + from]);
  line.text += part.slice(from);
}

function breakLine(writer: Writer, next: Point) {
  for (const open of writer.open) closeSpan(open, writer);
  if (writer.line.text.trim() !== '') writer.lines.push(writer.line);
  writer.line = createLine(next);
  for (const open of writer.open) open.from = 0;
}

function advance(point: Point, by: number): Point {
  return { line: point.line, column: point.column + by };
}

function fenceLength(value: string, position: { start: Point; end: Point } | undefined): number {
  const length = (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
  return Math.max(1, Math.floor((length - value.length) / 2));
}
