import type { AppliedItem, IssueState } from '../plan/state.js';
import type { Report } from '../report/types.js';
/** What our block in an item's issue says: the item in full, and where it comes from. */
export declare function itemBlock(applied: AppliedItem, report: Report, issue: IssueState, notes: string[]): string;
/** Said once on an issue whose row is gone. */
export declare function orphanNote(applied: AppliedItem, issue: IssueState): string;
