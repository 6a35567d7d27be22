import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printReport } from '../src/report/print.ts';
import { readReport } from '../src/report/read.ts';
import { example } from './samples.ts';

const read = (markdown: string, file?: string) => readReport(markdown, file ? { file } : {});
const sections = (markdown: string) => printReport(read(markdown)).sections;
const stamps = (markdown: string, file?: string) => read(markdown, file).timeline.map(({ line, date, time, text }) => [line, date, time, text]);
const items = (markdown: string) => read(markdown).actionItems.map(({ line, text, owner, done }) => [line, text, owner, done]);

describe('sections', () => {
  it.each([
    [
      'headings of any rank',
      '# What happened\n\na\n\n### Root causes\n\nb\n\n## Timeline (all times UTC)\n\n- 10:05 c',
      { summary: 1, 'root-cause': 5, timeline: 9 },
    ],
    [
      'setext, closed ATX, numbers, emoji',
      'Impact\n------\n\na\n\n## 2. Summary ##\n\nb\n\n## :wrench: Action items\n\n- c',
      { impact: 1, summary: 6, 'action-items': 10 },
    ],
    ['bold-only lines', '**Summary**\n\na\n\n**Impact**\n\nb', { summary: 1, impact: 5 }],
    ['bold labels in paragraphs', '**Summary**: a\n\n**Root Causes**: b', { summary: 1, 'root-cause': 3 }],
    ['plain labels', '# Outage\n\nImpact: every third order\n\nResolution: rolled back', { impact: 3, response: 5 }],
    [
      'bold labels of list items',
      '- **Impact**: a\n- **Context**:\n  - 2021-11-05 09:29: b\n  - 2021-11-05 09:41: c\n- **Resolution**: d',
      { impact: 1, background: 2, response: 5 },
    ],
    [
      'sub-headings that only group',
      '## Action items\n\n### Detection\n\n- a\n\n### Process\n\n- b\n\n## Lessons learned\n\nc',
      { 'action-items': 1, lessons: 11 },
    ],
    ['two names in one heading', '## What went well & where did we get lucky\n\na', { 'went-well': 1, lucky: 1 }],
  ])('%s', (_, markdown, expected) => {
    expect(sections(markdown)).toEqual(expected);
  });

  it('takes the aliases of the configuration', () => {
    expect(readReport('## Was geschah\n\na', { aliases: { summary: ['Was geschah'] } }).sections.map(({ name }) => name)).toEqual(['summary']);
  });
});

describe('timeline', () => {
  const day = '**Date**: 2023-05-03\n\n## Timeline\n\n';
  it.each([
    ['list', '- 14:37 a\n- **14:40** b\n- `14:45` - c', ['14:37', '14:40', '14:45']],
    ['dots and stray blanks', '14.37 JP a\n\n14.40 BK b\n\n14: 45 c', ['14:37', '14:40', '14:45']],
    ['twelve hours', '- 2:05pm a\n- 10:30 PM b\n- 11:59pm c', ['14:05', '22:30', '23:59']],
    ['headings', '### 13:35\n\na\n\n### 13:41 - b\n\nc', ['13:35', '13:41']],
    ['stamp alone on its line', '1:03\nFirst alert\n\n5:00\nAcknowledged', ['01:03', '05:00']],
    ['table', '| Time (UTC) | Event |\n|-|-|\n| 10:05:23 | a |\n| ~10:09 | b |', ['10:05:23', '10:09']],
    ['label and stamp last', '- First detected: 2023-05-03 9:29\n- Resolved 2023-05-03 10.46', ['09:29', '10:46']],
    ['brackets and ranges', '- [13:26] a\n- 13:30-13:45 b\n- from 14:00 to 14:10 c', ['13:26', '13:30', '14:00']],
    ['military time behind a date', '- 2023-05-03 1600 a\n- 2023-05-03 1610 b', ['16:00', '16:10']],
    ['two clocks', '- 12:48 (6:48 PDT) a\n- 2023-05-03 22:00 (19:00 ART) b', ['12:48', '22:00']],
  ])('%s', (_, markdown, times) => {
    expect(stamps(day + markdown).map(([, , time]) => time)).toEqual(times);
  });

  it('inherits the day from sub-headings, bold lines, title and file, and rolls over midnight', () => {
    expect(stamps('# Outage of 3 May 2023\n\n## Timeline\n\n- 23:50 a\n- 00:10 b\n\n**5th May**\n\n- 09:00 c').map(([, date]) => date)).toEqual([
      '2023-05-03',
      '2023-05-04',
      '2023-05-05',
    ]);
    expect(stamps('## Timeline\n\n- 10:05 a', 'docs/2023-05-03-outage.md').map(([, date]) => date)).toEqual(['2023-05-03']);
    expect(stamps('**Date**: 2023-05-03\n\n## Timeline\n\n- 15:33 a\n- 13:40 a slip, not a new day').map(([, date]) => date)).toEqual([
      '2023-05-03',
      '2023-05-03',
    ]);
  });

  it('reads date and time split over columns, with the year in the header', () => {
    expect(stamps('## Timeline\n\n| Day | Date (2022) | Time (UTC) | Event |\n|-|-|-|-|\n| Fri | Jan 28 | 02:34 | a |\n| Tue | Feb 01 | 19:12 | b |')).toEqual([
      [5, '2022-01-28', '02:34', 'a'],
      [6, '2022-02-01', '19:12', 'b'],
    ]);
  });

  it('tells DD-MM from MM-DD by the document', () => {
    expect(stamps('## Timeline\n\n- 01-16-2024 a\n- 02-03-2024 b').map(([, date]) => date)).toEqual(['2024-01-16', '2024-02-03']);
    expect(stamps('## Timeline\n\n- 16-01-2024 a\n- 03-02-2024 b').map(([, date]) => date)).toEqual(['2024-01-16', '2024-02-03']);
  });

  it('leaves nested notes, quotations, fenced logs and versions to the entry above', () => {
    const markdown = `${day}- 14:37 a\n  - b\n  - 3 pods\n\n> 14:39 quoted\n\n\`\`\`\n14:40 log\n\`\`\`\n\n- 14:41 c, see 1.24.0`;
    expect(stamps(markdown).map(([, , time]) => time)).toEqual(['14:37', '14:41']);
  });

  it('keeps dirty stamps as entries without a time', () => {
    expect(read(`${day}- 22:XX a\n- 22:10 b`).timeline.map(({ time, unreadable }) => [time, unreadable])).toEqual([
      [null, '22:XX'],
      ['22:10', null],
    ]);
  });

  it('converts by the zone that is declared', () => {
    expect(read('**Date**: 2023-07-03\n\n## Timeline\n\nAll times in CEST.\n\n- 12:00 a').timeline[0]?.at).toBe('2023-07-03T10:00:00.000Z');
    expect(read('**Date**: 2023-07-03\n\n## Timeline (PT)\n\n- 12:00 a').timeline[0]?.at).toBe('2023-07-03T19:00:00.000Z');
  });
});

describe('action items', () => {
  const head = '## Action items\n\n';
  it('reads bullets, boxes and numbers, with nested detail below its item', () => {
    expect(items(`${head}- a\n  - detail of a\n- [x] b\n\n1. c\n2. d ✅`)).toEqual([
      [3, 'a', null, false],
      [5, 'b', null, true],
      [7, 'c', null, false],
      [8, 'd', null, true],
    ]);
  });
  it('reads tables in any order', () => {
    expect(items(`${head}| Owner | Type | Action Item(s) | Bug/Status/State |\n|-|-|-|-|\n| ana@ | prevent | a | |\n| ??? | mitigate | b | |`)).toEqual([
      [5, 'a', 'ana@', false],
      [6, 'b', null, false],
    ]);
  });
  it('finds owners in the wording and above a group', () => {
    expect(items(`${head}**JG**\n\n- a\n\n**Alex/Jamie**\n\n- b\n\n**Monitoring**\n\n- c (@ana)\n- @ben: d\n- Platform will e\n- f. Owner: Chi`)).toEqual([
      [5, 'a', 'JG', false],
      [9, 'b', 'Alex/Jamie', false],
      [13, 'c', '@ana', false],
      [14, 'd', '@ben', false],
      [15, 'Platform will e', 'Platform', false],
      [16, 'f', 'Chi', false],
    ]);
  });
  it('knows struck and declined items, and placeholders', () => {
    expect(read(`${head}- ~~a~~\n- b - DONE\n- TBD\n- {{ summary }} [link to issue]\n- None`).actionItems.map(({ text, done }) => [text, done])).toEqual([
      ['a', true],
      ['b', true],
    ]);
  });
  it('reads promises in prose, not regrets', () => {
    expect(items('## Next steps\n\nWe will cap the pool\nat fifty. This should not have been possible. Pools are limited today.')).toEqual([
      [3, 'We will cap the pool at fifty.', null, false],
    ]);
  });
  it('does not take "we should" in lessons for an item', () => {
    expect(items('## Lessons learned\n\n- We should cap the pool')).toEqual([]);
  });
  it.each([
    ['2025-03-01', '2025-03-01'],
    ['March 1', '2025-03-01'],
    ['1 March 2025', '2025-03-01'],
    ['in two weeks', '2025-02-23'],
    ['next Friday', '2025-02-14'],
    ['Q1 2025', '2025-03-31'],
    ['end of month', '2025-02-28'],
    ['soonish', null],
    ['tbd', null],
  ])('reads the deadline %s', (text, day) => {
    expect(read(`**Date**: 2025-02-09\n\n${head}| Action | Due |\n|-|-|\n| a | ${text} |`).actionItems[0]?.due).toBe(day);
  });
});

describe('metadata', () => {
  it.each([
    ['front matter', '---\ntitle: Outage\ndate: 2023-05-03\nauthors: @joe\n---\n\na'],
    ['broken front matter', '---\ntitle: "Outage\ndate: 2023-05-03\nauthors: @joe\n---\n\na'],
    ['TOML', '+++\ntitle = "Outage"\ndate = 2023-05-03\nauthors = "@joe"\n+++\n\na'],
    ['table without a header', '# Outage\n\n| | |\n|-|-|\n| Date | 2023-05-03 |\n| Authors | @joe |\n'],
    ['labels', '# Outage\n\n**Date:** 2023-05-03<br>\n**Author**: @joe'],
    ['a BOM and CRLF', '\uFEFF# Outage\r\n\r\nDate: 2023-05-03\r\n\r\nAuthors: @joe\r\n'],
  ])('%s', (_, markdown) => {
    expect(printReport(read(markdown))).toMatchObject({ date: '2023-05-03', authors: ['@joe'] });
  });
  it.each([
    ['4h 12m', 252],
    ['1d 5h 47m', 1787],
    ['1415 minutes', 1415],
    ['~1h44m', 104],
    ['5 hours 26 minutes (10:45 - 16:11 UTC)', 326],
    ['21:45 to 23:28 UTC (103 minutes)', 103],
    ['two hours', 120],
  ])('reads the duration %s', (text, minutes) => {
    expect(read(`# Outage\n\n**Duration**: ${text}`).duration?.minutes).toBe(minutes);
  });
});

describe('bounds', () => {
  it('reads every prefix of a report', () => {
    for (let end = 0; end < example.length; end += 37) expect(() => read(example.slice(0, end))).not.toThrow();
  });
  it('reads any mixture of the shapes of Markdown', () => {
    const piece = fc.constantFrom(
      '# ',
      '## Timeline\n',
      '- ',
      '  - ',
      '10:05 ',
      '2023-05-03 ',
      '| a | b |\n|-|-|\n',
      '**',
      '`',
      '```\n',
      '> ',
      '\n',
      '\n\n',
      '<!-- ',
      '-->',
      '[x](y)',
      '~~',
      '\\',
      '@ana ',
      'Owner: ',
      '---\n',
      '{{',
      '22:XX',
      '\u202E',
      'Action items\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 60 }), (parts) => void printReport(read(parts.join('')))),
      { numRuns: 300, seed: 7 },
    );
  });
});
