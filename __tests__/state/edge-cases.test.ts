import { expect, it } from 'vitest';
import type { Change } from '../../src/state/change.ts';
import { foldChange } from '../../src/state/fold.ts';
import { isElsewhere } from '../../src/state/links.ts';
import { readMarker, writeBlock } from '../../src/state/marker.ts';
import { readCommand } from '../../src/state/slash-commands.ts';
import { buildApplied, buildIssue, buildItem, buildState, read, repository } from '../builders.ts';

it('fold: an item folded again takes no row that has its issue (the older of two filed side by side)', () => {
  const state = buildState({ items: [buildItem(9)], rows: [9] });
  const change: Change = { type: 'open-item', key: 'item AI-001', why: 'w', title: 'x', body: '', labels: [], assignees: [], applied: buildApplied() };
  expect(foldChange(state, change, { issue: buildIssue({ number: 10 }) }).rows).toEqual([9]);
});

it('an item of Azure DevOps is tracked elsewhere', () => {
  const [item] = read('- Cap the retries').actionItems;
  const url = 'https://dev.azure.com/acme/shop/_workitems/edit/12';
  expect(isElsewhere({ ...(item as NonNullable<typeof item>), links: [{ url, text: url }] }, repository)).toBe(true);
});

it('code in a line that begins with three backticks is no fence', () => {
  expect(readCommand('```x``` is what I ran.\n/post-mortem track')?.command.name).toBe('track');
});

it('a comment sign in code hides nothing', () => {
  expect(readCommand('`<!--` is what it said.\n\n/post-mortem track')?.command.name).toBe('track');
});

it('the first marker of a kind', () => {
  expect(readMarker('item', `<!-- post-mortem:nudge AAAA -->\n${writeBlock('item', 1, 'x')}`)).toBe(1);
});
