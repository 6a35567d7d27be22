import { expect, it } from 'vitest';
import { withoutRepeats } from '../../src/state/note.ts';

const deleted = (...values: unknown[]) =>
  withoutRepeats(values.map((value, index) => ({ id: 50 + index, value }))).map((change) => change.type === 'delete-comment' && change.comment);

it('what two runs said side by side is said once: the older comment stays', () => {
  expect(deleted({ week: 'a' }, { week: 'a' }, { week: 'a' })).toEqual([51, 52]);
});

it('what differs is no repetition', () => {
  expect(deleted({ week: 'a' }, { week: 'b' }, { week: 'a', more: 1 })).toEqual([]);
  expect(deleted()).toEqual([]);
});
