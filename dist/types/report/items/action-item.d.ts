import type { ActionItem, Line } from '../types.js';
/** An action item at the place of a line, with nothing known of it yet. */
export declare function createItem(content: Line): ActionItem;
