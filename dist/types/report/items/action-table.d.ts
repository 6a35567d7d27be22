import type { ActionItem, Block } from '../types.js';
/** What columns are called, normalised: a slash reads as "&", a closing bracket is gone. */
declare const headers: {
    id: Set<string>;
    action: Set<string>;
    owner: Set<string>;
    due: Set<string>;
    priority: Set<string>;
    status: Set<string>;
    link: Set<string>;
    factor: Set<string>;
    category: Set<string>;
    deliverable: Set<string>;
};
type Column = keyof typeof headers;
/** Column of each field, found by its header in whatever order; null when the table lists no actions. */
export declare function columnFields(block: Block): Partial<Record<Column, number>> | null;
/** The action item of a table row; null for an empty row. */
export declare function itemFromRow(block: Block, columns: Partial<Record<Column, number>>, reference: string | null): ActionItem | null;
export {};
