/** What is known of the files into which issue links are to be written. */
export interface WriteBackState {
  /** Branch to write to. */
  branch: string;
  /** Commit the branch starts from; null when it is there already or is the default branch. */
  startAt: string | null;
  /** The branch is there, but left over from a pull request that is closed. */
  reset: boolean;
  /** The pull request is to be opened; null when one is open, or when the default branch is written. */
  openPull: { base: string } | null;
  files: { path: string; text: string; blob: string; links: ItemLink[] }[];
}

/** The issue of an item, by the text of the item. */
export interface ItemLink {
  text: string;
  number: number;
}
