import { readMarker } from '../state/marker.ts';
import type { PullState } from '../state/pull.ts';
import { type ChangedFile, type RawFile, toChangedFile } from './changed-files.ts';
import type { Access, GitHub } from './github.ts';
import { listComments } from './issues.ts';
import { trustAuthors } from './trust.ts';

/** The files a pull request changes: up to 3,000, as GitHub gives. */
export async function listPullFiles({ client, repository: { owner, repo } }: Access, pull: number): Promise<ChangedFile[]> {
  const files = await client.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { owner, repo, pull_number: pull, per_page: 100 });
  return (files as RawFile[]).map(toChangedFile);
}

/** What the action has said on a pull request so far. */
export async function observePull(github: GitHub, pull: number): Promise<PullState> {
  const { client, repository } = github;
  const [comments, inline] = await Promise.all([
    listComments(github, pull),
    client.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
      owner: repository.owner,
      repo: repository.repo,
      pull_number: pull,
      per_page: 100,
    }),
  ]);
  const summaries = comments.filter(({ body }) => readMarker('pull-request', (body ?? '').slice(0, 200)) !== null);
  const lines = inline.filter(({ body, in_reply_to_id }) => !in_reply_to_id && readMarker('finding', body.slice(0, 200)) !== null);
  const trusts = await trustAuthors(
    github,
    [...summaries, ...lines].map(({ user }) => user),
  );
  const [comment, ...extra] = summaries.filter(({ user }) => trusts(user)).sort((a, b) => Number(a.id) - Number(b.id));
  const replied = new Set(inline.map(({ in_reply_to_id }) => in_reply_to_id).filter((id) => id !== undefined));
  return {
    pull,
    comment: comment ? { id: Number(comment.id), body: comment.body ?? '' } : null,
    extraComments: extra.map(({ id }) => Number(id)),
    inline: lines.filter(({ user }) => trusts(user)).map(({ id, path, body }) => ({ id: Number(id), path, body, replied: replied.has(id) })),
  };
}
