import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planReport } from '../src/plan/plan-report.ts';
import { readReport } from '../src/report/read.ts';
import type { Report } from '../src/report/types.ts';
import { reviewReport } from '../src/rules/review.ts';
import { defaultSettings } from '../src/settings/settings.ts';
import type { Answer, Change } from '../src/state/change.ts';
import { foldChange } from '../src/state/fold.ts';
import { blankIssue, type IssueState } from '../src/state/issue.ts';
import { readMarker } from '../src/state/marker.ts';
import { matchItems } from '../src/state/match-items.ts';
import { readMemory } from '../src/state/memory.ts';
import type { ItemState, ReportState } from '../src/state/report-state.ts';
import { reportWith } from './samples.ts';

/** What GitHub keeps, reduced to what planning can see of it. */
interface World {
  issues: (IssueState & { parent: number | null })[];
  comment: { id: number; body: string; updatedAt: string } | null;
  notes: Set<number>;
}

const at = '2025-02-10T12:00:00Z';
const settings = defaultSettings;

function createWorld(): World {
  const issue = { ...blankIssue, number: 1, id: 1, title: 'Checkout fails', labels: ['post-mortem'], createdAt: at, updatedAt: at, parent: null };
  return { issues: [issue], comment: null, notes: new Set() };
}

/** The same reading of markers as `src/github` does. */
function observe(world: World, report: Report): ReportState {
  const [issue] = world.issues as [World['issues'][0]];
  const items = world.issues.flatMap((one): ItemState[] => {
    const marker = readMarker('item', one.body) as (ItemState['applied'] & { v: number; report: string }) | null;
    if (!marker) return [];
    const { v, report, ...applied } = marker;
    return [{ issue: { ...one }, applied, linked: one.parent === 1 }];
  });
  return {
    repository: { owner: 'acme', repo: 'shop', id: null, url: 'https://github.com/acme/shop' },
    issue,
    author: 'ana',
    mayWrite: true,
    trustedText: true,
    extraComments: [],
    commands: [],
    duplicates: [],
    items,
    rows: matchItems(report.actionItems, items, () => []),
    adopted: {},
    followUp: null,
    comment: world.comment && { ...world.comment, memory: readMemory(world.comment.body) },
    assignable: new Map([
      ['ana', true],
      ['ben', true],
    ]),
    blocked: [],
    lacking: {},
    leftOut: 0,
    subIssues: true,
    otherSubIssues: 0,
    noted: [...world.notes],
    file: null,
  };
}

function apply(world: World, change: Change): Answer {
  const find = (number: number) => world.issues.find((one) => one.number === number) as World['issues'][0];
  switch (change.type) {
    case 'open-item':
    case 'open-follow-up': {
      const number = world.issues.length + 1;
      const { title, body, labels, assignees } = change;
      const issue = { ...blankIssue, number, id: number, title, body, labels, assignees, createdAt: at, updatedAt: at };
      world.issues.push({ ...issue, parent: null });
      return { issue };
    }
    case 'edit-issue':
      Object.assign(find(change.issue), change.edit);
      return { issue: { ...find(change.issue) } };
    case 'set-labels': {
      const issue = find(change.issue);
      issue.labels = [...issue.labels.filter((label) => !change.remove.includes(label)), ...change.add];
      return {};
    }
    case 'link-sub-issue':
      find(change.child.number).parent = change.parent;
      return {};
    case 'add-comment':
      world.notes.add(change.issue);
      return {};
    case 'upsert-comment':
      world.comment = { id: 9, body: change.body, updatedAt: at };
      return { comment: { id: 9, updatedAt: at } };
    default:
      return {};
  }
}

const read = (body: string) => readReport(body, { title: 'Checkout fails' });

const plan = (state: ReportState, body: string) => {
  const report = read(body);
  return planReport({ report, review: reviewReport(report, settings, { now: at, filed: at }), state, settings, now: at, mode: 'track' });
};

/** Runs as the action does; stops, as a killed run, after so many changes. */
function run(world: World, body: string, most = Number.POSITIVE_INFINITY): number {
  let state = observe(world, read(body));
  let made = 0;
  for (let { changes } = plan(state, body); changes.length > 0; { changes } = plan(state, body)) {
    for (const change of changes) {
      if (made++ >= most) return made;
      state = foldChange(state, change, apply(world, change));
      if (made > 500) throw new Error(`never ends: ${change.type} ${change.key}`);
    }
  }
  return made;
}

const words = ['alert', 'pool', 'retry', 'cap', 'runbook', 'settings', 'load', 'test', 'limit', 'queue', 'timeout', 'release', 'notes', 'canary', 'quota'];
const text = fc.shuffledSubarray(words, { minLength: 3, maxLength: 6 }).map((list) => `Add ${list.join(' ')}`);
const row = fc.record({
  id: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
  text,
  owner: fc.constantFrom('@ana', '@ben', ''),
  due: fc.constantFrom('2025-03-01', '2025-03-08', ''),
  priority: fc.constantFrom('high', 'medium', 'low', ''),
  status: fc.constantFrom('', '', '', 'Done', 'Declined: too large'),
});
const table = fc
  .array(row, { minLength: 1, maxLength: 7 })
  .map((rows) =>
    reportWith(
      `| ID | Action | Owner | Deadline | Priority | Status |\n|-|-|-|-|-|-|\n${rows.map((one) => `| ${one.id ? `AI-00${one.id}` : ''} | ${one.text} | ${one.owner} | ${one.due} | ${one.priority} | ${one.status} |`).join('\n')}`,
    ),
  );

describe('the law', () => {
  it('planning again after applying is empty, whatever edit came before and wherever a run was killed', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ body: table, killedAfter: fc.option(fc.nat(12), { nil: null }) }), { minLength: 1, maxLength: 4 }), (edits) => {
        const world = createWorld();
        for (const { body, killedAfter } of edits) {
          if (killedAfter !== null) run(world, body, killedAfter);
          run(world, body);
          expect(plan(observe(world, read(body)), body).changes).toEqual([]);
          const { items } = observe(world, read(body));
          const keys = items.map(({ applied }) => applied.key);
          expect(new Set(keys).size, 'no item is filed twice').toBe(keys.length);
          expect(items.every(({ linked }) => linked)).toBe(true);
        }
      }),
      { numRuns: 60, seed: Number(process.env.SEED ?? 20250209) },
    );
  });

  it('a killed run, done again, ends as if it had not been killed', () => {
    fc.assert(
      fc.property(table, table, fc.nat(15), (first, second, killedAfter) => {
        const [whole, cut] = [createWorld(), createWorld()];
        for (const body of [first, second]) {
          run(whole, body);
          run(cut, body, killedAfter);
          run(cut, body);
        }
        // Without the markers: they also hold the place a row had when its issue was written, which is but a hint.
        const shown = (world: World) =>
          world.issues.map(({ title, body, labels, assignees, state }) => ({
            title,
            body: body.replace(/<!-- post-mortem:item [\w-]+ -->/, ''),
            labels: [...labels].sort(),
            assignees,
            state,
          }));
        expect(shown(cut)).toEqual(shown(whole));
        expect(cut.comment).toEqual(whole.comment);
      }),
      { numRuns: 60, seed: Number(process.env.SEED ?? 20250209) },
    );
  });

  it('an order of rows that changes writes nothing but the comment', () => {
    const items = ['Alert on a full pool', 'Cap the retries at 3', 'Write the runbook for full pools'];
    const world = createWorld();
    run(world, reportWith(items.map((one) => `- ${one} (@ana)`).join('\n')));
    const before = structuredClone(world.issues);
    run(
      world,
      reportWith(
        items
          .reverse()
          .map((one) => `- ${one} (@ana)`)
          .join('\n'),
      ),
    );
    expect(world.issues).toEqual(before);
  });
});
