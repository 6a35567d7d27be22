import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Change } from '../../src/state/change.ts';
import { foldChange } from '../../src/state/fold.ts';
import { emptyMemory, type ReportState } from '../../src/state/report-state.ts';
import { buildApplied, buildComment, buildInput, buildIssue, buildItem, buildState, now, read, settle } from '../builders.ts';

const base = { key: 'k', why: 'w' };
const openItem: Change = { ...base, type: 'open-item', title: 'AI-001: Cap', body: '', labels: [], assignees: [], applied: buildApplied() };
const openFollowUp: Change = { ...base, type: 'open-follow-up', title: 'Follow-up', body: '', labels: [], assignees: [] };
const openReport: Change = { ...base, type: 'open-report', title: 'Checkout fails', body: '', labels: [], assignees: [] };
const note: Change = { ...base, type: 'add-comment', issue: 10, body: 'Gone.' };
const comment: Change = { ...base, type: 'upsert-comment', issue: 1, comment: null, body: 'New.', memory: { ...emptyMemory, tracked: '2025-02-10' } };

describe('what was opened', () => {
  it('an item has an issue from now on, and its row too', () => {
    const state = foldChange(buildState({ rows: [null, null] }), { ...openItem, applied: buildApplied({ position: 1 }) } as Change, {
      issue: buildIssue({ number: 10 }),
    });
    expect(state.rows).toEqual([null, 10]);
    expect(state.items).toMatchObject([{ issue: { number: 10 }, linked: false, applied: { position: 1 } }]);
  });

  it('a report that had no issue has one; one that has keeps it', () => {
    const answer = { issue: buildIssue({ number: 5 }) };
    expect(foldChange(buildState({ issue: buildIssue({ number: 0 }) }), openReport, answer).issue.number).toBe(5);
    expect(foldChange(buildState(), openReport, answer).issue.number).toBe(1);
  });

  it('a follow-up is known and not linked yet', () => {
    expect(foldChange(buildState(), openFollowUp, { issue: buildIssue({ number: 20 }) }).followUp).toMatchObject({ issue: { number: 20 }, linked: false });
  });

  it('folded twice it is there once: lists lag, and a run that goes on folds again what it knows', () => {
    const answer: Answer = { issue: buildIssue({ number: 10 }), comment: { id: 9, updatedAt: now } };
    for (const change of [openItem, openFollowUp, openReport, comment]) {
      const once = foldChange(buildState({ rows: [null], issue: buildIssue({ number: 0 }) }), change, answer);
      expect(foldChange(once, change, answer)).toEqual(once);
    }
  });

  it('a whole filing folded again on its own end changes neither items nor rows nor comment', () => {
    const texts = fc.uniqueArray(fc.constantFrom('Cap the retries', 'Write the runbook', 'Load test the pool', 'Alert on a full queue'), { minLength: 1 });
    fc.assert(
      fc.property(texts, (list) => {
        const report = read(list.map((text) => `- ${text} (@ana), due: 2025-03-01`).join('\n'));
        const { changes, state } = settle(buildInput(report, buildState()));
        const numbers = state.items.map(({ issue }) => issue);
        let again: ReportState = state;
        for (const change of changes.filter(({ type }) => type === 'open-item'))
          again = foldChange(again, change, { issue: numbers.shift() as (typeof numbers)[0] });
        expect(again).toEqual(state);
      }),
      { numRuns: 15, seed: Number(process.env.SEED ?? 20250209) },
    );
  });
});

describe('what was changed', () => {
  const state = buildState({
    items: [buildItem(10), buildItem(11, { position: 1 })],
    rows: [10, 11],
    adopted: { 7: { issue: buildIssue({ number: 7, labels: ['bug'] }), linked: false }, 8: 'not looked up' },
    followUp: { issue: buildIssue({ number: 20 }), linked: false },
  });

  it('an issue is as GitHub answered, else as was asked', () => {
    const edit: Change = {
      ...base,
      type: 'edit-issue',
      issue: 10,
      edit: { title: 'New', state: 'closed', reason: 'completed' },
      was: {},
      applied: buildApplied({ text: 'New' }),
    };
    expect(foldChange(state, edit, {}).items[0]).toMatchObject({ issue: { title: 'New', state: 'closed', reason: 'completed' }, applied: { text: 'New' } });
    const answered = foldChange(state, edit, { issue: buildIssue({ number: 10, title: 'As GitHub says' }) });
    expect(answered.items[0]?.issue.title).toBe('As GitHub says');
    expect(answered.items[1]).toEqual(state.items[1]);
  });

  it('labels come and go, on the report, an item, an adopted issue or the follow-up', () => {
    const labels = (issue: number): Change => ({ ...base, type: 'set-labels', issue, add: ['new'], remove: ['bug', 'post-mortem'] });
    expect(foldChange(state, labels(1), {}).issue.labels).toEqual(['new']);
    expect(foldChange(state, labels(10), {}).items[0]?.issue.labels).toEqual(['post-mortem:action-item', 'new']);
    expect(foldChange(state, labels(7), {}).adopted[7]).toMatchObject({ issue: { labels: ['new'] } });
    expect(foldChange(state, labels(20), {}).followUp?.issue.labels).toEqual(['new']);
  });

  it('a link is there, whatever it is of', () => {
    const unlinked = { ...state, items: state.items.map((item) => ({ ...item, linked: false as const })) };
    const link = (number: number): Change => ({ ...base, type: 'link-sub-issue', parent: 1, child: { number, id: 1000 + number } });
    expect(foldChange(unlinked, link(11), {}).items.map(({ linked }) => linked)).toEqual([false, true]);
    expect(foldChange(unlinked, link(7), {}).adopted[7]).toMatchObject({ linked: true });
    expect(foldChange(unlinked, link(20), {}).followUp?.linked).toBe(true);
  });

  it('a duplicate that was closed is no one’s any more', () => {
    const twice = { ...state, duplicates: [{ issue: buildIssue({ number: 11 }), of: 10 }] };
    const folded = foldChange(twice, { ...base, type: 'close-duplicate', issue: 11, of: 10, body: '' }, {});
    expect([folded.items.length, folded.rows, folded.duplicates]).toEqual([1, [10, null], []]);
  });

  it('comments: a note is noted, a second comment is gone, ours is as written', () => {
    expect(foldChange(state, note, {}).noted).toEqual([10]);
    expect(foldChange({ ...state, extraComments: [41, 42] }, { ...base, type: 'delete-comment', comment: 41 }, {}).extraComments).toEqual([42]);
    expect(foldChange({ ...state, comment: buildComment() }, comment, { comment: { id: 9, updatedAt: now } }).comment).toMatchObject({
      body: 'New.',
      memory: { tracked: '2025-02-10' },
    });
  });
});

describe('what was refused', () => {
  const all: Change[] = [openItem, openFollowUp, openReport, note, comment, { ...base, type: 'set-labels', issue: 1, add: ['x'], remove: [] }];

  it('did not happen', () => {
    const state = buildState({ issue: buildIssue({ number: 0 }), rows: [null] });
    for (const change of all) expect(foldChange(state, change, { problem: 'no' })).toBe(state);
  });

  it('in part did happen: an issue that was opened without its assignee is there', () => {
    expect(foldChange(buildState({ rows: [null] }), openItem, { issue: buildIssue({ number: 10 }), problem: 'not assigned' }).rows).toEqual([10]);
  });

  it('for want of sub-issues is known from then on', () => {
    expect(foldChange(buildState(), { ...base, type: 'link-sub-issue', parent: 1, child: { number: 10, id: 1 } }, { noSubIssues: true }).subIssues).toBe(false);
  });
});

it('the state before is left as it was', () => {
  const state = buildState({ items: [buildItem(10)], rows: [10, null] });
  const before = structuredClone(state);
  for (const change of [openItem, note, comment]) foldChange(state, change, { issue: buildIssue({ number: 12 }), comment: { id: 9, updatedAt: now } });
  expect(state).toEqual(before);
});
