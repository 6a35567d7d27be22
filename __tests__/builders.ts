import type { PlanContext, PlanInput } from '../src/plan/plan-input.ts';
import { planReport } from '../src/plan/plan-report.ts';
import { readReport } from '../src/report/read.ts';
import type { Report } from '../src/report/types.ts';
import { reviewReport } from '../src/rules/review.ts';
import { defaultSettings, type Settings } from '../src/settings/settings.ts';
import type { Answer, Change } from '../src/state/change.ts';
import { foldChange } from '../src/state/fold.ts';
import { blankIssue, type IssueState } from '../src/state/issue.ts';
import { linkedIssues } from '../src/state/links.ts';
import { writeBlock } from '../src/state/marker.ts';
import { matchItems } from '../src/state/match-items.ts';
import type { PortfolioItem, PortfolioReport } from '../src/state/portfolio/portfolio.ts';
import { reportRef } from '../src/state/report-ref.ts';
import { type AppliedItem, emptyMemory, type ItemState, type ReportState, type TrackedFile } from '../src/state/report-state.ts';
import type { Repository } from '../src/state/repository.ts';
import { unfiledState } from '../src/state/unfiled.ts';
import { reportWith } from './samples.ts';

/** The day on which everything in these tests happens: a Monday. */
export const today = '2025-02-10';
export const now = `${today}T12:00:00Z`;

export const repository: Repository = { owner: 'acme', repo: 'shop', id: 77, url: 'https://github.com/acme/shop' };

export const settingsWith = (more: Partial<Settings> = {}): Settings => ({ ...defaultSettings, ...more });

/** A valid report in issue #1 with the given action items. */
export const read = (items: string): Report => readReport(reportWith(items), { title: 'Checkout fails' });

export function buildIssue(more: Partial<IssueState> = {}): IssueState {
  const { number = 1 } = more;
  return { ...blankIssue, number, id: 1000 + number, createdAt: now, updatedAt: now, ...more };
}

export function buildApplied(more: Partial<AppliedItem> = {}): AppliedItem {
  return {
    key: 'AI-001',
    explicit: false,
    position: 0,
    text: 'Cap the retries at 3',
    owner: '@ana',
    logins: ['ana'],
    due: '2025-03-01',
    dueDefault: false,
    priority: null,
    category: null,
    factor: null,
    deliverable: null,
    state: 'open',
    orphan: null,
    followUp: null,
    filed: today,
    ...more,
  };
}

/** An item's issue as the action filed it; `applied` and `issue` say what differs. */
export function buildItem(number: number, applied: Partial<AppliedItem> = {}, issue: Partial<IssueState> = {}): ItemState {
  const values = buildApplied({ key: `AI-${String(number - 9).padStart(3, '0')}`, ...applied });
  const body = writeBlock('item', { v: 1, ...reportRef(repository, 1), ...values }, values.text);
  const filed = { title: `${values.key}: ${values.text}`, body, labels: ['post-mortem:action-item'], assignees: values.logins };
  return { issue: buildIssue({ number, ...filed, ...issue }), applied: values, linked: true };
}

/** What GitHub has of the report in issue #1. */
export function buildState(more: Partial<ReportState> = {}): ReportState {
  return {
    ...unfiledState('Checkout fails', repository),
    issue: buildIssue({ title: 'Checkout fails', labels: ['post-mortem'] }),
    author: 'ana',
    assignable: new Map([
      ['ana', true],
      ['ben', true],
    ]),
    ...more,
  };
}

/** The same with items, each of which has found its row. */
export function buildStateFor(report: Report, items: ItemState[], more: Partial<ReportState> = {}): ReportState {
  return buildState({ items, rows: matchItems(report.actionItems, items, (item) => linkedIssues(item, repository)), ...more });
}

export function buildComment(memory: Partial<typeof emptyMemory> = {}): NonNullable<ReportState['comment']> {
  return { id: 9, body: 'The review comment.', updatedAt: now, memory: { ...emptyMemory, ...memory } };
}

export function buildInput(report: Report, state: ReportState, more: Partial<PlanInput> = {}): PlanInput {
  const settings = more.settings ?? defaultSettings;
  return { report, review: reviewReport(report, settings, { now, filed: now }), state, settings, now, mode: 'track', ...more };
}

export function buildContext(report: Report, state: ReportState, more: Partial<PlanContext> = {}): PlanContext {
  return { ...buildInput(report, state, more), lacking: {}, refused: {}, memory: state.comment?.memory ?? emptyMemory, first: null, ...more };
}

/** What GitHub would answer, had it nothing against a change. */
function answerTo(change: Change, number: number): Answer {
  if (change.type === 'upsert-comment') return { comment: { id: change.comment ?? 900, updatedAt: now } };
  if (change.type === 'add-comment') return { comment: { id: 900 + number, updatedAt: now } };
  if (!change.type.startsWith('open-') || !('labels' in change)) return {};
  const { title, body, labels, assignees } = change;
  return { issue: buildIssue({ number, title, body, labels, assignees }) };
}

/** Plans and folds until nothing is left to do; returns what was done and where it stands. */
export function settle(input: PlanInput): { changes: Change[]; state: ReportState } {
  const made: Change[] = [];
  let { state } = input;
  for (;;) {
    const { changes } = planReport({ ...input, state });
    if (changes.length === 0) return { changes: made, state };
    for (const change of changes) {
      if (made.length > 1000) throw new Error(`never ends: ${change.type} ${change.key}`);
      state = foldChange(state, change, answerTo(change, 10 + made.length));
      made.push(change);
    }
  }
}

export function buildFile(more: Partial<TrackedFile> = {}): TrackedFile {
  return { path: 'docs/post-mortems/a.md', commit: 'c0ffee1234567', title: 'Checkout fails', pushed: 100, deleted: false, facts: buildFacts(), ...more };
}

export function buildFacts(more: Partial<TrackedFile['facts']> = {}): TrackedFile['facts'] {
  return {
    id: `PM-${today}`,
    title: 'Checkout fails',
    date: today,
    severity: null,
    times: { detect: null, acknowledge: null, mitigate: null, resolve: null },
    categories: [],
    services: [],
    authors: [],
    adopted: [],
    ...more,
  };
}

/** A report as the sweep lists it. */
export function buildPortfolioReport(more: Partial<PortfolioReport> = {}, issue: Partial<IssueState> = {}): PortfolioReport {
  return { issue: buildIssue({ title: 'Checkout fails', ...issue }), status: 'tracked', torn: false, facts: buildFacts(), path: null, ...more };
}

/** An item as the sweep lists it. */
export function buildPortfolioItem(number: number, applied: Partial<AppliedItem> | null = {}, issue: Partial<IssueState> = {}): PortfolioItem {
  const item = buildItem(number, applied ?? {}, issue);
  return { issue: item.issue, report: 1, applied: applied && item.applied };
}
