import type { ActionItem } from '../report/types.js';
import type { IssueState } from './state.js';
export type Status = 'draft' | 'tracked' | 'follow-up-due' | 'reviewed' | 'skipped';
/** What becomes of an action item, and where it stands. */
export interface StandingItem {
    item: ActionItem;
    /** `AI-001`, or null for an item that is not filed. */
    key: string | null;
    fate: 'filed' | 'to-file' | 'adopted' | 'elsewhere' | 'done' | 'declined' | 'low-priority';
    issue: Pick<IssueState, 'number' | 'url' | 'state' | 'reason'> | null;
    due: string | null;
    /** Shown in a task list, because it is no sub-issue. */
    taskListed: boolean;
    notes: string[];
}
/** Where a report stands: what its comment shows and the outputs say. */
export interface Standing {
    status: Status;
    /** Day on which it was tracked. */
    tracked: string | null;
    /** Day of the follow-up. */
    followUp: string | null;
    /** Number of the follow-up issue, once it is open. */
    followUpIssue: Pick<IssueState, 'number' | 'state'> | null;
    items: StandingItem[];
    orphans: Pick<IssueState, 'number' | 'state'>[];
    /** Whether the author, or who gave the command, may write. */
    mayWrite: boolean;
    notes: string[];
}
