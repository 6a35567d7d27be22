import type { ActionItem, Block, Line, Section } from './types.ts';
/** The action items of a report, in document order. `reference` anchors relative deadlines (ISO day). */
export declare function readActionItems(blocks: Block[], sections: Section[], reference: string | null): ActionItem[];
/** An item from a line of prose or a bullet; null when nothing is said. */
export declare function itemFromLine(content: Line, reference: string | null): ActionItem | null;
