import { describe, expect, it } from 'vitest';
import type { PlanContext } from '../../src/plan/plan-input.ts';
import { decideItems, declineItem, planUnclaimed } from '../../src/plan/plan-items.ts';
import { pairRows } from '../../src/state/match-items.ts';
import { emptyMemory, type ReportState } from '../../src/state/report-state.ts';
import { unassignableNote, unknownOwnerNote } from '../../src/view/issues/item-words.ts';
import { buildContext, buildIssue, buildItem, buildState, buildStateFor, read, settingsWith, today } from '../builders.ts';

const row = (text: string, rest = '(@ana), due: 2025-03-01') => `- ${text} ${rest}`;

/** What becomes of the rows of a report, as a run that files them decides. */
function decide(items: string, state: ReportState = buildState(), more: Partial<PlanContext> = {}) {
  const report = read(items);
  const context = buildContext(report, { ...state, rows: buildStateFor(report, state.items).rows }, more);
  const { matches } = pairRows(report.actionItems, context.state);
  return decideItems(
    matches.map((match) => declineItem(match, context.memory)),
    context,
    true,
  );
}
const fates = (...args: Parameters<typeof decide>) => decide(...args).map(({ standing }) => standing.fate);
const keys = (...args: Parameters<typeof decide>) => decide(...args).map(({ standing }) => standing.key);
const types = (...args: Parameters<typeof decide>) => decide(...args).flatMap(({ changes }) => changes.map(({ type }) => type));

describe('what becomes of a row', () => {
  it('a row without an issue is to be filed', () => {
    expect(fates(row('Cap the retries at 3'))).toEqual(['to-file']);
    expect(types(row('Cap the retries at 3'))).toEqual(['open-item']);
  });

  it('a row that has its issue is filed', () => {
    expect(fates(row('Cap the retries at 3'), buildState({ items: [buildItem(10)] }))).toEqual(['filed']);
  });

  it('a row that was done before it was filed needs no issue', () => {
    expect(fates('- [x] Cap the retries at 3 (@ana)')).toEqual(['done']);
    expect(types('- [x] Cap the retries at 3 (@ana)')).toEqual([]);
  });

  it('a row that is declined needs none either', () => {
    const table = '| ID | Action | Owner | Status |\n|-|-|-|-|\n| AI-001 | Cap the retries at 3 | @ana | Declined: too risky |';
    expect(fates(table)).toEqual(['declined']);
    expect(types(table)).toEqual([]);
  });

  it('a row that a command declined counts as declined, whether it is filed yet or not', () => {
    const memory = { ...emptyMemory, declined: [{ key: 'AI-001', reason: 'the service goes away' }] };
    const table = '| ID | Action | Owner | Deadline |\n|-|-|-|-|\n| AI-001 | Cap the retries at 3 | @ana | 2025-03-01 |';
    expect(fates(table, buildState(), { memory })).toEqual(['declined']);
    const [filed] = decide(table, buildState({ items: [buildItem(10)] }), { memory });
    expect(filed?.changes).toMatchObject([{ type: 'edit-issue', issue: 10, edit: { state: 'closed', reason: 'not_planned' } }]);
  });

  it('a row that is done stays done, though a command declined it', () => {
    const memory = { ...emptyMemory, declined: [{ key: 'AI-001', reason: 'too late' }] };
    expect(fates('- [x] AI-001: Cap the retries at 3 (@ana)', buildState(), { memory })).toEqual(['done']);
  });

  it('a row that links an issue of this repository adopts it', () => {
    const state = buildState({ adopted: { 7: { issue: buildIssue({ number: 7 }), linked: false } } });
    const [item] = decide(row('Cap the retries at 3 #7'), state);
    expect(item?.standing).toMatchObject({ fate: 'adopted', key: null, issue: { number: 7 } });
  });

  it('a row whose link was not looked up is taken for tracked: better told than filed twice', () => {
    expect(fates(row('Cap the retries at 3 #7'), buildState({ adopted: { 7: 'not looked up' } }))).toEqual(['elsewhere']);
  });

  it('a row that links to nothing, as to a deleted issue, is to be filed', () => {
    expect(fates(row('Cap the retries at 3 #7'))).toEqual(['to-file']);
  });

  it('a row that is tracked in another repository or tracker is left there', () => {
    expect(fates(row('Cap the retries at 3, see https://acme.atlassian.net/browse/OPS-7'))).toEqual(['elsewhere']);
    expect(fates(row('Cap the retries at 3, see https://github.com/other/place/issues/7'))).toEqual(['elsewhere']);
  });

  it('a row whose issue was moved to another repository is left there, and filed no second time', () => {
    const moved = { ...buildItem(10), linked: false as const, moved: true as const };
    expect(decide(row('Cap the retries at 3'), buildState({ items: [moved] }))).toMatchObject([{ standing: { fate: 'elsewhere', issue: null }, changes: [] }]);
  });

  it('a row below the least priority is not filed; one without a priority is', () => {
    const settings = settingsWith({ minPriority: 'medium' });
    const items = [row('[P3] Cap the retries'), row('[P2] Alert on a full pool'), row('[P1] Load test the pool'), row('Write the runbook')].join('\n');
    expect(fates(items, buildState(), { settings })).toEqual(['low-priority', 'to-file', 'to-file', 'to-file']);
    expect(fates(items)).toEqual(['to-file', 'to-file', 'to-file', 'to-file']);
  });

  it('a row that is filed already keeps its issue, whatever its priority has become', () => {
    const settings = settingsWith({ minPriority: 'high' });
    expect(fates(row('[P3] Cap the retries at 3'), buildState({ items: [buildItem(10)] }), { settings })).toEqual(['filed']);
  });
});

describe('keys', () => {
  it('are numbered in the order of the rows', () => {
    expect(keys([row('Cap the retries'), row('Write the runbook')].join('\n'))).toEqual(['AI-001', 'AI-002']);
  });

  const table = (...ids: string[]) =>
    `| ID | Action | Owner | Deadline |\n|-|-|-|-|\n${ids.map((id, n) => `| ${id} | Alert on pool number ${n} | @ana | 2025-03-01 |`).join('\n')}`;

  it('are the IDs the report states', () => {
    expect(keys(table('AI-007', 'AI-003'))).toEqual(['AI-007', 'AI-003']);
  });

  it('go on after the highest number in use, which is never given again', () => {
    expect(keys(table('', 'AI-007'))).toEqual(['AI-008', 'AI-007']);
    const gone = buildItem(10, { key: 'AI-012', text: 'Something that is in no row', owner: '@ben' });
    expect(keys(row('Write the runbook'), buildState({ items: [gone] }))).toEqual(['AI-013']);
  });

  it('the second row with an ID gets a number of its own', () => {
    expect(keys(table('AI-001', 'AI-001'))).toEqual(['AI-001', 'AI-002']);
  });

  it('rows that are not filed have none', () => {
    expect(keys(['- [x] Cap the retries (@ana)', row('Write the runbook')].join('\n'))).toEqual([null, 'AI-001']);
  });
});

describe('deadlines', () => {
  it('are those the rows state', () => {
    expect(decide(row('Cap the retries'))[0]?.standing).toMatchObject({ due: '2025-03-01', dueDefault: false });
  });

  it('else the default by priority, from the day the item was filed', () => {
    expect(decide('- [P1] Cap the retries (@ana)')[0]?.standing).toMatchObject({ due: '2025-02-24', dueDefault: true });
    const filed = buildItem(10, { filed: '2025-01-01', due: '2025-01-15', dueDefault: true, priority: 'high' });
    expect(decide('- [P1] Cap the retries at 3 (@ana)', buildState({ items: [filed] }))[0]?.standing).toMatchObject({ due: '2025-01-15', dueDefault: true });
  });

  it('a row that is done has none to keep', () => {
    expect(decide('- [x] Cap the retries (@ana)')[0]?.standing).toMatchObject({ due: null, dueDefault: false });
  });
});

describe('owners', () => {
  it('one whom GitHub will not have is not assigned, and the row says so', () => {
    const state = buildState({ assignable: new Map([['zed', false]]) });
    const [item] = decide(row('Cap the retries', '(@zed), due: 2025-03-01'), state);
    expect(item?.standing.notes).toEqual([unassignableNote('zed')]);
    expect(item?.changes).toMatchObject([{ type: 'open-item', assignees: [] }]);
  });

  it('a name that is no login is not assigned either; the configuration can tell whose it is', () => {
    const items = row('Cap the retries', '(owner: Ana Lima), due: 2025-03-01');
    expect(decide(items)[0]?.standing.notes).toEqual([unknownOwnerNote('Ana Lima')]);
    const settings = settingsWith({ owners: new Map([['ana lima', 'ana']]) });
    const [item] = decide(items, buildState(), { settings });
    expect(item?.standing.notes).toEqual([]);
    expect(item?.changes).toMatchObject([{ type: 'open-item', assignees: ['ana'] }]);
  });
});

describe('sub-issues', () => {
  it('an item that is filed is linked below its report', () => {
    const item = { ...buildItem(10), linked: false };
    expect(decide(row('Cap the retries at 3'), buildState({ items: [item] })).flatMap(({ changes }) => changes)).toMatchObject([
      { type: 'link-sub-issue', key: 'link #10', parent: 1, child: { number: 10, id: 1010 } },
    ]);
  });

  it('linking does not wait for the report to be mended, filing does', () => {
    const report = read(['Cap the retries at 3', 'Write the runbook'].map((text) => row(text)).join('\n'));
    const state = buildStateFor(report, [{ ...buildItem(10), linked: false }]);
    const decided = decideItems(pairRows(report.actionItems, state).matches, buildContext(report, state), false);
    expect(decided.flatMap(({ changes }) => changes.map(({ key }) => key))).toEqual(['link #10']);
  });

  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => row(`Alert on pool ${String.fromCharCode(97 + (n % 26)).repeat(3)} number ${n}`)).join('\n');
  const filed = (count: number) =>
    read(many(count)).actionItems.map(({ text }, position) => ({ ...buildItem(10 + position, { text, position }), linked: false as boolean }));

  it('GitHub takes a hundred: the others stand in the task list', () => {
    const decided = decide(many(103), buildState({ items: filed(103) }));
    expect(decided.filter(({ changes }) => changes.some(({ type }) => type === 'link-sub-issue'))).toHaveLength(100);
    expect(decided.map(({ standing }) => standing.taskListed).lastIndexOf(false)).toBe(99);
    expect(decided.filter(({ standing }) => standing.taskListed)).toHaveLength(3);
  });

  it('those that are linked already count, and so do those that people added and those that were adopted', () => {
    const items = filed(4).map((item, index) => ({ ...item, linked: index === 0 }));
    const adopted = { 700: { issue: buildIssue({ number: 700 }), linked: true } };
    const decided = decide(many(4), buildState({ items, adopted, otherSubIssues: 96 }));
    expect(decided.map(({ standing }) => standing.taskListed)).toEqual([false, false, false, true]);
  });

  it('an item that a person took out stays out and stands in the task list', () => {
    const [item] = decide(row('Cap the retries at 3'), buildState({ items: [{ ...buildItem(10), linked: null }] }));
    expect(item).toMatchObject({ changes: [], standing: { taskListed: true } });
  });

  it('where the server knows none, or refused the link, the task list does the job', () => {
    const items = [{ ...buildItem(10), linked: false as const }];
    expect(decide(row('Cap the retries at 3'), buildState({ items, subIssues: false }))[0]).toMatchObject({ changes: [], standing: { taskListed: true } });
    const refused = { 'link #10': 'refused' };
    expect(decide(row('Cap the retries at 3'), buildState({ items }), { refused })[0]).toMatchObject({ changes: [], standing: { taskListed: true } });
  });

  it('an adopted issue is labelled first, then linked', () => {
    const adopt = (labels: string[]) => {
      const state = buildState({ adopted: { 7: { issue: buildIssue({ number: 7, labels }), linked: false } } });
      return decide(row('Cap the retries at 3 #7'), state).flatMap(({ changes }) => changes);
    };
    expect(adopt(['bug'])).toMatchObject([{ type: 'set-labels', issue: 7, add: ['post-mortem:action-item'], remove: [] }]);
    expect(adopt(['bug', 'post-mortem:action-item'])).toMatchObject([{ type: 'link-sub-issue', child: { number: 7 } }]);
  });

  it('who may not write links nothing, and neither does a review', () => {
    const items = [{ ...buildItem(10), linked: false as const }];
    expect(types(row('Cap the retries at 3'), buildState({ items, mayWrite: false }))).toEqual([]);
    expect(types(row('Cap the retries at 3'), buildState({ items }), { mode: 'review' })).toEqual([]);
  });
});

describe('refusals', () => {
  it('an item that GitHub refused is planned no more in this run, and its row says why', () => {
    const [item] = decide(row('Cap the retries at 3'), buildState(), { refused: { 'item AI-001': 'opening it was refused by GitHub' } });
    expect(item).toMatchObject({ changes: [], standing: { fate: 'to-file', key: 'AI-001', notes: ['opening it was refused by GitHub'] } });
  });
});

describe('the day of the follow-up', () => {
  it('that a command set is kept on the first item, for the sweep to see', () => {
    const items = [buildItem(10), buildItem(11, { text: 'Write the runbook', position: 1, category: 'runbook' })];
    const memory = { ...emptyMemory, followUp: '2025-04-01' };
    const rows = ['Cap the retries at 3', 'Write the runbook'].map((text) => row(text)).join('\n');
    const decided = decide(rows, buildState({ items }), { memory, first: items[0] as (typeof items)[0] });
    expect(decided.map(({ changes }) => changes)).toMatchObject([[{ type: 'edit-issue', issue: 10, applied: { followUp: '2025-04-01' } }], []]);
  });
});

describe('an issue whose row is gone', () => {
  const report = read(row('Cap the retries at 3'));
  const gone = buildItem(11, { text: 'Write the runbook', position: 1 });
  const plan = (item = gone, more: Partial<ReportState> = {}, context: Partial<PlanContext> = {}) =>
    planUnclaimed(item, [buildItem(10)], buildContext(report, buildState({ items: [buildItem(10), item], rows: [10], ...more }), context));

  it('stays open, is told once in a comment, and is labelled', () => {
    expect(plan()).toMatchObject([
      { type: 'add-comment', key: 'orphan #11', issue: 11 },
      { type: 'edit-issue', issue: 11, edit: { labels: ['post-mortem:action-item', 'post-mortem:orphan'] }, applied: { orphan: today } },
    ]);
    expect(plan()[1]).not.toHaveProperty('edit.state');
  });

  it('is not told again where the comment is there already, and never on a locked issue', () => {
    expect(plan(gone, { noted: [11] }).map(({ type }) => type)).toEqual(['edit-issue']);
    expect(plan(buildItem(11, { text: 'Write the runbook' }, { locked: true })).map(({ type }) => type)).toEqual(['edit-issue']);
  });

  it('that is marked already is left alone, and so it is where the configuration says so', () => {
    expect(plan(buildItem(11, { text: 'Write the runbook', orphan: '2025-02-01' }))).toEqual([]);
    expect(plan(gone, {}, { settings: settingsWith({ onRemoved: 'ignore' }) })).toEqual([]);
  });

  it('that says the same as an older one which is claimed was filed by a run side by side, and is closed as its duplicate', () => {
    for (const twin of [buildItem(11, { key: 'AI-001', text: 'Else' }), buildItem(11, { text: 'Cap the retries at 3' })])
      expect(plan(twin)).toMatchObject([{ type: 'close-duplicate', issue: 11, of: 10 }]);
  });

  it('is no duplicate of a younger one, nor once a person closed it', () => {
    expect(plan(buildItem(9, { key: 'AI-001', text: 'Else' })).map(({ type }) => type)).toEqual(['add-comment', 'edit-issue']);
    expect(plan(buildItem(11, { key: 'AI-001', text: 'Else' }, { state: 'closed' })).map(({ type }) => type)).toEqual(['add-comment', 'edit-issue']);
  });
});
