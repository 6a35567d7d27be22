import { describe, expect, it } from 'vitest';
import { desiredItem, itemTitle, labelsOf } from '../../src/plan/desired-item.ts';
import { defaultSettings, type Settings } from '../../src/settings/settings.ts';
import { buildApplied, buildContext, buildState, read, settingsWith, today } from '../builders.ts';

function desire(items: string, settings: Settings = defaultSettings, assignable = new Map<string, boolean>()) {
  const report = read(items);
  const [item] = report.actionItems;
  if (!item) throw new Error('no item');
  return desiredItem({ item, index: 0, existing: null }, 'AI-001', today, buildContext(report, buildState({ assignable }), { settings }));
}

describe('the values of an item’s issue', () => {
  it('are those of the row', () => {
    const table =
      '| ID | Action | Owner | Deadline | Priority | Category | Factor | Deliverable |\n|-|-|-|-|-|-|-|-|\n| AI-001 | Cap the retries | @ana | 2025-03-01 | High | Testing | the pool | a test |';
    expect(desire(table)).toMatchObject({
      key: 'AI-001',
      explicit: true,
      position: 0,
      text: 'Cap the retries',
      owner: '@ana',
      logins: ['ana'],
      due: '2025-03-01',
      dueDefault: false,
      priority: 'high',
      category: 'testing',
      factor: 'the pool',
      deliverable: 'a test',
      state: 'open',
      filed: today,
    });
  });

  it('the deadline is the default where none is stated: by priority, else that of medium', () => {
    expect(desire('- [P1] Cap the retries')).toMatchObject({ due: '2025-02-24', dueDefault: true });
    expect(desire('- Cap the retries')).toMatchObject({ due: '2025-03-10', dueDefault: true });
    const settings = settingsWith({ deadlines: new Map([['medium', '4 weeks'] as const, ['SEV2', '3 days'] as const]) });
    expect(desire('- Cap the retries', settings)).toMatchObject({ due: '2025-02-13', dueDefault: true });
  });

  it('a row that is done or declined gets no deadline of ours', () => {
    expect(desire('- [x] Cap the retries')).toMatchObject({ due: null, dueDefault: false, state: 'done' });
    expect(desire('| Action | Status |\n|-|-|\n| Cap the retries | Declined: no |')).toMatchObject({ due: null, state: 'declined' });
  });

  it('the category is told by the words where none is stated', () => {
    expect(desire('- Write the runbook').category).toBe('runbook');
    expect(desire('- Do something else').category).toBeNull();
  });

  it('whoever cannot be assigned is left out; who was not looked up is tried', () => {
    const owners = '- Cap the retries (@ana, @zed, @new)';
    const assignable = new Map([
      ['ana', true],
      ['zed', false],
    ]);
    expect(desire(owners, defaultSettings, assignable).logins).toEqual(['ana', 'new']);
  });

  it('long texts are cut, so that the marker can be read again', () => {
    const long = desire(`- ${'Cap the retries of it all, '.repeat(200)}`);
    expect(long.text).toHaveLength(2000);
  });
});

describe('labels', () => {
  it('are that of an action item, then priority, category and the mark of an orphan', () => {
    expect(labelsOf(buildApplied(), defaultSettings)).toEqual(['post-mortem:action-item']);
    expect(labelsOf(buildApplied({ priority: 'low', category: 'testing', orphan: today }), defaultSettings)).toEqual([
      'post-mortem:action-item',
      'priority:low',
      'testing',
      'post-mortem:orphan',
    ]);
  });
});

describe('the title', () => {
  it('is key and text, in at most 200 characters', () => {
    expect(itemTitle(buildApplied())).toBe('AI-001: Cap the retries at 3');
    const title = itemTitle(buildApplied({ text: 'x'.repeat(500) }));
    expect(title).toHaveLength(200);
    expect(title.endsWith('…')).toBe(true);
  });

  it('is never cut within a character', () => {
    for (const lead of ['', 'x']) expect(itemTitle(buildApplied({ text: lead + '\u{1F600}'.repeat(200) }))).not.toMatch(/\p{Cs}/u);
  });
});
