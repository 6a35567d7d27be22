import type { Point, Position } from 'unist';
import type { Line, Span } from '../types.ts';

export function createLine(at: Point): Line {
  return { text: '', line: at.line, start: at, spans: [], marks: [] };
}

/** Place in the source of `text.slice(from, to)` of a line; exact but inside escapes and entities. */
export function placeIn(line: Line, from = 0, to = line.text.length): Position {
  return {
    start: { line: line.line, column: columnAt(line, from, false) },
    end: { line: line.line, column: columnAt(line, to, true) },
  };
}

function columnAt(line: Line, at: number, end: boolean): number {
  let mark = line.marks[0];
  for (const candidate of line.marks) {
    // The end of a span belongs to the text before it, not to what follows.
    if (end ? candidate[0] >= at : candidate[0] > at) break;
    mark = candidate;
  }
  return Math.max(1, mark ? mark[1] + at - mark[0] : line.start.column + at);
}

/** `text.slice(from, to)` of a line, trimmed, with spans and places kept. */
export function sliceLine(line: Line, from: number, to = line.text.length): Line {
  while (from < to && /\s/.test(line.text[from] as string)) from++;
  while (to > from && /\s/.test(line.text[to - 1] as string)) to--;
  const column = columnAt(line, from, false);
  const marks = line.marks.filter(([at]) => at > from && at < to).map(([at, col]): [number, number] => [at - from, col]);
  return {
    text: line.text.slice(from, to),
    line: line.line,
    start: { line: line.line, column },
    spans: line.spans
      .filter((span) => span.to > from && span.from < to)
      .map((span) => ({ ...span, from: Math.max(0, span.from - from), to: Math.min(to, span.to) - from })),
    marks: [[0, column], ...marks],
  };
}

/** Text of the leading strong (or otherwise marked) span, or null when the line does not start with one. */
export function leadingStrong(line: Line): { text: string; to: number } | null {
  let to = 0;
  const first = line.spans.find((span) => span.kind === 'strong' && line.text.slice(0, span.from).trim() === '');
  if (!first) return null;
  to = first.to;
  return { text: line.text.slice(first.from, to), to };
}

/** True when the whole line, closing punctuation aside, is of the given kind. */
export function isAll(line: Line, kind: Span['kind']): boolean {
  if (!line.spans.some((span) => span.kind === kind)) return false;
  const length = line.text.replace(/[\s:.!?]+$/, '').length;
  if (length === 0) return false;
  const covered = line.spans.filter((span) => span.kind === kind).reduce((sum, span) => sum + Math.max(0, Math.min(span.to, length) - span.from), 0);
  return covered >= length - (line.text.length - line.text.trimStart().length);
}

/** True when the offset lies in a code span. */
export function isCode(line: Line, at: number): boolean {
  return line.spans.some((span) => span.kind === 'code' && at >= span.from && at < span.to);
}
