import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../../src/plan/plan-input.ts';
import { planReport } from '../../src/plan/plan-report.ts';
import { readMemory } from '../../src/state/memory.ts';
import type { ReportState } from '../../src/state/report-state.ts';
import { unopenedState } from '../../src/state/unfiled.ts';
import {
  buildComment,
  buildFile,
  buildInput,
  buildIssue,
  buildItem,
  buildState,
  buildStateFor,
  now,
  read,
  repository,
  settingsWith,
  settle,
  today,
} from '../builders.ts';

const two = '- Cap the retries at 3 (@ana), due: 2025-03-01\n- Write the runbook (@ben), due: 2025-03-01';
const report = read(two);
/** A review that found something to mend. */
const toMend = { findings: [], waived: [], errors: 1, warnings: 0 };
const run = (more: Partial<PlanInput> = {}, state: ReportState = buildState()) => settle(buildInput(more.report ?? report, state, more));
const shown = ({ changes }: ReturnType<typeof settle>) => changes.map(({ type, key }) => `${type} ${key}`);
const plan = (state: ReportState, more: Partial<PlanInput> = {}) => planReport(buildInput(more.report ?? report, state, more));

describe('a report that is sound', () => {
  it('is filed in this order: items, links, the comment that names them, and last the state label', () => {
    expect(shown(run())).toEqual([
      'open-item item AI-001',
      'open-item item AI-002',
      'link-sub-issue link #10',
      'link-sub-issue link #11',
      'upsert-comment comment #1',
      'set-labels labels #1',
    ]);
  });

  it('is done with after that: planned again there is nothing', () => {
    expect(plan(run().state).changes).toEqual([]);
  });

  it('has a comment that remembers the day, and the issues by which its items are found again', () => {
    const { state } = run();
    expect(readMemory(state.comment?.body ?? '')).toMatchObject({ tracked: today, issues: [10, 11] });
    expect(state.comment?.body).toContain('#10');
  });

  it('carries the label of its state, and no other', () => {
    const state = buildState({ issue: buildIssue({ title: 'Checkout fails', labels: ['post-mortem', 'post-mortem:draft', 'bug'] }) });
    expect(run({}, state).state.issue.labels).toEqual(['post-mortem', 'bug', 'post-mortem:tracked']);
  });

  it('that was tracked before keeps the day, also where only the items know it any more', () => {
    const items = [buildItem(10, { filed: '2025-01-07' })];
    expect(plan(buildStateFor(report, items)).standing.tracked).toBe('2025-01-07');
    expect(plan(buildStateFor(report, items, { comment: buildComment({ tracked: '2025-01-05' }) })).standing.tracked).toBe('2025-01-05');
  });

  it('has its follow-up four weeks later, unless a severity or a command says otherwise', () => {
    expect(plan(buildState()).standing.followUp).toBe('2025-03-10');
    expect(plan(buildState(), { settings: settingsWith({ followUpBySeverity: new Map([['sev2', '1 week']]) }) }).standing.followUp).toBe('2025-02-17');
    expect(plan(buildState(), { remember: { followUp: '2025-05-01' } }).standing.followUp).toBe('2025-05-01');
  });
});

describe('a report with errors', () => {
  it('stays a draft: only the comment and the label say so', () => {
    const done = run({ review: toMend });
    expect(shown(done)).toEqual(['upsert-comment comment #1', 'set-labels labels #1']);
    expect(done.state.issue.labels).toContain('post-mortem:draft');
  });

  it('leaves alone what was filed before', () => {
    expect(shown(run({ review: toMend }, buildStateFor(report, [buildItem(10)])))).toEqual(['upsert-comment comment #1', 'set-labels labels #1']);
  });
});

describe('who may not write', () => {
  it('gets a review and files nothing, and the label is left alone', () => {
    const done = run({}, buildState({ mayWrite: false }));
    expect(shown(done)).toEqual(['upsert-comment comment #1']);
    expect(done.state.comment?.body).toContain('/post-mortem track');
  });
});

describe('the modes', () => {
  it('review only comments', () => {
    expect(shown(run({ mode: 'review' }))).toEqual(['upsert-comment comment #1']);
  });

  it('refresh leaves the items alone and brings comment and label up to date', () => {
    expect(shown(run({ mode: 'refresh' }, buildStateFor(report, [buildItem(10)])))).toEqual(['upsert-comment comment #1', 'set-labels labels #1']);
  });

  it('follow-up opens the follow-up on its day, links it, and the label follows', () => {
    const state = buildStateFor(report, [buildItem(10, { filed: '2025-01-01' })]);
    const done = run({ mode: 'follow-up' }, state);
    expect(shown(done)).toEqual(['open-follow-up follow-up', 'link-sub-issue link #10', 'upsert-comment comment #1', 'set-labels labels #1']);
    expect(done.state.issue.labels).toContain('post-mortem:follow-up-due');
  });
});

describe('the state of a report', () => {
  const followUp = (state: 'open' | 'closed') => ({ issue: buildIssue({ number: 20, state }), linked: true });
  const status = (more: Partial<ReportState>) => plan(buildState(more)).standing.status;
  const comment = buildComment({ tracked: '2025-01-01' });

  it('is draft until it is tracked', () => {
    expect(plan(buildState(), { mode: 'review' }).standing.status).toBe('draft');
    expect(status({})).toBe('tracked');
  });

  it('is follow-up-due while its follow-up is open, and reviewed once that is closed', () => {
    expect(status({ comment, followUp: followUp('open') })).toBe('follow-up-due');
    expect(status({ comment, followUp: followUp('closed') })).toBe('reviewed');
  });

  it('stays reviewed by its label where the follow-up was deleted', () => {
    expect(status({ comment, issue: buildIssue({ labels: ['post-mortem:reviewed'] }) })).toBe('reviewed');
  });
});

describe('what GitHub refused', () => {
  const refused = { 'item AI-002': 'opening it was refused by GitHub' };

  it('is planned no more in this run, and the comment says so in its row', () => {
    const done = run({ refused });
    expect(shown(done)).not.toContain('open-item item AI-002');
    expect(done.state.comment?.body).toContain('opening it was refused by GitHub');
  });

  it('leaves both labels, by which the sweep knows that not all is filed', () => {
    expect(run({ refused }).state.issue.labels).toEqual(['post-mortem', 'post-mortem:tracked', 'post-mortem:draft']);
  });

  it('of anything but an item is a note above the table', () => {
    expect(plan(buildState(), { refused: { 'link #10': '#10 could not be linked' } }).standing.notes).toEqual(['#10 could not be linked']);
  });

  it('once all is filed the draft label goes', () => {
    const { state } = run({ refused });
    expect(run({}, state).state.issue.labels).toEqual(['post-mortem', 'post-mortem:tracked']);
  });

  it('never keeps the comment from telling, not even where everything was refused', () => {
    const done = run({ refused: { 'item AI-001': 'no', 'item AI-002': 'no' } });
    expect(shown(done)).toEqual(['upsert-comment comment #1', 'set-labels labels #1']);
  });
});

describe('runs side by side', () => {
  it('the comments of others go before ours is written', () => {
    const { changes } = plan({ ...run().state, extraComments: [41, 42], comment: buildComment({ tracked: today }) });
    expect(changes.map(({ key }) => key)).toEqual(['comment 41', 'comment 42', 'comment #1']);
  });

  it('a younger issue for the same is closed as a duplicate', () => {
    const state = buildState({ duplicates: [{ issue: buildIssue({ number: 30 }), of: 1 }] });
    expect(plan(state, { mode: 'refresh' }).changes).toMatchObject([{ type: 'close-duplicate', issue: 30, of: 1 }]);
  });
});

describe('a locked issue', () => {
  it('takes no comment; the label is all that is left', () => {
    const issue = buildIssue({ title: 'Checkout fails', labels: ['post-mortem'], locked: true });
    expect(shown(run({ mode: 'refresh' }, buildState({ issue })))).toEqual(['set-labels labels #1']);
  });
});

describe('look-ups that were left out', () => {
  it('are told in a note', () => {
    expect(plan(buildState({ leftOut: 12 })).standing.notes).toMatchObject([expect.stringContaining('12 were left out')]);
  });
});

describe('stakeholders', () => {
  it('are told once the report is tracked, not before', () => {
    const settings = settingsWith({ stakeholders: ['acme/platform'] });
    expect(plan(buildState(), { settings, mode: 'review' }).standing.stakeholders).toEqual([]);
    expect(run({ settings }).state.comment?.body).toContain('@acme/platform');
  });
});

describe('a report kept in a file', () => {
  const file = buildFile();

  it('gets its tracking issue first, and nothing else before that is there', () => {
    expect(plan(unopenedState(file, repository), { file }).changes.map(({ type }) => type)).toEqual(['open-report']);
  });

  it('and then all goes on as in an issue', () => {
    const done = run({ file }, { ...unopenedState(file, repository), assignable: new Map() });
    expect(done.changes.map(({ type }) => type)).toEqual([
      'open-report',
      'open-item',
      'open-item',
      'link-sub-issue',
      'link-sub-issue',
      'upsert-comment',
      'set-labels',
    ]);
    expect(done.state.issue.labels).toEqual(['post-mortem', 'post-mortem:tracked']);
  });

  it('puts the label of a report on an issue of a person’s that the front matter names', () => {
    const state = buildState({ issue: buildIssue({ title: 'Checkout fails', labels: ['bug'] }) });
    expect(run({ file, remember: { file: { path: file.path, commit: file.commit } } }, state).state.issue.labels).toEqual([
      'bug',
      'post-mortem',
      'post-mortem:tracked',
    ]);
  });
});

it('the instant decides the day', () => {
  expect(plan(buildState(), { now: '2025-02-11T00:00:00Z' }).standing.tracked).toBe('2025-02-11');
  expect(plan(buildState(), { now }).standing.tracked).toBe(today);
});
