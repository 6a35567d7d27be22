import type { Report } from '../report/types.js';
import type { Settings } from '../settings/settings.js';
import type { Change } from '../state/change.js';
import type { AppliedItem, ItemState, ReportState } from '../state/report-state.js';
/**
 * The change that brings an item's issue up to the report, three-way: the marker holds what was last applied; a field is
 * touched only where the report differs from that, and only while the issue still has what was applied. All fields go in
 * one request, so that a run that is cut leaves either the old or the new.
 */
export declare function mergeItem(existing: ItemState, desired: AppliedItem, context: MergeContext): Change[];
export interface MergeContext {
    report: Report;
    state: ReportState;
    settings: Settings;
}
export declare function setLabels(issue: number, add: string[], remove: string[], why: string): Change | null;
/** Our block for an item, marker included; cut so that the body stays within GitHub's limit. */
export declare function itemBody(applied: AppliedItem, report: Report, state: ReportState): string;
