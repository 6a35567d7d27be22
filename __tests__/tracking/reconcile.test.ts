import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedGitHub, type Fault, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue } from '../../embedded-github/store.ts';
import { listIssues, toIssueState } from '../../src/github/issues.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import type { Change } from '../../src/state/change.ts';
import type { IssueState } from '../../src/state/issue.ts';
import { type LoopRun, reconcile, type Unit } from '../../src/tracking/reconcile.ts';
import { buildApplied } from '../builders.ts';
import { connect } from '../connect.ts';

let embedded: EmbeddedGitHub;
beforeEach(async () => {
  embedded = await startGitHub(createStore());
});
afterEach(async () => {
  expect(embedded.violations).toEqual([]);
  await embedded.close();
});

const runOf = (more: Partial<LoopRun> = {}): LoopRun => ({
  github: connect(embedded),
  settings: defaultSettings,
  dryRun: false,
  labels: { present: null },
  log: () => {},
  ...more,
});

const label = 'post-mortem:action-item';

/** What the unit of these tests knows: the issues it opened, by title. */
interface Opened {
  issues: IssueState[];
}

/** A unit that wants an issue of each title; it looks by label, as the real ones do. */
function wanting(titles: string[], more: Partial<Unit<Opened, { changes: Change[] }>> = {}) {
  const observed: boolean[] = [];
  const run = runOf();
  const unit: Unit<Opened, { changes: Change[] }> = {
    observe: async (again) => {
      observed.push(again);
      return { issues: (await listIssues(run.github, { labels: label, state: 'all' })).map(toIssueState) };
    },
    plan: ({ issues }, refused) => ({
      changes: titles
        .filter((title) => !(title in refused) && !issues.some((issue) => issue.title === title))
        .map((title) => ({ type: 'open-item', key: title, why: 'wanted', title, body: '', labels: [label], assignees: [], applied: buildApplied() })),
    }),
    fold: (state, _, { issue }) => (issue && !state.issues.some(({ number }) => number === issue.number) ? { issues: [...state.issues, issue] } : state),
    ...more,
  };
  return { unit, observed };
}

const isFiling = ({ method, path }: { method: string; path: string }) => method === 'POST' && path.endsWith('/issues');
/** Does something to the n-th issue that is filed, from 0. */
function onFiling(nth: number, fault: Fault) {
  let filings = 0;
  embedded.fault = (request) => (isFiling(request) && filings++ === nth ? fault : null);
}
const titles = () => embedded.store.issues.map(({ title }) => title);
const writes = () => embedded.log.filter(({ write }) => write).map(({ route }) => route);

describe('the loop', () => {
  it('observes once, and does what is planned until nothing is', async () => {
    const { unit, observed } = wanting(['a', 'b']);
    const { state, plan, changes, refused } = await reconcile(runOf(), unit);
    expect(titles()).toEqual(['a', 'b']);
    expect(state.issues.map(({ number }) => number)).toEqual([1, 2]);
    expect([plan.changes, refused, observed]).toEqual([[], {}, [false]]);
    expect(changes.map(({ key }) => key)).toEqual([`label ${label}`, 'a', 'b']);
  });

  it('writes nothing where there is nothing to do', async () => {
    await reconcile(runOf(), wanting(['a']).unit);
    const before = embedded.log.length;
    const { changes } = await reconcile(runOf(), wanting(['a']).unit);
    expect(changes).toEqual([]);
    expect(embedded.log.slice(before).filter(({ write }) => write)).toEqual([]);
  });

  it('plans again on what was done, until a plan is empty', async () => {
    const plan = wanting(['a', 'b', 'c']).unit.plan;
    const { unit } = wanting([], { plan: (state, refused) => ({ changes: plan(state, refused).changes.slice(0, 1) }) });
    await reconcile(runOf(), unit);
    expect(titles()).toEqual(['a', 'b', 'c']);
  });

  it('tells every change and why', async () => {
    const lines: string[] = [];
    await reconcile(runOf({ log: (line) => lines.push(line) }), wanting(['a']).unit);
    expect(lines).toContain('open-item a: wanted');
  });
});

describe('labels', () => {
  it('are made before what carries them, once a run, and asked for once', async () => {
    const run = runOf();
    await reconcile(run, wanting(['a']).unit);
    await reconcile(run, wanting(['a', 'b']).unit);
    expect(writes()[0]).toBe('POST /repos/{owner}/{repo}/labels');
    expect(writes().filter((route) => route.endsWith('/labels'))).toHaveLength(1);
    expect(embedded.log.filter(({ route }) => route === 'GET /repos/{owner}/{repo}/labels')).toHaveLength(1);
  });

  it('that are there are left alone, and not asked for where none is needed', async () => {
    embedded.store.labels.push({ id: 5, name: 'Post-Mortem:Action-Item', color: 'ffffff', description: null });
    const { unit } = wanting([]);
    await reconcile(runOf(), unit);
    expect(embedded.log.filter(({ route }) => route.endsWith('/labels'))).toEqual([]);
    const known = wanting(['a']).unit;
    let planned = 0;
    await reconcile(runOf(), { ...known, plan: (state, refused) => (planned++ === 0 ? known.plan(state, refused) : { changes: [] }) });
    expect(writes()).toEqual(['POST /repos/{owner}/{repo}/issues']);
  });

  it('that another run made meanwhile are no trouble', async () => {
    const { changes, refused } = await reconcile(runOf({ labels: { present: new Set() } }), {
      observe: async () => 0,
      plan: (done) => ({
        changes: done
          ? []
          : [
              {
                type: 'set-labels',
                key: 'k',
                why: 'w',
                issue: fileIssue(embedded.store, { title: 'x', user: 'ana' }).number,
                add: ['post-mortem'],
                remove: [],
              },
            ],
      }),
      fold: () => 1,
    });
    expect(changes.map(({ type }) => type)).toEqual(['create-label', 'set-labels']);
    expect(refused).toEqual({});
  });
});

describe('an answer that was lost', () => {
  it.each(['cut-after', 'cut-before', '5xx'] as const)('(%s) is looked for, and nothing is filed twice', async (fault) => {
    onFiling(1, fault);
    const { unit, observed } = wanting(['a', 'b', 'c']);
    await reconcile(runOf(), unit);
    expect(titles().sort()).toEqual(['a', 'b', 'c']);
    expect(observed).toEqual([false, true]);
  });

  it('is made up for by what is known, where the list does not show yet what was filed', async () => {
    let filings = 0;
    embedded.fault = (request) => {
      if (!isFiling(request)) return null;
      // What was answered is remembered over the round; what was not must be in the list.
      if (++filings === 2) embedded.store.lag = 60_000;
      return filings === 2 ? 'cut-before' : null;
    };
    await reconcile(runOf(), wanting(['a', 'b']).unit);
    expect(titles()).toEqual(['a', 'b']);
  });

  it('over and over ends the run after four rounds, in a sentence', async () => {
    embedded.fault = (request) => (isFiling(request) ? '5xx' : null);
    const { unit, observed } = wanting(['a']);
    await expect(reconcile(runOf(), unit)).rejects.toThrow(/GitHub did not answer while reading or writing issues .+run the job again/);
    expect(observed).toEqual([false, true, true, true]);
  });
});

describe('what GitHub refuses', () => {
  it('is planned no more, told with its reason, and keeps nothing else from being done', async () => {
    const unit = wanting(['a', 'x'.repeat(300), 'b']).unit;
    const { refused, plan } = await reconcile(runOf(), unit);
    expect(titles()).toEqual(['a', 'b']);
    expect(Object.values(refused)).toEqual([expect.stringContaining('title is too long')]);
    expect(plan.changes).toEqual([]);
  });

  it('is dropped by the loop where the unit plans it all the same', async () => {
    const change: Change = { type: 'open-item', key: 'k', why: 'w', title: 'x'.repeat(300), body: '', labels: [], assignees: [], applied: buildApplied() };
    const { changes, refused } = await reconcile(runOf(), { observe: async () => 0, plan: () => ({ changes: [change] }), fold: () => 0 });
    expect(changes).toHaveLength(1);
    expect(Object.keys(refused)).toEqual(['k']);
  });

  it('for want of a permission ends the run, with a sentence that names it', async () => {
    onFiling(0, { status: 403, body: { message: 'Resource not accessible by integration' } });
    await expect(reconcile(runOf(), wanting(['a', 'b']).unit)).rejects.toThrow(/the job needs `permissions: issues: write`/);
    expect(titles()).toEqual([]);
  });
});

describe('confirming', () => {
  it('looks once more after changes of ours, and goes on from what it saw', async () => {
    const seen: string[][] = [];
    const { unit } = wanting(['a', 'b']);
    const confirmed = await reconcile(runOf(), {
      ...unit,
      confirm: async (state, made) => {
        seen.push(made.map(({ key }) => key));
        return { issues: state.issues.map((issue) => ({ ...issue, comments: 7 })) };
      },
    });
    expect(seen).toEqual([[`label ${label}`, 'a', 'b']]);
    expect(confirmed.state.issues.map(({ comments }) => comments)).toEqual([7, 7]);
  });

  it('may bring new work: what a run side by side did is put right', async () => {
    const { unit } = wanting(['a']);
    let rival = 0;
    await reconcile(runOf(), {
      ...unit,
      plan: (state, refused) =>
        rival > 0 && rival < 3
          ? { changes: [{ type: 'set-labels', key: `r${rival++}`, why: 'w', issue: 1, add: [`r${rival}`], remove: [] }] }
          : unit.plan(state, refused),
      confirm: async (state) => {
        rival ||= 1;
        return state;
      },
    });
    expect(embedded.store.issues[0]?.labels).toEqual([label, 'r2', 'r3']);
  });

  it('is left out where nothing was done, or all was refused', async () => {
    let asked = 0;
    const confirm = async (state: Opened) => {
      asked++;
      return state;
    };
    await reconcile(runOf(), wanting([], { confirm }).unit);
    await reconcile(runOf({ labels: { present: new Set([label]) } }), wanting(['x'.repeat(300)], { confirm }).unit);
    expect(asked).toBe(0);
  });
});

describe('a dry run', () => {
  it('foretells every change and writes nothing', async () => {
    const { changes, state } = await reconcile(runOf({ dryRun: true }), wanting(['a', 'b']).unit);
    expect(changes.map(({ key }) => key)).toEqual([`label ${label}`, 'a', 'b']);
    expect(writes()).toEqual([]);
    expect(state.issues.map(({ number }) => number < 0)).toEqual([true, true]);
    expect(new Set(state.issues.map(({ number }) => number)).size).toBe(2);
  });
});

describe('mistakes of ours', () => {
  it('a unit that never comes to an end is stopped after 25 plans', async () => {
    let plans = 0;
    const endless: Unit<number, { changes: Change[] }> = {
      observe: async () => 0,
      plan: () => ({ changes: [{ type: 'set-labels', key: `k${plans++}`, why: 'it never ends', issue: 1, add: [], remove: [] }] }),
      fold: (state) => state,
    };
    await expect(reconcile(runOf({ dryRun: true }), endless)).rejects.toThrow(/^Stopped after 25 plans .+ it never ends\. Please report this$/);
    expect(plans).toBe(26);
  });

  it('a unit that crashes is not tried again, and keeps its stack', async () => {
    const crash = new TypeError('undefined is not a function');
    for (const part of ['observe', 'plan', 'fold'] as const) {
      let calls = 0;
      const broken = () => {
        calls++;
        throw crash;
      };
      const { unit } = wanting(['a'], part === 'observe' ? { observe: async () => broken() } : { [part]: broken });
      await expect(reconcile(runOf({ dryRun: true }), unit)).rejects.toBe(crash);
      expect(calls).toBe(1);
    }
  });
});
