import type { ActionItem, Line } from '../types.js';
/** An item from a line of prose or a bullet; null when nothing is said. */
export declare function itemFromLine(content: Line, reference: string | null): ActionItem | null;
export declare function applyFields(item: ActionItem, fields: {
    name: string;
    value: string;
}[], reference: string | null): void;
