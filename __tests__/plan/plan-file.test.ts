import { describe, expect, it } from 'vitest';
import { openReport, planDeletedFile, planTrackedFile } from '../../src/plan/plan-file.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { foldChange } from '../../src/state/fold.ts';
import { readMarker } from '../../src/state/marker.ts';
import type { ReportState, TrackedFile } from '../../src/state/report-state.ts';
import { buildFile, buildIssue, buildState, repository } from '../builders.ts';

const opened = (file: TrackedFile) => {
  const change = openReport(file, repository, defaultSettings);
  if (change.type !== 'open-report') throw new Error(change.type);
  return change;
};

/** The state of a file whose issue was opened as the action opens it. */
function track(file = buildFile(), more: Partial<ReportState> = {}): ReportState {
  const { title, body, labels } = opened(file);
  return buildState({ issue: buildIssue({ title, body, labels }), file, ...more });
}

describe('opening the tracking issue', () => {
  it('gives it the title of the report, its label, and a block that remembers the file', () => {
    const { title, body, labels } = opened(buildFile());
    expect([title, labels]).toEqual(['Checkout fails', ['post-mortem']]);
    expect(readMarker('file', body)).toEqual({ v: 1, ...buildFile() });
    expect(body).toContain('https://github.com/acme/shop/blob/c0ffee1234567/docs/post-mortems/a.md');
  });

  it('takes the name of the file where nothing of the title can be seen', () => {
    for (const title of ['', '\u200B', '…!']) expect(opened(buildFile({ title })).title).toBe('a.md');
  });

  it('cuts a long title, never within a character', () => {
    const { title } = opened(buildFile({ title: `x${'\u{1F600}'.repeat(200)}a` }));
    expect(title.length).toBeLessThanOrEqual(200);
    expect(title).not.toMatch(/\p{Cs}/u);
  });
});

describe('bringing it up to the file', () => {
  it('changes nothing where the file is as remembered', () => {
    expect(planTrackedFile(track(), buildFile())).toEqual([]);
  });

  it('follows to a new commit, and what people wrote around the block stays', () => {
    const state = track();
    state.issue.body = `Mine.\n${state.issue.body}\nToo.`;
    const [change] = planTrackedFile(state, buildFile({ commit: 'beef00000' }));
    expect(change).toMatchObject({ type: 'edit-issue', issue: 1, edit: { body: expect.stringMatching(/^Mine\.\n[\s\S]+beef00000[\s\S]+\nToo\.$/) } });
    expect(change).not.toHaveProperty('edit.title');
  });

  it('follows a new title only while the title is the one last given', () => {
    const renamed = buildFile({ title: 'Checkout fails again' });
    expect(planTrackedFile(track(), renamed)).toMatchObject([{ edit: { title: 'Checkout fails again' } }]);
    const state = track();
    state.issue.title = 'Mine';
    expect(planTrackedFile(state, renamed)[0]).not.toHaveProperty('edit.title');
  });

  it('says where the file was before it moved', () => {
    expect(planTrackedFile(track(), buildFile({ path: 'docs/post-mortems/b.md' }))).toMatchObject([
      { why: 'the file docs/post-mortems/b.md changed, moved from docs/post-mortems/a.md' },
    ]);
  });

  it('leaves the text of an issue alone that a person opened and the front matter names', () => {
    expect(planTrackedFile(buildState({ file: { path: 'a.md', commit: 'c0ffee' } }), buildFile())).toEqual([]);
    expect(planTrackedFile(buildState({ file: null }), buildFile())).toEqual([]);
  });
});

describe('a file that is gone', () => {
  const gone = buildFile({ deleted: true });

  it('is told once in a comment, and in the block; the issue stays open', () => {
    const [said, edited, ...more] = planDeletedFile(track(), gone);
    expect(more).toEqual([]);
    expect(said).toMatchObject({ type: 'add-comment', issue: 1 });
    expect(edited).toMatchObject({ type: 'edit-issue', edit: { body: expect.stringContaining('whose file was deleted') } });
    expect(edited).not.toHaveProperty('edit.state');
  });

  it('is done with after that', () => {
    let state = track();
    for (const change of planDeletedFile(state, gone)) state = foldChange(state, change, {});
    expect(planDeletedFile({ ...state, file: gone }, gone)).toEqual([]);
  });

  it('is only told in the block where the comment is there, or the issue is locked', () => {
    expect(planDeletedFile(track(buildFile(), { noted: [1] }), gone).map(({ type }) => type)).toEqual(['edit-issue']);
    const locked = track();
    locked.issue.locked = true;
    expect(planDeletedFile(locked, gone).map(({ type }) => type)).toEqual(['edit-issue']);
  });
});
