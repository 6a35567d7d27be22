import { type Standing } from '../../state/standing.js';
/** How much of the items is shown. */
export interface ItemsDetail {
    items: number;
    /** Characters of an item's text. */
    text: number;
}
/** The action items with state, owner, deadline and priority; what could not be done for them is told once below. */
export declare function itemsTable(standing: Standing, detail: ItemsDetail, title?: string): string;
