import type { ActionItem } from '../report/types.ts';
import type { MergedGuard } from './guard-asked.ts';
import type { IssueState } from './issue.ts';

export type Status = 'draft' | 'tracked' | 'follow-up-due' | 'reviewed';

/** What becomes of an action item, and where it stands. */
export interface StandingItem {
  item: ActionItem;
  /** `AI-001`, or null for an item that is not filed. */
  key: string | null;
  fate: 'filed' | 'to-file' | 'adopted' | 'elsewhere' | 'done' | 'declined' | 'low-priority';
  issue: Pick<IssueState, 'number' | 'url' | 'state' | 'reason'> | null;
  due: string | null;
  /** The deadline is the default of the configuration. */
  dueDefault: boolean;
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
  followUpIssue: Pick<IssueState, 'number' | 'state' | 'reason' | 'body' | 'closedAt'> | null;
  items: StandingItem[];
  orphans: Pick<IssueState, 'number' | 'state'>[];
  /** Whether the author, or who gave the command, may write. */
  mayWrite: boolean;
  notes: string[];
  /** Alerts and runbooks on the default branch that name an item. */
  guards: MergedGuard[];
  /** Logins and teams of the configuration, told once the report is tracked. */
  stakeholders: string[];
}

/** Done in the row, or its issue closed as completed: not planned and duplicate are not done. */
export function isDone({ fate, issue }: Pick<StandingItem, 'fate' | 'issue'>): boolean {
  return issue ? issue.state === 'closed' && issue.reason !== 'not_planned' && issue.reason !== 'duplicate' : fate === 'done';
}

export function isDeclined({ fate, issue }: Pick<StandingItem, 'fate' | 'issue'>): boolean {
  return issue ? issue.state === 'closed' && !isDone({ fate, issue }) : fate === 'declined';
}
