import { readMarker } from '../state/marker.ts';
import type { TrackedFile } from '../state/report-state.ts';
import type { GitHub } from './github.ts';
import { listIssues, type RawIssue, toIssueState } from './issues.ts';
import { readNewest } from './newest.ts';
import { trustAuthors } from './trust.ts';

const fileOf = ({ body }: Pick<RawIssue, 'body'>) => readMarker('file', body ?? '') as TrackedFile | null;

/** The file an issue tracks, as its block says; null where the issue is not ours or tracks none. */
export async function readTrackedFile(github: GitHub, issue: Pick<RawIssue, 'body' | 'user'>): Promise<TrackedFile | null> {
  const file = fileOf(issue);
  return file && (await trustAuthors(github, [issue.user]))(issue.user) ? file : null;
}

/** An issue of ours that tracks a file. */
export interface TrackingIssue {
  number: number;
  body: string;
  state: 'open' | 'closed';
  labels: string[];
  file: TrackedFile;
}

/** From so many on a list has pages, and an issue that leaves it meanwhile shifts another one out of sight. */
const page = 100;

/** The tracking issues of all report files, the oldest first. `again` also looks at issues newer than the list shows. */
export async function listTrackingIssues(github: GitHub, label: string, again = false): Promise<TrackingIssue[]> {
  const issues = await listIssues(github, { labels: label, state: 'all' });
  if (issues.length >= page) issues.push(...(await listIssues(github, { labels: label, state: 'all', direction: 'desc' })));
  if (again) issues.push(...(await readNewest(github, Math.max(0, ...issues.map(({ number }) => number)))));
  const marked = [...new Map(issues.map((issue) => [issue.number, issue])).values()].filter(fileOf).sort((a, b) => a.number - b.number);
  const trusts = await trustAuthors(
    github,
    marked.map(({ user }) => user),
  );
  return marked
    .filter(({ user }) => trusts(user))
    .map((issue) => ({
      number: issue.number,
      body: issue.body ?? '',
      state: issue.state === 'closed' ? 'closed' : 'open',
      labels: toIssueState(issue).labels,
      file: fileOf(issue) as TrackedFile,
    }));
}
