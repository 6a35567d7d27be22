import type { ActionItem, Block, Section } from '../types.js';
/** Numbered sub-headings (`#### 1) Move the database`) with prose below are items themselves. */
export declare function readHeadings(blocks: Block[], section: Section, reference: string | null): ActionItem[];
/** Prose: each sentence that promises or asks for something, read over its wrapped lines. */
export declare function readProse(blocks: Block[], section: Section, reference: string | null): ActionItem[];
