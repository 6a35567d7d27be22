import type { Answer, Change, InlineComment } from '../state/change.ts';
import type { PullState } from '../state/pull.ts';

/** What it should say. */
export interface PullWanted {
  /** SHA the comments are on. */
  commit: string;
  /** Null leaves a pull request alone that never touched a report. */
  summary: string | null;
  reviewBody: string;
  inline: InlineComment[];
}

/**
 * One review with the comments that are new, the removal of those that no longer hold, and the one summary. Two comments are
 * the same when they say the same of the same file: GitHub moves a comment along with its line.
 */
export function planPull(state: PullState, wanted: PullWanted): { changes: Change[] } {
  const changes: Change[] = [];
  const key = (comment: { path: string; body: string }) => `${comment.path}\n${comment.body}`;
  const missing = [...wanted.inline];
  for (const comment of state.inline) {
    const index = missing.findIndex((one) => key(one) === key(comment));
    if (index >= 0) missing.splice(index, 1);
    else if (!comment.replied) {
      const why = `what it says of ${comment.path} no longer holds`;
      changes.push({ type: 'delete-review-comment', key: `line comment ${comment.id}`, why, comment: comment.id });
    }
  }
  if (missing.length > 0) {
    const why = 'findings on lines of the diff';
    changes.push({ type: 'create-review', key: 'review', why, pull: state.pull, commit: wanted.commit, body: wanted.reviewBody, comments: missing });
  }
  for (const comment of state.extraComments) {
    changes.push({ type: 'delete-comment', key: `comment ${comment}`, why: 'two runs commented side by side; the older comment stays', comment });
  }
  if (wanted.summary !== null && state.comment?.body !== wanted.summary) {
    const [why, comment] = ['the summary tells what the reports of the pull request come to', state.comment?.id ?? null];
    changes.push({ type: 'upsert-comment', key: 'summary', why, issue: state.pull, comment, body: wanted.summary, memory: null });
  }
  return { changes };
}

/** The state after a change. */
export function foldPull(state: PullState, change: Change, answer: Answer): PullState {
  if (answer.problem) return state;
  switch (change.type) {
    case 'create-review':
      return { ...state, inline: [...state.inline, ...change.comments.map(({ path, body }) => ({ id: 0, path, body, replied: false }))] };
    case 'delete-review-comment':
      return { ...state, inline: state.inline.filter(({ id }) => id !== change.comment) };
    case 'delete-comment':
      return { ...state, extraComments: state.extraComments.filter((id) => id !== change.comment) };
    case 'upsert-comment':
      return { ...state, comment: { id: answer.comment?.id ?? 0, body: change.body } };
    default:
      return state;
  }
}
