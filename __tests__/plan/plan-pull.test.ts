import { describe, expect, it } from 'vitest';
import { foldPull, type PullWanted, planPull } from '../../src/plan/plan-pull.ts';
import type { PullState } from '../../src/state/pull.ts';

const finding = (body: string, line = 3) => ({ path: 'a.md', line, body });
const said = (id: number, body: string, replied = false) => ({ id, path: 'a.md', body, replied });
const state = (more: Partial<PullState> = {}): PullState => ({ pull: 5, comment: null, extraComments: [], inline: [], ...more });
const wanted = (more: Partial<PullWanted> = {}): PullWanted => ({ commit: 'c0ffee', summary: 'All is well.', reviewBody: 'Findings.', inline: [], ...more });
const shown = (...args: Parameters<typeof planPull>) => planPull(...args).changes.map(({ type, key }) => `${type} ${key}`);

describe('comments on lines', () => {
  it('that are new come in one review, on the commit', () => {
    expect(planPull(state(), wanted({ inline: [finding('a'), finding('b')] })).changes[0]).toMatchObject({
      type: 'create-review',
      pull: 5,
      commit: 'c0ffee',
      body: 'Findings.',
      comments: [finding('a'), finding('b')],
    });
  });

  it('that say the same of the same file are not said again, wherever the line is by now', () => {
    expect(shown(state({ inline: [said(1, 'a')] }), wanted({ inline: [finding('a', 99)], summary: null }))).toEqual([]);
  });

  it('that are needed twice are there twice', () => {
    const { changes } = planPull(state({ inline: [said(1, 'a')] }), wanted({ inline: [finding('a', 3), finding('a', 4)], summary: null }));
    expect(changes).toMatchObject([{ type: 'create-review', comments: [{ line: 4 }] }]);
  });

  it('that no longer hold are deleted, unless someone replied', () => {
    expect(shown(state({ inline: [said(1, 'a'), said(2, 'b', true)] }), wanted({ summary: null }))).toEqual(['delete-review-comment line comment 1']);
  });
});

describe('the summary', () => {
  it('is written once and then edited in place', () => {
    expect(planPull(state(), wanted()).changes).toMatchObject([{ type: 'upsert-comment', issue: 5, comment: null, body: 'All is well.' }]);
    expect(planPull(state({ comment: { id: 7, body: 'Old.' } }), wanted()).changes).toMatchObject([{ comment: 7 }]);
    expect(shown(state({ comment: { id: 7, body: 'All is well.' } }), wanted())).toEqual([]);
  });

  it('is left out on a pull request that never touched a report', () => {
    expect(shown(state(), wanted({ summary: null }))).toEqual([]);
  });

  it('of a run side by side is deleted', () => {
    expect(shown(state({ comment: { id: 7, body: 'All is well.' }, extraComments: [8] }), wanted())).toEqual(['delete-comment comment 8']);
  });
});

describe('after all is done', () => {
  it('nothing is left to do', () => {
    let next = state({ inline: [said(1, 'gone')], extraComments: [8] });
    const goal = wanted({ inline: [finding('a'), finding('b')] });
    for (const change of planPull(next, goal).changes) next = foldPull(next, change, { comment: { id: 7, updatedAt: '' } });
    expect(planPull(next, goal).changes).toEqual([]);
    expect(next.comment).toEqual({ id: 7, body: 'All is well.' });
  });

  it('what GitHub refused did not happen', () => {
    const before = state();
    for (const change of planPull(before, wanted({ inline: [finding('a')] })).changes) expect(foldPull(before, change, { problem: 'no' })).toBe(before);
  });
});
