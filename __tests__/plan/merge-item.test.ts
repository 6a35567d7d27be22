import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsOf } from '../../src/plan/desired-item.ts';
import { itemBody, mergeItem } from '../../src/plan/merge-item.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import type { IssueState } from '../../src/state/issue.ts';
import { readMarker } from '../../src/state/marker.ts';
import type { AppliedItem } from '../../src/state/report-state.ts';
import { buildApplied, buildItem, buildState, read } from '../builders.ts';

const context = { report: read('- Cap the retries at 3'), state: buildState(), settings: defaultSettings };
const labels = { high: 'priority:high', medium: 'priority:medium' };

/** What the run does after the report went from `before` to `after` while people made `issue` of the issue. */
function merge(before: Partial<AppliedItem>, after: Partial<AppliedItem>, issue: Partial<IssueState> = {}) {
  const applied = buildApplied(before);
  const existing = buildItem(10, before, { labels: labelsOf(applied, defaultSettings), body: itemBody(applied, context.report, context.state), ...issue });
  return mergeItem(existing, { ...applied, ...after }, context);
}
const editOf = (...args: Parameters<typeof merge>) => {
  const [change] = merge(...args);
  return change?.type === 'edit-issue' ? change.edit : null;
};

describe('what the report changed', () => {
  it('nothing: nothing is written, whatever people did to the issue', () => {
    const mine = { title: 'My own title', labels: ['bug'], assignees: ['ben'], state: 'closed', body: 'All gone.' } as const;
    expect(merge({}, {}, { ...mine, labels: ['bug'], assignees: ['ben'] })).toEqual([]);
  });

  it('the text: title and block follow', () => {
    const edit = editOf({}, { text: 'Cap the retries at 5' });
    expect(edit?.title).toBe('AI-001: Cap the retries at 5');
    expect(edit?.body).toContain('Cap the retries at 5');
    expect(edit?.body).not.toContain('Cap the retries at 3');
    expect(edit).not.toHaveProperty('labels');
    expect(edit).not.toHaveProperty('assignees');
  });

  it('the owner: the assignees follow', () => {
    expect(editOf({}, { owner: '@ben', logins: ['ben'] })).toMatchObject({ assignees: ['ben'] });
  });

  it('the priority: the label is swapped, the others stay', () => {
    const before = { priority: 'high' } as const;
    const issue = { labels: ['post-mortem:action-item', labels.high, 'bug'] };
    expect(editOf(before, { priority: 'medium' }, issue)?.labels).toEqual(['post-mortem:action-item', 'bug', labels.medium]);
  });

  it('the category: likewise', () => {
    const issue = { labels: ['post-mortem:action-item', 'testing', 'bug'] };
    expect(editOf({ category: 'testing' }, { category: 'runbook' }, issue)?.labels).toEqual(['post-mortem:action-item', 'bug', 'runbook']);
  });

  it.each([
    ['due', { due: '2025-04-01' }, '2025-04-01'],
    ['factor', { factor: 'the pool was cut' }, 'the pool was cut'],
    ['deliverable', { deliverable: 'the load test passes' }, 'the load test passes'],
  ] as const)('the %s: the block says so, and nothing else is touched', (_, after, said) => {
    const edit = editOf({}, after);
    expect(Object.keys(edit ?? {})).toEqual(['body']);
    expect(edit?.body).toContain(said);
  });

  it('the place of the row alone is no change', () => {
    expect(merge({ position: 0 }, { position: 7 })).toEqual([]);
  });

  it('a row that is ticked closes its issue as completed, one that is declined as not planned', () => {
    expect(editOf({}, { state: 'done' })).toMatchObject({ state: 'closed', reason: 'completed' });
    expect(editOf({}, { state: 'declined' })).toMatchObject({ state: 'closed', reason: 'not_planned' });
  });

  it('a row that is opened again reopens it', () => {
    expect(editOf({ state: 'done' }, { state: 'open' }, { state: 'closed' })).toMatchObject({ state: 'open', reason: 'reopened' });
  });

  it('a row that is put back loses the mark of an orphan', () => {
    expect(editOf({ orphan: '2025-02-01' }, { orphan: null })?.labels).toEqual(['post-mortem:action-item']);
  });

  it('everything at once goes in one request, which says what it was about', () => {
    const changes = merge({}, { text: 'Cap the retries at 5', due: '2025-04-01', logins: ['ben'], owner: '@ben' });
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ key: 'item AI-001', why: 'the report changed: text, owner, due, assignees' });
  });
});

describe('what a person changed', () => {
  it('a title of their own stays, the block follows', () => {
    const edit = editOf({}, { text: 'Cap the retries at 5' }, { title: 'Retries!' });
    expect(edit).not.toHaveProperty('title');
    expect(edit?.body).toContain('Cap the retries at 5');
  });

  it('assignees of their own stay', () => {
    expect(editOf({}, { owner: '@ben', logins: ['ben'] }, { assignees: ['chi'] })).not.toHaveProperty('assignees');
    expect(editOf({}, { owner: '@ben', logins: ['ben'] }, { assignees: [] })).not.toHaveProperty('assignees');
  });

  it('a login in other letters is the same person', () => {
    expect(editOf({}, { owner: '@ben', logins: ['ben'] }, { assignees: ['Ana'] })).toMatchObject({ assignees: ['ben'] });
  });

  it('a priority label that they took off or swapped stays so', () => {
    for (const own of [['post-mortem:action-item'], ['post-mortem:action-item', 'priority:low']])
      expect(editOf({ priority: 'high' }, { priority: 'medium' }, { labels: own })).not.toHaveProperty('labels');
  });

  it('an issue they closed stays closed though the row is ticked, and open though it is opened again', () => {
    expect(editOf({}, { state: 'done' }, { state: 'closed', reason: 'not_planned' })).not.toHaveProperty('state');
    expect(editOf({ state: 'done' }, { state: 'open' }, { state: 'open' })).not.toHaveProperty('state');
  });

  it('what they wrote around the block stays to the letter', () => {
    const body = `Before.\n\n${itemBody(buildApplied(), context.report, context.state)}\n\nAfter $& and $1.`;
    const edited = editOf({}, { text: 'Cap the retries at 5' }, { body })?.body ?? '';
    expect(edited.startsWith('Before.\n\n<!-- post-mortem:item ')).toBe(true);
    expect(edited.endsWith('\n\nAfter $& and $1.')).toBe(true);
  });

  it('a block they removed comes back on top', () => {
    expect(editOf({}, { due: '2025-04-01' }, { body: 'Mine.' })?.body).toMatch(/^<!-- post-mortem:item [\s\S]+<!-- \/post-mortem:item -->\n\nMine\.$/);
  });
});

describe('both', () => {
  it('the same label put on by hand is not put on twice', () => {
    const issue = { labels: ['post-mortem:action-item', labels.high] };
    expect(editOf({}, { priority: 'high' }, issue)).not.toHaveProperty('labels');
  });

  it('the same title by hand is not written again', () => {
    expect(editOf({}, { text: 'Cap the retries at 5' }, { title: 'AI-001: Cap the retries at 5' })).not.toHaveProperty('title');
  });

  it('each field for itself: the title is theirs, the deadline the report’s', () => {
    const edit = editOf({}, { text: 'Cap the retries at 5', due: '2025-04-01' }, { title: 'Retries!', assignees: ['chi'] });
    expect(Object.keys(edit ?? {})).toEqual(['body']);
    expect(edit?.body).toContain('2025-04-01');
  });

  it('the change tells what was there before, field by field', () => {
    const [change] = merge({}, { text: 'Cap the retries at 5', logins: ['ben'], owner: '@ben' });
    expect(change).toMatchObject({ was: { title: 'AI-001: Cap the retries at 3', assignees: ['ana'] } });
  });
});

describe('the marker', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  const values = fc.record({
    text,
    owner: fc.option(text, { nil: null }),
    due: fc.option(fc.constantFrom('2025-03-01', '2025-04-01'), { nil: null }),
    priority: fc.constantFrom('high', 'medium', 'low', null),
    state: fc.constantFrom('open', 'done', 'declined'),
    category: fc.constantFrom('testing', 'runbook', null),
  });

  it('holds what was applied: merging the same once more changes nothing', () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        const desired = buildApplied(after);
        const [change] = merge(before, after);
        expect(change?.type ?? 'edit-issue').toBe('edit-issue');
        if (change?.type !== 'edit-issue') return;
        const { reason: _, ...fields } = change.edit;
        const edited = { ...buildItem(10, before), applied: desired };
        Object.assign(edited.issue, { labels: labelsOf(buildApplied(before), defaultSettings), ...fields });
        expect(mergeItem(edited, desired, context)).toEqual([]);
        expect(readMarker('item', edited.issue.body)).toMatchObject(desired);
      }),
      { numRuns: 200, seed: Number(process.env.SEED ?? 20250209) },
    );
  });
});
