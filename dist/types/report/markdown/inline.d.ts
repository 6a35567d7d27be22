import type { PhrasingContent } from 'mdast';
import type { Point } from 'unist';
import type { Line } from '../types.js';
/** What inline reading needs beside the nodes: link definitions and the source lines. */
export interface InlineSource {
    definitions: Map<string, string>;
    lines: string[];
}
/** Phrasing content as lines of plain text with their marked-up spans, split at soft breaks, hard breaks and `<br>`. */
export declare function readInline(children: PhrasingContent[], start: Point, source: InlineSource): Line[];
