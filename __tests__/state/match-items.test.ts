import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionItem } from '../../src/report/types.ts';
import { matchItems, pairRows } from '../../src/state/match-items.ts';
import type { ItemState } from '../../src/state/report-state.ts';
import { buildItem, read } from '../builders.ts';

const table = (rows: [id: string, text: string, owner?: string, due?: string][]) =>
  read(`| ID | Action | Owner | Deadline |\n|-|-|-|-|\n${rows.map(([id, text, owner = '', due = '']) => `| ${id} | ${text} | ${owner} | ${due} |`).join('\n')}`)
    .actionItems;
const rows = (...texts: string[]) => read(texts.map((text) => `- ${text}`).join('\n')).actionItems;
/** An issue filed for the row at a place. */
const filed = (number: number, position: number, text: string, more = {}) => buildItem(number, { position, text, owner: null, due: null, ...more });
const match = (items: ActionItem[], existing: ItemState[], linksOf: (item: ActionItem) => number[] = () => []) => matchItems(items, existing, linksOf);

describe('a row finds its issue', () => {
  it('by the link it carries, before all else', () => {
    const existing = [filed(10, 0, 'Cap the retries at 3'), filed(11, 1, 'Write the runbook')];
    expect(match(rows('Cap the retries at 3', 'Write the runbook'), existing, ({ text }) => (text.startsWith('Cap') ? [11] : [10]))).toEqual([11, 10]);
  });

  it('by its ID, however its text was changed', () => {
    expect(match(table([['AI-002', 'Do something else altogether']]), [filed(11, 1, 'Write the runbook', { key: 'AI-002', explicit: true })])).toEqual([11]);
  });

  it('by equal text, wherever the row stands now', () => {
    const existing = [filed(10, 0, 'Cap the retries at 3'), filed(11, 1, 'Write the runbook')];
    expect(match(rows('Write the runbook', 'Cap the retries at 3'), existing)).toEqual([11, 10]);
  });

  it('by likeness, the likest first', () => {
    const existing = [filed(10, 0, 'Alert on a full pool at 80 %'), filed(11, 1, 'Alert on a full queue at 80 %')];
    expect(match(rows('Alert on the full queue at 90 %', 'Alert on the full pool at 90 %'), existing)).toEqual([11, 10]);
  });

  it('by its place, where it was reworded beyond likeness but something speaks for it', () => {
    const item = { owner: '@ana', due: '2025-03-01' };
    expect(match(table([['', 'Never again', '@ana', '2025-03-01']]), [filed(10, 0, 'Cap the retries at 3', item)])).toEqual([10]);
    expect(match(table([['', 'Never again', '@ben', '2025-03-01']]), [filed(10, 0, 'Cap the retries at 3', item)])).toEqual([null]);
  });

  it('or has none', () => {
    expect(match(rows('Cap the retries at 3'), [])).toEqual([null]);
    expect(match(rows('Cap the retries at 3', 'Load test the pool'), [filed(10, 0, 'Cap the retries at 3')])).toEqual([10, null]);
  });
});

describe('a row never takes', () => {
  it('the issue of another stated ID, though the text is the same', () => {
    expect(match(table([['AI-002', 'Write the runbook']]), [filed(10, 0, 'Write the runbook', { key: 'AI-001', explicit: true })])).toEqual([null]);
  });

  it('an issue that another row has', () => {
    expect(match(rows('Write the runbook', 'Write the runbook'), [filed(10, 0, 'Write the runbook')])).toEqual([10, null]);
  });

  it('an issue by an ID that an earlier row states too', () => {
    const twice = table([
      ['AI-001', 'Write the runbook'],
      ['AI-001', 'Load test the pool'],
    ]);
    expect(match(twice, [filed(10, 0, 'Write the runbook', { explicit: true })])).toEqual([10, null]);
  });
});

describe('long texts', () => {
  it('are compared by as much of them as is kept', () => {
    const long = 'Cap the retries of it all, '.repeat(200).trim();
    expect(match(rows(long), [filed(10, 5, long.slice(0, 2000).trimEnd())])).toEqual([10]);
  });
});

describe('whatever rows and issues there are', () => {
  const text = fc
    .shuffledSubarray(['alert', 'pool', 'retry', 'queue', 'runbook', 'test'], { minLength: 1, maxLength: 4 })
    .map((words) => `Add ${words.join(' ')}`);
  const id = fc.constantFrom('', '', 'AI-001', 'AI-002', 'AI-003');
  const row = fc.tuple(id, text, fc.constantFrom('', '@ana'), fc.constantFrom('', '2025-03-01'));
  const issues = fc
    .array(fc.record({ text, explicit: fc.boolean(), position: fc.nat(6), owner: fc.constantFrom(null, '@ana') }), { maxLength: 6 })
    .map((list) => list.map((values, index) => filed(10 + index, values.position, values.text, { ...values, key: `AI-00${index + 1}` })));

  it('no issue has two rows, and every issue given to a row exists', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), issues, (list, existing) => {
        const numbers = match(table(list), existing);
        const given = numbers.filter((number) => number !== null);
        expect(numbers).toHaveLength(list.length);
        expect(new Set(given).size).toBe(given.length);
        for (const number of given) expect(existing.map(({ issue }) => issue.number)).toContain(number);
      }),
      { numRuns: 80, seed: Number(process.env.SEED ?? 20250209) },
    );
  });

  it('the order in which GitHub lists issues of different texts does not matter to rows of equal text', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 6 }), fc.nat(), (texts, seed) => {
        const existing = texts.map((one, index) => filed(10 + index, index, one));
        const turned = [...existing.slice(seed % texts.length), ...existing.slice(0, seed % texts.length)];
        expect(match(rows(...texts), turned)).toEqual(existing.map(({ issue }) => issue.number));
      }),
      { numRuns: 40, seed: Number(process.env.SEED ?? 20250209) },
    );
  });

  it('rows and orphans together are all issues, each once', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), issues, (list, items) => {
        const { matches, orphans } = pairRows(table(list), { items, rows: match(table(list), items) });
        const all = [...matches.flatMap(({ existing }) => existing ?? []), ...orphans].map(({ issue }) => issue.number);
        expect(all.sort()).toEqual(items.map(({ issue }) => issue.number));
      }),
      { numRuns: 40, seed: Number(process.env.SEED ?? 20250209) },
    );
  });
});
