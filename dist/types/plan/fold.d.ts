import type { Change } from './change.js';
import type { IssueState, ReportState } from './state.js';
/** What GitHub answered to a change. */
export interface Applied {
    /** The issue opened or edited, as GitHub has it now. */
    issue?: IssueState;
    comment?: {
        id: number;
        updatedAt: string;
    };
    /** Why it could not be done; the change is then planned no more in this run. */
    problem?: string;
    /** The server knows no sub-issues. */
    noSubIssues?: boolean;
}
/** The state after a change, without asking GitHub again. Pure; planning on it gives what remains. */
export declare function foldChange(state: ReportState, change: Change, applied: Applied): ReportState;
