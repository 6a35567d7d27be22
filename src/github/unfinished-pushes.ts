import type { Settings } from '../settings/settings.ts';
import { readMarker } from '../state/marker.ts';
import type { NotedPush, UnfinishedPush } from '../state/unfinished-push.ts';
import type { Access, GitHub } from './github.ts';
import { listIssues, type RawIssue, toIssueState } from './issues.ts';
import { readNewest } from './newest.ts';
import { trustAuthors } from './trust.ts';

/** The issues of ours that remember a push, the oldest first. */
export async function pickNotedPushes(github: GitHub, issues: RawIssue[]): Promise<NotedPush[]> {
  const marked = issues.flatMap((issue) => {
    const push = readMarker('push', issue.body ?? '') as UnfinishedPush | null;
    return push ? [{ issue, push }] : [];
  });
  const trusts = await trustAuthors(
    github,
    marked.map(({ issue }) => issue.user),
  );
  return marked
    .filter(({ issue }) => trusts(issue.user))
    .map(({ issue, push }) => ({ issue: toIssueState(issue), push }))
    .sort((a, b) => a.issue.number - b.issue.number);
}

/** The same, asked for by themselves. `again` also looks at what no list shows yet. */
export async function listNotedPushes(github: GitHub, { labels }: Settings, again = false): Promise<NotedPush[]> {
  const issues = await listIssues(github, { labels: labels['weekly-review'].name, state: 'all' });
  if (again) issues.push(...(await readNewest(github, Math.max(0, ...issues.map(({ number }) => number)))));
  return pickNotedPushes(github, issues);
}

/** SHA of a branch, such as `refs/heads/main`, as it is now. */
export async function readHead({ client, repository: { owner, repo } }: Access, ref: string): Promise<string> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { owner, repo, ref: ref.replace(/^refs\//, '') });
  return data.object.sha;
}
