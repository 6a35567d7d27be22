import { readMarker } from '../state/marker.ts';
import type { PullState } from '../state/pull.ts';
import { type ChangedFile, type RawFile, toChangedFile } from './changed-files.ts';
import type { Access, GitHub } from './github.ts';
import { isOurs } from './trust.ts';

/** The files a pull request changes: up to 3,000, as GitHub gives. */
export async function listPullFiles({ client, repository: { owner, repo } }: Access, pull: number): Promise<ChangedFile[]> {
  const files = await client.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { owner, repo, pull_number: pull, per_page: 100 });
  return (files as RawFile[]).map(toChangedFile);
}

/** What the action has said on a pull request so far. */
export async function observePull({ client, repository: { owner, repo }, ownLogin }: GitHub, pull: number): Promise<PullState> {
  const [comments, inline] = await Promise.all([
    client.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number: pull, per_page: 100 }),
    client.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', { owner, repo, pull_number: pull, per_page: 100 }),
  ]);
  const ours = comments.filter(({ body, user }) => isOurs(user, ownLogin) && readMarker('pull-request', (body ?? '').slice(0, 200)) !== null);
  const [comment, ...extra] = ours.sort((a, b) => Number(a.id) - Number(b.id));
  const replied = new Set(inline.map(({ in_reply_to_id }) => in_reply_to_id).filter((id) => id !== undefined));
  return {
    pull,
    comment: comment ? { id: Number(comment.id), body: comment.body ?? '' } : null,
    extraComments: extra.map(({ id }) => Number(id)),
    inline: inline
      .filter(({ body, user, in_reply_to_id }) => !in_reply_to_id && isOurs(user, ownLogin) && readMarker('finding', body.slice(0, 200)) !== null)
      .map(({ id, path, body }) => ({ id: Number(id), path, body, replied: replied.has(id) })),
  };
}
