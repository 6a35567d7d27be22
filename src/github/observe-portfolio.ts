import type { Report } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import { factsOf } from '../state/facts.ts';
import type { IssueState } from '../state/issue.ts';
import { readMarker } from '../state/marker.ts';
import type { Portfolio, PortfolioItem, PortfolioReport } from '../state/portfolio/portfolio.ts';
import type { AppliedItem } from '../state/report-state.ts';
import type { Repository } from '../state/repository.ts';
import type { Status } from '../state/standing.ts';
import type { Client } from './client.ts';
import { mapIssues, type RawIssue, toIssueState } from './issues.ts';
import { readTrackedFile } from './tracked-files.ts';
import { isOurs } from './trust.ts';

export interface PortfolioInput {
  client: Client;
  repository: Repository;
  settings: Settings;
  ownLogin: string | null;
  /** Reads a report from its issue. */
  read: (issue: Pick<RawIssue, 'title' | 'body'>) => Report;
  /** Told of every page. */
  onPage?: (what: string, count: number) => void;
}

/** Every report and item, in pages of a hundred; of an issue only what is needed is kept. */
export async function observePortfolio(input: PortfolioInput): Promise<Omit<Portfolio, 'followUps'>> {
  const { labels } = input.settings;
  const reports = await listMapped(input, labels.report.name, 'all', 'reports', (issue) => toReport(input, issue));
  const items = await listMapped(input, labels['action-item'].name, 'all', 'action items', (issue) => toItem(input, issue));
  return { reports, items };
}

/** Open follow-ups by report: the oldest where there are two. */
export async function observeFollowUps(input: PortfolioInput): Promise<Portfolio['followUps']> {
  const { repository, ownLogin } = input;
  const found = await listMapped(input, input.settings.labels['follow-up'].name, 'open', 'follow-ups', (issue) => {
    const report = isOurs(issue.user, ownLogin) ? reportOf(readMarker('follow-up', issue.body ?? ''), repository) : null;
    return report === null ? [] : [[report, issue.number] as const];
  });
  return new Map(found.reverse());
}

async function listMapped<T>(input: PortfolioInput, label: string, state: 'all' | 'open', what: string, map: (issue: RawIssue) => T[]): Promise<T[]> {
  const { client, repository, onPage = () => {} } = input;
  let count = 0;
  return mapIssues(client, repository, { labels: label, state }, (issues) => {
    count += issues.length;
    onPage(what, count);
    return issues.flatMap(map);
  });
}

/** Number of the report a marker names, when it is of this repository. */
export function reportOf(marker: unknown, { owner, repo }: Repository): number | null {
  const name = (marker as { report?: string } | null)?.report ?? '';
  const prefix = `${owner}/${repo}#`;
  return name.toLowerCase().startsWith(prefix.toLowerCase()) ? Number(name.slice(prefix.length)) || null : null;
}

function slim(raw: RawIssue): Omit<IssueState, 'body'> {
  const { body: _, ...issue } = toIssueState(raw);
  return issue;
}

/** An issue labelled as action item; none for one that belongs to a report of elsewhere. */
export function toItem({ repository, ownLogin }: Pick<PortfolioInput, 'repository' | 'ownLogin'>, raw: RawIssue): PortfolioItem[] {
  const marker = isOurs(raw.user, ownLogin) ? (readMarker('item', raw.body ?? '') as (AppliedItem & { report: string; v: number }) | null) : null;
  if (!marker) return [{ issue: slim(raw), report: parentOf(raw), applied: null }];
  const report = reportOf(marker, repository);
  const { v, report: _, ...applied } = marker;
  // An issue moved here from elsewhere belongs to a report of elsewhere.
  return report === null ? [] : [{ issue: slim(raw), report, applied: { ...applied, text: applied.text.slice(0, 200), factor: null, deliverable: null } }];
}

function parentOf({ parent_issue_url }: RawIssue): number | null {
  return Number(/\/issues\/(\d+)$/.exec(parent_issue_url ?? '')?.[1]) || null;
}

function toReport({ repository, settings, ownLogin, read }: PortfolioInput, raw: RawIssue): PortfolioReport[] {
  const issue = slim(raw);
  // The mark of a report lies on its follow-up or item only where a person put it there.
  if (issue.labels.includes(settings.labels['action-item'].name) || issue.labels.includes(settings.labels['follow-up'].name)) return [];
  const file = readTrackedFile(raw, ownLogin);
  const states = statesOf(issue.labels, settings);
  return [{ issue, status: states[0] ?? 'draft', torn: states.length > 1, facts: file?.facts ?? factsOf(read(raw), repository), path: file?.path ?? null }];
}

/** The state labels, the furthest first; a report without one was never looked at. */
function statesOf(labels: string[], settings: Settings): Status[] {
  const states: Status[] = ['reviewed', 'follow-up-due', 'tracked', 'draft'];
  return states.filter((status) => labels.includes(settings.labels[status as 'tracked'].name));
}
