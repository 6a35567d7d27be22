import type { Point, Position } from 'unist';
import type { Line, Span } from '../types.js';
export declare function createLine(at: Point): Line;
/** Place in the source of `text.slice(from, to)` of a line; exact but inside escapes and entities. */
export declare function placeIn(line: Line, from?: number, to?: number): Position;
/** `text.slice(from, to)` of a line, trimmed, with spans and places kept. */
export declare function sliceLine(line: Line, from: number, to?: number): Line;
/** Text of the leading strong (or otherwise marked) span, or null when the line does not start with one. */
export declare function leadingStrong(line: Line): {
    text: string;
    to: number;
} | null;
/** True when the whole line, closing punctuation aside, is of the given kind. */
export declare function isAll(line: Line, kind: Span['kind']): boolean;
/** True when the offset lies in a code span. */
export declare function isCode(line: Line, at: number): boolean;
