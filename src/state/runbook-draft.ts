/** What is known of the pull request that offers a runbook for an item. */
export interface RunbookDraftState {
  /** Number of the item's issue. */
  item: number;
  /** `AI-004`. */
  key: string;
  branch: string;
  /** Name of the default branch. */
  base: string;
  /** Commit that was pushed: the branch starts there. */
  commit: string;
  path: string;
  hasBranch: boolean;
  /** The file is on the branch already. */
  isWritten: boolean;
  /** A pull request of the branch was opened once, whatever became of it. */
  wasOffered: boolean;
  /** There is a file of that name on the default branch. */
  isTaken: boolean;
}
