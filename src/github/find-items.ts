import { readMarker } from '../state/marker.ts';
import type { ItemState, Linked, ReportState } from '../state/report-state.ts';
import type { Repository } from '../state/repository.ts';
import type { Client } from './client.ts';
import { statusOf } from './errors.ts';
import { getIssue, listIssues, type RawIssue, toIssueState } from './issues.ts';
import type { ObserveInput } from './observe-input.ts';
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
export async function findItems(input: ObserveInput, raw: RawIssue, comment: ReportState['comment']): Promise<Found> {
  const { client, repository, settings } = input;
  const known = comment?.memory.issues ?? [];
  const fresh = known.length === 0;
  const label = settings.labels['action-item'].name;
  const changed = await listIssues(client, repository, label, fresh ? raw.created_at : (comment?.updatedAt ?? raw.created_at));
  const recent = changed.filter((issue) => itemOf(input, issue, raw.number));
  const found: Found = { items: [], followUp: null, others: [], subIssues: true };
  const filed = comment?.memory.tracked != null || recent.length > 0;
  const children = filed ? await listSubIssues(client, repository, raw.number) : [];
  if (children === null) found.subIssues = false;
  const numbers = new Set<number>();
  const add = (issue: RawIssue, linked: Linked) => {
    if (numbers.has(issue.number)) return;
    numbers.add(issue.number);
    const applied = itemOf(input, issue, raw.number);
    if (applied) found.items.push({ issue: toIssueState(issue), applied, linked });
    else if (isFollowUp(input, issue, raw.number)) found.followUp ??= { issue: toIssueState(issue), linked };
    else if (linked) found.others.push(issue);
  };
  for (const child of children ?? []) add(child, true);
  // Known and yet no sub-issue: a person took it out, or it was too many. That stays as it is.
  for (const issue of recent) add(issue, children === null || known.includes(issue.number) ? null : false);
  for (const issue of await findMissing(
    input,
    raw,
    known.filter((number) => !numbers.has(number)),
  ))
    add(issue, null);
  found.items.sort((a, b) => a.issue.number - b.issue.number);
  return found;
}

async function findMissing({ client, repository, settings }: ObserveInput, raw: RawIssue, missing: number[]): Promise<RawIssue[]> {
  if (missing.length > 5) {
    const all = await listIssues(client, repository, settings.labels['action-item'].name, raw.created_at);
    return all.filter(({ number }) => missing.includes(number));
  }
  const found = await Promise.all(
    missing.map((number) =>
      getIssue(client, repository, number).catch((error) => (statusOf(error) === 404 || statusOf(error) === 410 ? null : Promise.reject(error))),
    ),
  );
  return found.filter((issue) => issue !== null);
}

function itemOf({ ownLogin, repository }: ObserveInput, issue: RawIssue, report: number): ItemState['applied'] | null {
  if (!isOurs(issue.user, ownLogin)) return null;
  const marker = readMarker('item', issue.body ?? '') as (ItemState['applied'] & { report: string; v: number }) | null;
  if (marker?.report !== `${repository.owner}/${repository.repo}#${report}`) return null;
  const { v, report: _, ...applied } = marker;
  return applied;
}

export function isFollowUp({ ownLogin, repository }: ObserveInput, issue: RawIssue, report: number): boolean {
  if (!isOurs(issue.user, ownLogin)) return false;
  const marker = readMarker('follow-up', issue.body ?? '') as { report: string } | null;
  return marker?.report === `${repository.owner}/${repository.repo}#${report}`;
}

/** Null when the server has no sub-issues. */
async function listSubIssues(client: Client, { owner, repo }: Repository, number: number): Promise<RawIssue[] | null> {
  try {
    const issues = await client.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues', { owner, repo, issue_number: number, per_page: 100 });
    return issues as RawIssue[];
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 410) return null;
    throw error;
  }
}
