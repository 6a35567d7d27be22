import type { Pushed } from '../github/changed-files.ts';

/** The parts of a `pull_request` payload that are read. */
export interface PullRequestPayload {
  action: string;
  pull_request: { number: number; head: { sha: string; repo?: { full_name: string } | null } };
}

const actions = new Set(['opened', 'synchronize', 'reopened', 'ready_for_review', 'edited']);

/** Why a `pull_request` event is none of ours, or null when it is. */
export function skipPullRequest({ action }: PullRequestPayload): string | null {
  return actions.has(action) ? null : `\`pull_request: ${action}\` changes no file`;
}

/** The parts of a `push` payload that are read. */
export interface PushPayload extends Pushed {
  ref: string;
  deleted?: boolean;
  repository?: { default_branch?: string; pushed_at?: number | string };
}

/** Why a push is none of ours, or null when it is. */
export function skipPush({ ref, deleted, repository }: PushPayload): string | null {
  const branch = repository?.default_branch;
  if (branch && ref !== `refs/heads/${branch}`) return `\`${ref}\` is not the default branch`;
  return deleted ? 'the branch was deleted' : null;
}
