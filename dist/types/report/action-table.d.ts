import type { ActionItem, Block } from './types.ts';
declare const headers: {
    id: RegExp;
    action: RegExp;
    owner: RegExp;
    due: RegExp;
    priority: RegExp;
    status: RegExp;
    link: RegExp;
    factor: RegExp;
    category: RegExp;
    deliverable: RegExp;
};
type Column = keyof typeof headers;
/** Column of each field, found by its header in whatever order; null when the table lists no actions. */
export declare function columnFields(block: Block): Partial<Record<Column, number>> | null;
/** The action item of a table row; null for an empty row. */
export declare function itemFromRow(block: Block, columns: Partial<Record<Column, number>>, reference: string | null): ActionItem | null;
export {};
