import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue, moveIssue, type StoredIssue } from '../../embedded-github/store.ts';
import { listIssues } from '../../src/github/issues.ts';
import { mostLookUps, takeLookUps } from '../../src/github/look-ups.ts';
import { readNewest } from '../../src/github/newest.ts';
import { listTrackingIssues } from '../../src/github/tracked-files.ts';
import { untilComplete } from '../../src/github/until-complete.ts';
import { writeBlock } from '../../src/state/marker.ts';
import { buildFile } from '../builders.ts';
import { connect } from '../connect.ts';

let embedded: EmbeddedGitHub;
beforeEach(async () => {
  embedded = await startGitHub(createStore());
});
afterEach(async () => {
  expect(embedded.violations).toEqual([]);
  await embedded.close();
});

const file = (path: string, more: Partial<StoredIssue> = {}) =>
  fileIssue(embedded.store, {
    title: path,
    user: 'github-actions[bot]',
    labels: ['post-mortem'],
    body: writeBlock('file', { v: 1, ...buildFile({ path }) }, ''),
    ...more,
  });
const issue = (title = 'x', more: Partial<StoredIssue> = {}) => fileIssue(embedded.store, { title, user: 'ana', ...more });

describe('tracking issues', () => {
  it('are those with the label and a marker of ours, the oldest first', async () => {
    file('a.md');
    issue('A report that is an issue', { labels: ['post-mortem'] });
    file('b.md', { state: 'closed' });
    file('forged.md', { user: 'mallory' });
    file('unlabelled.md', { labels: [] });
    const found = await listTrackingIssues(connect(embedded), 'post-mortem');
    expect(found.map(({ number, state, file: { path } }) => [number, state, path])).toEqual([
      [1, 'open', 'a.md'],
      [3, 'closed', 'b.md'],
    ]);
  });

  it('over a hundred are all found, though one that is read already leaves the list between two pages', async () => {
    for (let n = 1; n <= 150; n++) file(`${n}.md`);
    let lists = 0;
    embedded.fault = ({ path }) => {
      // Without #7 the second page begins one later: #101 would be on neither.
      if (path.endsWith('/issues') && ++lists === 2) (embedded.store.issues[6] as StoredIssue).labels = [];
      return null;
    };
    const found = await listTrackingIssues(connect(embedded), 'post-mortem');
    expect(found.map(({ number }) => number)).toEqual(Array.from({ length: 150 }, (_, n) => n + 1));
  });

  it('that no list shows yet are found by their number, when it is asked again', async () => {
    file('a.md');
    embedded.store.lag = 60_000;
    file('b.md');
    (embedded.store.issues[0] as StoredIssue).filed = 0;
    expect(await listTrackingIssues(connect(embedded), 'post-mortem')).toHaveLength(1);
    expect((await listTrackingIssues(connect(embedded), 'post-mortem', true)).map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('the newest issues', () => {
  const newest = async (known: number) => (await readNewest(connect(embedded), known)).map(({ number }) => number);
  /** So many issues that no list shows, after so many that lists show. */
  const hide = (shown: number, hidden: number) => {
    for (let n = 0; n < shown + hidden; n++) issue('x', { filed: n < shown ? 0 : Date.now() });
    embedded.store.lag = 60_000;
  };

  it('are those after the highest that is known or listed', async () => {
    hide(2, 3);
    expect(await newest(0)).toEqual([3, 4, 5]);
    expect(await newest(4)).toEqual([5]);
    expect(await newest(5)).toEqual([]);
  });

  it('are ten at the most', async () => {
    hide(1, 14);
    expect(await newest(0)).toHaveLength(10);
  });

  it('are found behind one that was moved or deleted', async () => {
    hide(1, 3);
    moveIssue(embedded.store, 2, { repository: 4242, number: 9 });
    embedded.fault = ({ path }) => (path.endsWith('/issues/3') ? { status: 410 } : null);
    expect(await newest(0)).toEqual([4]);
  });

  it('are none in an empty repository', async () => {
    expect(await newest(0)).toEqual([]);
  });
});

describe('a list of issues', () => {
  it('has no pull requests', async () => {
    issue('A bug', { labels: ['bug'] });
    issue('A pull request', { labels: ['bug'], pull_request: true });
    expect((await listIssues(connect(embedded), { labels: 'bug', state: 'all' })).map(({ title }) => title)).toEqual(['A bug']);
  });
});

describe('a list that is behind', () => {
  const growing = (...lengths: number[]) => {
    let reads = 0;
    const read = async () => Array.from({ length: lengths[Math.min(reads++, lengths.length - 1)] ?? 0 }, (_, n) => n);
    return { read, reads: () => reads };
  };

  it('is read once where it is complete, or longer than expected', async () => {
    const { read, reads } = growing(3);
    expect(await untilComplete(read, 3)).toHaveLength(3);
    expect(await untilComplete(read, 1)).toHaveLength(3);
    expect(reads()).toBe(2);
  });

  it('is read again until it holds as many as the issue counts', async () => {
    const { read, reads } = growing(1, 3);
    expect(await untilComplete(read, 3)).toHaveLength(3);
    expect(reads()).toBe(2);
  });

  it('is taken as it is after five seconds', async () => {
    const { read, reads } = growing(1);
    const started = performance.now();
    expect(await untilComplete(read, 3)).toHaveLength(1);
    expect(reads()).toBe(5);
    expect(performance.now() - started).toBeGreaterThan(4900);
  });
});

describe('look-ups', () => {
  it('are so many a run, over all its reports', () => {
    const { client } = connect(embedded);
    const wanted = Array.from({ length: 200 }, (_, n) => n);
    expect(takeLookUps(client, wanted)).toHaveLength(200);
    expect(takeLookUps(client, wanted)).toEqual(wanted.slice(0, mostLookUps - 200));
    expect(takeLookUps(client, wanted)).toEqual([]);
    expect(takeLookUps(connect(embedded).client, [1])).toEqual([1]);
  });
});
