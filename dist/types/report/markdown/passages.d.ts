import type { Position } from 'unist';
import type { Block, Line } from '../types.js';
/** A paragraph, item, heading or cell as one text, its wrapped lines joined by blanks, with the way back to the source. */
export interface Passage {
    text: string;
    lines: Line[];
    /** Line and offset in it of an offset in the text. */
    at: (offset: number) => {
        line: Line;
        offset: number;
    };
    place: (from: number, to: number) => Position;
}
export declare function joinPassage(lines: Line[], textOf?: (line: Line) => string): Passage;
/** True when the block is a further line of the paragraph or item that the block before it belongs to. */
export declare function continues(block: Block | undefined, before: Block): boolean;
