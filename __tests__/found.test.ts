import { describe, expect, it } from 'vitest';
import { linkRows } from '../src/plan/link-rows.ts';
import { mergeItem } from '../src/plan/merge-item.ts';
import { openReport } from '../src/plan/plan-file.ts';
import { planFollowUp } from '../src/plan/plan-follow-up.ts';
import { decideItems } from '../src/plan/plan-items.ts';
import { planNudge } from '../src/plan/plan-nudge.ts';
import { planReport } from '../src/plan/plan-report.ts';
import { readReport } from '../src/report/read.ts';
import { defaultSettings } from '../src/settings/settings.ts';
import type { Change } from '../src/state/change.ts';
import { foldChange } from '../src/state/fold.ts';
import { isElsewhere } from '../src/state/links.ts';
import { readMarker, writeBlock } from '../src/state/marker.ts';
import { pairRows } from '../src/state/match-items.ts';
import { readCommand } from '../src/state/slash-commands.ts';
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
} from './builders.ts';
import { reportWith } from './samples.ts';

it('F2 fold: an item folded again takes no row that has its issue (the older of two filed side by side)', () => {
  const state = buildState({ items: [buildItem(9)], rows: [9] });
  const change: Change = { type: 'open-item', key: 'item AI-001', why: 'w', title: 'x', body: '', labels: [], assignees: [], applied: buildApplied() };
  expect(foldChange(state, change, { issue: buildIssue({ number: 10 }) }).rows).toEqual([9]);
});

it('F3 a row that references an issue as owner/repo#12 is tracked there', () => {
  expect(readReport(reportWith('- Cap the retries, see acme/infra#12 (@ana)')).actionItems[0]?.links.map(({ url }) => url)).toEqual(['acme/infra#12']);
});

it('F4 linking what is filed does not wait for the report to be mended', () => {
  const report = read('- Cap the retries at 3 (@ana), due: 2025-03-01');
  const state = buildStateFor(report, [{ ...buildItem(10), linked: false }]);
  const { changes } = planReport(buildInput(report, state, { review: { findings: [], waived: [], errors: 1, warnings: 0 } }));
  expect(changes.map(({ key }) => key)).toContain('link #10');
});

it('F5 an item of Azure DevOps is tracked elsewhere', () => {
  const [item] = read('- Cap the retries').actionItems;
  const url = 'https://dev.azure.com/acme/shop/_workitems/edit/12';
  expect(isElsewhere({ ...(item as NonNullable<typeof item>), links: [{ url, text: url }] }, repository)).toBe(true);
});

describe('F6 labels in other letters', () => {
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

it('F7 the title of a follow-up is not cut within a character', () => {
  const report = read('- Cap the retries');
  const state = buildState();
  const { standing } = planReport(buildInput(report, state));
  for (const lead of ['', 'x']) {
    const [change] = planFollowUp(buildContext({ ...report, title: lead + '\u{1F600}'.repeat(200) }, state, { now: '2026-01-01T00:00:00Z' }), standing);
    expect(change?.type === 'open-follow-up' && change.title).not.toMatch(/\p{Cs}/u);
  }
});

it('F8 a file with a very long title is known again', () => {
  for (const title of ['x'.repeat(20_000), '警'.repeat(6000)]) {
    const change = openReport(buildFile({ title }), repository, defaultSettings);
    expect(change.type === 'open-report' && readMarker('file', change.body)).not.toBeNull();
  }
});

it('F9 two rows of the same text each get their own issue', () => {
  const linked = linkRows(reportWith('- Cap the retries (@ana)\n- Cap the retries (@ben)'), [
    { text: 'Cap the retries', number: 12 },
    { text: 'Cap the retries', number: 13 },
  ]);
  expect(linked).toContain('(@ben) (issue: #13)');
});

it('F10 the follow-up counts towards the hundred sub-issues', () => {
  const report = read('- Cap the retries at 3');
  const state = buildStateFor(report, [{ ...buildItem(10), linked: false }], {
    otherSubIssues: 99,
    followUp: { issue: buildIssue({ number: 20 }), linked: true },
  });
  const [one] = decideItems(pairRows(report.actionItems, state).matches, buildContext(report, state), true);
  expect(one?.standing.taskListed).toBe(true);
});

it('F11 code in a line that begins with three backticks is no fence', () => {
  expect(readCommand('```x``` is what I ran.\n/post-mortem track')?.command.name).toBe('track');
});
it('F12 a comment sign in code hides nothing', () => {
  expect(readCommand('`<!--` is what it said.\n\n/post-mortem track')?.command.name).toBe('track');
});
it('F13 the first marker of a kind', () => {
  expect(readMarker('item', `<!-- post-mortem:nudge AAAA -->\n${writeBlock('item', 1, 'x')}`)).toBe(1);
});
