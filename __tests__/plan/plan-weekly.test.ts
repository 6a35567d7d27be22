import { describe, expect, it } from 'vitest';
import { foldWeekly, needsAnnouncement, planWeekly } from '../../src/plan/plan-weekly.ts';
import { composeWeekly, needsPerson } from '../../src/plan/weekly.ts';
import type { IssueState } from '../../src/state/issue.ts';
import { readMarker } from '../../src/state/marker.ts';
import type { Portfolio } from '../../src/state/portfolio/portfolio.ts';
import { emptyWeekly, noWeekly, type WeeklyMemory, type WeeklyState } from '../../src/state/portfolio/weekly.ts';
import { buildIssue, buildPortfolioItem, buildPortfolioReport, now, settingsWith } from '../builders.ts';

const settings = settingsWith();
const calm: Portfolio = { reports: [buildPortfolioReport({}, { createdAt: '2025-02-09T00:00:00Z' })], items: [], followUps: new Map() };
const busy: Portfolio = { ...calm, items: [buildPortfolioItem(10, { due: '2025-02-01' })] };
const compose = (portfolio: Portfolio, memory: Partial<WeeklyMemory> = {}, at = now, chosen = settings) =>
  composeWeekly(portfolio, chosen, at, { memory: { ...emptyWeekly, ...memory }, next: '2025-02-11' });

/** The rolling issue as the sweep before left it. */
function opened(portfolio: Portfolio, memory: Partial<WeeklyMemory> = {}, issue: Partial<IssueState> = {}): WeeklyState {
  const [change] = planWeekly(noWeekly, compose(portfolio, memory), settings).changes;
  const body = change?.type === 'open-weekly-review' ? change.body : '';
  return { ...noWeekly, issue: buildIssue({ number: 30, body, ...issue }), memory: { ...emptyWeekly, ...memory } };
}

describe('the rolling issue', () => {
  it('is opened once, with its label and what it remembers', () => {
    const { changes } = planWeekly(noWeekly, compose(calm, { reminded: [7] }), settings);
    expect(changes).toMatchObject([{ type: 'open-weekly-review', labels: ['post-mortem:weekly-review'] }]);
    expect(readMarker('weekly-review', (changes[0] as { body: string }).body)).toMatchObject({ reminded: [7], announced: null });
  });

  it('is rewritten in place where the text changed, and left alone where it did not', () => {
    expect(planWeekly(opened(calm), compose(calm), settings).changes).toEqual([]);
    expect(planWeekly(opened(calm), compose(calm, { lastRun: '2025-02-10' }), settings).changes).toMatchObject([{ type: 'edit-issue', issue: 30 }]);
  });

  it('is reopened where someone closed it', () => {
    expect(planWeekly(opened(calm, {}, { state: 'closed' }), compose(calm), settings).changes).toMatchObject([{ edit: { state: 'open', reason: 'reopened' } }]);
  });

  it('of a sweep side by side is closed: the oldest counts', () => {
    const state = { ...opened(calm), extra: [buildIssue({ number: 31 })] };
    expect(planWeekly(state, compose(calm), settings).changes).toMatchObject([{ type: 'close-duplicate', issue: 31, of: 30 }]);
  });
});

describe('the announcement', () => {
  it('comes once a week, only where something needs a person', () => {
    expect(planWeekly(opened(busy), compose(busy), settings).changes).toMatchObject([{ type: 'add-comment', key: 'announce', issue: 30 }]);
    expect(planWeekly(opened(calm), compose(calm), settings).changes).toEqual([]);
    const told = { announced: '2025-02-10' };
    expect(planWeekly(opened(busy, told), compose(busy, told), settings).changes.map(({ type }) => type)).not.toContain('add-comment');
  });

  it('is looked for only where one is about to be written', () => {
    expect(needsAnnouncement(noWeekly, compose(busy))).toBe(false);
    expect(needsAnnouncement(opened(calm), compose(calm))).toBe(false);
    expect(needsAnnouncement(opened(busy), compose(busy))).toBe(true);
    expect(needsAnnouncement(opened(busy, { announced: '2025-02-10' }), compose(busy))).toBe(false);
  });

  it('that is there already is remembered, not repeated', () => {
    const state = { ...opened(busy), notes: [{ id: 60, value: { week: '2025-02-10' } }] };
    const { changes } = planWeekly(state, compose(busy), settings);
    expect(changes.map(({ type }) => type)).toEqual(['edit-issue']);
    expect(readMarker('weekly-review', (changes[0] as { edit: { body: string } }).edit.body)).toMatchObject({ announced: '2025-02-10' });
  });

  it('that two sweeps made side by side leaves the older comment', () => {
    const notes = [60, 61].map((id) => ({ id, value: { week: '2025-02-10' } }));
    expect(planWeekly({ ...opened(busy), notes }, compose(busy), settings).changes[0]).toMatchObject({ type: 'delete-comment', comment: 61 });
  });

  it('comes once a month where the configuration says so', () => {
    const monthly = settingsWith({ reviewEvery: 'month' });
    expect(compose(busy, {}, now, monthly).period).toBe('2025-02-01');
    expect(compose(busy).period).toBe('2025-02-10');
    expect(compose(busy, {}, '2025-02-16T23:59:59Z').period).toBe('2025-02-10');
    expect(compose(busy, {}, '2025-02-17T00:00:00Z').period).toBe('2025-02-17');
  });

  it('that GitHub refused, or on a locked issue, keeps no one from the text', () => {
    const changed = compose(busy, { lastRun: '2025-02-10' });
    expect(planWeekly(opened(busy), changed, settings, { announce: 'refused' }).changes.map(({ type }) => type)).toEqual(['edit-issue']);
    expect(planWeekly(opened(busy, {}, { locked: true }), changed, settings).changes.map(({ type }) => type)).toEqual(['edit-issue']);
  });

  it('folded twice, as after an answer that was lost, was made once', () => {
    const [change] = planWeekly(opened(busy), compose(busy), settings).changes;
    if (!change) throw new Error('no announcement');
    const once = foldWeekly(opened(busy), change, { comment: { id: 60, updatedAt: '' } });
    expect(once.notes).toEqual([{ id: 60, value: { week: '2025-02-10' } }]);
    expect(foldWeekly(once, change, { comment: { id: 60, updatedAt: '' } })).toEqual(once);
  });

  it('once all is done there is nothing left', () => {
    let state: WeeklyState = noWeekly;
    const review = compose(busy);
    const types: string[] = [];
    for (let { changes } = planWeekly(state, review, settings); changes.length > 0; { changes } = planWeekly(state, review, settings)) {
      for (const change of changes) {
        types.push(change.type);
        state = foldWeekly(state, change, { issue: buildIssue({ number: 30 }), comment: { id: 60, updatedAt: '' } });
      }
      if (types.length > 10) break;
    }
    expect(types).toEqual(['open-weekly-review', 'add-comment', 'edit-issue']);
  });
});

describe('what the review says', () => {
  const items = [
    buildPortfolioItem(10, { due: '2025-02-01', filed: '2025-01-05' }),
    buildPortfolioItem(11, { due: '2025-01-20', filed: '2025-01-01' }),
    buildPortfolioItem(12, { due: '2025-02-16' }),
    buildPortfolioItem(13, { due: '2025-02-17' }),
    buildPortfolioItem(14, {}, { state: 'closed', reason: 'completed', closedAt: '2025-02-08T00:00:00Z' }),
    buildPortfolioItem(15, {}, { state: 'closed', reason: 'not_planned', closedAt: '2025-02-08T00:00:00Z' }),
    buildPortfolioItem(16, {}, { state: 'closed', reason: 'completed', closedAt: '2025-02-03T00:00:00Z' }),
    buildPortfolioItem(17, { due: '2025-02-01', orphan: '2025-02-08' }),
  ];
  const review = compose({ ...calm, items }, { unsponsored: [11] });
  const numbers = (lines: { number: number }[]) => lines.map(({ number }) => number);

  it('overdue items, the latest first; items due within the week', () => {
    expect(numbers(review.overdue)).toEqual([11, 10]);
    expect(review.overdue.map(({ late }) => late)).toEqual([21, 9]);
    expect(numbers(review.dueSoon)).toEqual([12]);
  });

  it('all that is open, the oldest first', () => {
    expect(numbers(review.open)).toEqual([11, 10, 12, 13, 17]);
  });

  it('what was done and what was declined within the last seven days, apart', () => {
    expect([numbers(review.closed), numbers(review.declined)]).toEqual([[14], [15]]);
  });

  it('an orphan is told as such and is never overdue', () => {
    expect(numbers(review.orphaned)).toEqual([17]);
    expect(numbers(review.overdue)).not.toContain(17);
  });

  it('items that languish without a sponsor', () => {
    expect(numbers(review.unsponsored)).toEqual([11]);
  });

  it('drafts older than a week, the oldest first', () => {
    const draft = (number: number, createdAt: string) => buildPortfolioReport({ status: 'draft' }, { number, createdAt });
    const reports = [draft(2, '2025-02-03T00:00:00Z'), draft(3, '2025-02-02T00:00:00Z'), draft(4, '2025-01-02T00:00:00Z')];
    expect(compose({ ...calm, reports }).stale.map(({ report, age }) => [report, age])).toEqual([
      [4, 39],
      [3, 8],
    ]);
  });

  it('follow-ups that are open, then those due within two weeks', () => {
    const reports = [1, 2, 3].map((number) => buildPortfolioReport({}, { number }));
    const of = (number: number, report: number, filed: string) => ({ ...buildPortfolioItem(number, { filed }), report });
    const portfolio = { reports, items: [of(10, 1, '2025-01-26'), of(11, 2, '2025-01-28'), of(12, 3, '2025-01-01')], followUps: new Map([[3, 40]]) };
    expect(compose(portfolio).waiting.map(({ report, followUp, day }) => [report, followUp, day])).toEqual([
      [3, 40, '2025-01-29'],
      [1, null, '2025-02-23'],
    ]);
  });

  it('needs a person for anything overdue, due soon, stale, unsponsored or waiting, and for a sweep that was silent', () => {
    expect(needsPerson(compose(calm))).toBe(false);
    expect(needsPerson(compose(busy))).toBe(true);
    expect(needsPerson(compose({ ...calm, followUps: new Map([[1, 40]]) }))).toBe(true);
    expect(needsPerson(compose(calm, { silent: { from: '2025-02-01', to: '2025-02-10' } }))).toBe(true);
    expect(needsPerson(compose(calm, { silent: { from: '2025-02-01', to: '2025-02-09' } }))).toBe(false);
  });
});
