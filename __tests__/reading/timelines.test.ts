import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read.ts';

const rest = '\n\n## Root cause\n\nThe disk was full.\n';
const read = (timeline: string, head = '') => readReport(`# Queue stuck\n\n${head}${timeline}${rest}`).timeline;
const told = (timeline: string, head = '') => read(timeline, head).map(({ date, time, text }) => [date, time?.slice(0, 5) ?? null, text]);
const three = [
  ['2025-02-07', '20:06', 'Queue backs up'],
  ['2025-02-07', '20:19', 'Workers restarted'],
  ['2025-02-07', '20:31', 'Queue drained'],
];
const bullets = '- 20:06 Queue backs up\n- 20:19 Workers restarted\n- 20:31 Queue drained';
const rows = '| 20:06 | Queue backs up |\n| 20:19 | Workers restarted |\n| 20:31 | Queue drained |';

describe('the day stands once for all entries', () => {
  it.each([
    `## Timeline (7 February 2025)\n\n${bullets}`,
    `## Timeline for 2025-02-07\n\n${bullets}`,
    `## Timeline of February 7th, 2025, all times UTC\n\n${bullets}`,
    `## Timeline: 2025-02-07 (UTC)\n\n${bullets}`,
    `## Timeline\n\nAll times on 7 February 2025 (UTC).\n\n${bullets}`,
    `## Timeline\n\nAll times are UTC, 2025-02-07 unless noted.\n\n${bullets}`,
    `## Timeline\n\n_All times UTC on 2025-02-07_\n\n${bullets}`,
    `## Timeline\n\n(2025-02-07, all times in CET)\n\n${bullets}`,
    `## Timeline\n\nTimes below are 7 February 2025, UTC+1.\n\n${bullets}`,
    `## Timeline\n\nThe following events took place on Friday, February 7, 2025. All times are UTC.\n\n${bullets}`,
    `## Timeline\n\nOn 7 February 2025 (UTC):\n\n${bullets}`,
    `## Timeline\n\nFriday 7 February 2025\n\n${bullets}`,
    `## Timeline\n\n**2025-02-07 (UTC)**\n\n${bullets}`,
    `## Timeline\n\nDate: 2025-02-07\n\n${bullets}`,
    `## Timeline\n\n**Date:** 7 February 2025, **time zone:** UTC\n\n${bullets}`,
    `## Timeline\n\n> All times UTC, 7 February 2025.\n\n${bullets}`,
    `## Timeline\n\n| Time (UTC, 7 Feb 2025) | Event |\n| - | - |\n${rows}`,
    `## Timeline\n\n| 2025-02-07 (UTC) | Event |\n| - | - |\n${rows}`,
    `## Timeline\n\n| Time | Event |\n| - | - |\n| **7 Feb 2025** | |\n${rows}`,
    `## Timeline\n\n| Time | Event |\n| - | - |\n| **7 Feb 2025** | **Friday** |\n${rows}`,
    `## Timeline\n\n| Time | Event |\n| - | - |\n| | **7 Feb 2025** |\n${rows}`,
    `## Timeline\n\n| Date | Time | Event |\n| - | - | - |\n| 7 Feb 2025 | 20:06 | Queue backs up |\n| | 20:19 | Workers restarted |\n| " | 20:31 | Queue drained |`,
    `## Timeline\n\n- **7 February 2025**\n  - 20:06 Queue backs up\n  - 20:19 Workers restarted\n  - 20:31 Queue drained`,
    `## Timeline\n\n- 7 February 2025:\n  - 20:06 Queue backs up\n  - 20:19 Workers restarted\n  - 20:31 Queue drained`,
    `## Timeline\n\n### Friday, 7 Feb 2025 (day 1)\n\n${bullets}`,
    `## Timeline\n\n### Day 1: 7 Feb 2025\n\n${bullets}`,
    `## Timeline\n\n### Day 1 (7 Feb 2025)\n\n${bullets}`,
    `## Timeline\n\n#### 📅 2025-02-07\n\n${bullets}`,
    `## Timeline\n\n--- 2025-02-07 ---\n\n${bullets}`,
    `## Timeline\n\n\`\`\`\n2025-02-07\n20:06 Queue backs up\n20:19 Workers restarted\n20:31 Queue drained\n\`\`\``,
    `## Timeline\n\n\`\`\`\n--- 7 Feb 2025 ---\n20:06 Queue backs up\n20:19 Workers restarted\n20:31 Queue drained\n\`\`\``,
  ])('%s', (timeline) => {
    expect(told(timeline)).toEqual(three);
  });

  it.each([
    ['**Incident date:** 2025-02-07\n\n', `## Timeline\n\n${bullets}`],
    ['| | |\n| - | - |\n| Date | 2025-02-07 |\n| Severity | SEV-2 |\n\n', `## Timeline\n\n${bullets}`],
    ['On Friday, February 7th, 2025, the queue stood still.\n\n', `## Timeline\n\n${bullets}`],
    ['*2025-02-07*\n\n', `## Timeline (UTC)\n\n${bullets}`],
    ['**When:** 7 February 2025, 20:06–20:31 UTC\n\n', `## Timeline\n\n### Friday\n\n${bullets}`],
    ['**Date:** 2025-02-06\n\n', `## Timeline\n\n### Friday\n\n${bullets}`],
    ['**Date:** 2025-02-06\n\n', `## Timeline\n\n### The next day\n\n${bullets}`],
    ['**Date:** 2025-02-06\n\n', '## Timeline\n\n- Friday 20:06 Queue backs up\n- Friday 20:19 Workers restarted\n- Friday 20:31 Queue drained'],
    ['**Date:** 2025-02-06\n\n', '## Timeline\n\n- Fri 20:06 Queue backs up\n- Fri 20:19 Workers restarted\n- Fri 20:31 Queue drained'],
    ['**Date:** 2025-02-05 to 2025-02-07\n\n', '## Timeline\n\n### 7th\n\n- 20:06 Queue backs up\n- 20:19 Workers restarted\n- 20:31 Queue drained'],
    ['**Date:** 2025-02-06\n\n', '## Timeline\n\n- 7th 20:06 Queue backs up\n- 7th, 20:19 Workers restarted\n- 7th 20:31: Queue drained'],
    ['*Published 2025-02-12*\n\n', '## Timeline\n\n- 7 Feb 20:06 Queue backs up\n- 20:19 Workers restarted\n- 20:31 Queue drained'],
  ])('%s%s', (head, timeline) => {
    expect(told(timeline, head)).toEqual(three);
  });

  it('a day in the file name', () => {
    const found = readReport(`# Queue stuck\n\n## Timeline\n\n${bullets}${rest}`, { file: 'incidents/2025-02-07-queue.md' });
    expect(found.timeline.map(({ date }) => date)).toEqual(['2025-02-07', '2025-02-07', '2025-02-07']);
  });
});

describe('days go on', () => {
  const days = (timeline: string, head = '') => read(timeline, head).map(({ date, time }) => `${date} ${time}`);
  const expected = ['2025-02-07 22:10', '2025-02-08 07:15', '2025-02-09 09:00'];
  const head = '**Incident date:** 2025-02-07\n\n';
  it.each([
    '### Day 1\n\n- 22:10 a\n\n### Day 2\n\n- 07:15 b\n\n### Day 3\n\n- 09:00 c',
    '### Friday\n\n- 22:10 a\n\n### Saturday\n\n- 07:15 b\n\n### Sunday\n\n- 09:00 c',
    '**Friday**\n\n- 22:10 a\n\n**Saturday**\n\n- 07:15 b\n\n**Sunday**\n\n- 09:00 c',
    'Friday:\n\n- 22:10 a\n\nSaturday:\n\n- 07:15 b\n\nSunday:\n\n- 09:00 c',
    '- Friday\n  - 22:10 a\n- Saturday\n  - 07:15 b\n- Sunday\n  - 09:00 c',
    '- 22:10 a\n- Next day, 07:15: b\n- The next day 09:00: c',
    '- 22:10 a\n\n### Next day\n\n- 07:15 b\n\n### The following day\n\n- 09:00 c',
    '- 22:10 a\n- 07:15 (+1 day) b\n- 09:00 (+2 days) c',
    '- 22:10 a\n- 07:15 (+1d) b\n- 09:00 (+2d) c',
    '- Fri 22:10 a\n- Sat 07:15 b\n- Sun 09:00 c',
    '- Friday, 22:10 a\n- Saturday, 07:15 b\n- Sunday, 09:00 c',
    '- 22:10 (Fri) a\n- 07:15 (Sat) b\n- 09:00 (Sun) c',
    '- 22:10 Friday: a\n- 07:15 Saturday: b\n- 09:00 Sunday: c',
    '- 7th 22:10 a\n- 8th 07:15 b\n- 9th 09:00 c',
    '- 22:10 a\n- 8 Feb 07:15 b\n- 9 Feb 09:00 c',
    '- 22:10 a\n- 07:15 on 8 Feb: b\n- 09:00 on 9 Feb: c',
    '| Day | Time | Event |\n| - | - | - |\n| Fri | 22:10 | a |\n| Sat | 07:15 | b |\n| Sun | 09:00 | c |',
    '| Day | Time | Event |\n| - | - | - |\n| 1 | 22:10 | a |\n| 2 | 07:15 | b |\n| 3 | 09:00 | c |',
    '| Time | Event |\n| - | - |\n| **Day 1** | |\n| 22:10 | a |\n| **Day 2** | |\n| 07:15 | b |\n| **Day 3** | |\n| 09:00 | c |',
    '| Time | Event |\n| - | - |\n| 22:10 | a |\n| 07:15 (+1) | b |\n| 09:00 (+2) | c |',
    '| Time | Event |\n| - | - |\n| 22:10 | a |\n| Feb 8, 07:15 | b |\n| Feb 9, 09:00 | c |',
  ])('%s', (timeline) => {
    expect(days(`## Timeline\n\n${timeline}`, head)).toEqual(expected);
  });
});

describe('moments counted from a start', () => {
  const times = (timeline: string, head = '**Incident date:** 2025-02-07\n\n') =>
    read(timeline, head).map(({ time, text }) => [time?.slice(0, 5) ?? null, text]);
  const expected = [
    ['20:06', 'Queue backs up'],
    ['20:19', 'Workers restarted'],
    ['21:16', 'Queue drained'],
  ];
  it.each([
    'T0 = 20:06 UTC\n\n- T0 Queue backs up\n- T+13m Workers restarted\n- T+70m Queue drained',
    'T+0 is 20:06 UTC.\n\n- T+0: Queue backs up\n- T+13: Workers restarted\n- T+70: Queue drained',
    '- T+0 (20:06 UTC): Queue backs up\n- T+13min: Workers restarted\n- T+1h10: Queue drained',
    '- 20:06 (T+0): Queue backs up\n- T+00:13 – Workers restarted\n- T+01:10 – Queue drained',
    '- **20:06** Queue backs up\n- **+13 min** Workers restarted\n- **+1h 10m** Queue drained',
    '- 20:06 Queue backs up\n- +13m: Workers restarted\n- +70m: Queue drained',
    '- 20:06 Queue backs up\n- +0:13 Workers restarted\n- +1:10 Queue drained',
    '| When | What |\n| - | - |\n| 20:06 | Queue backs up |\n| +13m | Workers restarted |\n| +70m | Queue drained |',
    '| Time | Δ | Event |\n| - | - | - |\n| 20:06 | T+0 | Queue backs up |\n| 20:19 | T+13m | Workers restarted |\n| 21:16 | T+70m | Queue drained |',
    '| Offset | Time | Event |\n| - | - | - |\n| T+0 | 20:06 | Queue backs up |\n| T+13m | 20:19 | Workers restarted |\n| T+70m | 21:16 | Queue drained |',
    '- 20:06 T+0 Queue backs up\n- 20:19 T+13m Workers restarted\n- 21:16 T+70m Queue drained',
  ])('%s', (timeline) => {
    expect(times(`## Timeline\n\n${timeline}`)).toEqual(expected);
  });
  it('whose time stands nowhere cannot be read', () => {
    const entries = read('## Timeline\n\n- T+0 Queue backs up\n- T+13m Workers restarted\n- T-5m Deploy');
    expect(entries.map(({ time, unreadable, text }) => [time, unreadable, text])).toEqual([
      [null, 'T+0', 'Queue backs up'],
      [null, 'T+13m', 'Workers restarted'],
      [null, 'T-5m', 'Deploy'],
    ]);
  });
  it('may lie before the start', () => {
    expect(times('## Timeline\n\nT0: 20:06\n\n- T-10m: Deploy\n- T0: Queue backs up\n- T+4h: Queue drained')).toEqual([
      ['19:56', 'Deploy'],
      ['20:06', 'Queue backs up'],
      ['00:06', 'Queue drained'],
    ]);
    expect(read('## Timeline\n\nT0: 20:06\n\n- T0: a\n- T+4h: b', '**Incident date:** 2025-02-07\n\n').map(({ date }) => date)).toEqual([
      '2025-02-07',
      '2025-02-08',
    ]);
  });
});

describe('logs of a chat', () => {
  it.each([
    '[20:06] <ana> Queue backs up\n[20:19] <ben> Workers restarted\n[20:31] <ana> Queue drained',
    '[20:06:12] ana: Queue backs up\n[20:19:40] ben: Workers restarted\n[20:31:00] ana: Queue drained',
    '20:06 <@ana> Queue backs up\n20:19 <ben> Workers restarted\n20:31 <@ana> Queue drained',
    '20:06 < ana> Queue backs up\n20:19 < ben> Workers restarted\n20:31 < ana> Queue drained',
    '2025-02-07 20:06:12 <ana> Queue backs up\n2025-02-07 20:19:40 <ben> Workers restarted\n2025-02-07 20:31:00 <ana> Queue drained',
    '[2025-02-07 20:06] ana: Queue backs up\n[2025-02-07 20:19] ben: Workers restarted\n[2025-02-07 20:31] ana: Queue drained',
    '(20:06:12) ana: Queue backs up\n(20:19:40) ben: Workers restarted\n(20:31:00) ana: Queue drained',
    '20:06 ana: Queue backs up\n20:19 ben: Workers restarted\n20:31 ana: Queue drained',
    'Ana [8:06 PM] Queue backs up\nBen [8:19 PM] Workers restarted\nAna [8:31 PM] Queue drained',
    'ana  20:06\nQueue backs up\n\nben  20:19\nWorkers restarted\n\nana  20:31\nQueue drained',
    'Ana Lima  8:06 PM\nQueue backs up\n\nBen Oduya  8:19 PM\nWorkers restarted\n\nAna Lima  8:31 PM\nQueue drained',
    'Ana Lima — 02/07/2025 8:06 PM\nQueue backs up\nBen Oduya — 02/07/2025 8:19 PM\nWorkers restarted\nAna Lima — 02/07/2025 8:31 PM\nQueue drained',
  ])('%s', (log) => {
    const entries = read(`## Timeline\n\n\`\`\`\n${log}\n\`\`\``, '**Incident date:** 2025-02-07\n\n');
    expect(entries.map(({ date, time }) => [date, time?.slice(0, 5)])).toEqual(three.map((entry) => entry.slice(0, 2)));
    for (const [index, { text }] of entries.entries()) expect(text).toContain(three[index]?.[2]);
  });
});

describe('where entries stand', () => {
  const head = '**Incident date:** 2025-02-07\n\n';
  it.each([
    '- **20:06 UTC** Queue backs up\n  - nobody sees it\n  - 3 workers of 40 left\n- **20:19** Workers restarted\n- **20:31** Queue drained',
    '- 20:06\n  - Queue backs up\n- 20:19\n  - Workers restarted\n- 20:31\n  - Queue drained',
    '- 20:06:\n  Queue backs up\n- 20:19:\n  Workers restarted\n- 20:31:\n  Queue drained',
    '20:06\nQueue backs up\n\n20:19\nWorkers restarted\n\n20:31\nQueue drained',
    '20:06\n\nQueue backs up\n\n20:19\n\nWorkers restarted\n\n20:31\n\nQueue drained',
    '**20:06**\n\nQueue backs up\n\n**20:19**\n\nWorkers restarted\n\n**20:31**\n\nQueue drained',
    '**20:06**  \nQueue backs up\n\n**20:19**  \nWorkers restarted\n\n**20:31**  \nQueue drained',
    '#### 20:06\n\nQueue backs up\n\n#### 20:19\n\nWorkers restarted\n\n#### 20:31\n\nQueue drained',
    '20:06 -- Queue backs up  \n20:19 -- Workers restarted  \n20:31 -- Queue drained',
    '20:06\tQueue backs up\n20:19\tWorkers restarted\n20:31\tQueue drained',
    '20:06 → Queue backs up\n\n20:19 → Workers restarted\n\n20:31 → Queue drained',
    '20:06 => Queue backs up\n\n20:19 => Workers restarted\n\n20:31 => Queue drained',
    '- 🔴 20:06 Queue backs up\n- 🟠 20:19 Workers restarted\n- 🟢 20:31 Queue drained',
    '- :fire: 20:06 Queue backs up\n- :wrench: 20:19 Workers restarted\n- :tada: 20:31 Queue drained',
    '- ⏰ **20:06** – Queue backs up\n- ⏰ **20:19** – Workers restarted\n- ⏰ **20:31** – Queue drained',
    '- [x] 20:06 Queue backs up\n- [x] 20:19 Workers restarted\n- [x] 20:31 Queue drained',
    '- @20:06 Queue backs up\n- @20:19 Workers restarted\n- @20:31 Queue drained',
    '- Queue backs up (20:06 UTC)\n- Workers restarted (20:19 UTC)\n- Queue drained (20:31 UTC)',
    '- Queue backs up [20:06]\n- Workers restarted [20:19]\n- Queue drained [20:31]',
    '- Queue backs up at 20:06 UTC\n- Workers restarted at 20:19 UTC\n- Queue drained at 20:31 UTC',
    '- Queue backs up: 20:06 UTC\n- Workers restarted: 20:19 UTC\n- Queue drained: 20:31 UTC',
    '- **Queue backs up:** 20:06 UTC\n- **Workers restarted:** 20:19 UTC\n- **Queue drained:** 20:31 UTC',
    '- **Queue backs up** - 8:06 PM\n- **Workers restarted** - 8:19 PM\n- **Queue drained** - 8:31 PM',
    '| Event | Time |\n| - | - |\n| Queue backs up | 20:06 |\n| Workers restarted | 20:19 |\n| Queue drained | 20:31 |',
    '| # | Time (UTC) | Event |\n| - | - | - |\n| 1 | 20:06 | Queue backs up |\n| 2 | 20:19 | Workers restarted |\n| 3 | 20:31 | Queue drained |',
    '| Time | TZ | Event |\n| - | - | - |\n| 20:06 | UTC | Queue backs up |\n| 20:19 | UTC | Workers restarted |\n| 20:31 | UTC | Queue drained |',
    '| UTC | PST | Event |\n| - | - | - |\n| 20:06 | 12:06 | Queue backs up |\n| 20:19 | 12:19 | Workers restarted |\n| 20:31 | 12:31 | Queue drained |',
    '| Time (UTC) | Time (PST) | Event |\n| - | - | - |\n| 20:06 | 12:06 | Queue backs up |\n| 20:19 | 12:19 | Workers restarted |\n| 20:31 | 12:31 | Queue drained |',
    '| Start | End | Event |\n| - | - | - |\n| 20:06 | 20:10 | Queue backs up |\n| 20:19 | | Workers restarted |\n| 20:31 | 20:40 | Queue drained |',
    '| Who | Time | What |\n| - | - | - |\n| ana | 20:06 | Queue backs up |\n| ben | 20:19 | Workers restarted |\n| ana | 20:31 | Queue drained |',
    '| | |\n| - | - |\n| 20:06 | Queue backs up |\n| 20:19 | Workers restarted |\n| 20:31 | Queue drained |',
    '| 20:06 | Queue backs up |\n| - | - |\n| 20:19 | Workers restarted |\n| 20:31 | Queue drained |',
    '| Phase | Time | Event |\n| - | - | - |\n| Detection | 20:06 | Queue backs up |\n| Response | 20:19 | Workers restarted |\n| | 20:31 | Queue drained |',
    '<table>\n<tr><th>Time</th><th>Event</th></tr>\n<tr><td>20:06</td><td>Queue backs up</td></tr>\n<tr><td>20:19</td><td>Workers restarted</td></tr>\n<tr><td>20:31</td><td>Queue drained</td></tr>\n</table>',
    '<ul>\n<li>20:06 Queue backs up</li>\n<li>20:19 Workers restarted</li>\n<li>20:31 Queue drained</li>\n</ul>',
    '<details>\n<summary>All entries</summary>\n\n- 20:06 Queue backs up\n- 20:19 Workers restarted\n- 20:31 Queue drained\n\n</details>',
    '```\n20:06 ─┬─ Queue backs up\n20:19  ├─ Workers restarted\n20:31  └─ Queue drained\n```',
    '```\n20:06 | Queue backs up\n      |\n20:19 | Workers restarted\n      |\n20:31 | Queue drained\n```',
    '```\n20:06  Queue backs up\n       (3 of 40 workers left)\n20:19  Workers restarted\n       (by hand)\n20:31  Queue drained\n       (and stays so)\n```',
    '```\n├── 20:06 Queue backs up\n├── 20:19 Workers restarted\n└── 20:31 Queue drained\n```',
    '```mermaid\ntimeline\n    title Queue stuck\n    20:06 : Queue backs up\n    20:19 : Workers restarted\n    20:31 : Queue drained\n```',
    '> **20:06** Queue backs up\n>\n> **20:19** Workers restarted\n>\n> **20:31** Queue drained',
    '> - 20:06 Queue backs up\n> - 20:19 Workers restarted\n> - 20:31 Queue drained',
    '1. **20:06** Queue backs up\n2. **20:19** Workers restarted\n3. **20:31** Queue drained',
    '- [20:06](https://chat.example.com/p1): Queue backs up\n- [20:19](https://chat.example.com/p2): Workers restarted\n- [20:31](https://chat.example.com/p3): Queue drained',
    '### Before\n\n- 20:06 Queue backs up\n\n### During\n\n- 20:19 Workers restarted\n\n### After\n\n- 20:31 Queue drained',
    '**Detection**\n\n- 20:06 Queue backs up\n\n**Mitigation**\n\n- 20:19 Workers restarted\n- 20:31 Queue drained',
    '- Detection\n  - 20:06 Queue backs up\n- Response\n  - 20:19 Workers restarted\n  - 20:31 Queue drained',
    '### 20:06 UTC – Queue backs up\n\nOrders wait.\n\n### 20:19 UTC – Workers restarted\n\nBy hand.\n\n### 20:31 UTC – Queue drained\n\nAll good.',
    '### Queue backs up (20:06 UTC)\n\nOrders wait.\n\n### Workers restarted (20:19 UTC)\n\nBy hand.\n\n### Queue drained (20:31 UTC)\n\nAll good.',
  ])('%s', (timeline) => {
    expect(told(`## Timeline\n\n${timeline}`, head)).toEqual(three);
  });

  it.each([
    // A word before the clock.
    '- **Detection (20:06 UTC):** Queue backs up\n- **Response (20:19 UTC):** Workers restarted\n- **End (20:31 UTC):** Queue drained',
    '- **Detection** (20:06 UTC): Queue backs up\n- **Response** (20:19 UTC): Workers restarted\n- **End** (20:31 UTC): Queue drained',
    '- **Detection** – 20:06 UTC – Queue backs up\n- **Response** – 20:19 UTC – Workers restarted\n- **End** – 20:31 UTC – Queue drained',
    '- Detection @ 20:06: Queue backs up\n- Response @ 20:19: Workers restarted\n- End @ 20:31: Queue drained',
    '- Ana (20:06): Queue backs up\n- Ben (20:19): Workers restarted\n- Ana (20:31): Queue drained',
    '- Ana, 20:06: Queue backs up\n- Ben, 20:19: Workers restarted\n- Ana, 20:31: Queue drained',
    '- [INFO] 20:06 Queue backs up\n- [WARN] 20:19 Workers restarted\n- [INFO] 20:31 Queue drained',
    '- **[Ana]** 20:06 Queue backs up\n- **[Ben]** 20:19 Workers restarted\n- **[Ana]** 20:31 Queue drained',
    '- Step 1 (20:06): Queue backs up\n- Step 2 (20:19): Workers restarted\n- Step 3 (20:31): Queue drained',
    '- #1 20:06 Queue backs up\n- #2 20:19 Workers restarted\n- #3 20:31 Queue drained',
    '### 1. 20:06 – Queue backs up\n\na\n\n### 2. 20:19 – Workers restarted\n\nb\n\n### 3. 20:31 – Queue drained\n\nc',
    '### [20:06 UTC] Queue backs up\n\na\n\n### [20:19 UTC] Workers restarted\n\nb\n\n### [20:31 UTC] Queue drained\n\nc',
    '1. At 20:06 UTC, Queue backs up\n2. At 20:19 UTC, Workers restarted\n3. At 20:31 UTC, Queue drained',
    '20:06 | Queue backs up\n20:19 | Workers restarted\n20:31 | Queue drained',
    '- 20:06…20:10 Queue backs up\n- 20:19 Workers restarted\n- 20:31 Queue drained',
    '| Time (NZST) | Time (UTC) | Event |\n| - | - | - |\n| 2025-02-07 20:06 | 2025-02-07 07:06 | Queue backs up |\n| 2025-02-07 ~20:19 | — | Workers restarted |\n| 2025-02-07 20:31 | 2025-02-07 07:31 | Queue drained |',
    '| Date | UTC | Local | Event |\n| - | - | - | - |\n| 2025-02-07 | 20:06 | 21:06 | Queue backs up |\n| | 20:19 | 21:19 | Workers restarted |\n| | 20:31 | 21:31 | Queue drained |',
    '| Time | Status | Description |\n| - | - | - |\n| 20:06 | Investigating | Queue backs up |\n| 20:19 | Identified | Workers restarted |\n| 20:31 | Resolved | Queue drained |',
    '| Timestamp | Actor | Action |\n| - | - | - |\n| 20:06 | ana | Queue backs up |\n| 20:19 | ben | Workers restarted |\n| 20:31 | ana | Queue drained |',
    '| NZST | UTC | Event |\n| - | - | - |\n| 2025-02-07 20:06 | 2025-02-07 07:06 | Queue backs up |\n| 2025-02-07 20:19 | 07:19 | Workers restarted |\n| 2025-02-07 ~20:31 | — | Queue drained |',
    '| T | What |\n| - | - |\n| 20:06 | Queue backs up |\n| 20:19 | Workers restarted |\n| 20:31 | Queue drained |',
    '| Step | When | What |\n| - | - | - |\n| 1 | 20:06 | Queue backs up |\n| 2 | 20:19 | Workers restarted |\n| 3 | 20:31 | Queue drained |',
    '| Time (UTC) | Duration | Event |\n| - | - | - |\n| 20:06 | 13 min | Queue backs up |\n| 20:19 | 12 min | Workers restarted |\n| 20:31 | | Queue drained |',
  ])('%s', (timeline) => {
    expect(told(`## Timeline\n\n${timeline}`, head)).toEqual(three);
  });

  it.each([
    '- Ana notices at 20:06 that the queue backs up\n- Ben restarts the workers at 20:19, which takes a while\n- The queue is empty at 20:31 again',
    'It began at 20:06 UTC, when the queue backed up.\n\nBy 20:19 UTC Ben had restarted the workers, and at 20:31 UTC the queue was empty.',
  ])('moments within sentences: %s', (timeline) => {
    expect(told(`## Timeline\n\n${timeline}`, head).map(([, time]) => time)).toEqual(['20:06', '20:19', '20:31']);
  });

  it.each([
    '**Resolved** - Queue drained.\nFeb 7, 20:31 UTC\n\n**Identified** - Workers restarted.\nFeb 7, 20:19 UTC\n\n**Investigating** - Queue backs up.\nFeb 7, 20:06 UTC',
    '- 20:31 Queue drained\n- 20:19 Workers restarted\n- 20:06 Queue backs up',
  ])('the newest first: %s', (timeline) => {
    const found = told(`## Timeline\n\n${timeline}`, head);
    expect(found.map(([date, time]) => [date, time])).toEqual(three.toReversed().map(([date, time]) => [date, time]));
    expect(found[0]?.[2]).toContain('Queue drained');
  });

  it.each([
    `## What happened, minute by minute\n\n${bullets}`,
    `## The incident\n\n${bullets}`,
    `## Chronology\n\n${bullets}`,
    `## Sequence of events\n\n${bullets}`,
    `## Incident log\n\n${bullets}`,
    `## Event log\n\n${bullets}`,
    `## Log\n\n${bullets}`,
    `## Timeline of the outage\n\n${bullets}`,
    `## Incident timeline (UTC)\n\n${bullets}`,
    `## Key events\n\n${bullets}`,
    `## Play-by-play\n\n${bullets}`,
    `## History\n\n${bullets}`,
    `## Detailed description\n\n${bullets}`,
    `## Impact\n\n${bullets}`,
    `## Resolution\n\n${bullets}`,
    `## Details\n\n| Time | Event |\n| - | - |\n${rows}`,
    `### Timeline of detection\n\n- 20:06 Queue backs up\n\n### Timeline of the repair\n\n- 20:19 Workers restarted\n- 20:31 Queue drained`,
    `## Internal timeline\n\n- 20:06 Queue backs up\n\n## Public timeline\n\n- 20:19 Workers restarted\n- 20:31 Queue drained`,
  ])('%s', (timeline) => {
    expect(told(timeline, `${head}## Summary\n\nThe queue stood still.\n\n`)).toEqual(three);
  });
});

it('headings that are clock times open a log, though there are but two', () => {
  expect(told('### 20:06 UTC\n\nQueue backs up\n\n### 20:31 UTC\n\nQueue drained', '2025-02-07\n==========\n\n')).toEqual([three[0], three[2]]);
});

describe('entries of days', () => {
  it.each([
    '- Feb 7: Queue backs up\n- Feb 9: Workers rewritten\n- Mar 2: Queue replaced',
    '- 7 Feb – Queue backs up\n- 9 Feb – Workers rewritten\n- 2 Mar – Queue replaced',
    '- **February 7th** Queue backs up\n- **February 9th** Workers rewritten\n- **March 2nd** Queue replaced',
    '- 2025-02-07: Queue backs up\n- 2025-02-09: Workers rewritten\n- 2025-03-02: Queue replaced',
    '- **2025-02-07** - Queue backs up\n- **2025-02-09** - Workers rewritten\n- **2025-03-02** - Queue replaced',
    '**Feb 7, 2025:** Queue backs up\n\n**Feb 9, 2025:** Workers rewritten\n\n**Mar 2, 2025:** Queue replaced',
    '| Date | Event |\n| - | - |\n| Feb 7 | Queue backs up |\n| Feb 9 | Workers rewritten |\n| Mar 2 | Queue replaced |',
    '| Date | Event |\n| - | - |\n| 07/02/2025 | Queue backs up |\n| 09/02/2025 | Workers rewritten |\n| 02/03/2025 | Queue replaced |',
    '- 02/07/2025 - Queue backs up\n- 02/09/2025 - Workers rewritten\n- 03/02/2025 - Queue replaced',
    '- 02/07: Queue backs up\n- 02/09: Workers rewritten\n- 03/02: Queue replaced',
    '### February 7, 2025\n\nQueue backs up\n\n### February 9, 2025\n\nWorkers rewritten\n\n### March 2, 2025\n\nQueue replaced',
    '- On February 7, Queue backs up\n- On February 9, Workers rewritten\n- On March 2, Queue replaced',
    'Feb 7, 2025: Queue backs up\n\nFeb 9, 2025: Workers rewritten\n\nMar 2, 2025: Queue replaced',
  ])('%s', (timeline) => {
    expect(told(`## Timeline\n\n${timeline}`, '**Incident date:** 2025-02-07\n\n')).toEqual([
      ['2025-02-07', null, 'Queue backs up'],
      ['2025-02-09', null, 'Workers rewritten'],
      ['2025-03-02', null, 'Queue replaced'],
    ]);
  });
});

describe('day or month first', () => {
  it.each([
    ['a later entry', '', ['03/04/2025 10:05', '03/13/2025 10:50'], '2025-03-04'],
    ['a later entry', '', ['03/04/2025 10:05', '13/04/2025 10:50'], '2025-04-03'],
    ['the metadata', '**Date:** 3 April 2025\n\n', ['03/04/2025 10:05', '03/04/2025 10:50'], '2025-04-03'],
    ['the metadata', '**Reviewed:** 28/04/2025\n\n', ['03/04/2025 10:05', '03/04/2025 10:50'], '2025-04-03'],
    ['the metadata', '**Reviewed:** 04/28/2025\n\n', ['04/03/2025 10:05', '04/03/2025 10:50'], '2025-04-03'],
    ['nothing, with dots', '', ['03.04.2025 10:05', '03.04.2025 10:50'], '2025-04-03'],
    ['nothing, with slashes', '', ['03/04/2025 10:05', '03/04/2025 10:50'], '2025-03-04'],
  ])('is decided by %s', (_, head, [first, second], day) => {
    expect(read(`## Timeline\n\n- ${first} a\n- ${second} b`, head)[0]?.date).toBe(day);
  });
});

describe('a day beside the clock', () => {
  const head = '**Date:** 2025-02-06\n\n';
  it.each([
    '## Timeline\n\n- 02-07 20:06 Queue backs up\n- 02-07 20:19 Workers restarted\n- 02-07 20:31 Queue drained',
    '## Timeline\n\n| When (JST) | Event |\n| - | - |\n| 02-07 20:06 | Queue backs up |\n| 02-07 20:19 | Workers restarted |\n| 02-07 20:31 | Queue drained |',
    '## Timeline\n\n| When | Event |\n| - | - |\n| 02-07 ~20:06 | Queue backs up |\n| 02-07 ~20:19z | Workers restarted |\n| 02-07 20:31z | Queue drained |',
    '## Timeline\n\n- 20:06 UTC Friday Feb 7 - Queue backs up\n- 20:19 UTC - Workers restarted\n- 20:31 UTC - Queue drained',
    '## Timeline\n\n- 20:06 UTC on Friday, February 7th: Queue backs up\n- 20:19 Workers restarted\n- 20:31 Queue drained',
    '## Timeline\n\n- 20:06 CET Fri 7 Feb: Queue backs up\n- 20:19 CET Fri 7 Feb: Workers restarted\n- 20:31 CET Fri 7 Feb: Queue drained',
  ])('%s', (timeline) => {
    expect(told(timeline, head)).toEqual(three);
  });
});

describe('forms of one stamp', () => {
  const one = (stamp: string) => told(`## Timeline\n\n- ${stamp} Queue backs up\n- 20:31 Queue drained`, '**Incident date:** 2025-02-07\n\n')[0];
  it.each([
    '8:06:00 PM UTC',
    '8:06PM (PT)',
    '8:06 PM Pacific',
    '2006 hrs UTC',
    '8.06pm BST',
    '[2025-02-07T20:06:00Z]',
    '2025-02-07 20:06 (UTC)',
    'Feb 7, 2025, 8:06 PM PST',
    '7 Feb 2025 at 20:06 GMT',
    'Fri 7th Feb 20:06',
    '02/07 8:06 PM',
    'Feb 7 2025 20:06:33 UTC',
    '🕗 20:06',
    '20:06 (+/- 2 min)',
    '20:06 ± 2 min',
    '20:06 UTC+0',
    '20:06 (UTC+00:00)',
    '20:06Z (21:06 CET)',
    'Fri 20:06 UTC (21:06 CET)',
    'Fri Feb 7 20:06:33 UTC 2025',
    'Fri Feb  7 20:06:33 2025',
    'Fri, 07 Feb 2025 20:06:33 +0000',
    '07/Feb/2025:20:06:33 +0000',
    '[07/Feb/2025:20:06:33 +0000]',
    '2025-02-07 20:06:33,120',
    '2025-02-07 20:06:33.120 UTC',
    '2025-02-07 20:06:33 +0000 UTC',
    '2025-02-07_20:06',
    'Feb 7 20:06:33',
    'Feb 07 20:06',
    '25-02-07 20:06',
    '7.2. 20:06',
    '7.2.25 20:06',
    '07.02. 20:06',
    'Feb 7 (Fri) 20:06',
    '2025-02-07 (Fri) 20:06',
    'Friday (Feb 7), 20:06',
    'Fri. 20:06',
    '20:06 on 7 February',
    '20:06 on the 7th',
    '20:06, Feb 7',
    '20:06 (7 Feb)',
    '20:06 UTC 7 Feb',
    '20:06 UTC on 7 February 2025',
    '20:06 UTC (21:06 CET)',
    '20:06 UTC / 21:06 CET',
    '20:06 UTC/21:06 CET',
    '20:06 UTC, 21:06 CET',
    '20:06 UTC = 21:06 CET',
    '20:06 UTC [21:06 CET]',
    '20:06 (UTC) / 21:06 (CET)',
    '8:06 pm ET / 5:06 pm PT',
    '8:06pm EST',
    '8:06 P.M. Eastern Time',
    '20:06 local time',
    '20:06 (local)',
    '20:06ish',
    '20:06-ish',
    '~20:06',
    '~ 20:06',
    '≈20:06',
    'c. 20:06',
    'ca. 20:06',
    'circa 20:06',
    'Around 20:06',
    'At around 20:06 UTC',
    'At about 8:06 PM',
    'At approximately 20:06',
    'Shortly after 20:06',
    'Just before 20:06',
    'By 20:06',
    'As of 20:06',
    '20:06 (approx.)',
    '20:06 (approx)',
    '20:06?',
    '(20:06)',
    '20:06–20:10',
    '20:06 - 20:10 UTC',
    '20:06 UTC - 20:10 UTC',
    '20:06 → 20:10',
    '20:06 to 20:10',
    '20:06-10',
    'Between 20:06 and 20:10',
    'From 20:06 until 20:10',
    '20:06 – ongoing',
    '20:06 onwards',
    '2006h',
    '2006Z',
    '2006 UTC',
    '20h06',
    '20.06 Uhr',
    '20:06 Uhr',
    '20:06 o’clock',
    '20:06:33Z',
    'T20:06Z',
    '8:06p',
    '8.06pm',
    '806pm',
    '8:06 in the evening',
    '20:06 GMT+1',
    '20:06 UTC+01:00',
    '20:06 (UTC+1)',
    '20:06 +0100',
    '20:06 Central European Time',
    '20:06 UTC (T+0)',
    '20:06 (T0)',
    '20:06 [SEV-2]',
  ])('%s', (stamp) => {
    const [date, time, text] = one(stamp) ?? [];
    expect([date, time]).toEqual(['2025-02-07', '20:06']);
    expect(text).toMatch(/^(?:\[SEV-2\] )?Queue backs up$/);
  });
});

describe('headings with a clock over entries of their own', () => {
  it.each([
    '## Timeline\n\n### 20:06: Finding the fault\n\n- 20:06 Queue backs up\n- 20:19 Workers restarted\n- 20:31 Queue drained',
    '## Timeline\n\n### February 7, 2025: Queue stuck\n\n#### ~8:06 PM: Finding the fault\n\n- 8:06 Queue backs up\n- 8:19 Workers restarted\n- 8:31 Queue drained',
  ])('%s', (timeline) => {
    expect(told(timeline, '**Date:** 2025-02-07\n\n')).toEqual(three);
  });
  it('are entries over prose', () => {
    expect(read('## Timeline\n\n### 20:06: Queue backs up\n\nOrders wait.\n\n### 20:19: Workers restarted\n\nBy hand.')).toHaveLength(2);
  });
});

describe('the log of a program', () => {
  const fence = (lines: string) => read(`## How the disk filled\n\n\`\`\`\n${lines}\n\`\`\``).length;
  it.each([
    'Feb  7 20:06:01 web3 cron[211]: (root) CMD (backup)\nFeb  7 20:06:05 web3 systemd[1]: Starting backup\nFeb  7 20:07:11 web3 systemd[1]: backup.service failed',
    '2025-02-07 20:06:01 ERROR pool exhausted\n2025-02-07 20:06:05 WARN retrying\n2025-02-07 20:07:11 ERROR pool exhausted',
    '2025-02-07T20:06:01Z [error] worker: no lease\n2025-02-07T20:06:05Z [ERROR] worker: no lease\n2025-02-07T20:07:11Z [ERROR] worker: no lease',
    '2025-02-07 20:06:01.123 UTC [512] FATAL: out of memory\n2025-02-07 20:06:05.456 UTC [513] LOG: restarting\n2025-02-07 20:07:11.789 UTC [514] LOG: ready',
    '20:06:01 level=error msg="no route"\n20:06:05 level=warn msg="no route"\n20:07:11 level=error msg="no route"',
    '20:06:01 web3 kernel: Out of memory: Killed process 12\n20:06:05 web3 kernel: oom_reaper\n20:07:11 web3 kernel: Out of memory',
    '20:06:01 {"event":"retry"}\n20:06:05 {"event":"retry"}\n20:07:11 {"event":"gave up"}',
    '20:06:01 10.0.0.7 "GET /cart HTTP/1.1" 500\n20:06:05 10.0.0.7 "GET /cart HTTP/1.1" 500\n20:07:11 10.0.0.8 "GET / HTTP/1.1" 200',
  ])('%s', (lines) => {
    expect(fence(lines)).toBe(0);
  });
  it.each([
    '20:06 paged Ana\n20:19 workers restarted\n20:31 queue drained',
    '20:06 errors climb\n20:19 INFO channel opened, workers restarted\n20:31 queue drained',
    '2025-02-07 20:06 - Wei sees the alert\n2025-02-07 20:19 - restart\n2025-02-07 20:31 - all clear',
  ])('but not %s', (lines) => {
    expect(fence(lines)).toBe(3);
  });
});

describe('under no heading of their own', () => {
  it('entries go by the day that stands alone above them', () => {
    const text =
      'All times are mine.\n\n06/02/2025\n\n11:50 PM Queue backs up\n\n07/02/2025\n\n08:19~ AM Workers restarted\n\n08:31 AM Queue drained\n\n13/02/2025\n\n09:00 AM Review';
    expect(told(text)).toEqual([
      ['2025-02-06', '23:50', 'Queue backs up'],
      ['2025-02-07', '08:19', 'Workers restarted'],
      ['2025-02-07', '08:31', 'Queue drained'],
      ['2025-02-13', '09:00', 'Review'],
    ]);
  });
});

describe('a stamp where a line is wrapped', () => {
  it('goes on the sentence of the line above', () => {
    const text =
      'All times UTC, from the commits. The one of\n2025-02-07 20:00 is the same commit\nin local time.\n\n- 20:06 Queue backs up\n- 20:19 Workers restarted\n- 20:31 Queue drained';
    expect(told(`## Timeline\n\n${text}`, '**Date:** 2025-02-07\n\n')).toEqual(three);
  });
});

describe('updates of a status page', () => {
  it.each([
    ['a dot between', '**Resolved** · Feb 7, 2025 - 10:50 UTC', '**Investigating** · Feb 7, 2025 - 10:05 UTC'],
    ['a dash between', '**Resolved** - Feb 7, 10:50 UTC', '**Investigating** - Feb 7, 10:05 UTC'],
    ['in brackets', '**Resolved** (2025-02-07 10:50 UTC)', '**Investigating** (2025-02-07 10:05 UTC)'],
    ['headings', '### Resolved – 2025-02-07 10:50 UTC', '### Investigating – 2025-02-07 10:05 UTC'],
    ['plain', 'Resolved: 2025-02-07 10:50 UTC', 'Investigating: 2025-02-07 10:05 UTC'],
  ])('%s', (_, last, first) => {
    const text = `# Queue stuck\n\n**Date:** 2025-02-07\n\n${last}\n\nOn February 7, between 10:05 and 10:50 UTC, orders waited.\n\n**Update** · 2025-02-07 10:31 UTC\n\nWorkers restarted.\n\n${first}\n\nWe look into slow orders.\n`;
    expect(readReport(text).timeline.map(({ time, text: said }) => [time, said.slice(0, 20)])).toEqual([
      ['10:50', 'On February 7, betwe'],
      ['10:31', 'Workers restarted.'],
      ['10:05', 'We look into slow or'],
    ]);
  });
});

describe('a timeline by days', () => {
  it('has the bullets below each day as its entries', () => {
    const text =
      '# Queue stuck\n\n## Timeline\n\n2025-02-05:\n* A crash is reported\n\n2025-02-06:\n* Work begins\n* A fix is shared\n\n2025-02-07\n* 11:20 released\n* Told everyone\n';
    expect(readReport(text).timeline.map(({ line, date, time }) => [line, date, time])).toEqual([
      [6, '2025-02-05', null],
      [9, '2025-02-06', null],
      [10, '2025-02-06', null],
      [13, '2025-02-07', '11:20'],
      [14, '2025-02-07', null],
    ]);
  });
  it('is told paragraph by paragraph', () => {
    const text =
      '# Queue stuck\n\n## Timeline\n\nOn 5 February 2025, orders were slow.\n\nAlso on 5 February 2025, a crash was reported.\n\nThe next day, on 6 February 2025, a fix was released.\n';
    expect(readReport(text).timeline.map(({ line, date }) => [line, date])).toEqual([
      [5, '2025-02-05'],
      [7, '2025-02-05'],
      [9, '2025-02-06'],
    ]);
  });
  it('leaves lists with clocks as they are', () => {
    const text = '# Queue stuck\n\n## Timeline\n\n2025-02-07:\n* 10:05 first errors\n* 10:31 found\n* 10:50 restarted\n* it was a long night\n';
    expect(readReport(text).timeline.map(({ time }) => time)).toEqual(['10:05', '10:31', '10:50']);
  });
});

it('a table of actions leaves bullets above it that are things to do', () => {
  const text =
    '# Queue stuck\n\n## Action items\n\n- Restart the worker by itself\n- Detect - be faster to see it\n\n| Action | Type | Bug |\n|---|---|---|\n| Alert on the queue | Detect | #1 |\n| Second worker | Prevent | #2 |\n';
  expect(readReport(text).actionItems).toHaveLength(4);
});

it('a table of actions makes the bullets above it explanations', () => {
  const text =
    '# Queue stuck\n\n## Action items\n\n- Prevent - keep it from happening again\n- Detect - be faster to see it\n\n| Action | Type | Bug |\n|---|---|---|\n| Alert on the queue | Detect | #1 |\n| Second worker | Prevent | #2 |\n';
  expect(readReport(text).actionItems.map((item) => item.text)).toEqual(['Alert on the queue', 'Second worker']);
});

describe('a table of milestones', () => {
  it('has its stamps in the second column', () => {
    const text =
      '# Queue stuck\n\n## Milestones\n\n| Milestone | Time | Duration in phase |\n|---|---|---|\n| Started | Feb 7, 2025 4:52 PM | – |\n| Detected | Feb 7, 2025 4:55 PM | 3m |\n| Resolved | Feb 7, 2025 6:18 PM | 83m |\n';
    expect(readReport(text).timeline.map(({ date, time, text: said }) => [date, time, said])).toEqual([
      ['2025-02-07', '16:52', 'Started'],
      ['2025-02-07', '16:55', 'Detected'],
      ['2025-02-07', '18:18', 'Resolved'],
    ]);
  });
});

it('"PM" in front of a title is no half of the day', () => {
  for (const title of ['PM: queue stuck', 'PM-12 Queue stuck', 'PM 2025-02-07 Queue stuck'])
    expect(readReport(`# ${title}\n\n- 10:25 a\n- 10:29 b\n- 12:15 c\n`).timeline.map(({ time }) => time)).toEqual(['10:25', '10:29', '12:15']);
});

it('an item that tells of several moments is one entry, wherever it is wrapped', () => {
  const text = '# Queue stuck\n\n## Timeline\n\n- 10:05 deployed; 10:09 rolled back;\n  10:12 checked again.\n- 10:50 drained\n';
  expect(readReport(text).timeline.map(({ line }) => line)).toEqual([5, 7]);
});

describe('what is no entry', () => {
  it.each([
    ['notes below an entry', '- 20:06 Queue backs up\n  - 3 workers left\n  - 40 % of orders wait\n- 20:31 Queue drained', 2],
    ['a number', '- 20:06 Queue backs up\n- 40 orders lost\n- 20:31 Queue drained', 2],
    ['a note about the clock', 'All times UTC.\n\n- 20:06 Queue backs up\n- 20:31 Queue drained', 2],
    ['a sentence that tells the whole', 'The queue stood still from 20:06 to 20:31.\n\n- 20:06 Queue backs up\n- 20:31 Queue drained', 2],
    ['what stands below a day without a clock', '### Feb 5\n\n- The worker is deployed\n\n### Feb 7\n\n- 20:06 Queue backs up\n- 20:31 Queue drained', 2],
    ['figures of the response', '- 20:06 Queue backs up\n- 20:31 Queue drained\n\n**Time to detect:** 13 minutes\n\n**Time to resolve:** 25 minutes', 2],
    [
      'log lines of an entry',
      '- 20:06 Queue backs up\n\n  ```\n  20:06:01 ERROR full\n  20:06:02 ERROR full\n  20:06:03 ERROR full\n  ```\n- 20:31 Queue drained',
      2,
    ],
    [
      'lines of a server log within an entry',
      '20:06 AL sees\n[07/Feb/2025:19:00:00 +0000] "GET /bread HTTP/1.1" 500 95 "-"\nand\n[07/Feb/2025:19:01:00 +0000] "POST /orders HTTP/1.1" 200 84 "-"\n\n20:31 Queue drained',
      2,
    ],
    ['a request without quotes', '20:06 Queue backs up\n20:06:01 GET /bread 500\n\n20:31 Queue drained', 2],
    ['requests that are the entry', '- 20:06 GET /bread answers 500\n- 20:31 GET /bread answers 200', 2],
  ])('%s', (_, timeline, count) => {
    expect(read(`## Timeline\n\n${timeline}`, '**Incident date:** 2025-02-07\n\n')).toHaveLength(count);
  });
});
