import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue } from '../../embedded-github/store.ts';
import { listTrackingIssues } from '../../src/github/tracked-files.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { reportFilter } from '../../src/tracking/report-globs.ts';
import type { Run } from '../../src/tracking/run.ts';
import { trackDeletedFile } from '../../src/tracking/track-deleted-file.ts';
import { type FileVersion, isStale, trackFile } from '../../src/tracking/track-file.ts';
import { buildFile, now } from '../builders.ts';
import { connect } from '../connect.ts';
import { reportWith } from '../samples.ts';

let embedded: EmbeddedGitHub;
beforeEach(async () => {
  embedded = await startGitHub(createStore());
});
afterEach(async () => {
  expect(embedded.violations).toEqual([]);
  await embedded.close();
});

const runOf = (more: Partial<Run> = {}): Run => ({
  github: connect(embedded),
  settings: defaultSettings,
  now,
  mode: 'auto',
  dryRun: false,
  commit: 'c0ffee',
  failOn: 'error',
  writeBack: 'off',
  labels: { present: null },
  secondOpinion: null,
  log: () => {},
  ...more,
});
const path = 'docs/post-mortems/a.md';
const text = `# Checkout fails\n\n${reportWith('- Cap the retries at 3 (@ana), due: 2025-03-01')}`;
const known = (run: Run) => listTrackingIssues(run.github, 'post-mortem');
async function track(more: Partial<FileVersion> = {}, run = runOf()) {
  return trackFile(run, { path, previousPath: null, commit: 'c0ffee1234567', pushed: 100, text, ...more }, await known(run));
}
const titles = () => embedded.store.issues.map(({ title }) => title);

describe('a report file', () => {
  it('gets one tracking issue, with its items below', async () => {
    expect(await track()).toMatchObject({ number: 1, path, standing: { status: 'tracked' } });
    expect(titles()).toEqual(['Checkout fails', 'AI-001: Cap the retries at 3']);
    expect(embedded.store.issues[1]?.parent).toBe(1);
  });

  it('pushed again as it is opens nothing', async () => {
    await track();
    await track({ pushed: 200 });
    expect(titles()).toHaveLength(2);
  });

  it('is known under the path it had', async () => {
    await track();
    expect(await track({ path: 'docs/post-mortems/b.md', previousPath: path })).toMatchObject({ number: 1 });
  });

  it('may name the issue that tracks it, one of a person’s too, whose text stays', async () => {
    fileIssue(embedded.store, { title: 'The outage', user: 'ana', body: 'Mine.' });
    expect(await track({ text: `---\ntracking-issue: 1\n---\n\n${text}` })).toMatchObject({ number: 1 });
    expect(embedded.store.issues[0]).toMatchObject({ title: 'The outage', body: 'Mine.' });
  });

  it('that names an issue there is not goes by its path', async () => {
    expect(await track({ text: `---\ntracking-issue: 99\n---\n\n${text}` })).toMatchObject({ number: 1 });
    expect(titles()[0]).toBe('Checkout fails');
  });

  it('of an earlier push than the one that is tracked is left alone', async () => {
    await track({ pushed: 200 });
    const before = structuredClone(embedded.store.issues);
    expect(await track({ pushed: 100, text: text.replace('at 3', 'at 9') })).toBeNull();
    expect(embedded.store.issues).toEqual(before);
  });

  it('that is only reviewed opens no issue, and tells what tracking would do', async () => {
    const outcome = await track({}, runOf({ mode: 'review' }));
    expect(outcome).toMatchObject({ number: null, path });
    expect(outcome?.changes.map(({ type }) => type)).toContain('open-report');
    expect(embedded.log.filter(({ write }) => write)).toEqual([]);
  });
});

describe('a file that is gone', () => {
  const gone = async (more = {}) => {
    const run = runOf();
    return trackDeletedFile(run, { path, commit: 'dead', pushed: 200, ...more }, await known(run));
  };

  it('is told once in its issue, which stays open', async () => {
    await track();
    await gone();
    const comments = () => embedded.store.comments.filter(({ body }) => body.includes('was deleted'));
    expect(comments()).toHaveLength(1);
    expect(embedded.store.issues[0]).toMatchObject({ state: 'open', body: expect.stringContaining('whose file was deleted') });
    expect(await gone()).toEqual([]);
    expect(comments()).toHaveLength(1);
  });

  it('that no issue tracks, or a later push brought back, says nothing', async () => {
    expect(await gone()).toEqual([]);
    await track({ pushed: 300 });
    expect(await gone()).toEqual([]);
  });
});

describe('pushes out of order', () => {
  it('are told by their time; where one is not known, the last counts', () => {
    expect(isStale(buildFile({ pushed: 200 }), { pushed: 100 })).toBe(true);
    expect(isStale(buildFile({ pushed: 200 }), { pushed: 200 })).toBe(false);
    expect(isStale(buildFile({ pushed: null }), { pushed: 100 })).toBe(false);
    expect(isStale(buildFile({ pushed: 200 }), { pushed: null })).toBe(false);
  });
});

describe('which files are reports', () => {
  const isReport = reportFilter(defaultSettings.reports);

  it.each(['docs/post-mortems/a.md', 'post-mortems/a.md', 'x/y/postmortems/2025/a.md', '.ops/post-mortems/a.md', 'docs/Post-Mortems/A.MD'])('%s', (file) => {
    expect(isReport(file)).toBe(true);
  });

  it.each(['docs/a.md', 'post-mortems/a.txt', 'docs/post-mortems.md', 'my-post-mortems/a.md'])('not %s', (file) => {
    expect(isReport(file)).toBe(false);
  });
});
