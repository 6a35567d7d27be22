import { describe, expect, it } from 'vitest';
import { categoryOf } from '../../src/state/categories.ts';

describe('the category of an item', () => {
  it.each([
    ['Write the runbook for full pools', 'runbook'],
    ['Alert on a full pool', 'observability'],
    ['Load test the checkout', 'testing'],
    ['Raise the pool size to 50 connections', 'capacity'],
    ['Rotate the credentials', 'security'],
    ['Roll back by a feature flag', 'deployment'],
    ['Train the on-call', 'process'],
    ['Do better', null],
  ])('is told by its words: %s', (text, category) => {
    expect(categoryOf(text, null)).toBe(category);
  });

  it('is the most particular where several fit', () => {
    expect(categoryOf('Document the alert on the pool', null)).toBe('runbook');
  });

  it('is what the row says, as a label', () => {
    expect(categoryOf('Write the runbook', 'Data & Search')).toBe('data-search');
    expect(categoryOf('Write the runbook', 'x'.repeat(80))).toHaveLength(50);
  });

  it('is none where what the row says has no letter in it', () => {
    expect(categoryOf('Write the runbook', '–')).toBeNull();
  });
});
