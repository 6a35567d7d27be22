import type { ActionItem, Block, Section } from '../types.js';
/** The action items of a report, in document order. `reference` anchors relative deadlines (ISO day). */
export declare function readActionItems(blocks: Block[], sections: Section[], reference: string | null): ActionItem[];
