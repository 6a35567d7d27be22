import { describe, expect, it } from 'vitest';
import { foldWriteBack, planWriteBack } from '../../src/plan/plan-write-back.ts';
import type { WriteBackState } from '../../src/state/write-back.ts';
import { reportWith } from '../samples.ts';

const text = reportWith('- Cap the retries at 3 (@ana)');
const file = { path: 'a.md', text, blob: 'b10b', links: [{ text: 'Cap the retries at 3', number: 12 }] };
const state = (more: Partial<WriteBackState> = {}): WriteBackState => ({
  branch: 'post-mortem/issue-links',
  startAt: 'c0ffee',
  reset: false,
  openPull: { base: 'main' },
  files: [file],
  ...more,
});
const shown = (given: WriteBackState) => planWriteBack(given).changes.map(({ key }) => key);

describe('issue links', () => {
  it('are offered on a branch with a pull request', () => {
    expect(shown(state())).toEqual(['branch post-mortem/issue-links', 'write a.md', 'pull post-mortem/issue-links']);
  });

  it('are written right where they are, where no branch is needed', () => {
    expect(planWriteBack(state({ branch: 'main', startAt: null, openPull: null })).changes).toMatchObject([
      { type: 'write-file', path: 'a.md', blob: 'b10b', branch: 'main', text: expect.stringContaining('(issue: #12)') },
    ]);
  });

  it('that are all there need no branch', () => {
    expect(shown(state({ files: [{ ...file, text: text.replace('(@ana)', '(@ana) #12') }] }))).toEqual([]);
  });

  it('written by a run that was cut still get their pull request', () => {
    expect(shown(state({ startAt: null, files: [] }))).toEqual(['pull post-mortem/issue-links']);
  });

  it('are done with once written, or refused', () => {
    let next = state();
    for (const change of planWriteBack(next).changes) next = foldWriteBack(next, change);
    expect(planWriteBack(next).changes).toEqual([]);
  });
});
