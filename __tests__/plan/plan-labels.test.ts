import { describe, expect, it } from 'vitest';
import { labelsUsed, planLabels } from '../../src/plan/plan-labels.ts';
import { defaultLabels, defaultSettings } from '../../src/settings/settings.ts';
import type { Change } from '../../src/state/change.ts';
import { buildApplied } from '../builders.ts';

const base = { key: 'k', why: 'w' };
const label = (...add: string[]): Change => ({ ...base, type: 'set-labels', issue: 1, add, remove: ['never looked at'] });
const plan = (changes: Change[], ...present: string[]) => planLabels(changes, new Set(present), defaultSettings);

describe('labels that are needed and missing', () => {
  it('are created once, in the order of their need', () => {
    expect(plan([label('b', 'a'), label('a')]).map(({ key }) => key)).toEqual(['label b', 'label a']);
  });

  it('are not created where the repository has them, in whatever letters', () => {
    expect(plan([label('Runbook')], 'runbook')).toEqual([]);
  });

  it('of ours have their colour and description; a category has one in common with all', () => {
    expect(plan([label('overdue', 'runbook')])).toMatchObject([
      { label: defaultLabels.overdue },
      { label: { name: 'runbook', color: 'EDEDED', description: 'Category of post-mortem action items' } },
    ]);
  });

  it('are those a change puts on an issue, never those it takes off', () => {
    expect(labelsUsed(label('a'))).toEqual(['a']);
    expect(labelsUsed({ ...base, type: 'edit-issue', issue: 1, edit: { labels: ['a'] }, was: { labels: ['b'] }, applied: null })).toEqual(['a']);
    expect(labelsUsed({ ...base, type: 'edit-issue', issue: 1, edit: { title: 'x' }, was: {}, applied: null })).toEqual([]);
    expect(labelsUsed({ ...base, type: 'open-item', title: 'x', body: '', labels: ['a'], assignees: [], applied: buildApplied() })).toEqual(['a']);
    expect(labelsUsed({ ...base, type: 'add-comment', issue: 1, body: 'x' })).toEqual([]);
  });

  it('fit GitHub’s limits: names of 50 characters, descriptions of 100', () => {
    for (const { name, description, color } of Object.values(defaultLabels)) {
      expect(name.length).toBeLessThanOrEqual(50);
      expect(description.length).toBeLessThanOrEqual(100);
      expect(color).toMatch(/^[0-9A-F]{6}$/);
    }
  });
});
