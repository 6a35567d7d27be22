import type { Answer, Change } from '../state/change.ts';
import { explainError, isForbidden, isTransient, reasonOf, statusOf } from './errors.ts';
import type { Access } from './github.ts';

/** One review with all its comments, or the removal of a comment that no longer holds. */
export async function applyReviewChange(
  { client, repository: { owner, repo } }: Access,
  change: Extract<Change, { type: 'create-review' | 'delete-review-comment' }>,
): Promise<Answer> {
  try {
    if (change.type === 'create-review') {
      const { pull, commit, body, comments } = change;
      await client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
        owner,
        repo,
        pull_number: pull,
        commit_id: commit,
        event: 'COMMENT',
        body,
        comments: comments.map((comment) => ({ ...comment, side: 'RIGHT' })),
      });
    } else await client.request('DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}', { owner, repo, comment_id: change.comment });
    return {};
  } catch (error) {
    const status = statusOf(error);
    if (isTransient(error)) throw error;
    if (status === 404 && change.type === 'delete-review-comment') return {};
    // The pull request moved on meanwhile: its own run will comment.
    if (status === 422) return { problem: `comments on lines were refused by GitHub: ${reasonOf(error)}` };
    // A token that may write issues can still leave the summary.
    if (isForbidden(error))
      return {
        problem:
          'Comments on lines need `permissions: pull-requests: write`, which the token of this run does not have; the annotations, the summary and the exit code say the same',
      };
    throw explainError(error, 'reviewing the pull request', 'pull-requests: write');
  }
}
