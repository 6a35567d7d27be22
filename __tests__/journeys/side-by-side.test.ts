import { describe, expect, it } from 'vitest';
import { commit } from '../../embedded-github/git.ts';
import { createLimits } from '../../embedded-github/limits.ts';
import { type ActionRun, commentPayload, issuesPayload, pushPayload, runAction } from '../../embedded-github/run-action.ts';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { byTurns, pauseAfter, type Schedule, sideBySide } from '../../embedded-github/side-by-side.ts';
import { createStore, fileIssue, type Store, type StoredIssue } from '../../embedded-github/store.ts';
import { reportWith } from '../samples.ts';

const rows = `| Action | Owner | Deadline | Priority |
|-|-|-|-|
| Alert on a full pool at 80 % | @ana | 2025-03-01 | high |
| Cap the retries at 3 | @ben | 2025-03-02 | low |`;
const text = reportWith(rows);
const path = 'postmortems/2025-02-09.md';

interface Scene {
  github: EmbeddedGitHub;
  start: (token: 'a' | 'b') => Promise<ActionRun>;
}
interface Scenario {
  name: string;
  /** Requests of the first run up to which the second is let in at each. */
  most: number;
  prepare: (graphQL: Store['graphQL']) => Promise<Scene>;
  check: (github: EmbeddedGitHub) => void;
}

const labelled = ({ store }: EmbeddedGitHub, label: string, state = 'open') =>
  store.issues.filter((issue) => issue.labels.includes(label) && issue.state === state);
const run = (github: EmbeddedGitHub, event: string, payload: unknown, inputs: Record<string, string> = {}) => runAction(github, { event, payload, inputs });
const open = async (graphQL: Store['graphQL']) => startGitHub(createStore({ graphQL, now: () => new Date('2025-02-10T12:00:00Z') }));
const fileReport = ({ store }: EmbeddedGitHub) => fileIssue(store, { title: 'Checkout fails', user: 'ana', labels: ['post-mortem'], body: text });

/** One review comment, one open issue an item, each below the report. */
function checkItems(github: EmbeddedGitHub, report: StoredIssue | undefined) {
  const items = labelled(github, 'post-mortem:action-item');
  expect(items.map(({ title }) => title).sort()).toEqual(['AI-001: Alert on a full pool at 80 %', 'AI-002: Cap the retries at 3']);
  expect(items.every(({ parent }) => parent === report?.number)).toBe(true);
  expect(github.store.comments.filter(({ body }) => body.startsWith('<!-- post-mortem:report'))).toHaveLength(1);
}

const scenarios: Scenario[] = [
  {
    name: 'a report is filed and started by hand at once',
    most: 24,
    async prepare(graphQL) {
      const github = await open(graphQL);
      const report = fileReport(github);
      const start = (token: 'a' | 'b') =>
        token === 'a'
          ? run(github, 'issues', issuesPayload(github, report.number), { token })
          : run(github, 'workflow_dispatch', { repository: { id: 77 } }, { token, report: String(report.number) });
      return { github, start };
    },
    check: (github) => checkItems(github, github.store.issues[0]),
  },
  {
    name: 'a file is pushed and started by hand at once',
    most: 24,
    async prepare(graphQL) {
      const github = await open(graphQL);
      const before = commit(github.store, {});
      const after = commit(github.store, { [path]: text });
      const start = (token: 'a' | 'b') =>
        token === 'a'
          ? run(github, 'push', pushPayload(github, before, after), { token })
          : runAction(github, { event: 'workflow_dispatch', payload: { repository: { id: 77 } }, inputs: { token, report: path }, env: { GITHUB_SHA: after } });
      return { github, start };
    },
    check(github) {
      const reports = labelled(github, 'post-mortem');
      expect(reports).toHaveLength(1);
      checkItems(github, reports[0]);
    },
  },
  {
    name: 'a rule is waived while an item is closed',
    most: 14,
    async prepare(graphQL) {
      const github = await open(graphQL);
      const report = fileReport(github);
      await run(github, 'issues', issuesPayload(github, report.number));
      const item = github.store.issues[1] as StoredIssue;
      Object.assign(item, { state: 'closed', state_reason: 'completed', closed_at: '2025-02-10T12:00:00Z' });
      const command = commentPayload(github, report.number, '/post-mortem waive severity we have no scale yet', 'ana');
      const start = (token: 'a' | 'b') =>
        token === 'a' ? run(github, 'issues', issuesPayload(github, item.number, 'closed'), { token }) : run(github, 'issue_comment', command, { token });
      return { github, start };
    },
    check(github) {
      const review = github.store.comments.find(({ body }) => body.startsWith('<!-- post-mortem:report'))?.body ?? '';
      const memory = Buffer.from(/post-mortem:report ([\w-]+)/.exec(review)?.[1] ?? '', 'base64url').toString();
      expect(memory).toContain('we have no scale yet');
      expect(review).toContain('done');
    },
  },
  {
    name: 'two sweeps',
    most: 30,
    async prepare(graphQL) {
      const github = await open(graphQL);
      const report = fileReport(github);
      await run(github, 'issues', issuesPayload(github, report.number), { 'as-of': '2025-02-10' });
      github.store.now = () => new Date('2025-03-20T12:00:00Z');
      return { github, start: (token) => run(github, 'schedule', { schedule: '37 7 * * *' }, { token, 'as-of': '2025-03-20' }) };
    },
    check(github) {
      expect(labelled(github, 'post-mortem:follow-up')).toHaveLength(1);
      expect(labelled(github, 'post-mortem:weekly-review')).toHaveLength(1);
      const nudges = github.store.comments.filter(({ body }) => body.startsWith('<!-- post-mortem:nudge'));
      expect(nudges).toHaveLength(2);
    },
  },
  {
    name: 'a push that was stopped is run again while a sweep goes on with it',
    most: 24,
    async prepare(graphQL) {
      const github = await open(graphQL);
      const before = commit(github.store, {});
      const after = commit(github.store, Object.fromEntries([1, 2, 3].map((n) => [`postmortems/${n}.md`, `# Outage ${n}\n\n${text}`])));
      const push = pushPayload(github, before, after);
      github.limits = createLimits({ requests: 100 });
      await run(github, 'push', push, { 'as-of': '2025-02-10' });
      github.limits = null;
      const start = (token: 'a' | 'b') =>
        token === 'a'
          ? run(github, 'schedule', { schedule: '37 7 * * *' }, { token, 'as-of': '2025-02-10' })
          : run(github, 'push', push, { token, 'as-of': '2025-02-10' });
      return { github, start };
    },
    check(github) {
      const reports = labelled(github, 'post-mortem');
      expect(reports.map(({ title }) => title).sort()).toEqual(['Outage 1', 'Outage 2', 'Outage 3']);
      for (const { number } of reports) {
        const below = labelled(github, 'post-mortem:action-item').filter(({ parent }) => parent === number);
        expect(below).toHaveLength(2);
      }
      expect(labelled(github, 'post-mortem:action-item')).toHaveLength(6);
      expect(github.store.issues.filter(({ body }) => body.startsWith('<!-- post-mortem:push '))).toMatchObject([{ state: 'closed' }]);
    },
  },
];

/** Issues are opened by GraphQL in one step, or by REST in two: the laws are the same. */
const servers = scenarios.flatMap((scenario) => (['all', 'none'] as const).map((graphQL) => ({ ...scenario, graphQL })));

describe.concurrent.each(servers)('$name, GraphQL: $graphQL', ({ most, prepare, check, graphQL }) => {
  it('ends as if one had run after the other, wherever the second run is let in', async () => {
    const schedules: [string, Schedule][] = [
      ['by turns', byTurns],
      ...Array.from({ length: most }, (_, count): [string, Schedule] => [`after ${count}`, pauseAfter(count)]),
    ];
    const failures: string[] = [];
    const next = async (): Promise<void> => {
      const entry = schedules.pop();
      if (!entry) return;
      const [name, schedule] = entry;
      const { github, start } = await prepare(graphQL);
      try {
        const runs = await sideBySide(github, schedule, start);
        for (const { code, stdout } of runs) expect(code, stdout).toBe(0);
        check(github);
        expect(github.violations).toEqual([]);
      } catch (error) {
        failures.push(`${name}: ${(error as Error).message}`);
      }
      await github.close();
      return next();
    };
    await Promise.all([next(), next(), next()]);
    expect(failures).toEqual([]);
  }, 400_000);
});
