import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../../embedded-github/git.ts';
import { createLimits, type Limits } from '../../embedded-github/limits.ts';
import { pushPayload, runAction } from '../../embedded-github/run-action.ts';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore } from '../../embedded-github/store.ts';
import { reportWith } from '../samples.ts';

let github: EmbeddedGitHub;
beforeEach(async () => {
  github = await startGitHub(createStore({ now: () => new Date('2025-02-10T12:00:00Z') }));
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

const path = (n: number) => `postmortems/2025-02-${String(n + 1).padStart(2, '0')}.md`;
const text = (n: number) => `# Outage ${n}\n\n${reportWith(`- Add the alert number ${n} on pool ${n} (@ana), due: 2025-03-01`)}`;
const archive = { 'postmortems/2019.md': text(2019) };
const files = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [path(n), text(n)]));
/** What is left of an hour's limits. */
const hour = (more: Partial<Limits> = {}) => (github.limits = createLimits({ requests: 190, ...more }));

interface Push {
  before: string;
  after: string;
}
function commitFiles(count: number): Push {
  const before = commit(github.store, archive);
  return { before, after: commit(github.store, { ...archive, ...files(count) }) };
}
const inputs = { 'as-of': '2025-02-10' };
const push = ({ before, after }: Push) => runAction(github, { event: 'push', payload: pushPayload(github, before, after), inputs });
const sweep = () => runAction(github, { event: 'schedule', payload: { schedule: '37 7 * * *' }, inputs });

const reports = () => github.store.issues.filter(({ labels }) => labels.includes('post-mortem'));
const tracked = () => reports().filter(({ labels }) => labels.includes('post-mortem:tracked'));
const items = () => github.store.issues.filter(({ labels }) => labels.includes('post-mortem:action-item'));
const notes = () => github.store.issues.filter(({ body }) => body.startsWith('<!-- post-mortem:push '));
const refusals = () => github.log.filter(({ status }) => status === 403 || status === 429);

describe('a push of more reports than an hour allows', () => {
  it('says how far it came; sweeps go on, hour after hour, until all are tracked, and leave what was there before alone', async () => {
    const pushed = commitFiles(30);
    hour();
    const first = await push(pushed);
    expect(first.code, first.stdout).toBe(0);
    expect(first.stdout).toMatch(
      /^::notice::GitHub's rate limit is nearly used up \(\d+ requests left; .*\): \d+ of 30 report files of this push are tracked; the scheduled run goes on with the rest, and so does one started by hand \(#1\)$/m,
    );
    const done = tracked().length;
    expect(done).toBeGreaterThan(3);
    expect(done).toBeLessThan(30);
    expect(notes()).toMatchObject([
      { number: 1, state: 'open', body: expect.stringMatching(new RegExp(`brought 30 report files.* ${30 - done} of them are still`)) },
    ]);
    let hours = 0;
    for (; notes()[0]?.state === 'open' && hours < 8; hours++) {
      hour();
      const before = tracked().length;
      const { code, stdout } = await sweep();
      expect(code, stdout).toBe(0);
      expect(tracked().length, stdout).toBeGreaterThan(before);
      if (notes()[0]?.state === 'open')
        expect(stdout).toMatch(/^::notice::.*\d+ report files of push \w{7} are still to be tracked, and the next run goes on \(#1\)$/m);
    }
    expect(hours).toBeLessThan(8);
    expect(
      tracked()
        .map(({ title }) => title)
        .sort(),
    ).toEqual(Array.from({ length: 30 }, (_, n) => `Outage ${n}`).sort());
    expect(reports()).toHaveLength(30);
    expect(items()).toHaveLength(30);
    expect(new Set(items().map(({ parent }) => parent)).size).toBe(30);
    expect(notes()).toMatchObject([{ state: 'closed', state_reason: 'completed' }]);
    expect(refusals()).toEqual([]);
    github.limits = null;
    // The review lists what the last hour tracked.
    await sweep();
    const from = github.log.length;
    await sweep();
    expect(github.log.slice(from).filter(({ write }) => write)).toEqual([]);
  }, 240_000);

  it('started by hand goes on too; run again it does not begin anew', async () => {
    const pushed = commitFiles(28);
    hour();
    await push(pushed);
    const done = tracked().length;
    hour();
    await push(pushed);
    expect(tracked().length).toBeGreaterThan(done + 3);
    hour();
    await runAction(github, { event: 'workflow_dispatch', payload: { repository: { id: 77 } }, inputs });
    expect(tracked().length).toBeGreaterThan(2 * done);
    expect(notes()).toHaveLength(1);
    expect(reports().length).toBe(new Set(reports().map(({ title }) => title)).size);
  }, 120_000);

  it('is left where it stands once a person closes the issue', async () => {
    hour();
    await push(commitFiles(28));
    const [note] = notes();
    Object.assign(note as object, { state: 'closed', state_reason: 'not_planned' });
    const done = tracked().length;
    hour();
    await sweep();
    expect(tracked()).toHaveLength(done);
    expect(notes()).toMatchObject([{ state: 'closed', state_reason: 'not_planned' }]);
  }, 120_000);

  it('goes on with the files as they are by then: those deleted meanwhile are no reports', async () => {
    hour();
    const { after } = commitFiles(28);
    await push({ before: github.store.commits[after]?.parent as string, after });
    const { [path(27)]: _, ...rest } = files(28);
    commit(github.store, { ...archive, ...rest, [path(26)]: text(26).replace('Outage 26', 'Outage of the shop') });
    for (let n = 0; n < 8 && notes()[0]?.state === 'open'; n++) {
      hour();
      await sweep();
    }
    const titles = tracked().map(({ title }) => title);
    expect(titles).toContain('Outage of the shop');
    expect(titles).not.toContain('Outage 27');
    expect(titles).toHaveLength(27);
  }, 240_000);
});

describe('a push that is stopped', () => {
  it('near the end of the hour, which others used up, is remembered at the last moment', async () => {
    hour({ requests: 130 });
    const { code, stdout } = await push(commitFiles(10));
    expect(code, stdout).toBe(0);
    expect(stdout).toMatch(/\d of 10 report files of this push are tracked; the scheduled run goes on/);
    expect(notes()).toMatchObject([{ state: 'open' }]);
    for (let n = 0; n < 4; n++) {
      hour();
      await sweep();
    }
    expect(tracked()).toHaveLength(10);
    expect(notes()).toMatchObject([{ state: 'closed' }]);
  }, 120_000);

  it('because too much was created was remembered before, when it is large', async () => {
    hour({ requests: 1000, content: 20 });
    const { code, stdout } = await push(commitFiles(28));
    expect(code, stdout).toBe(0);
    expect(stdout).toMatch(/^::notice::GitHub's rate limit is used up: \d+ of 28 report files of this push are tracked; the scheduled run goes on/m);
    for (let n = 0; n < 12 && notes()[0]?.state === 'open'; n++) {
      hour();
      await sweep();
    }
    expect(tracked()).toHaveLength(28);
    expect(items()).toHaveLength(28);
  }, 240_000);

  it('because too much was created says what to do, when it is small', async () => {
    hour({ requests: 1000, content: 8 });
    const { code, stdout } = await push(commitFiles(5));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error::GitHub's rate limit is used up: \d of 5 report files of this push are tracked; run this job again in an hour$/m);
    github.limits = null;
    expect(notes()).toEqual([]);
  });

  it('with few files opens no issue', async () => {
    await push(commitFiles(3));
    expect(notes()).toEqual([]);
    expect(tracked()).toHaveLength(3);
  });
});
