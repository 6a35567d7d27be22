import { describe, expect, it } from 'vitest';
import { commit } from '../../embedded-github/git.ts';
import { openPull } from '../../embedded-github/git-routes.ts';
import { issuesPayload, pullPayload, pushPayload, runAction } from '../../embedded-github/run-action.ts';
import { type EmbeddedGitHub, type Fault, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue, type Store, type StoredIssue } from '../../embedded-github/store.ts';
import { reportWith } from '../samples.ts';

/** Every scenario is run with each of its requests failing in each of these ways, and then once more without. */
const ways = ['cut-before', 'cut-after', '5xx', 'kill-after'] as const;
type Way = (typeof ways)[number];

interface Scenario {
  /** What is there before, and whatever has a number: a report, a pull request. */
  prepare: (store: Store) => { number: number };
  /** Runs that lead up to the one under test. */
  before?: (github: EmbeddedGitHub, report: StoredIssue) => Promise<void>;
  event: 'issues' | 'schedule' | 'push' | 'pull_request';
  asOf: string;
  /** It opens no issues: whether the server has GraphQL makes no difference. */
  opensNone?: true;
}

const report = (store: Store, body: string) => fileIssue(store, { title: 'Checkout fails', user: 'ana', labels: ['post-mortem'], body });
const first = reportWith('- [P1] Alert on a full pool at 80 % (@ana), due: 2025-03-01\n- Cap the retries at 3 (@ben), due: 2025-03-02');
const second = reportWith(
  '- [P2] Alert on a full pool at 90 % (@chi), due: 2025-03-01\n- Show the release notes of libraries (@ben), due: 2025-03-09\n- [P3] Write the runbook for full pools (@ana), due: 2025-03-05',
);

const track = async (github: EmbeddedGitHub, { number }: StoredIssue) => {
  await runAction(github, { event: 'issues', payload: issuesPayload(github, number), inputs: { 'as-of': '2025-02-10' } });
};

const scenarios: Record<string, Scenario> = {
  filing: { prepare: (store) => report(store, first), event: 'issues', asOf: '2025-02-10' },
  editing: {
    prepare: (store) => report(store, first),
    before: async (github, issue) => {
      await track(github, issue);
      issue.body = second;
    },
    event: 'issues',
    asOf: '2025-02-11',
  },
  'follow-up': { prepare: (store) => report(store, first), before: track, event: 'schedule', asOf: '2025-03-10' },
  merging: {
    prepare: (store) => {
      commit(store, { 'README.md': '# Shop' });
      commit(store, { 'README.md': '# Shop', 'docs/post-mortems/a.md': first });
      return { number: 0 };
    },
    event: 'push',
    asOf: '2025-02-10',
  },
  reviewing: {
    prepare: (store) => {
      commit(store, { 'README.md': '# Shop' });
      store.branches.branch = store.branches.main as string;
      commit(store, { 'README.md': '# Shop', 'docs/post-mortems/a.md': first.replace('Every third', 'Ben carelessly broke it. Every third') }, 'branch');
      return openPull(store, { title: 'Report', head: 'branch', base: 'main' });
    },
    event: 'pull_request',
    asOf: '2025-02-10',
    opensNone: true,
  },
};

/** Issues are opened by GraphQL in one step, or by REST in two: the laws are the same. */
const servers = Object.entries(scenarios).flatMap(([name, scenario]) =>
  (scenario.opensNone ? (['all'] as const) : (['all', 'none'] as const)).map((graphQL) => ({ name, scenario, graphQL })),
);

describe.each(servers)('$name, GraphQL: $graphQL', ({ scenario, graphQL }) => {
  it('ends the same whatever request is cut, refused or killed', async () => {
    const start = await prepare(scenario, graphQL);
    const expected = await play(scenario, start, null);
    expect(expected.writes.length).toBeGreaterThan(5);
    // A write fails in every way, a read in one: whatever way it goes, nothing was done.
    const cases = expected.writes.flatMap((write, index) => (write ? [...ways] : [ways[index % 3] as Way]).map((way) => ({ way, index })));
    const different: string[] = [];
    const next = async () => {
      for (let one = cases.pop(); one; one = cases.pop()) {
        const { state } = await play(scenario, start, one);
        if (state !== expected.state) different.push(`${one.way} at request ${one.index}: ${firstDifference(expected.state, state)}`);
      }
    };
    // Most of a run is waiting: for its answer, or to ask once more.
    await Promise.all([next(), next(), next(), next(), next(), next()]);
    expect(different).toEqual([]);
  }, 400_000);
});

/** The store before the run under test, made once for a scenario. */
async function prepare(scenario: Scenario, graphQL: Store['graphQL']): Promise<{ store: Store; number: number }> {
  const github = await startGitHub(createStore({ now, graphQL }));
  const prepared = scenario.prepare(github.store);
  await scenario.before?.(github, prepared as StoredIssue);
  await github.close();
  return { store: github.store, number: prepared.number };
}

const now = () => new Date('2025-02-10T12:00:00Z');

function firstDifference(expected: string, actual: string): string {
  const [wanted, got] = [expected.split('\n'), actual.split('\n')];
  const at = wanted.findIndex((line, index) => line !== got[index]);
  return `wanted ${wanted[at]?.trim()}, got ${got[at]?.trim()}`;
}

async function play(
  scenario: Scenario,
  start: { store: Store; number: number },
  fault: { way: Way; index: number } | null,
): Promise<{ state: string; writes: boolean[] }> {
  const { now: _, ...data } = start.store;
  const github = await startGitHub({ ...structuredClone(data), now });
  const inputs = { 'as-of': scenario.asOf, 'fail-on': 'never' };
  const from = github.log.length;
  const killer = new AbortController();
  github.fault = ({ index }): Fault | null => {
    if (!fault || index !== from + fault.index) return null;
    if (fault.way !== 'kill-after') return fault.way;
    setImmediate(() => killer.abort());
    return 'cut-after';
  };
  const run = () =>
    runAction(github, {
      event: scenario.event,
      payload: payloadOf(scenario, github, start.number),
      inputs,
      signal: killer.signal,
    });
  await run();
  const writes = github.log.slice(from).map(({ write }) => write);
  github.fault = null;
  if (fault) {
    const again = await runAction(github, {
      event: scenario.event,
      payload: payloadOf(scenario, github, start.number),
      inputs,
    });
    expect(again.code, again.stdout).toBe(0);
  }
  expect(github.violations).toEqual([]);
  await github.close();
  return { state: describeStore(github.store), writes };
}

function payloadOf({ event }: Scenario, github: EmbeddedGitHub, number: number) {
  if (event === 'issues') return issuesPayload(github, number, 'edited');
  if (event === 'pull_request') return pullPayload(github, number);
  if (event === 'schedule') return { schedule: '37 7 * * *' };
  const after = github.store.branches.main as string;
  return pushPayload(github, github.store.commits[after]?.parent ?? '', after);
}

/** Everything a person sees, without numbers that only tell the order of writing. */
function describeStore(store: Store): string {
  const names = new Map(store.issues.map(({ number, title }) => [number, title]));
  const issues = store.issues.map((issue) => ({
    title: issue.title,
    state: issue.state,
    labels: [...issue.labels].sort(),
    assignees: [...issue.assignees].sort(),
    parent: issue.parent === null ? null : names.get(issue.parent),
    body: issue.body.replace(/<!-- post-mortem:\w[\w-]* [\w-]+ -->/, ''),
    comments: store.comments.filter(({ issue: number }) => number === issue.number).map(({ body }) => body.replace(/^<!-- .* -->/, '')),
  }));
  const lines = store.lineComments.map(({ path, line, body }) => ({ path, line, body }));
  return JSON.stringify({ lines, issues: issues.sort((a, b) => a.title.localeCompare(b.title)), labels: store.labels.map(({ name }) => name).sort() }, null, 1);
}
