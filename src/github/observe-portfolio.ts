import type { Settings } from '../settings/settings.ts';
import { factsOf, type ReportFacts } from '../state/facts.ts';
import type { IssueState } from '../state/issue.ts';
import { hasLabel } from '../state/issue.ts';
import { readMarker } from '../state/marker.ts';
import { takeMoved } from '../state/native-fields.ts';
import type { Portfolio, PortfolioItem, PortfolioReport } from '../state/portfolio/portfolio.ts';
import { type ReportRef, reportNumber } from '../state/report-ref.ts';
import type { AppliedItem, TrackedFile } from '../state/report-state.ts';
import type { Status } from '../state/standing.ts';
import type { GitHub } from './github.ts';
import { readIssueReport } from './issue-report.ts';
import { type IssueFilter, mapIssues, type RawIssue, toIssueState } from './issues.ts';
import { type Trusts, trustAuthors } from './trust.ts';

export interface PortfolioOptions {
  settings: Settings;
  /** ISO instant. */
  now: string;
  /** Told of every page. */
  onPage?: (what: string, count: number) => void;
}

/** Every report and item, in pages of a hundred; of an issue only what is needed is kept. */
export async function observePortfolio(github: GitHub, options: PortfolioOptions): Promise<Omit<Portfolio, 'followUps'>> {
  const { labels } = options.settings;
  const reports = await listMapped(github, { labels: labels.report.name, state: 'all' }, named(options, 'reports'), (issue, trusts) =>
    toReport(github, issue, options, trusts),
  );
  const items = await listMapped(github, { labels: labels['action-item'].name, state: 'all' }, named(options, 'action items'), (issue, trusts) =>
    toItem(github, issue, { trusts, settings: options.settings }),
  );
  return { reports, items };
}

/** Open follow-ups by report: the oldest where there are two. */
export async function observeFollowUps(github: GitHub, options: PortfolioOptions): Promise<Portfolio['followUps']> {
  const filter = { labels: options.settings.labels['follow-up'].name, state: 'open' } as const;
  const found = await listMapped(github, filter, named(options, 'follow-ups'), (issue, trusts) => {
    const report = trusts(issue.user) ? reportNumber(readMarker('follow-up', issue.body ?? ''), github.repository) : null;
    return report === null ? [] : [[report, issue.number] as const];
  });
  return new Map(found.reverse());
}

/** What is told of pages of one kind of issue. */
function named({ onPage = () => {} }: PortfolioOptions, what: string): (count: number) => void {
  return (count) => onPage(what, count);
}

async function listMapped<T>(
  github: GitHub,
  filter: IssueFilter,
  onPage: (count: number) => void,
  map: (issue: RawIssue, trusts: Trusts) => T[],
): Promise<T[]> {
  let count = 0;
  return mapIssues(github, filter, async (issues) => {
    count += issues.length;
    onPage(count);
    const marked = issues.filter(({ body }) => body?.includes('<!-- post-mortem:'));
    const trusts = await trustAuthors(
      github,
      marked.map(({ user }) => user),
    );
    return issues.flatMap((issue) => map(issue, trusts));
  });
}

function slim(raw: RawIssue): Omit<IssueState, 'body'> {
  const { body: _, ...issue } = toIssueState(raw);
  return issue;
}

/** An issue labelled as action item; none for one that belongs to a report of elsewhere. */
export function toItem({ repository }: GitHub, raw: RawIssue, { trusts, settings }: { trusts: Trusts; settings: Settings }): PortfolioItem[] {
  const marker = trusts(raw.user) ? (readMarker('item', raw.body ?? '') as (AppliedItem & ReportRef & { v: number }) | null) : null;
  if (!marker) return [{ issue: slim(raw), report: parentOf(raw), applied: null }];
  const report = reportNumber(marker, repository);
  const { v, report: _, repository: __, ...applied } = marker;
  // An issue moved here from elsewhere belongs to a report of elsewhere.
  if (report === null) return [];
  const issue = slim(raw);
  const held = takeMoved(applied, issue, settings.fields);
  return [{ issue, report, applied: { ...held, text: held.text.slice(0, 200), factor: null, deliverable: null } }];
}

function parentOf({ parent_issue_url }: RawIssue): number | null {
  return Number(/\/issues\/(\d+)$/.exec(parent_issue_url ?? '')?.[1]) || null;
}

function toReport({ repository }: GitHub, raw: RawIssue, { settings, now }: PortfolioOptions, trusts: Trusts): PortfolioReport[] {
  const issue = slim(raw);
  // The mark of a report lies on its follow-up or item only where a person put it there.
  if (hasLabel(issue, settings.labels['action-item'].name) || hasLabel(issue, settings.labels['follow-up'].name)) return [];
  const file = trusts(raw.user) ? (readMarker('file', raw.body ?? '') as TrackedFile | null) : null;
  const states = statesOf(issue.labels, settings);
  // What no one who may write has let through is anyone's text: a sweep reads only so much of it.
  const isTracked = states.some((status) => status !== 'draft');
  return [
    {
      issue,
      status: states[0] ?? 'draft',
      torn: states.length > 1,
      facts: file?.facts ?? withoutText(factsOf(readIssueReport(isTracked ? raw : beginningOf(raw), settings, now), repository)),
      path: file?.path ?? null,
    },
  ];
}

/** A part of a string keeps the whole of it in memory: written anew, the facts of a report let go of its text. */
function withoutText(facts: ReportFacts): ReportFacts {
  return JSON.parse(JSON.stringify(facts)) as ReportFacts;
}

/** Characters that a sweep reads of a draft: enough for its date, severity and services. */
const mostOfDraft = 6000;

function beginningOf({ title, body }: RawIssue): Pick<RawIssue, 'title' | 'body'> {
  return { title, body: (body ?? '').slice(0, mostOfDraft) };
}

/** The state labels, the furthest first; a report without one was never looked at. */
function statesOf(labels: string[], settings: Settings): Status[] {
  const states: Status[] = ['reviewed', 'follow-up-due', 'tracked', 'draft'];
  return states.filter((status) => hasLabel({ labels }, settings.labels[status].name));
}
