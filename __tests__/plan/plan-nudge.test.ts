import { describe, expect, it } from 'vitest';
import { foldNudge, isSettled, type NudgeContext, type NudgeState, planNudge } from '../../src/plan/plan-nudge.ts';
import { readMarker } from '../../src/state/marker.ts';
import { type Nudge, needOf } from '../../src/state/portfolio/deadlines.ts';
import type { PortfolioItem } from '../../src/state/portfolio/portfolio.ts';
import { buildPortfolioItem, buildPortfolioReport, now, settingsWith, today } from '../builders.ts';

const base = 'post-mortem:action-item';
const late = (more = {}, issue = {}) => buildPortfolioItem(10, { due: '2025-02-09', ...more }, { labels: [base], ...issue });
const high = (due: string, issue = {}) => late({ due, priority: 'high' }, { labels: [base, 'overdue'], ...issue });
const contextOf = (more: Partial<NudgeContext> = {}): NudgeContext => ({
  report: buildPortfolioReport(),
  settings: settingsWith(),
  now,
  unsponsored: new Set(),
  ...more,
});
const plan = (item: PortfolioItem, notes: NudgeState['notes'] = [], more: Partial<NudgeContext> = {}) => planNudge({ item, notes }, contextOf(more));
const nudgeOf = (...args: Parameters<typeof plan>): Nudge | null => {
  const comment = plan(...args).find(({ type }) => type === 'add-comment');
  return comment?.type === 'add-comment' ? (readMarker('nudge', comment.body) as Nudge) : null;
};
const note = (more: Partial<Nudge>, id = 50) => ({ id, value: { due: null, owners: [], sponsors: [], ...more } });
const shown = (...args: Parameters<typeof plan>) => plan(...args).map(({ type }) => type);

describe('overdue', () => {
  it('from the day after the deadline, not on the day itself', () => {
    expect(shown(late({ due: today }))).toEqual([]);
    expect(shown(late({ due: '2025-02-09' }))).toEqual(['add-comment', 'set-labels']);
  });

  it('asks the owner once, before the label that tells the next sweep that there is nothing left', () => {
    expect(nudgeOf(late())).toEqual({ due: '2025-02-09', owners: ['ana'], sponsors: [] });
    expect(plan(late())[1]).toMatchObject({ type: 'set-labels', add: ['overdue'], remove: [] });
  });

  it('is not told again after a run that was cut between comment and label', () => {
    expect(shown(late(), [note({ due: '2025-02-09', owners: ['ana'] })])).toEqual(['set-labels']);
  });

  it('asks the assignees, whom people may change, rather than the owners of the report', () => {
    expect(nudgeOf(late({}, { assignees: ['chi'] }))?.owners).toEqual(['chi']);
    expect(nudgeOf(late({}, { assignees: [] }))?.owners).toEqual(['ana']);
  });

  it('a second missed deadline is told without a mention', () => {
    expect(nudgeOf(late({ due: '2025-02-09' }), [note({ due: '2025-01-01', owners: ['ana'] })])).toEqual({ due: '2025-02-09', owners: [], sponsors: [] });
  });

  it('goes with the label when the item is closed or the deadline moves', () => {
    for (const item of [late({}, { labels: [base, 'overdue'], state: 'closed' }), late({ due: '2025-03-01' }, { labels: [base, 'overdue'] })])
      expect(plan(item)).toMatchObject([{ type: 'set-labels', add: [], remove: ['overdue'] }]);
  });

  it('is not told on a locked issue, where no one can be asked', () => {
    expect(shown(late({}, { locked: true }))).toEqual(['set-labels']);
  });

  it('says nothing of an item the report no longer lists, nor of an issue that only carries the label', () => {
    expect(shown(late({ orphan: '2025-02-01' }))).toEqual([]);
    expect(shown({ ...buildPortfolioItem(10, null, { createdAt: '2024-01-01T00:00:00Z' }), report: null }, [], { report: undefined })).toEqual([]);
  });

  it('two runs that said it side by side leave the older comment', () => {
    const twice = [note({ due: '2025-02-09' }, 50), note({ due: '2025-02-09' }, 51)];
    expect(plan(late(), twice)).toMatchObject([{ type: 'delete-comment', comment: 51 }, { type: 'set-labels' }]);
  });
});

describe('escalation', () => {
  const settings = settingsWith({ sponsors: ['sam'] });

  it('comes two weeks after the deadline of a high-priority item, and no other', () => {
    expect(shown(high('2025-01-27'), [], { settings })).toEqual([]);
    expect(shown(high('2025-01-26'), [], { settings })).toEqual(['add-comment', 'assign', 'set-labels']);
    expect(shown(late({ due: '2025-01-26', priority: 'medium' }, { labels: [base, 'overdue'] }), [], { settings })).toEqual([]);
  });

  it('asks the sponsor, assigns them and labels the item', () => {
    expect(nudgeOf(high('2025-01-26'), [], { settings })).toEqual({ due: null, owners: [], sponsors: ['sam'] });
    expect(plan(high('2025-01-26'), [], { settings }).slice(1)).toMatchObject([{ logins: ['sam'] }, { add: ['escalated'] }]);
  });

  it('asks no sponsor twice, as an owner or otherwise', () => {
    expect(shown(high('2025-01-26'), [note({ sponsors: ['sam'] })], { settings })).toEqual(['assign', 'set-labels']);
    expect(nudgeOf(high('2025-01-26', { labels: [base], assignees: ['sam'] }), [], { settings })).toEqual({
      due: '2025-01-26',
      owners: [],
      sponsors: ['sam'],
    });
  });

  it('goes by the label of the priority, which people may change', () => {
    expect(shown(late({ due: '2025-01-26', priority: 'high' }, { labels: [base, 'overdue', 'priority:low'] }), [], { settings })).toEqual([]);
    expect(shown(late({ due: '2025-01-26' }, { labels: [base, 'overdue', 'priority:high'] }), [], { settings })).toHaveLength(3);
  });

  it('assigns no team, and no one who is assigned', () => {
    expect(shown(high('2025-01-26'), [], { settings: settingsWith({ sponsors: ['acme/leads'] }) })).toEqual(['add-comment', 'set-labels']);
    expect(shown(high('2025-01-26', { assignees: ['Sam'] }), [], { settings })).toEqual(['add-comment', 'set-labels']);
  });

  it('finds the sponsor by category, then by severity, then whoever is named for all', () => {
    const sponsors = new Map([
      ['testing', 'tess'],
      ['sev-1', 'sue'],
      ['default', 'dan'],
    ]);
    const ask = (category: string | null, severity: string | null) =>
      nudgeOf(late({ due: '2025-01-26', priority: 'high', category }, { labels: [base, 'overdue'] }), [], {
        settings: settingsWith({ sponsors }),
        report: buildPortfolioReport({ facts: { ...buildPortfolioReport().facts, severity } }),
      })?.sponsors;
    expect([ask('testing', 'SEV-1'), ask('runbook', 'SEV-1'), ask(null, null)]).toEqual([['tess'], ['sue'], ['dan']]);
  });

  it('without a sponsor is only labelled, and asks one once there is', () => {
    expect(shown(high('2025-01-26'))).toEqual(['set-labels']);
    const labelled = high('2025-01-26', { labels: [base, 'overdue', 'escalated'] });
    expect(shown(labelled, [], { settings })).toEqual([]);
    expect(shown(labelled, [], { settings, unsponsored: new Set([10]) })).toEqual(['add-comment', 'assign']);
  });
});

describe('what the labels tell', () => {
  const settled = (item: PortfolioItem, more: Partial<NudgeContext> = {}) => isSettled(item, needOf(item, contextOf(more)), contextOf(more));

  it('that there is nothing to do, without reading a comment', () => {
    expect(settled(late({ due: '2025-03-01' }))).toBe(true);
    expect(settled(late())).toBe(false);
    expect(settled(late({}, { labels: [base, 'overdue'] }))).toBe(true);
    expect(settled(high('2025-01-26'))).toBe(false);
    expect(settled(high('2025-01-26', { labels: [base, 'overdue', 'escalated'] }))).toBe(true);
  });

  it('is so after everything was done', () => {
    const context = contextOf({ settings: settingsWith({ sponsors: ['sam'] }) });
    for (const item of [late(), high('2025-01-26'), late({ priority: 'high', due: '2025-01-01' }), late({}, { labels: [base, 'overdue'], state: 'closed' })]) {
      let state: NudgeState = { item, notes: [] };
      for (const change of planNudge(state, context)) state = foldNudge(state, change, {});
      expect(planNudge(state, context)).toEqual([]);
      expect(isSettled(state.item, needOf(state.item, context), context)).toBe(true);
    }
  });

  it('a comment folded twice, as after an answer that was lost, was said once', () => {
    const [change] = plan(late());
    if (!change) throw new Error('no nudge');
    const once = foldNudge({ item: late(), notes: [] }, change, { comment: { id: 50, updatedAt: now } });
    expect(foldNudge(once, change, { comment: { id: 50, updatedAt: now } })).toEqual(once);
    expect(planNudge(once, contextOf()).map(({ type }) => type)).toEqual(['set-labels']);
  });

  it('what GitHub refused did not happen', () => {
    const state: NudgeState = { item: late(), notes: [] };
    for (const change of planNudge(state, contextOf())) expect(foldNudge(state, change, { problem: 'no' })).toBe(state);
  });
});
