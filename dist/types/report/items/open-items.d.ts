import type { ActionItem, Report } from '../types.js';
/** The items still to be done, with their position in the report: neither done nor declined. */
export declare function openItems(report: Report): {
    item: ActionItem;
    index: number;
}[];
