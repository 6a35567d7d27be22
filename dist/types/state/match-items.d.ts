import type { ActionItem } from '../report/types.js';
import type { ItemState, ReportState } from './report-state.js';
/** A row of the report with the issue that is its own, if it has one. */
export interface Match {
    item: ActionItem;
    index: number;
    existing: ItemState | null;
}
/**
 * Pairs rows with issues: by link, by ID, by equal text, by likeness, and last by place, where a row between the same
 * neighbours was reworded beyond likeness. Returns the number of each row's issue, in row order.
 */
export declare function matchItems(items: ActionItem[], existing: ItemState[], linksOf: (item: ActionItem) => number[]): ReportState['rows'];
/** The rows of a report with their issues, and the issues no row claims. */
export declare function pairRows(items: ActionItem[], state: Pick<ReportState, 'items' | 'rows'>): {
    matches: Match[];
    orphans: ItemState[];
};
