import { describe, expect, it } from 'vitest';
import { foldReminder, isLate, planReminder } from '../../src/plan/plan-reminder.ts';
import { buildFacts, buildPortfolioReport, settingsWith } from '../builders.ts';

const settings = settingsWith({ owners: new Map([['ana lima', 'ana']]) });
const draft = (issue = {}, more = {}) => buildPortfolioReport({ status: 'draft', ...more }, { createdAt: '2025-02-08T12:00:00Z', ...issue });
const bodyOf = (...args: Parameters<typeof draft>) => {
  const [change] = planReminder(draft(...args), [], settings);
  return change?.type === 'add-comment' ? change.body : '';
};

describe('the reminder', () => {
  it('is due for a draft 48 hours after it was filed, to the second', () => {
    expect(isLate(draft(), '2025-02-10T11:59:59Z')).toBe(false);
    expect(isLate(draft(), '2025-02-10T12:00:00Z')).toBe(true);
  });

  it('is not for reports that are tracked, nor for those that were closed', () => {
    expect(isLate(draft({}, { status: 'tracked' }), '2025-03-01T00:00:00Z')).toBe(false);
    expect(isLate(draft({ state: 'closed' }), '2025-03-01T00:00:00Z')).toBe(false);
  });

  it('mentions whoever filed the report', () => {
    expect(bodyOf({ author: { login: 'ben', type: 'User' } })).toContain('@ben: this post-mortem is still a draft');
  });

  it('mentions the authors a file names, where its issue is a bot’s', () => {
    const facts = buildFacts({ authors: ['Ana Lima', '@chi', 'Someone'] });
    expect(bodyOf({ author: { login: 'github-actions[bot]', type: 'Bot' } }, { facts })).toContain('@ana, @chi: this');
  });

  it('mentions no one where no one is known', () => {
    expect(bodyOf({ author: null })).not.toContain('@');
  });

  it('is given once: not where it is there, nor on a locked issue', () => {
    expect(planReminder(draft(), [{ id: 5, value: {} }], settings)).toEqual([]);
    expect(planReminder(draft({ locked: true }), [], settings)).toEqual([]);
  });

  it('that two sweeps gave side by side leaves the older comment', () => {
    const notes = [5, 6].map((id) => ({ id, value: {} }));
    const [change] = planReminder(draft(), notes, settings);
    expect(change).toMatchObject({ type: 'delete-comment', comment: 6 });
    if (change) expect(foldReminder(notes, change, {})).toEqual([{ id: 5, value: {} }]);
  });

  it('folded twice, as after an answer that was lost, was given once', () => {
    const [change] = planReminder(draft(), [], settings);
    if (!change) throw new Error('no reminder');
    const once = foldReminder([], change, { comment: { id: 5, updatedAt: '' } });
    expect(foldReminder(once, change, { comment: { id: 5, updatedAt: '' } })).toEqual(once);
  });

  it('once given nothing is left to do; refused it was not given', () => {
    const [change] = planReminder(draft(), [], settings);
    if (!change) throw new Error('no reminder');
    expect(planReminder(draft(), foldReminder([], change, { comment: { id: 5, updatedAt: '' } }), settings)).toEqual([]);
    expect(foldReminder([], change, { problem: 'no' })).toEqual([]);
  });
});
