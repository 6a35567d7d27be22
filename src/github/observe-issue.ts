import { readMemory } from '../state/memory.ts';
import type { FilePlace, ReportState, TrackedFile } from '../state/report-state.ts';
import type { GitHub } from './github.ts';
import { getIssue, type RawIssue } from './issues.ts';
import { readTrackedFile } from './tracked-files.ts';
import { isOurs } from './trust.ts';

/** The issue of a report and our comment on it: all that is read before the report itself. */
export interface ObservedIssue extends Pick<ReportState, 'comment' | 'extraComments'> {
  raw: RawIssue;
  /** The file the report is kept in, as remembered. */
  file: TrackedFile | FilePlace | null;
}

/** Reads the issue of a report, side by side with its comments. */
export async function observeIssue(github: GitHub, number: number): Promise<ObservedIssue> {
  const [raw, comments] = await Promise.all([getIssue(github, number), listComments(github, number)]);
  const { comment, extraComments } = pickComment(comments);
  return { raw, comment, extraComments, file: readTrackedFile(raw, github.ownLogin) ?? comment?.memory.file ?? null };
}

interface RawComment {
  id: number;
  body: string;
  updatedAt: string;
}

async function listComments({ client, repository: { owner, repo }, ownLogin }: GitHub, number: number): Promise<RawComment[]> {
  const comments = await client.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number: number, per_page: 100 });
  return comments
    .filter(({ body, user }) => isOurs(user, ownLogin) && (body ?? '').startsWith('<!-- post-mortem:report '))
    .map(({ id, body, updated_at }) => ({ id: Number(id), body: body ?? '', updatedAt: updated_at }));
}

/** The oldest comment of ours counts. */
function pickComment(comments: RawComment[]): Pick<ReportState, 'comment' | 'extraComments'> {
  const [oldest, ...extra] = [...comments].sort((a, b) => a.id - b.id);
  if (!oldest) return { comment: null, extraComments: [] };
  return { comment: { ...oldest, memory: readMemory(oldest.body) }, extraComments: extra.map(({ id }) => id) };
}
