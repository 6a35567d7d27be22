import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read.ts';

/** Ways to write 7 February 2025, day and month never swappable by mistake. */
const dates = [
  '2025-02-07',
  '2025/02/07',
  '2025.02.07',
  '07.02.2025',
  '02/07/2025',
  '7/Feb/2025',
  '2025-Feb-07',
  '07-Feb-2025',
  'Feb 7',
  'Feb 7, 2025',
  'February 7th, 2025',
  '7 February 2025',
  '7th of February 2025',
  'Fri, 7 Feb 2025',
  'Friday 7 Feb',
  '2/7',
];

/** Ways to write six minutes past eight in the evening. */
const clocks = [
  '20:06',
  '20:06:00',
  '8:06pm',
  '8:06 PM',
  '08:06 p.m.',
  '20.06',
  '20h06',
  '20:06Z',
  '20:06 UTC',
  '20:06 (UTC)',
  '20:06+00:00',
  '20:06 UTC+1',
  '20:06 hrs',
  '20:06 CET',
];

/** Stamps that are one word. */
const glued = ['2025-02-07T20:06:00Z', '2025-02-07T20:06Z', '2025-02-07T20:06:00.123+01:00', '20250207T200600Z', '20250207T2006Z', '20250207 20:06'];

/** Clocks without a separator count behind a date or before a zone. */
const bare = ['Feb 7 2006 UTC', '2025-02-07 2006', 'Feb 7, 2025 2006Z', '7 Feb 2006h', '2006 UTC'];

const carriers: [string, (stamp: string) => string][] = [
  ['bullet', (stamp) => `- ${stamp} Queue backs up`],
  ['bullet with a dash', (stamp) => `- ${stamp} - Queue backs up`],
  ['bullet with a colon', (stamp) => `- ${stamp}: Queue backs up`],
  ['bold bullet', (stamp) => `* **${stamp}** Queue backs up`],
  ['bold with the colon inside', (stamp) => `* **${stamp}:** Queue backs up`],
  ['code bullet', (stamp) => `* \`${stamp}\` – Queue backs up`],
  ['brackets', (stamp) => `- [${stamp}] Queue backs up`],
  ['link', (stamp) => `- [${stamp}](https://chat.example.com/archives/C1/p1) Queue backs up`],
  ['numbered', (stamp) => `1. ${stamp} — Queue backs up`],
  ['paragraph', (stamp) => `${stamp} - Queue backs up`],
  ['bold paragraph', (stamp) => `**${stamp}** Queue backs up`],
  ['sentence', (stamp) => `At ${stamp}, Queue backs up`],
  ['heading', (stamp) => `### ${stamp} - Queue backs up`],
  ['heading over a paragraph', (stamp) => `### ${stamp}\n\nQueue backs up`],
  ['table cell', (stamp) => `| When | What |\n| - | - |\n| ${stamp} | Queue backs up |`],
  ['bold table cell', (stamp) => `| Time | Event |\n| - | - |\n| **${stamp}** | Queue backs up |`],
];

const report = (body: string) => readReport(`# Queue stuck\n\n**Incident date**: 2025-02-07\n\n## Timeline\n\n${body}\n`);
const stamps = (body: string) => report(body).timeline.map(({ date, time, text }) => [date, time?.slice(0, 5) ?? null, text]);

describe.each(carriers)('a stamp in a %s', (_, write) => {
  it.each(dates.flatMap((date) => ['20:06', '8:06 PM', '20:06 UTC'].flatMap((clock) => [`${date} ${clock}`, `${date}, ${clock}`])))('%s', (stamp) => {
    expect(stamps(write(stamp))).toEqual([['2025-02-07', '20:06', 'Queue backs up']]);
  });
  it.each([...clocks, ...glued, ...bare])('%s', (stamp) => {
    expect(stamps(write(stamp))).toEqual([['2025-02-07', '20:06', 'Queue backs up']]);
  });
});

describe('separators between date and clock', () => {
  it.each(dates.flatMap((date) => [' ', ', ', ' - ', ' at ', ' @ ', ' – ', ' | '].map((between) => `${date}${between}20:06`)))('%s', (stamp) => {
    expect(stamps(`- ${stamp}: Queue backs up`)).toEqual([['2025-02-07', '20:06', 'Queue backs up']]);
  });
});

describe('columns', () => {
  it.each(dates)('date and clock in two columns: %s', (date) => {
    expect(stamps(`| Date | Time (UTC) | Event |\n| - | - | - |\n| ${date} | 20:06 | Queue backs up |\n| | 20:09 | Queue drained |`)).toEqual([
      ['2025-02-07', '20:06', 'Queue backs up'],
      ['2025-02-07', '20:09', 'Queue drained'],
    ]);
  });
});

describe('a year is never a clock', () => {
  it.each([
    ['**March 21, 2022:**', '2022-03-21'],
    ['**March 21, 2022**', '2022-03-21'],
    ['March 21 2022 -', '2022-03-21'],
    ['21 March 2022:', '2022-03-21'],
    ['22/Mar/2022', '2022-03-22'],
  ])('%s', (stamp, date) => {
    expect(stamps(`- ${stamp} Queue backs up`)).toEqual([[date, null, 'Queue backs up']]);
  });
});

it('four digits in front of an entry are a clock', () => {
  expect(stamps('2330 Queue backs up\n0006 Workers restarted\n0131 Queue drained')).toEqual([
    ['2025-02-07', '23:30', 'Queue backs up'],
    ['2025-02-08', '00:06', 'Workers restarted'],
    ['2025-02-08', '01:31', 'Queue drained'],
  ]);
  expect(stamps('- 2019 was the last time\n- 2330 Queue backs up')).toEqual([['2025-02-07', '23:30', 'Queue backs up']]);
});

describe('a twelve-hour clock', () => {
  const times = (body: string) => report(body).timeline.map(({ date, time }) => [date, time]);
  it('has its half of the day in a heading', () => {
    expect(times('### Friday evening (PM)\n\n- 9:50 a\n- 11:10 b\n\n### AM\n\n- 12:20 c\n- 1:15 d')).toEqual([
      ['2025-02-07', '21:50'],
      ['2025-02-07', '23:10'],
      ['2025-02-08', '00:20'],
      ['2025-02-08', '01:15'],
    ]);
  });
  it('has its half of the day at a few entries', () => {
    expect(times('- 9:50 pm a\n- 10:30 b\n- 11:45 c\n- 12:10 am d\n- 1:05 e')).toEqual([
      ['2025-02-07', '21:50'],
      ['2025-02-07', '22:30'],
      ['2025-02-07', '23:45'],
      ['2025-02-08', '00:10'],
      ['2025-02-08', '01:05'],
    ]);
  });
  it('passes noon', () => {
    expect(times('- 10:15 AM a\n- 11:40 b\n- 12:25 c\n- 1:05 d\n- 2:20 PM e')).toEqual([
      ['2025-02-07', '10:15'],
      ['2025-02-07', '11:40'],
      ['2025-02-07', '12:25'],
      ['2025-02-07', '13:05'],
      ['2025-02-07', '14:20'],
    ]);
  });
  it.each([
    ['Orders failed from 7:30 pm to 8:05 pm.', '07:30', '19:30'],
    ['Duration: 35 minutes (07:30 PM - 08:05 PM)', '07:30', '19:30'],
    ['Orders failed from 7:30 am to 8:05 am.', '07:30', '07:30'],
    ['The other shop failed at 9:10 pm.', '07:30', '07:30'],
    ['It began at 7:30 pm; the nightly job of 7:30 am was not hit.', '07:30', '07:30'],
  ])('has its half of the day where the start is told: %s', (told, first, expected) => {
    const text = `# Queue stuck\n\n**Date:** 2025-02-07\n\n## Summary\n\n${told}\n\n## Timeline\n\n- ${first} a\n- 08:05 b\n`;
    expect(readReport(text).timeline.map(({ time }) => time)).toEqual([expected, expected.startsWith('19') ? '20:05' : '08:05']);
  });
  it('is none where an hour is over twelve', () => {
    expect(times('- 9:50 a\n- 10:30 pm b\n- 23:45 c')[0]).toEqual(['2025-02-07', '09:50']);
  });
  it.each([
    ['noon', '12:00'],
    ['Midnight', '00:00'],
    ['12 noon', '12:00'],
    ['Feb 7, noon', '12:00'],
  ])('%s', (word, time) => {
    expect(times(`- ${word}: Queue backs up`)).toEqual([['2025-02-07', time]]);
  });
});

describe('where entries may stand', () => {
  const expected = [
    ['2025-02-07', '20:06', 'Queue backs up'],
    ['2025-02-07', '20:19', 'Workers restarted'],
    ['2025-02-07', '20:31', 'Queue drained'],
  ];
  it.each([
    ['a fence', '```\n20:06 Queue backs up\n20:19 Workers restarted\n20:31 Queue drained\n```'],
    ['a quote', '> 20:06 Queue backs up\n> 20:19 Workers restarted\n> 20:31 Queue drained'],
    ['lines of one paragraph', '20:06 Queue backs up\n20:19 Workers restarted\n20:31 Queue drained'],
    ['days as headings', '### 2025-02-07\n\n- 20:06 Queue backs up\n- 20:19 Workers restarted\n- 20:31 Queue drained'],
    ['days as bold lines', '**Friday, 7 February**\n\n- 20:06 Queue backs up\n- 20:19 Workers restarted\n- 20:31 Queue drained'],
    ['days as bullets', '- 7 Feb 2025\n  - 20:06 Queue backs up\n  - 20:19 Workers restarted\n  - 20:31 Queue drained'],
    ['phases as headings', '### Detection\n\n- 20:06 Queue backs up\n\n### Response\n\n- 20:19 Workers restarted\n- 20:31 Queue drained'],
  ])('%s', (_, body) => {
    expect(stamps(body)).toEqual(expected);
  });

  it.each([
    ['a list under a heading of its own', '## The night in question\n\n- 20:06 Queue backs up\n- 20:19 Workers restarted\n- 20:31 Queue drained'],
    [
      'a table under another name',
      '## Blow by blow\n\n| Clock | Happening |\n| - | - |\n| 20:06 | Queue backs up |\n| 20:19 | Workers restarted |\n| 20:31 | Queue drained |',
    ],
    ['paragraphs under another name', '## From the channel\n\n20:06 Queue backs up\n\n20:19 Workers restarted\n\n20:31 Queue drained'],
    ['a fence under another name', '## Scribe\n\n```\n20:06 Queue backs up\n20:19 Workers restarted\n20:31 Queue drained\n```'],
    ['headings of their own', '## 20:06 Queue backs up\n\na\n\n## 20:19 Workers restarted\n\nb\n\n## 20:31 Queue drained\n\nc'],
  ])('%s', (_, body) => {
    const found = readReport(`# Queue stuck on 2025-02-07\n\n## Summary\n\nThe queue was stuck.\n\n${body}\n\n## Root cause\n\nA full disk.\n`);
    expect(found.timeline.map(({ date, time, text }) => [date, time, text])).toEqual(expected);
  });
});
