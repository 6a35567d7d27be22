import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { firstDraft, mendedReport, searchReport } from '../../scripts/journey/reports.ts';
import { reportComment } from '../../src/view/issues/comment.ts';
import { unknownOwnerNote } from '../../src/view/issues/item-words.ts';
import { safeText } from '../../src/view/issues/safe-text.ts';
import { bullets, example, reportWith } from '../samples.ts';
import { filed, longReport, look } from './look.ts';

const html = (markdown: string) => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
const textOf = (markdown: string) =>
  html(markdown)
    .replace(/<[^>]+>/g, '')
    .replace(/&\w+;/g, 'x')
    .replace(/\s+/g, ' ')
    .trim();
const comment = (parts: ReturnType<typeof look>) => reportComment(parts.report, parts.review, parts.standing, { filed, link: null, name: null });
const title = 'Checkout answers with errors';

describe('the comment as it reads', () => {
  it.each([
    ['a first draft', look(firstDraft, 'draft', { title })],
    ['a tracked report', look(mendedReport, 'tracked', { title })],
    ['a report whose follow-up is due', look(mendedReport, 'follow-up-due', { title })],
    ['a reviewed report', look(mendedReport, 'reviewed', { title })],
    ['a file that judges a person', look(searchReport, 'draft')],
    ['a long report', look(longReport, 'draft')],
    ['the example of the templates', look(example, 'tracked')],
  ])('%s', (_, parts) => {
    expect(comment(parts)).toMatchSnapshot();
  });

  it('is short', () => {
    expect(textOf(comment(look(firstDraft, 'draft', { title }))).length).toBeLessThanOrEqual(3500);
    expect(textOf(comment(look(longReport, 'draft'))).length).toBeLessThanOrEqual(6000);
  });

  it('says nothing twice', () => {
    const sentences = textOf(comment(look(longReport, 'draft')).replace(/<details>[\s\S]*?<\/details>/g, ''))
      .split(/(?<=[.!?]) /)
      .filter((sentence) => sentence.length > 25);
    expect(sentences.length).toBeGreaterThan(5);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('whatever the report says', () => {
  it.each([
    ['200 items', reportWith(bullets(200))],
    [
      '60 rows of unknown names',
      reportWith(Array.from({ length: 60 }, (_, n) => `- Alert on the pool of service number ${n} (owner: Name${n} ${'Of'.repeat(20)} Someone)`).join('\n')),
    ],
    ['long items', reportWith(`- ${'very long words '.repeat(1200)}\n`.repeat(30))],
    ['many faults', `${Array.from({ length: 400 }, (_, n) => `## Impact\n\nTBD ${n} TBD\n\n## Summary\n`).join('\n')}`],
  ])('fits: %s', (_, text) => {
    for (const status of ['draft', 'tracked', 'reviewed'] as const) {
      const parts = look(text, status);
      for (const item of parts.standing.items) item.notes.push(`\`${item.key}\` was refused: ${'x'.repeat(300)}`, unknownOwnerNote(`Somebody ${item.key}`));
      parts.standing.notes.push(...Array.from({ length: 300 }, (_, n) => `GitHub refused to link #${n}: ${'y'.repeat(400)}`));
      const written = comment(parts);
      expect(written.length).toBeLessThanOrEqual(60_000);
      expect(written).toMatch(/^## /);
      expect(written).toContain('GitHub refused');
    }
  });

  it('tells what GitHub refused, and lists all items where there are no sub-issues, closed ones ticked', () => {
    const parts = look(mendedReport, 'tracked', { title });
    const [first] = parts.standing.items;
    if (!first) throw new Error('the report has items');
    first.taskListed = true;
    first.notes.push('GitHub did not take this issue: title is too long');
    const written = comment(parts);
    expect(written).toContain('⚠️ #20: GitHub did not take this issue');
    expect(written).toContain('- [ ] #20\n- [x] #21\n- [ ] #22');
  });

  it('names an owner without a login once, with the line to add', () => {
    const written = comment(look(longReport, 'tracked'));
    expect(written.match(/chi wu: # login/g)).toHaveLength(1);
    expect(written).toContain('3 owners could not be assigned');
  });

  it.each([
    'www.evil.example',
    'w\u200Bww.evil.example',
    'www.\u200Bevil.example',
    'www\u2060.evil.example',
    '\u202Ewww.evil.example',
    'https://evil.example',
    'ht\u200Btps://evil.example',
    'a@evil.example',
    '@victim',
    'WWW.evil.example',
  ])('links and mentions nothing: %j', (text) => {
    const written = html(`a ${safeText(text)} b`);
    expect(written).not.toContain('<a');
    expect(written).not.toMatch(/(?<!\w)@\w/);
  });

  it('keeps the signs that diagrams eat', () => {
    const { report, review, standing } = look(
      reportWith('- Cap at 5 (@ana)').replace('First errors in checkout', 'First errors: 80 % of #4 fail; a | b'),
      'draft',
    );
    expect(html(reportComment(report, review, standing))).toMatch(/80 % of #\u200B4 fail; a \| b/);
  });
});
