import type { IssueState } from './issue.ts';

/** A push whose report files are not all tracked yet, because GitHub's limits of an hour were used up. */
export interface UnfinishedPush {
  /** The branch: `refs/heads/main`. */
  ref: string;
  /** SHAs of the branch before and after it. */
  before: string;
  after: string;
  forced: boolean;
  /** Seconds since 1970; null where the event did not say. */
  pushed: number | null;
  /** Report files it changed. */
  files: number;
}

/** The issue that remembers it: while it is open, sweeps go on. */
export interface NotedPush {
  issue: IssueState;
  push: UnfinishedPush;
}
