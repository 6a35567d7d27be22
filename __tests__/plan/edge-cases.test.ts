import { describe, expect, it } from 'vitest';
import { linkRows } from '../../src/plan/link-rows.ts';
import { mergeItem } from '../../src/plan/merge-item.ts';
import { openReport } from '../../src/plan/plan-file.ts';
import { planFollowUp } from '../../src/plan/plan-follow-up.ts';
import { decideItems } from '../../src/plan/plan-items.ts';
import { planNudge } from '../../src/plan/plan-nudge.ts';
import { planReport } from '../../src/plan/plan-report.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { readMarker } from '../../src/state/marker.ts';
import { pairRows } from '../../src/state/match-items.ts';
import {
  buildApplied,
  buildContext,
  buildFile,
  buildInput,
  buildIssue,
  buildItem,
  buildPortfolioItem,
  buildPortfolioReport,
  buildState,
  buildStateFor,
  now,
  read,
  repository,
  settingsWith,
} from '../builders.ts';
import { reportWith } from '../samples.ts';

it('linking what is filed does not wait for the report to be mended', () => {
  const report = read('- Cap the retries at 3 (@ana), due: 2025-03-01');
  const state = buildStateFor(report, [{ ...buildItem(10), linked: false }]);
  const { changes } = planReport(buildInput(report, state, { review: { findings: [], waived: [], errors: 1, warnings: 0 } }));
  expect(changes.map(({ key }) => key)).toContain('link #10');
});

describe('labels in other letters', () => {
  it('a label of the repository in capitals is swapped', () => {
    const applied = buildApplied({ category: 'testing' });
    const existing = buildItem(10, applied, { labels: ['post-mortem:action-item', 'Testing'] });
    const context = { report: read('- x'), state: buildState(), settings: defaultSettings };
    expect(mergeItem(existing, { ...applied, category: 'runbook' }, context)).toMatchObject([{ edit: { labels: ['post-mortem:action-item', 'runbook'] } }]);
  });
  it('Overdue comes off', () => {
    const item = buildPortfolioItem(10, { due: '2025-02-01' }, { labels: ['post-mortem:action-item', 'Overdue'], state: 'closed' });
    const context = { report: buildPortfolioReport(), settings: settingsWith(), now, unsponsored: new Set<number>() };
    expect(planNudge({ item, notes: [] }, context)).toMatchObject([{ remove: ['Overdue'] }]);
  });
  it('Overdue is not put on again at every sweep', () => {
    const item = buildPortfolioItem(10, { due: '2025-02-01' }, { labels: ['post-mortem:action-item', 'Overdue'] });
    const context = { report: buildPortfolioReport(), settings: settingsWith(), now, unsponsored: new Set<number>() };
    expect(planNudge({ item, notes: [] }, context)).toEqual([]);
  });
});

it('the title of a follow-up is not cut within a character', () => {
  const report = read('- Cap the retries');
  const state = buildState();
  const { standing } = planReport(buildInput(report, state));
  for (const lead of ['', 'x']) {
    const [change] = planFollowUp(buildContext({ ...report, title: lead + '\u{1F600}'.repeat(200) }, state, { now: '2026-01-01T00:00:00Z' }), standing);
    expect(change?.type === 'open-follow-up' && change.title).not.toMatch(/\p{Cs}/u);
  }
});

it('a file with a very long title is known again', () => {
  for (const title of ['x'.repeat(20_000), '警'.repeat(6000)]) {
    const change = openReport(buildFile({ title }), repository, defaultSettings);
    expect(change.type === 'open-report' && readMarker('file', change.body)).not.toBeNull();
  }
});

it('two rows of the same text each get their own issue', () => {
  const linked = linkRows(reportWith('- Cap the retries (@ana)\n- Cap the retries (@ben)'), [
    { text: 'Cap the retries', number: 12 },
    { text: 'Cap the retries', number: 13 },
  ]);
  expect(linked).toContain('(@ben) (issue: #13)');
});

it('the follow-up counts towards the hundred sub-issues', () => {
  const report = read('- Cap the retries at 3');
  const state = buildStateFor(report, [{ ...buildItem(10), linked: false }], {
    otherSubIssues: 99,
    followUp: { issue: buildIssue({ number: 20 }), linked: true },
  });
  const [one] = decideItems(pairRows(report.actionItems, state).matches, buildContext(report, state), true);
  expect(one?.standing.taskListed).toBe(true);
});
