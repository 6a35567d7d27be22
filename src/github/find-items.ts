import type { Settings } from '../settings/settings.ts';
import { readMarker } from '../state/marker.ts';
import { type ReportRef, reportNumber } from '../state/report-ref.ts';
import type { AppliedItem, ItemState, Linked, ReportState } from '../state/report-state.ts';
import { UserError } from '../user-error.ts';
import { HttpAnswerError, isGone, statusOf } from './errors.ts';
import type { Access, GitHub } from './github.ts';
import { getIssue, isElsewhere, listIssues, type RawIssue, toIssueState } from './issues.ts';
import { takeLookUps } from './look-ups.ts';
import { readNewest } from './newest.ts';
import type { ObservedIssue } from './observe-issue.ts';
import { type Trusts, trustAuthors } from './trust.ts';
import { untilComplete } from './until-complete.ts';

interface Found {
  items: ItemState[];
  followUps: { issue: RawIssue; linked: Linked }[];
  others: RawIssue[];
  subIssues: boolean;
}

/**
 * The issues of a report's items. Those linked are its sub-issues; one filed by a run that was cut before it could
 * link it is newer than the comment, so it is among the issues changed since. A report never filed has neither.
 */
export async function findItems(github: GitHub, settings: Settings, seen: ObservedIssue): Promise<Found> {
  const { raw, comment, again } = seen;
  const known = comment?.memory.issues ?? [];
  const recent = await listRecent(github, settings, seen);
  const filed = comment?.memory.tracked != null || recent.some((issue) => markerOf(github, 'item', issue) === raw.number);
  const children = filed || again ? await listChildren(github, raw, again || comment === null) : [];
  const listed = new Set([...recent, ...(children ?? [])].map(({ number }) => number));
  // What a run opened last and could not link or note down is in no list yet.
  const cut = again || (filed && comment === null);
  const newest = cut ? await readNewest(github, Math.max(raw.number, ...listed)) : [];
  const missing = await findMissing(github, settings.labels['action-item'].name, {
    since: raw.created_at,
    missing: known.filter((number) => !listed.has(number)),
  });
  const trusts = await trustAuthors(
    github,
    [...recent, ...(children ?? []), ...newest].filter((issue) => isMarked(github, issue, raw.number)).map(({ user }) => user),
  );
  const found: Found = { items: [], followUps: [], others: [], subIssues: children !== null };
  const taken = new Set<number>();
  const add = (issue: RawIssue, linked: Linked) => {
    if (taken.has(issue.number)) return;
    taken.add(issue.number);
    const ours = isMarked(github, issue, raw.number) && (trusts(issue.user) || known.includes(issue.number));
    const applied = ours ? itemOf(github, issue, raw.number) : null;
    if (applied) found.items.push({ issue: toIssueState(issue), applied, linked, ...(issue.moved ? { moved: true as const } : {}) });
    else if (ours) found.followUps.push({ issue, linked });
    else if (linked) found.others.push(issue);
  };
  for (const child of children ?? []) add(refuseUnknown(github, child, { report: raw.number, known, trusts }), true);
  // Known and yet no sub-issue: a person took it out, or it was too many. That stays as it is.
  for (const issue of [...recent, ...newest])
    if (isMarked(github, issue, raw.number)) add(issue, isBelow(issue, raw.number) || (children === null || known.includes(issue.number) ? null : false));
  for (const issue of missing) add(issue, null);
  found.items.sort((a, b) => a.issue.number - b.issue.number);
  found.followUps.sort((a, b) => a.issue.number - b.issue.number);
  return found;
}

/** A sub-issue by its own word, whatever the list of them shows yet. */
function isBelow({ parent_issue_url }: RawIssue, report: number): boolean {
  return parent_issue_url?.endsWith(`/issues/${report}`) === true;
}

/** Items and follow-ups changed since the comment was written; for a report without one, since it was filed. */
async function listRecent(github: GitHub, { labels }: Settings, { raw, comment }: ObservedIssue): Promise<RawIssue[]> {
  const since = (comment?.memory.issues.length ?? 0) === 0 ? raw.created_at : (comment?.updatedAt ?? raw.created_at);
  return listIssues(github, { labels: labels['action-item'].name, state: 'all', since });
}

/** Items of a report filed by now: asked after filing, for what a run side by side filed meanwhile. */
export async function findRivals(github: GitHub, settings: Settings, state: ReportState): Promise<ItemState[]> {
  const issues = await listIssues(github, { labels: settings.labels['action-item'].name, state: 'all', since: state.issue.createdAt });
  const marked = issues.filter((issue) => isMarked(github, issue, state.issue.number));
  const trusts = await trustAuthors(
    github,
    marked.map(({ user }) => user),
  );
  const known = new Set(state.items.map(({ issue }) => issue.number));
  return marked.flatMap((issue): ItemState[] => {
    const applied = trusts(issue.user) && !known.has(issue.number) ? itemOf(github, issue, state.issue.number) : null;
    return applied ? [{ issue: toIssueState(issue), applied, linked: isBelow(issue, state.issue.number) || (state.subIssues ? false : null) }] : [];
  });
}

/** Whoever links a sub-issue may triage, so that it is no forgery: but whether it is ours cannot be told. */
function refuseUnknown(github: GitHub, child: RawIssue, { report, known, trusts }: { report: number; known: number[]; trusts: Trusts }): RawIssue {
  if (!isMarked(github, child, report) || trusts(child.user) || known.includes(child.number)) return child;
  const login = child.user?.login ?? 'ghost';
  throw new UserError(
    `#${child.number} looks like an issue this action filed for #${report} as \`${login}\`, who may not write here now, so nothing was done. If it is one, list \`${login}\` under \`trusted\` in the configuration; if not, take #${child.number} out of the sub-issues of #${report}`,
  );
}

/** Issues that are no sub-issues any more: taken out by a person, or moved to another repository. */
async function findMissing(github: Access, label: string, { since, missing }: { since: string; missing: number[] }): Promise<RawIssue[]> {
  const listed = missing.length > 5 ? await listIssues(github, { labels: label, state: 'all', since }) : [];
  const found = listed.filter(({ number }) => missing.includes(number));
  const rest = missing.filter((number) => !found.some((issue) => issue.number === number));
  const single = await Promise.all(
    takeLookUps(github.client, rest).map((number) =>
      getIssue(github, number).catch((error) => (isGone(error) ? readMoved(github, number, error) : Promise.reject(error))),
    ),
  );
  return [...found, ...single.filter((issue) => issue !== null)];
}

/** An issue that was moved, under its old number here, as far as it may be read: it is only looked at. */
async function readMoved({ client }: Access, number: number, error: unknown): Promise<RawIssue | null> {
  const [, path] = /^https?:\/\/[^/]+(?:\/api\/v3)?(\/repositories\/\d+\/issues\/\d+)$/.exec(error instanceof HttpAnswerError ? error.location : '') ?? [];
  if (!path) return null;
  try {
    const { data } = await client.request(`GET ${path}`);
    return { ...(data as RawIssue), number, moved: true };
  } catch (problem) {
    if (isGone(problem) || statusOf(problem) === 403) return null;
    throw problem;
  }
}

/** Number of the report that an issue's marker of a kind names. */
function markerOf({ repository }: Access, kind: 'item' | 'follow-up', { body }: Pick<RawIssue, 'body'>): number | null {
  return reportNumber(readMarker(kind, body ?? ''), repository);
}

function isMarked(github: Access, issue: RawIssue, report: number): boolean {
  return markerOf(github, 'item', issue) === report || markerOf(github, 'follow-up', issue) === report;
}

function itemOf(github: Access, issue: RawIssue, report: number): AppliedItem | null {
  if (markerOf(github, 'item', issue) !== report) return null;
  const { v, report: _, repository, ...applied } = readMarker('item', issue.body ?? '') as AppliedItem & ReportRef & { v: number };
  return applied;
}

/** The issues that carry a follow-up marker for a report, by people and apps whose markers count; the oldest first. */
export async function pickFollowUps(github: GitHub, issues: RawIssue[], report: number): Promise<RawIssue[]> {
  const marked = issues.filter((issue) => markerOf(github, 'follow-up', issue) === report);
  const trusts = await trustAuthors(
    github,
    marked.map(({ user }) => user),
  );
  return marked.filter(({ user }) => trusts(user)).sort((a, b) => a.number - b.number);
}

/** Sub-issues of this repository; null when the server has none. `patient` waits for a list that is behind. */
async function listChildren(github: Access, { number, sub_issues_summary }: RawIssue, patient: boolean): Promise<RawIssue[] | null> {
  const { client, repository } = github;
  const { owner, repo } = repository;
  const read = async () =>
    (await client.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues', { owner, repo, issue_number: number, per_page: 100 })) as RawIssue[];
  try {
    const issues = patient ? await untilComplete(read, sub_issues_summary?.total ?? 0) : await read();
    return issues.filter((issue) => !isElsewhere(repository, issue));
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 410) return null;
    throw error;
  }
}
