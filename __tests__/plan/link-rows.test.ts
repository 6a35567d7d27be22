import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkRows } from '../../src/plan/link-rows.ts';
import { readReport } from '../../src/report/read.ts';
import { reportWith } from '../samples.ts';

const cap = { text: 'Cap the retries at 3', number: 12 };
const book = { text: 'Write the runbook', number: 13 };
/** The section of action items after the links were written. */
const link = (items: string, links = [cap, book]) => linkRows(reportWith(items), links)?.split('## Action items\n\n')[1]?.trimEnd() ?? null;

describe('bullets', () => {
  it('get their issue behind the text', () => {
    expect(link('- Cap the retries at 3 (@ana)\n- [ ] Write the runbook')).toBe(
      '- Cap the retries at 3 (@ana) (issue: #12)\n- [ ] Write the runbook (issue: #13)',
    );
  });

  it('that have it are left alone: written twice nothing changes', () => {
    const once = linkRows(reportWith('- Cap the retries at 3 (@ana)'), [cap]) ?? '';
    expect(linkRows(once, [cap])).toBeNull();
    expect(link('- Cap the retries at 3, see https://github.com/acme/shop/issues/12')).toBeNull();
  });

  it('of items that were not filed stay as they are', () => {
    expect(link('- Cap the retries at 3\n- Do something else')).toBe('- Cap the retries at 3 (issue: #12)\n- Do something else');
    expect(link('- Do something else')).toBeNull();
  });

  it('keep the line ends of the file', () => {
    const linked = linkRows(reportWith('- Cap the retries at 3').replaceAll('\n', '\r\n'), [cap]);
    expect(linked).toContain('- Cap the retries at 3 (issue: #12)\r\n');
    expect(linked?.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('tables', () => {
  it('without a column for issues get one', () => {
    expect(link('| Action | Owner |\n| --- | --- |\n| Cap the retries at 3 | @ana |\n| Do something else | @ben |')).toBe(
      '| Action | Owner | Issue |\n| --- | --- | --- |\n| Cap the retries at 3 | @ana | #12 |\n| Do something else | @ben |  |',
    );
  });

  it('with one have its cells filled; what stands there stays', () => {
    expect(
      link('| Action | Issue |\n| --- | --- |\n| Cap the retries at 3 | - |\n| Write the runbook | [OPS-7](https://acme.atlassian.net/browse/OPS-7) |'),
    ).toBe('| Action | Issue |\n| --- | --- |\n| Cap the retries at 3 | #12 |\n| Write the runbook | [OPS-7](https://acme.atlassian.net/browse/OPS-7), #13 |');
  });

  it('without outer pipes keep their shape', () => {
    expect(link('Action | Issue\n--- | ---\nCap the retries at 3 | -')).toBe('Action | Issue\n--- | ---\nCap the retries at 3 | #12');
  });

  it('with an escaped pipe in a cell are counted right', () => {
    expect(link('| Action | Owner | Issue |\n|-|-|-|\n| Cap the \\| retries | @ana | |', [{ text: 'Cap the | retries', number: 12 }])).toContain(
      '| Cap the \\| retries | @ana | #12 |',
    );
  });
});

describe('whatever the report', () => {
  const cell = fc
    .string({ unit: fc.constantFrom(...'abc |\\`*_[](){}<>#@-:.,!~&"\''), minLength: 1, maxLength: 25 })
    .map((text) => `Cap ${text.replaceAll('|', '\\|')}`);
  const items = fc.oneof(
    fc.array(cell, { minLength: 1, maxLength: 4 }).map((list) => list.map((text) => `- ${text}`).join('\n')),
    fc.array(cell, { minLength: 1, maxLength: 4 }).map((list) => `| Action | Owner |\n|-|-|\n${list.map((text) => `| ${text} | @ana |`).join('\n')}`),
    fc.array(cell, { minLength: 1, maxLength: 4 }).map((list) => `| Issue | Action |\n|-|-|\n${list.map((text) => `| - | ${text} |`).join('\n')}`),
  );

  it('the same items are read after as before, and writing once more changes nothing', () => {
    const read = (text: string) => readReport(text).actionItems.map(({ text, owner, due, done }) => ({ text, owner, due, done }));
    fc.assert(
      fc.property(items, (section) => {
        const text = `## Action items\n\n${section}\n`;
        const links = readReport(text).actionItems.map((item, index) => ({ text: item.text, number: 100 + index }));
        const linked = linkRows(text, links);
        if (linked === null) return;
        expect(read(linked)).toEqual(read(text));
        const again = linkRows(linked, links);
        expect(again === null || again === linked).toBe(true);
      }),
      { numRuns: 25, seed: Number(process.env.SEED ?? 20250209) },
    );
  });
});
