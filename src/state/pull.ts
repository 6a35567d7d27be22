/** What the action has said on a pull request. */
export interface PullState {
  pull: number;
  comment: { id: number; body: string } | null;
  /** Further summaries from runs side by side: the oldest counts. */
  extraComments: number[];
  /** Comments of ours on lines; a reply keeps one. */
  inline: { id: number; path: string; body: string; replied: boolean }[];
}
