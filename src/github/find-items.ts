import type { Settings } from '../settings/settings.ts';
import { readMarker } from '../state/marker.ts';
import type { ItemState, Linked, ReportState } from '../state/report-state.ts';
import { statusOf } from './errors.ts';
import type { Access, GitHub } from './github.ts';
import { getIssue, listIssues, type RawIssue, toIssueState } from './issues.ts';
import type { ObservedIssue } from './observe-issue.ts';
import { isOurs } from './trust.ts';

interface Found {
  items: ItemState[];
  followUp: ReportState['followUp'];
  others: RawIssue[];
  subIssues: boolean;
}

/**
 * The issues of a report's items. Those linked are its sub-issues; one filed by a run that was cut before it could
 * link it is newer than the comment, so it is among the issues changed since. A report never filed has neither.
 */
export async function findItems(github: GitHub, settings: Settings, { raw, comment }: Pick<ObservedIssue, 'raw' | 'comment'>): Promise<Found> {
  const known = comment?.memory.issues ?? [];
  const fresh = known.length === 0;
  const label = settings.labels['action-item'].name;
  const changed = await listIssues(github, label, fresh ? raw.created_at : (comment?.updatedAt ?? raw.created_at));
  const recent = changed.filter((issue) => itemOf(github, issue, raw.number));
  const found: Found = { items: [], followUp: null, others: [], subIssues: true };
  const filed = comment?.memory.tracked != null || recent.length > 0;
  const children = filed ? await listSubIssues(github, raw.number) : [];
  if (children === null) found.subIssues = false;
  const numbers = new Set<number>();
  const add = (issue: RawIssue, linked: Linked) => {
    if (numbers.has(issue.number)) return;
    numbers.add(issue.number);
    const applied = itemOf(github, issue, raw.number);
    if (applied) found.items.push({ issue: toIssueState(issue), applied, linked });
    else if (isFollowUp(github, issue, raw.number)) found.followUp ??= { issue: toIssueState(issue), linked };
    else if (linked) found.others.push(issue);
  };
  for (const child of children ?? []) add(child, true);
  // Known and yet no sub-issue: a person took it out, or it was too many. That stays as it is.
  for (const issue of recent) add(issue, children === null || known.includes(issue.number) ? null : false);
  const missing = known.filter((number) => !numbers.has(number));
  for (const issue of await findMissing(github, label, { since: raw.created_at, missing })) add(issue, null);
  found.items.sort((a, b) => a.issue.number - b.issue.number);
  return found;
}

async function findMissing(github: Access, label: string, { since, missing }: { since: string; missing: number[] }): Promise<RawIssue[]> {
  if (missing.length > 5) {
    const all = await listIssues(github, label, since);
    return all.filter(({ number }) => missing.includes(number));
  }
  const found = await Promise.all(
    missing.map((number) => getIssue(github, number).catch((error) => (statusOf(error) === 404 || statusOf(error) === 410 ? null : Promise.reject(error)))),
  );
  return found.filter((issue) => issue !== null);
}

function itemOf({ ownLogin, repository }: GitHub, issue: RawIssue, report: number): ItemState['applied'] | null {
  if (!isOurs(issue.user, ownLogin)) return null;
  const marker = readMarker('item', issue.body ?? '') as (ItemState['applied'] & { report: string; v: number }) | null;
  if (marker?.report !== `${repository.owner}/${repository.repo}#${report}`) return null;
  const { v, report: _, ...applied } = marker;
  return applied;
}

export function isFollowUp({ ownLogin, repository }: GitHub, issue: RawIssue, report: number): boolean {
  if (!isOurs(issue.user, ownLogin)) return false;
  const marker = readMarker('follow-up', issue.body ?? '') as { report: string } | null;
  return marker?.report === `${repository.owner}/${repository.repo}#${report}`;
}

/** Null when the server has no sub-issues. */
async function listSubIssues({ client, repository: { owner, repo } }: Access, number: number): Promise<RawIssue[] | null> {
  try {
    const issues = await client.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues', { owner, repo, issue_number: number, per_page: 100 });
    return issues as RawIssue[];
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 410) return null;
    throw error;
  }
}
