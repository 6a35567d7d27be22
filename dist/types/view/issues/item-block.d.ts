import type { Report } from '../../report/types.js';
import type { IssueState } from '../../state/issue.js';
import type { AppliedItem } from '../../state/report-state.js';
/** What our block in an item's issue says: the item in full, and where it comes from. */
export declare function itemBlock(applied: AppliedItem, report: Report, issue: IssueState, notes: string[]): string;
/** Said once on an issue whose row is gone. */
export declare function orphanNote(applied: AppliedItem, issue: IssueState): string;
