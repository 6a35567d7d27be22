import type { Source } from '../markdown/source.js';
import type { Block, Line, Located } from '../types.js';
/** A labelled value wherever the author put it: front matter, `**Date**: …`, `Date: …`, a two-column table, a short section. */
export interface Label {
    name: string;
    value: string;
    line: Line;
}
/** Every labelled value of a report, front matter first. */
export declare function listLabels(blocks: Block[], frontMatter: Source['frontMatter']): Label[];
/** First labelled value whose name and text fit. */
export declare function findLabel<T>(labels: Label[], names: ReadonlySet<string>, read: (value: string, label: Label) => T | null): Located<T> | null;
/** Label names from groups of words: `labelNames('incident |event |', 'date|day')` → "incident date", "incident day", … */
export declare function labelNames(...groups: string[]): ReadonlySet<string>;
