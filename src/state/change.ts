import type { Label } from '../settings/settings.ts';
import type { IssueState } from './issue.ts';
import type { AppliedItem, Lacking, Memory, NativeFields } from './report-state.ts';

/**
 * One thing to do on GitHub. `key` is stable over runs, `why` is for people. `below` is the report whose sub-issue an issue becomes
 * as it is opened, where the server can; else it is linked once it is there.
 */
export type Change = { key: string; why: string } & (
  | { type: 'create-label'; label: Label }
  | { type: 'open-item'; title: string; body: string; labels: string[]; assignees: string[]; below?: number; applied: AppliedItem; native?: NativeEdit }
  | { type: 'open-follow-up'; title: string; body: string; labels: string[]; assignees: string[]; below?: number }
  | { type: 'open-report' | 'open-weekly-review' | 'open-unfinished-push'; title: string; body: string; labels: string[]; assignees: string[] }
  | { type: 'edit-issue'; issue: number; edit: IssueEdit; was: IssueEdit; applied: AppliedItem | null }
  | { type: 'close-duplicate'; issue: number; of: number; body: string }
  | { type: 'set-labels'; issue: number; add: string[]; remove: string[] }
  | { type: 'link-sub-issue'; parent: number; child: { number: number; id: number } }
  | { type: 'set-dependency'; issue: number; by: { number: number; id: number }; remove: boolean }
  | { type: 'add-comment'; issue: number; body: string }
  | { type: 'delete-comment'; comment: number }
  | { type: 'upsert-comment'; issue: number; comment: number | null; body: string; memory: Memory | null }
  | { type: 'assign'; issue: number; logins: string[] }
  | { type: 'create-review'; pull: number; commit: string; body: string; comments: InlineComment[] }
  | { type: 'delete-review-comment'; comment: number }
  | { type: 'create-branch'; branch: string; commit: string; reset: boolean }
  | { type: 'write-file'; path: string; text: string; blob: string | null; branch: string; message: string }
  | { type: 'open-pull'; branch: string; base: string; title: string; body: string }
);

/** A comment on a line of a diff, on the side of the new text. */
export interface InlineComment {
  path: string;
  /** 1-based in the new file. */
  line: number;
  body: string;
}

export interface IssueEdit {
  title?: string;
  body?: string;
  labels?: string[];
  assignees?: string[];
  state?: 'open' | 'closed';
  reason?: 'completed' | 'not_planned' | 'duplicate' | 'reopened';
  native?: NativeEdit;
}

/** Native fields to write, and what they are called. */
export interface NativeEdit {
  set: NativeFields;
  /** Names of the issue fields. */
  names: { priority: string | null; due: string | null };
}

/** What GitHub refused in this run and why, by change key: planned no more, and told in the comment. */
export type Refused = Record<string, string>;

/** What GitHub answered to a change. */
export interface Answer {
  /** The issue opened or edited, as GitHub has it now. */
  issue?: IssueState;
  /** It was opened as a sub-issue. */
  linked?: boolean;
  comment?: { id: number; updatedAt: string };
  /** Why it could not be done; the change is then planned no more in this run. */
  problem?: string;
  /** Nothing was asked of GitHub: a dry run. */
  pretended?: true;
  /** The server knows no sub-issues. */
  noSubIssues?: boolean;
  /** What it did not take of the native fields or dependencies, and why. */
  lacking?: Lacking;
  /** Native fields that a new issue took: its marker says so. */
  taken?: NativeFields;
}
