import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read.ts';

const day = '2025-02-07';
const body = '## Summary\n\nThe queue of the bakery stood still.\n\n## Root cause\n\nThe disk was full.\n';
const dateOf = (text: string, file?: string) => readReport(text, file ? { file } : {}).date?.value ?? null;

describe('the day of the incident stands', () => {
  it.each([
    // Label lines.
    '**Incident date:** 2025-02-07',
    '**Incident Date**: Fri, Feb 7, 2025',
    'Date of Incident: February 7th, 2025',
    '**Date of the outage:** 7 February 2025',
    'When: Friday, 7 February 2025, 10:05–10:50 UTC',
    '**When**: 10:05 UTC on 7 February 2025',
    '**When did it happen?** 7 February 2025, in the morning',
    'Start: 2025-02-07 10:05 UTC\nEnd: 2025-02-07 10:50 UTC',
    '- **Start time:** 2025-02-07 10:05 UTC\n- **End time:** 2025-02-08 00:50 UTC',
    'Incident start: February 7, 2025 10:05 AM (UTC)',
    'Incident began: 10:05 UTC on February 7, 2025',
    '**Occurred:** 07-Feb-25',
    'Date occurred: 07 Feb 2025',
    '**Detected:** 2025-02-07T10:09Z',
    'Detected at: 7th of February 2025, 10:09',
    'Date detected: 2025-02-07',
    'Discovered on: 2025-02-07',
    '**Impact window:** 2025-02-07 10:05 – 10:50 UTC',
    '**Outage window:** Feb 7, 2025 10:05 to Feb 7, 2025 10:50',
    'Incident window (UTC): 2025-02-07 10:05 – 2025-02-07 10:50',
    'Time of incident: 10:05 UTC, 7 February 2025',
    'Incident time: 2025-02-07 10:05 UTC',
    'Date/Time: 2025-02-07 10:05 UTC',
    'Date & time (UTC): Feb 7, 2025, 10:05',
    'Date and time of the incident: Feb 7, 2025, 10:05',
    '**Date(s):** February 7, 2025',
    '**Dates:** 7 – 9 February 2025',
    '**Date:** February 7-8, 2025',
    '**Date:** Feb 7–8, 2025',
    '**Date:** 7 Feb – 9 Feb 2025',
    '**Date:** 2025-02-07 → 2025-02-09 · **Status:** resolved',
    '| | |\n| - | - |\n| Date / time detected | 2025-02-07 ~10:09 IST |',
    '**Date:** February 7 to February 9, 2025',
    '**Date:** 2025-02-07 to 2025-02-09',
    '**Date:** 2025-02-07/2025-02-09',
    'Date: February 7, 2025 → February 8, 2025',
    '**Duration:** 2025-02-07 10:05 – 2025-02-07 10:50 UTC',
    '**Duration:** 45 minutes (10:05–10:50 UTC, 7 February 2025)',
    '**Date:** 07 February, 2025',
    '**Date:** [[2025-02-07]]',
    '**Date:** `2025-02-07`',
    "**Date:** 7 Feb '25",
    '**Date:** Feb. 7th, 2025',
    '**Date:** 2025-02-07 (Friday)',
    '**Date:** Friday 07/02/2025\n\n**Review date:** 13/02/2025',
    '**Date:** 02/07/25\n\n**Published:** 02/13/25',
    '**Date:** 7.2.2025',
    '**Date:** 7.2.25',
    '**Date:** 20250207',
    '**date** 07.02.2025 in the evening',
    '**Date:** 2025-2-7',
    '**Date:** 2025/02/07 | **Severity:** SEV-2 | **Duration:** 45 min',
    '**Severity:** SEV-2 | **Date:** 2025-02-07 | **Duration:** 45 min',
    '**Severity:** SEV-2 · **Date:** 2025-02-07 · **Duration:** 45 min',
    '*Severity: SEV-2 · Date: 2025-02-07*',
    'Severity: SEV-2, Date: 2025-02-07, Duration: 45 min',
    '> **Date:** 2025-02-07\n> **Severity:** SEV-2',
    '> Date: 2025-02-07 · Severity: SEV-2',
    '- Date: 2025-02-07',
    '* **Date** – 2025-02-07',
    '__Date__: 2025-02-07',
    '*Date:* 2025-02-07',
    '_Date_: 2025-02-07',
    'Date : 2025-02-07',
    'Date - 2025-02-07',
    'DATE: 2025-02-07',
    '📅 **Date:** 2025-02-07',
    '**📅 Date:** 2025-02-07',
    // Tables.
    '| | |\n| - | - |\n| Date | 2025-02-07 |\n| Report date | 2025-02-11 |',
    '| Field | Value |\n| - | - |\n| **Incident date** | 7 Feb 2025 |\n| **Published** | 11 Feb 2025 |',
    '| Date | 2025-02-07 |\n| - | - |\n| Severity | SEV-2 |',
    '| Date | Severity | Duration |\n| - | - | - |\n| 2025-02-07 | SEV-2 | 45 min |',
    '| Severity | Start | End |\n| - | - | - |\n| SEV-2 | 2025-02-07 10:05 | 2025-02-07 10:50 |',
    '| Start (UTC) | End (UTC) |\n| - | - |\n| 2025-02-07 10:05 | 2025-02-07 10:50 |',
    '| ID | 42 | Date | 2025-02-07 |\n| - | - | - | - |\n| Severity | SEV-2 | Owner | Ana |',
    '<table><tr><td>Date</td><td>2025-02-07</td></tr></table>',
    '<table>\n<tr><td>Severity</td><td>SEV-2</td></tr>\n<tr><td>Date</td><td>2025-02-07</td></tr>\n</table>',
    // Headings over a line.
    '## Date\n\n2025-02-07',
    '## Incident date\n\nFriday, 7 February 2025',
    '### Date and time\n\n2025-02-07, 10:05 to 10:50 UTC',
    '## When\n\nOn 7 February 2025, from 10:05 to 10:50 UTC.',
    '## Start Date/Time\n\n2025-02-07 10:05 UTC',
    '## Metadata\n\n- Severity: SEV-2\n- Date: 2025-02-07',
    '**Date**\n\n2025-02-07',
    // Dates of the report beside it.
    '**Report date:** 2025-02-12\n**Incident date:** 2025-02-07',
    '**Published:** 2025-02-12\n**Start:** 2025-02-07 10:05',
    '**Post-mortem meeting:** 2025-02-12\n**Date:** 2025-02-07',
    '**Last updated:** 2025-02-12\n**Created:** 2025-02-10\n**Detected:** 2025-02-07',
    '**Postmortem date:** 2025-02-12\n**Incident start:** 2025-02-07 10:05',
    '*Published on February 12, 2025*\n\nOn February 7, between 10:05 and 10:50 UTC, the queue stood still.',
    'Posted February 12, 2025 by Ana\n\nLast week, on Friday the 7th of February, the queue stood still.',
    '*12 February 2025*\n\nOn Friday 7 February the queue stood still for 45 minutes.',
    'Meeting: 2025-02-12, 15:00\n\nOn 2025-02-07 at 10:05 the queue stood still.',
    // First lines.
    'On Friday, February 7th, 2025 the queue stood still for 45 minutes.',
    'On the morning of 7 February 2025 the queue stood still.',
    'At 10:05 UTC on 7 February 2025 the queue stood still.',
    'At approximately 10:05 AM PST on February 7, 2025, the queue stood still.',
    'Between 10:05 and 10:50 UTC on February 7, 2025, orders waited.',
    'From 10:05 to 10:50 on 2025-02-07 orders waited.',
    'Starting at 10:05 UTC on 7 February 2025, orders waited.',
    'Orders waited on 2025-02-07 from 10:05 to 10:50 UTC.',
    'February 7, 2025: orders waited for 45 minutes.',
    '_Friday, 7 February 2025_',
    '*7 February 2025 · Ana Lima*',
    '#### 2025-02-07',
    // Relative days beside the day of the text.
    '*February 8, 2025*\n\nYesterday the queue stood still for 45 minutes.',
    '*Published: 2025-02-07*\n\nEarlier today the queue stood still for 45 minutes.',
    '*February 11, 2025*\n\nLast Friday the queue stood still for 45 minutes.',
    '*February 11, 2025*\n\nOn Friday the queue stood still for 45 minutes.',
    '*February 11, 2025*\n\nOn Friday morning, orders waited for 45 minutes.',
  ])('%s', (lines) => {
    expect(dateOf(`# Queue stuck\n\n${lines}\n\n${body}`)).toBe(day);
  });

  it.each([
    'Queue outage on Feb 7, 2025',
    'Incident report: queue stuck (2025-02-07)',
    '2025-02-07: queue stuck',
    '2025-02-07 queue stuck',
    '[2025-02-07] Queue stuck',
    'Post-mortem 07.02.2025',
    'Post-mortem: queue stuck — 7 February 2025',
    'Queue stuck, February 7th 2025',
    'Queue stuck 20250207',
    'Postmortem for the February 7 & 8, 2025 outages',
    'Queue stuck (7–9 Feb 2025)',
    'INC-2025-02-07 Queue stuck',
    'Queue stuck on 7/Feb/2025',
  ])('in the title: %s', (title) => {
    expect(dateOf(`# ${title}\n\n*Published: 2025-02-12*\n\n${body}`)).toBe(day);
  });

  it.each(['Queue outage of February 7', 'Post-mortem 7 Feb: queue stuck', 'Queue stuck on Friday the 7th of February', 'Queue stuck (02/07)'])(
    'in the title, the year elsewhere: %s',
    (title) => {
      expect(dateOf(`# ${title}\n\n*Published: 2025-02-12*\n\n${body}`)).toBe(day);
      expect(dateOf(`---\ndate: 2025-02-12\n---\n\n# ${title}\n\n${body}`)).toBe(day);
    },
  );

  it.each([
    '2025-02-07-queue.md',
    '20250207-queue.md',
    '20250207_queue.md',
    '2025_02_07_queue.md',
    'postmortem-2025-02-07.md',
    'postmortem_2025-02-07_queue.md',
    'queue-2025-02-07.md',
    'queue-20250207.md',
    'INC-2025-02-07-queue.md',
    'PM-20250207-1.md',
    '2025.02.07-queue.md',
    '07-02-2025-queue-13-02.md',
    'feb-7-2025-queue.md',
    '7-feb-2025-queue.md',
    'queue-february-7-2025.md',
    '2025-feb-07-queue.md',
    'incidents/2025-02-07/README.md',
    'incidents/2025-02-07-queue/index.md',
    'incidents/2025/02/07-queue.md',
    'incidents/2025/02/07/queue.md',
    'incidents/2025/02-07-queue.md',
    'incidents/2025/0207-queue.md',
  ])('in the file name: %s', (file) => {
    expect(dateOf(`# Queue stuck\n\n${body}`, file)).toBe(day);
  });

  it.each([
    ['the heading of the timeline', '## Timeline (7 February 2025, UTC)\n\n- 10:05 Queue backs up\n- 10:50 Queue drained'],
    ['a line above the entries', '## Timeline\n\nAll times on 7 February 2025 (UTC).\n\n- 10:05 Queue backs up\n- 10:50 Queue drained'],
    ['the first entry', '## Timeline\n\n- 2025-02-07 10:05 Queue backs up\n- 2025-02-08 10:50 Queue drained'],
    ['the first row', '## Timeline\n\n| Time | Event |\n| - | - |\n| 2025-02-07 10:05 | Queue backs up |\n| 2025-02-08 10:50 | Queue drained |'],
    ['the last entry, newest first', '## Updates\n\n- 2025-02-08 10:50 Resolved\n- 2025-02-08 09:00 Monitoring\n- 2025-02-07 10:05 Investigating'],
    ['a header of the table', '## Timeline\n\n| Time (UTC, 7 Feb 2025) | Event |\n| - | - |\n| 10:05 | Queue backs up |\n| 10:50 | Queue drained |'],
    ['a date in American order', '## Timeline\n\n- 02/07/2025 10:05 Queue backs up\n- 02/13/2025 10:50 All orders refunded'],
    ['a date in European order', '## Timeline\n\n- 07/02/2025 10:05 Queue backs up\n- 13/02/2025 10:50 All orders refunded'],
    ['a day far before the report', '*Published: 2025-02-12*\n\n## Timeline\n\n- Feb 7 10:05 Queue backs up\n- Feb 8 10:50 Queue drained'],
  ])('in %s', (_, lines) => {
    expect(dateOf(`# Queue stuck\n\n${lines}\n\n${body}`)).toBe(day);
  });
});

describe('which of several days', () => {
  const day = '2025-02-07';
  it.each([
    // Nobody looked before the next morning.
    [
      'told and in the file name, a day before the first entry',
      'On 2025-02-07 the queue stood still.',
      '- 2025-02-08 09:05 Ana sees it\n- 2025-02-08 09:50 Queue drained',
      '2025-02-07-queue.md',
    ],
    [
      'told and dated, two days before',
      '*7 February 2025*\n\nOn 7 February 2025 the queue stood still.',
      '- 2025-02-09 09:05 Ana sees it\n- 2025-02-09 09:50 Queue drained',
      '2025-02-07-queue.md',
    ],
    // What was laid long before.
    [
      'a change weeks before',
      '**Date:** 2025-02-07',
      '- 2024-12-20 18:20 A lease is written\n- 2025-02-07 10:05 The lease is gone\n- 2025-02-07 10:50 Queue drained',
      '',
    ],
    [
      'a change weeks before, in a table',
      '**Date:** 7 February 2025',
      '| Time | Event |\n| --- | --- |\n| 2025-01-02 18:20 | A lease is written |\n| 2025-02-07 10:05 | The lease is gone |\n| 10:50 | Queue drained |',
      '',
    ],
    [
      'dated by the file, a seed weeks before',
      '',
      '- 2025-01-10 08:00 A key is made that lasts four weeks\n- 2025-02-07 10:05 Logins stand still\n- 2025-02-07 10:50 Back',
      'queue-2025-02-07.md',
    ],
    // A course of some days begins with its first.
    ['dated by its end', '**Date:** 2025-02-09', '- 2025-02-07 10:05 Queue backs up\n- 2025-02-08 10:05 Still full\n- 2025-02-09 10:50 Queue drained', ''],
    ['dated by the report', '**Date:** 2025-02-12', '- 2025-02-07 10:05 Queue backs up\n- 2025-02-07 10:50 Queue drained', ''],
  ])('%s', (_, lines, entries, file) => {
    expect(dateOf(`# Queue stuck\n\n${lines}\n\n${body}\n## Timeline\n\n${entries}\n`, file || undefined)).toBe(day);
  });
});

describe('what is no day of the incident', () => {
  it.each([
    ['the day of a meeting', 'Meeting: 2025-02-12'],
    ['a deadline', '## Action items\n\n- [ ] Buy a disk, due 2025-03-01'],
    ['a month', '**Date:** February 2025'],
    ['a version', 'We run queue 2.7.2025 and 20.04.1.'],
    ['an earlier incident', '## Background\n\nSee also the report of [2024-11-03](2024-11-03.md).'],
  ])('%s', (_, lines) => {
    expect(dateOf(`# Queue stuck\n\n${lines}\n\n${body}`)).not.toBe('2025-02-07');
  });
});

describe('the day of the incident beside other days', () => {
  const timeline = (days: string[]) => `## Timeline\n\n| Time | Event |\n|---|---|\n${days.map((one) => `| ${one} | a step |`).join('\n')}\n`;
  it.each([
    [
      'most of the course on the day of the report',
      `**Date:** 2025-02-07\n\n${timeline(['2025-02-03 09:00', '2025-02-07 10:05', '2025-02-07 10:31', '2025-02-07 10:50'])}`,
    ],
    ['a report of days later', `**Date:** 2025-02-10\n\n${timeline(['2025-02-07 10:05', '2025-02-07 10:31', '2025-02-10 10:50'])}`],
    [
      'what the summary tells, the evening before the first entry',
      `Date: 2025-02-12\n\n## Summary\n\nOn February 7th, 2025 two orders were stuck.\n\n${timeline(['2025-02-08 00:21', '2025-02-08 08:00', '2025-02-12 09:00'])}`,
    ],
    [
      'beside the day of the cluster in the title',
      `---\ntitle: Post-mortem of cluster beta, 2024-11-04\n---\n\n${timeline(['2025-02-07 10:05', '2025-02-07 10:50'])}`,
    ],
    ['in one section with the duration', '## Date and Duration of Outage\n\n2025-02-07 / 5:00 PM - 8:15 PM\n\n## Status\n\nReviewed 2025-02-14'],
    ['by its label, and not the weekday of what led to it', '**Date:** 2025-02-07\n\n## Summary\n\nOrders waited. The trace had been set to full on tuesday.'],
    ['before the night somebody was awake', 'date: 7.2.2025 (friday)\nwritten by Ana, awake since yesterday'],
    ['glued to its month', `An outage that occurred on February7, 2025.\n\n## Timeline\n\n- 10:05 a\n- 10:50 b\n`],
  ])('%s', (_, text) => {
    expect(dateOf(`# Queue stuck\n\n${text}`)).toBe(day);
  });
  it('is the first of those that the title names the last of', () => {
    expect(dateOf('# Queue stuck - February 9, 2025\n\nBetween February 7-9, 2025 orders were late.\n')).toBe(day);
    expect(dateOf('# Queue stuck - February 7, 2025\n\nSince 3 February 2025 orders had been slow, and from 5 to 6 more so.\n')).toBe(day);
  });
});
