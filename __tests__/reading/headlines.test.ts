import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read.ts';

const read = (lines: string, title = 'Queue stuck') => readReport(`# ${title}\n\n${lines}\n\n## Root cause\n\nThe disk was full.\n`);

describe('the severity', () => {
  const severity = (lines: string, title?: string) => read(lines, title).severity?.value ?? null;
  it.each([
    ['**Severity:** SEV-2', 'SEV-2'],
    ['**Severity**: SEV2 (major)', 'SEV2'],
    ['Severity: Sev 2', 'Sev 2'],
    ['**Severity level:** P1', 'P1'],
    ['**Sev:** P1', 'P1'],
    ['Sev: 2', '2'],
    ['**Severity:** 2', '2'],
    ['**Severity:** Critical', 'Critical'],
    ['**Severity:** 🔴 Critical', 'Critical'],
    ['**Severity:** 🟠 High', 'High'],
    ['**Severity:** major', 'major'],
    ['**Severity:** `S2`', 'S2'],
    ['**Priority:** P1', 'P1'],
    ['Priority: Priority 1', 'Priority 1'],
    ['**Severity:** Level 2', 'Level 2'],
    ['**Classification:** SEV-2', 'SEV-2'],
    ['**Incident class:** SEV-2', 'SEV-2'],
    ['**Incident level:** P2', 'P2'],
    ['**Impact level:** High', 'High'],
    ['**Criticality:** High', 'High'],
    ['Class: high', 'high'],
    ['Level: 2', '2'],
    ['## Level: Internal', 'Internal'],
    ['**Severity:** Critical (all orders lost)', 'Critical'],
    ['**Severity:** 3. Noticeable loss of minor functions', '3'],
    ['**Severity:** Complete outage of the shop (all orders lost)', 'Complete outage of the shop (all orders lost)'],
    ['**Severity:** TBD', null],
    ['**Severity:**\n**Duration:**', null],
    ['**Severity:**\n\nDuration: 45 min', null],
    ['**Severity:** n/a', null],
    ['| Severity | SEV-2 |\n| - | - |\n| Status | Resolved |', 'SEV-2'],
    ['| Date | Severity | Duration |\n| - | - | - |\n| 2025-02-07 | SEV-2 | 45 min |', 'SEV-2'],
    ['**Date:** 2025-02-07 | **Severity:** SEV-2 | **Duration:** 45 min', 'SEV-2'],
    ['> **Severity:** SEV-2', 'SEV-2'],
    ['- **Severity:** SEV-2', 'SEV-2'],
    ['## Severity\n\nSEV-2', 'SEV-2'],
    ['## Severity: SEV-2', 'SEV-2'],
    ['**Severity**\n\nSEV-2', 'SEV-2'],
    ['Labels: ~"severity::2"', 'severity::2'],
    // In sentences of the first lines.
    ['This was a SEV-2 incident.', 'SEV-2'],
    ['Ana Lima, Bakery. S1. Facilitated by Ben.', 'S1'],
    ['We declared a SEV2 at 10:12.', 'SEV2'],
    ['The incident was classified as P1.', 'P1'],
    ['It was a Severity 1 incident.', 'Severity 1'],
    ['## Summary\n\nWe had 34 minutes of SEV-1 and then 52 minutes of SEV-2.', 'SEV-1'],
    ['sev 2 i guess. down 1h48', 'sev 2'],
    ['## Timeline\n\n- 10:05 Queue backs up\n- 10:12 Ana declares SEV-2\n- 10:50 Resolved', 'SEV-2'],
    ['The p1 of the queue is a pointer.', null],
    ['We had no SEV-1 this year.', null],
  ])('%s', (lines, expected) => {
    expect(severity(lines)).toBe(expected);
  });
  it.each([
    ['[SEV1] Queue stuck', 'SEV1'],
    ['SEV-2: Queue stuck', 'SEV-2'],
    ['Queue stuck (P1)', 'P1'],
    ['P2 - Queue stuck', 'P2'],
    ['Post-mortem: Sev 3 queue outage', 'Sev 3'],
    ['Major incident: queue stuck', null],
    ['Queue p95 over S3 limit', null],
  ])('in the title: %s', (title, expected) => {
    expect(severity('The queue stood still.', title)).toBe(expected);
  });
  it('below a rule, with another rule further down: no front matter', () => {
    const { title, sections, date } = readReport(
      '---\n\n# Mail was late\n\nDate: 2025-03-04\n**Severity:** SEV-2\n\n## Summary\n\nMail was late.\n\n---\n\n## Timeline\n\n- 10:05 alert\n',
    );
    expect(title).toBe('Mail was late');
    expect(date?.value).toBe('2025-03-04');
    expect(sections.map(({ name }) => name)).toEqual(['summary', 'timeline']);
  });

  it('in front matter', () => {
    expect(readReport('---\nseverity: 2\n---\n\n# Queue stuck\n').severity?.value).toBe('2');
    expect(readReport('---\nsev: SEV1\n---\n\n# Queue stuck\n').severity?.value).toBe('SEV1');
  });
});

describe('the authors', () => {
  const authors = (lines: string) => readReport(`# Queue stuck\n\n${lines}\n\n## Summary\n\nOrders waited.\n`).authors.map(({ value }) => value);
  it.each([
    ['18 nov 2025, written 06:10 by kasia, third coffee', ['kasia']],
    ['typed up by Marisol Vega at 1am', ['Marisol Vega']],
    ['Author: Ana Lima (tech lead). Written as an example', ['Ana Lima (tech lead)']],
    ['Author: Aylin (service desk), 03.03.2026, 07:15 and no coffee', ['Aylin (service desk)']],
    ['Author: [@ana](https://github.com/ana) and the Platform team', ['@ana', 'Platform team']],
    ['Author: Ana Lima ana.lima@example.com', ['Ana Lima']],
    ['The config was written by hand.', []],
    ['The alert was reported by the monitor of the shop.', []],
  ])('%s', (line, expected) => {
    expect(authors(line)).toEqual(expected);
  });
  it('in front matter, where a link tells whose handle it is', () => {
    const front = (author: string) => readReport(`---\nauthor: "${author}"\n---\n\n# Queue stuck\n`).authors.map(({ value }) => value);
    expect(front('Ana Lima ([@ana](https://social.example/@ana))')).toEqual(['Ana Lima (ana)']);
    expect(front('Ana Lima ([@ana](https://github.com/ana))')).toEqual(['Ana Lima (@ana)']);
  });
});

describe('the zone', () => {
  const entries = '- 10:05 Queue backs up\n- 10:50 Queue drained';
  const zone = (lines: string) => read(lines).timezone?.value ?? null;
  it.each([
    [`## Timeline (UTC)\n\n${entries}`, 'UTC'],
    [`## Timeline (all times in CEST)\n\n${entries}`, 'CEST'],
    [`## Timeline – all times Pacific Time\n\n${entries}`, 'Pacific Time'],
    [`## Timeline [UTC+2]\n\n${entries}`, 'UTC+2'],
    [`## Timeline (Eastern)\n\n${entries}`, 'Eastern'],
    [`## Timeline (Europe/Berlin)\n\n${entries}`, 'Europe/Berlin'],
    [`## Timeline\n\nAll times are UTC.\n\n${entries}`, 'UTC'],
    [`## Timeline\n\n_All times in UTC_\n\n${entries}`, 'UTC'],
    [`## Timeline\n\n(times in PST)\n\n${entries}`, 'PST'],
    [`## Timeline\n\nTimes are GMT+2.\n\n${entries}`, 'GMT+2'],
    [`## Timeline\n\nTimes are local (CET).\n\n${entries}`, 'CET'],
    [`## Timeline\n\nUS Eastern throughout.\n\n${entries}`, 'US Eastern'],
    [`## Timeline\n\nNight of Aug 14 to 15, 2025, Pacific (PDT).\n\n${entries}`, 'PDT'],
    ['## Timeline\n\n- 10:05 West Africa Time Queue backs up', 'West Africa Time'],
    ['## Summary\n\nOrders failed from 10:05 to 10:50 (WAT).\n\n## Timeline\n\n- 10:05 Queue backs up', 'WAT'],
    ['## Timeline (South African Standard Time)\n\n- 10:05 Queue backs up', 'South African Standard Time'],
    ['## Timeline\n\nEvents of the West branch.\n\n- 10:05 Queue backs up', null],
    ['## Timeline\n\n- 10h47 CEST Queue backs up\n- 10h50 CEST Queue drained', 'CEST'],
    [`## Timeline\n\nUTC throughout.\n\n${entries}`, 'UTC'],
    [`## Timeline\n\nUTC:\n\n${entries}`, 'UTC'],
    [`## Timeline\n\n> **Note:** All timestamps are UTC.\n\n${entries}`, 'UTC'],
    [`**Time zone:** UTC\n\n## Timeline\n\n${entries}`, 'UTC'],
    [`**Timezone:** Europe/Berlin\n\n## Timeline\n\n${entries}`, 'Europe/Berlin'],
    [`**TZ:** CET\n\n## Timeline\n\n${entries}`, 'CET'],
    [`| Timezone | UTC |\n| - | - |\n| Severity | SEV-2 |\n\n## Timeline\n\n${entries}`, 'UTC'],
    ['## Timeline\n\n| Time (UTC) | Event |\n| - | - |\n| 10:05 | Queue backs up |', 'UTC'],
    ['## Timeline\n\n| UTC | Event |\n| - | - |\n| 10:05 | Queue backs up |', 'UTC'],
    ['## Timeline\n\n| Time | Zone | Event |\n| - | - | - |\n| 10:05 | CET | Queue backs up |', 'CET'],
    ['## Timeline\n\n- 10:05 UTC Queue backs up\n- 10:50 UTC Queue drained', 'UTC'],
    ['## Timeline\n\n- 10:05Z Queue backs up\n- 10:50Z Queue drained', 'UTC'],
    ['## Timeline\n\n- 2025-02-07T10:05:00+02:00 Queue backs up\n- 2025-02-07T10:50:00+02:00 Queue drained', '+02:00'],
    ['## Timeline\n\n- 10:05 +0200 Queue backs up\n- 10:50 +0200 Queue drained', '+02:00'],
    ['## Timeline\n\n- 10:05 am ET Queue backs up\n- 10:50 am ET Queue drained', 'ET'],
    ['## Timeline\n\n- Queue backs up (10:05 UTC)\n- Queue drained (10:50 UTC)', 'UTC'],
    ['## Timeline\n\n- First seen: 10:05 UTC\n- Repaired: 10:50 UTC', 'UTC'],
    ['**Timeline** (UTC)\n\n- 10:05 Queue backs up\n- 10:50 Queue drained', 'UTC'],
    ['timeline (utc)\n\n1005 queue backs up\n1050 queue drained', 'UTC'],
    ['## Timeline\n\n```\n10:05 UTC Queue backs up\n10:50 UTC Queue drained\n```', 'UTC'],
    // Where the timeline says nothing, what stands beside other clock times holds.
    [`From 10:05 to 10:50 UTC orders failed.\n\n## Timeline\n\n${entries}`, 'UTC'],
    [`**Duration:** 45 min (10:05 – 10:50 UTC)\n\n## Timeline\n\n${entries}`, 'UTC'],
    [`**Start:** 2025-02-07 10:05 UTC\n\n## Timeline\n\n${entries}`, 'UTC'],
    [`## Timeline\n\n${entries}`, null],
    ['## Timeline\n\n- 10:05 All events in art were lost\n- 10:50 Queue drained', null],
  ])('%s', (lines, expected) => {
    expect(zone(lines)).toBe(expected);
  });
});

describe('the title', () => {
  const title = (text: string) => readReport(text).title;
  const body = '\n\n## Summary\n\nThe queue stood still.\n';
  it.each([
    ['# Queue stuck', 'Queue stuck'],
    ['Queue stuck\n===========', 'Queue stuck'],
    ['# 🔥 Queue stuck', 'Queue stuck'],
    ['# :fire: Queue stuck', 'Queue stuck'],
    ['# 2025-02-07 Queue stuck', '2025-02-07 Queue stuck'],
    ['# 2025-02-07: Queue stuck', '2025-02-07: Queue stuck'],
    ['# 2025-02-07, Queue stuck again', '2025-02-07, Queue stuck again'],
    ['# [2025-02-07] Queue stuck', '[2025-02-07] Queue stuck'],
    ['# Incident on 2025-02-07 - Queue stuck', 'Incident on 2025-02-07 - Queue stuck'],
    ['# Incident report February 7 2025 - Queue stuck', 'Incident report February 7 2025 - Queue stuck'],
    ['# Incident on 2025-02-07', 'Incident on 2025-02-07'],
    ['# 2025-02-07', '2025-02-07'],
    ['# Queue stuck on 2025-02-07', 'Queue stuck on 2025-02-07'],
    ['# Post-mortem: Queue stuck', 'Post-mortem: Queue stuck'],
    ['# INC-42: Queue stuck', 'INC-42: Queue stuck'],
    ['---\ntitle: Queue stuck\ndate: 2025-02-07\n---', 'Queue stuck'],
    ['---\ntitle: "Queue stuck"\n---\n\n# Post-mortem', 'Queue stuck'],
    ['Subject: Queue stuck\n\nDear all,', 'Queue stuck'],
    ['**Title:** Queue stuck', 'Queue stuck'],
    ['---\nheading: "Queue stuck"\ndate: 2025-02-07\n---', 'Queue stuck'],
    ['| **Event** | `queue_stuck` |\n| - | - |\n| **Detected** | 2025-02-07 |', 'queue_stuck'],
    ['# Post-mortem\n\n**Title:** Queue stuck', 'Queue stuck'],
    ['# Post-mortem\n\n**Incident:** Queue stuck', 'Queue stuck'],
    ['# Incident report\n\n**Incident title:** Queue stuck', 'Queue stuck'],
    ['# Incident Report\n\n| Title | Queue stuck |\n| - | - |\n| Severity | SEV-2 |', 'Queue stuck'],
    ['# Incident Report\n\n## Queue stuck on Friday', 'Queue stuck on Friday'],
    ['# Post-mortem', 'Post-mortem'],
    ['**Queue stuck**\n\nThe queue stood still.', 'Queue stuck'],
    ['* **Queue stuck — Fri 7 Feb 2025**\n  * severity: Major\n* **Timeline**\n  * 10:05 Queue backs up', 'Queue stuck — Fri 7 Feb 2025'],
  ])('%s', (head, expected) => {
    expect(title(`${head}${body}`)).toBe(expected);
  });
});
