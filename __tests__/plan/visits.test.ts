import { describe, expect, it } from 'vitest';
import { needsFollowUps, planVisits } from '../../src/plan/visits.ts';
import type { Portfolio, PortfolioReport } from '../../src/state/portfolio/portfolio.ts';
import { buildPortfolioItem, buildPortfolioReport, now, settingsWith, today } from '../builders.ts';

const settings = settingsWith();
const portfolio = (report: Partial<PortfolioReport>, filed = today, more: Partial<Portfolio> = {}): Portfolio => ({
  reports: [buildPortfolioReport(report)],
  items: [buildPortfolioItem(10, { filed })],
  followUps: new Map(),
  ...more,
});
const visit = (...args: Parameters<typeof portfolio>) => planVisits(portfolio(...args), settings, now, null).map(({ mode, why }) => `${mode}: ${why}`);
const open = { followUps: new Map([[1, 20]]) };

describe('a report is read by itself', () => {
  it('when its follow-up is due: four weeks after its first item was filed', () => {
    expect(visit({}, '2025-01-14')).toEqual([]);
    expect(visit({}, '2025-01-13')).toEqual(['follow-up: its follow-up is due']);
  });

  it('by the day a command set, which its first item remembers', () => {
    const items = [buildPortfolioItem(10, { filed: '2025-01-01', followUp: '2025-06-01' })];
    expect(visit({}, today, { items })).toEqual([]);
  });

  it('without items by the earliest day it can be', () => {
    expect(visit({ issue: buildPortfolioReport({}, { createdAt: '2025-01-13T00:00:00Z' }).issue }, today, { items: [] })).toEqual([
      'follow-up: its follow-up is due',
    ]);
  });

  it('when its follow-up is no longer open, and when one of a reviewed report is open again', () => {
    expect(visit({ status: 'follow-up-due' })).toEqual(['follow-up: its follow-up is no longer open']);
    expect(visit({ status: 'follow-up-due' }, today, open)).toEqual([]);
    expect(visit({ status: 'reviewed' }, today, open)).toEqual(['refresh: its follow-up was reopened']);
    expect(visit({ status: 'reviewed' })).toEqual([]);
  });

  it('when its last run did not come to its end: filing goes on where it was filing', () => {
    expect(visit({ torn: true })).toEqual(['track: its last run did not come to its end']);
    expect(visit({ torn: true, status: 'follow-up-due' }, today, open)).toEqual(['refresh: its last run did not come to its end']);
  });

  it('when an item changed since the review was last written', () => {
    const since = (at: string | null) => planVisits(portfolio({}), settings, now, at).map(({ mode }) => mode);
    expect(since('2025-02-10T11:00:00Z')).toEqual(['refresh']);
    expect(since(now)).toEqual([]);
    expect(since(null)).toEqual([]);
  });

  it('never while it is a draft', () => {
    expect(visit({ status: 'draft' }, '2024-01-01', open)).toEqual([]);
    expect(planVisits(portfolio({ status: 'draft' }), settings, now, '2025-02-10T11:00:00Z')).toEqual([]);
  });
});

describe('follow-ups are listed', () => {
  it('only where one is due or open', () => {
    const needs = (...args: Parameters<typeof portfolio>) => needsFollowUps(portfolio(...args), settings, today);
    expect(needs({})).toBe(false);
    expect(needs({}, '2025-01-13')).toBe(true);
    expect(needs({ status: 'follow-up-due' })).toBe(true);
    expect(needs({ status: 'reviewed' }, '2024-01-01')).toBe(false);
    expect(needs({ status: 'draft' }, '2024-01-01')).toBe(false);
  });
});
