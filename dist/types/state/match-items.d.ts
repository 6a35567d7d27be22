import type { ActionItem } from '../report/types.js';
import type { ItemState } from './report-state.js';
/** A row of the report with the issue that is its own, if it has one. */
export interface Match {
    item: ActionItem;
    index: number;
    existing: ItemState | null;
}
/**
 * Pairs rows with issues: by link, by ID, by equal text, by likeness, and last by place, where a row between the same
 * neighbours was reworded beyond likeness. Returns the pairs in row order and the issues no row claims.
 */
export declare function matchItems(items: ActionItem[], existing: ItemState[], linksOf: (item: ActionItem) => number[]): {
    matches: Match[];
    orphans: ItemState[];
};
