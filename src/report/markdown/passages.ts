import type { Point, Position } from 'unist';
import type { Block, Line } from '../types.ts';
import { placeIn } from './lines.ts';

/** A paragraph, item, heading or cell as one text, its wrapped lines joined by blanks, with the way back to the source. */
export interface Passage {
  text: string;
  lines: Line[];
  /** Line and offset in it of an offset in the text. */
  at: (offset: number) => { line: Line; offset: number };
  place: (from: number, to: number) => Position;
}

export function joinPassage(lines: Line[], textOf: (line: Line) => string = (line) => line.text): Passage {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    starts.push(text === '' ? 0 : text.length + 1);
    text += `${text === '' ? '' : ' '}${textOf(line)}`;
  }
  const find = (offset: number, end: boolean) => {
    const index = Math.max(
      0,
      starts.findLastIndex((start) => (end ? start < offset : start <= offset)),
    );
    return { line: lines[index] as Line, offset: offset - (starts[index] as number) };
  };
  const point = (offset: number, end: boolean): Point => {
    const found = find(offset, end);
    const place = placeIn(found.line, found.offset, found.offset);
    return end ? place.end : place.start;
  };
  return { text, lines, at: (offset) => find(offset, false), place: (from, to) => ({ start: point(from, false), end: point(to, true) }) };
}

/** True when the block is a further line of the paragraph or item that the block before it belongs to. */
export function continues(block: Block | undefined, before: Block): boolean {
  return before.kind !== 'heading' && block?.kind === 'line' && !block.opens && block.line === before.line + 1;
}
