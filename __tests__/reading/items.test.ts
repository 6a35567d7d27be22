import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read.ts';

/** The day of the report is a Friday. */
const read = (body: string, heading = 'Action items') =>
  readReport(`# Queue stuck\n\n**Incident date**: 2025-02-07\n\n**Attendees**: Wei Zhang, Maria Keller, dave, Tomas\n\n## ${heading}\n\n${body}\n`).actionItems;
const rows = (body: string, heading?: string) => read(body, heading).map(({ text, owner, due, done }) => [text, owner, due, done]);
const first = (body: string) => read(body)[0];

const task = 'Alert on the length of the queue';

/** Owner as written → owner as read, around a task. */
const owners: [string, (text: string) => string, string | null][] = [
  ['handle first', (text) => `@ana: ${text}`, '@ana'],
  ['handle first, to', (text) => `@ana to ${text.toLowerCase()}`, '@ana'],
  ['handle last in brackets', (text) => `${text} (@ana)`, '@ana'],
  ['handle last behind a dash', (text) => `${text} - @ana`, '@ana'],
  ['handle last behind a long dash', (text) => `${text} — @ana`, '@ana'],
  ['team handle', (text) => `${text} (@acme/platform)`, '@acme/platform'],
  ['first name in brackets', (text) => `${text} (Wei)`, 'Wei'],
  ['full name in brackets', (text) => `${text} (Maria Keller)`, 'Maria Keller'],
  ['two names', (text) => `${text} (Wei, Tomas)`, 'Wei, Tomas'],
  ['square brackets', (text) => `${text} [Wei]`, 'Wei'],
  ['lower-case name first', (text) => `dave: ${text}`, 'dave'],
  ['name first', (text) => `Wei: ${text}`, 'Wei'],
  ['bold name first', (text) => `**Wei:** ${text}`, 'Wei'],
  ['bold name and a dash', (text) => `**Wei** – ${text}`, 'Wei'],
  ['name, dash', (text) => `Wei - ${text}`, 'Wei'],
  ['initials first', (text) => `[ABC] ${text}`, 'ABC'],
  ['initials and a colon', (text) => `MK: ${text}`, 'MK'],
  ['name behind a dash', (text) => `${text} – Maria Keller`, 'Maria Keller'],
  ['Owner:', (text) => `${text}. Owner: Maria Keller`, 'Maria Keller'],
  ['Owner in brackets', (text) => `${text} (Owner: Maria Keller)`, 'Maria Keller'],
  ['owner in lower case', (text) => `${text} (owner: dave)`, 'dave'],
  ['assigned to', (text) => `${text} (assigned to Wei)`, 'Wei'],
  ['bold Owner', (text) => `${text} **Owner:** Wei`, 'Wei'],
  ['italic owner', (text) => `${text} *(Owner: Wei)*`, 'Wei'],
  ['X will', (text) => `Maria will ${text.toLowerCase()}`, 'Maria'],
  ['X to', (text) => `Maria to ${text.replace('Alert on', 'measure')}`, 'Maria'],
  ['the team should', (text) => `The Platform team should ${text.replace('Alert on', 'measure')}`, 'Platform team'],
  ['team in brackets', (text) => `${text} (Platform team)`, 'Platform team'],
  ['Team X', (text) => `${text} (Team Platform)`, 'Team Platform'],
  ['me', (text) => `${text} (me)`, 'me'],
  ['nobody', (text) => `${text} (Owner: Unassigned)`, null],
  ['TBD', (text) => `${text} (owner TBD)`, null],
  ['TBD as a field', (text) => `${text}. Owner: TBD`, null],
  ['no owner', (text) => text, null],
  ['a key is no owner', (text) => `${text} (IDENT-482)`, null],
  ['a key is no owner of a field', (text) => `${text} — OPS-12`, null],
  ['software is no owner', (text) => `${text} (Prometheus)`, null],
];

const carriers: [string, (line: string) => string][] = [
  ['bullet', (line) => `- ${line}`],
  ['checkbox', (line) => `- [ ] ${line}`],
  ['empty brackets', (line) => `- [] ${line}`],
  ['number', (line) => `1. ${line}`],
  ['bullet under a theme', (line) => `### Monitoring\n\n- ${line}`],
  ['bullet under a label', (line) => `Short term:\n\n- ${line}`],
  ['bullet under a bold label', (line) => `**Prevent**\n\n- ${line}`],
  ['bullet below a theme', (line) => `- Monitoring:\n  - ${line}`],
  ['wrapped bullet', (line) => `- ${line.replace(' of the ', ' of\n  the ')}`],
  ['bullet with details', (line) => `- ${line}\n  - We saw it too late, as nobody looks at that page.`],
];

describe.each(carriers)('an owner in a %s', (_, write) => {
  it.each(owners)('%s', (_name, tell, owner) => {
    const found = read(write(tell(task)));
    expect(found.map((item) => item.owner)).toEqual([owner]);
  });
});

/** Deadline as written → ISO day, from Friday 2025-02-07. */
const deadlines: [string, string | null][] = [
  ['due 2025-03-01', '2025-03-01'],
  ['due: 2025-03-01', '2025-03-01'],
  ['due by 2025-03-01', '2025-03-01'],
  ['by 2025-03-01', '2025-03-01'],
  ['by 1 March 2025', '2025-03-01'],
  ['by March 1', '2025-03-01'],
  ['by 1 March', '2025-03-01'],
  ['due 14 Feb 2026', '2026-02-14'],
  ['ETA: 14 Feb', '2025-02-14'],
  ['ETA 2025-02-14', '2025-02-14'],
  ['deadline 2025-02-14', '2025-02-14'],
  ['Target: Q4 2025', '2025-12-31'],
  ['target Q3', '2025-09-30'],
  ['Estimated completion: February 2026', '2026-02-28'],
  ['expected by end of March', '2025-03-31'],
  ['by end of March 2025', '2025-03-31'],
  ['by mid-March', '2025-03-15'],
  ['by the end of the month', '2025-02-28'],
  ['by Wednesday', '2025-02-12'],
  ['due Wednesday', '2025-02-12'],
  ['due next Tuesday', '2025-02-11'],
  ['by tomorrow', '2025-02-08'],
  ['within two weeks', '2025-02-21'],
  ['in 3 days', '2025-02-10'],
  ['before 2025-03-01', '2025-03-01'],
  ['due 3/1', '2025-03-01'],
  ['due 03/01/2025', '2025-03-01'],
  ['by EOM', '2025-02-28'],
  ['by end of year', '2025-12-31'],
  ['this month', '2025-02-28'],
  ['due soon', null],
  ['due TBD', null],
  ['no deadline', null],
];

describe('deadlines', () => {
  const ways: [string, (deadline: string) => string][] = [
    ['in brackets', (deadline) => `${task} (${deadline})`],
    ['behind a dash', (deadline) => `${task} — ${deadline}`],
    ['behind the owner in brackets', (deadline) => `${task} (@ana, ${deadline})`],
    ['behind a comma', (deadline) => `${task} - @ana, ${deadline}`],
    ['behind the owner and a dash', (deadline) => `${task} — @ana — ${deadline}`],
    ['as a sentence', (deadline) => `${task}. Owner: Maria Keller, ${deadline}, tracked in OPS-12`],
    ['in italics', (deadline) => `${task} _(${deadline})_`],
  ];
  describe.each(ways)('%s', (_, write) => {
    it.each(deadlines)('%s', (deadline, day) => {
      const item = first(`- ${write(deadline)}`);
      expect(item?.due ?? null).toBe(day);
      if (write('').includes('@ana')) expect(item?.owner).toBe('@ana');
      if (write('').includes('Owner')) expect(item?.owner).toBe('Maria Keller');
    });
  });
  it.each([
    ['this week', '2025-02-07'],
    ['next week', '2025-02-14'],
    ['by end of week', '2025-02-07'],
    ['by EOW', '2025-02-07'],
    ['end of Q2', '2025-06-30'],
    ['Q2 2025 - Q3 2025', '2025-09-30'],
    ['Target: Q4 2025 – Q1 2026', '2026-03-31'],
    ['March to April 2025', '2025-04-30'],
    ['by Friday', '2025-02-14'],
  ])('%s', (deadline, day) => {
    expect(first(`- ${task} (${deadline})`)?.due).toBe(day);
  });
  it('goes by the day of the report, not of the incident, where both are there', () => {
    const text = `**Incident date**: 2025-02-07\n**Published**: 2025-02-12\n\n## Action items\n\n- ${task} (@ana, by Friday)\n`;
    expect(readReport(text).actionItems[0]?.due).toBe('2025-02-14');
  });
});

describe('bare dates and states beside the owner', () => {
  it.each([
    [`${task} (@ana, 2026-02-14)`, '@ana', '2026-02-14', null],
    [`${task} - @ana - 2026-02-14`, '@ana', '2026-02-14', null],
    [`${task} - @ana - 2026-02-14 - high`, '@ana', '2026-02-14', 'high'],
    [`${task} — @ana — due 14 Feb 2026`, '@ana', '2026-02-14', null],
    [`${task} (Ana Lima, Feb 14)`, 'Ana Lima', '2025-02-14', null],
    [`${task} (Wei, Friday)`, 'Wei', '2025-02-14', null],
    [`${task} | @ana | 2026-02-14 | P2`, '@ana', '2026-02-14', 'medium'],
    [`**High**: ${task} (@ana)`, '@ana', null, 'high'],
    [`[P1] ${task} (@ana)`, '@ana', null, 'high'],
    [`(P2) ${task}, @ana, by 2026-02-14`, '@ana', '2026-02-14', 'medium'],
    [`${task} — Owner: Maria Keller, due 9 May 2025, tracked in OPS-12`, 'Maria Keller', '2025-05-09', null],
    [`${task} (Owner: Maria Keller; Due: 9 May 2025; Priority: low)`, 'Maria Keller', '2025-05-09', 'low'],
    [`${task} (OPS-12, Wei)`, 'Wei', null, null],
    [`[OPS-12](https://tracker.example.com/OPS-12) ${task} (Wei)`, 'Wei', null, null],
    [`OPS-12: ${task} (Wei)`, 'Wei', null, null],
    [`${task} @ana #41`, '@ana', null, null],
  ])('%s', (line, owner, due, priority) => {
    const item = first(`- ${line}`);
    expect([item?.owner ?? null, item?.due ?? null, item?.priority ?? null]).toEqual([owner, due, priority]);
  });
});

describe('owners that people type in a hurry', () => {
  const hurried = (body: string) =>
    readReport(
      `# Queue stuck\n\n**Date:** 2025-02-07\n\n## Timeline\n\n- 10:05 first errors, Mireille looks at the belt\n- 10:31 shop calls jonas\n\n## To do\n\n${body}\n`,
    ).actionItems.map(({ owner, due }) => [owner, due]);
  it.each([
    ['- split the file - jonas, fri 14.2.', 'jonas', '2025-02-14'],
    ['- separate drawers, Mireille by friday', 'Mireille', '2025-02-14'],
    ['- big labels, Mireille', 'Mireille', null],
    ['- right pool name in the runbook (jonas, till friday)', 'jonas', '2025-02-14'],
    ['- valve check is signed after every filling / Mireille / 2025-02-21 / started', 'Mireille', '2025-02-21'],
    ['- new label on all red buttons. jonas. 22.2', 'jonas', '2025-02-22'],
    ['- upgrade the broker to 3.2', null, null],
    ['- second number on the list, Facilities, by 2025-02-28', 'Facilities', '2025-02-28'],
    ['- phone call instead of a mail. me, monday', 'me', '2025-02-10'],
    ['- update all trailers, workshop, end feb', 'workshop', '2025-02-28'],
    ['- let rollbacks through the freeze - platform - thu', 'platform', '2025-02-13'],
    ['- move the queue to eu-west, Frankfurt', null, null],
    ['- alert on the disk, the queue, and the belt', null, null],
  ])('%s', (body, owner, due) => {
    expect(hurried(body)).toEqual([[owner, due]]);
  });
});

it('themes below somebody in bold are no owners', () => {
  const text = '# Queue stuck\n\n## Actions\n\n**Alex & Paula**\n\n- Transformers: turn them off above 10k messages\n- Tidy the alert\n';
  expect(readReport(text).actionItems.map(({ owner }) => owner)).toEqual(['Alex & Paula', 'Alex & Paula']);
});

it('what is suggested is something to do', () => {
  const text = '# Queue stuck\n\n## Mitigations\n\nThere is little we can do.\n\n- Suggested: Alert on the queue\n- Suggested: Restart the workers\n';
  expect(readReport(text).actionItems.map((item) => [item.text, item.owner])).toEqual([
    ['Alert on the queue', null],
    ['Restart the workers', null],
  ]);
});

describe('an imperative is no person', () => {
  it.each([
    'Revert to the old pool',
    'Subscribe to the status page',
    'Migration to the new queue',
    'Switch to TLS 1.3',
    'Move to a managed queue',
    'Commit to a weekly review',
    'Upgrade: the broker to 3.12',
    'Monitoring: alert on the queue',
    'Docs: say how to drain',
    'Rollback should be one command',
    'Alerts should page',
    'Backups will be tested each week',
    'Terraform: pin the provider',
  ])('%s', (line) => {
    expect(read(`- ${line}`).map(({ owner }) => owner)).toEqual([null]);
  });
});

describe('states', () => {
  const state = (body: string) => read(body).map(({ done, declined }) => (declined ? 'declined' : done ? 'done' : 'open'));
  it.each([
    [`- [x] ${task}`, 'done'],
    [`- [X] ${task}`, 'done'],
    [`- ✅ ${task}`, 'done'],
    [`- ${task} ✅`, 'done'],
    [`- ${task} (done)`, 'done'],
    [`- ${task} (Completed)`, 'done'],
    [`- ${task} - DONE`, 'done'],
    [`- ${task} — done`, 'done'],
    [`- ${task} [done]`, 'done'],
    [`- DONE: ${task}`, 'done'],
    [`- [DONE] ${task}`, 'done'],
    [`- **Done** – ${task}`, 'done'],
    [`- (Completed) ${task}`, 'done'],
    [`- ${task}. Done on 2025-02-08.`, 'done'],
    [`- ${task} (done 2025-02-08, @ana)`, 'done'],
    [`- ${task} (@ana, done)`, 'done'],
    [`- ${task} — @ana — done`, 'done'],
    [`- ${task}. Status: done`, 'done'],
    ['- Added an alert on the queue', 'done'],
    ['- Rotated the key and told everyone', 'done'],
    ['- We have added an alert on the queue', 'done'],
    ['- The alert has already been added', 'done'],
    [`- ~~${task}~~`, 'done'],
    [`- ~~${task}~~ (@ana)`, 'done'],
    [`- ${task} (in progress)`, 'open'],
    [`- TODO: ${task}`, 'open'],
    [`- ${task} (todo)`, 'open'],
    [`- ${task} (not done)`, 'open'],
    [`- ${task} (not started)`, 'open'],
    ['- Make sure that drains are done by two people', 'open'],
    ['- Enhanced monitoring of the queue', 'open'],
    [`- ${task} (Accomplished.)`, 'done'],
    ['- The fix was applied to all workers', 'done'],
    ['- Limits of the queue were raised and a check was added', 'open'],
    ['- `.cache` added to `.gitignore`', 'done'],
    ['- Health check and logging fixed (#12)', 'done'],
    ['- Determine how the broker was updated on Friday', 'open'],
    ['- No alert was added for the second queue', 'open'],
    ['- Alert for the items that were removed from the queue', 'open'],
    ['- Ticket raised to replace the broker', 'open'],
    ['- Fix the dashboard that says no data when Prometheus is down', 'open'],
    ['- Second person at night, the budget said no.', 'declined'],
    [`- ${task}. _Not taken._`, 'declined'],
    [`- "${task}." _Not taken._`, 'declined'],
    ['- Improved error handling in the worker', 'open'],
    ['- Automated checks of the disk before a deploy', 'open'],
    ['- Increased test coverage for the drain', 'open'],
    ['- Planned upgrade of the broker', 'open'],
    ['- Enhanced the monitoring of the queue', 'done'],
    ['- Improved our error handling in the worker', 'done'],
    ['- Automated the checks of the disk', 'done'],
    ['- Increased the memory of the worker', 'done'],
    ['- Improved error handling in #231', 'done'],
    ['- Reduced timeouts from 30 s to 5 s', 'done'],
    ['- Closed connections must be counted', 'open'],
    ['- Need to be sure that the pool is fixed', 'open'],
    [`- ${task} - not doing: too costly`, 'declined'],
    [`- ${task} (won't do: too costly)`, 'declined'],
    [`- Not doing – ${task}, since the page is gone`, 'declined'],
    [`- ${task}. Declined: too costly`, 'declined'],
    [`- ${task} (declined)`, 'declined'],
    [`- ${task} — wontfix`, 'declined'],
    [`- ~~${task}~~ — not doing, too costly`, 'declined'],
    [`- [ ] ~~${task}~~ (rejected: too costly)`, 'declined'],
    [`- WON'T DO: ${task}`, 'declined'],
    [`- ${task}. We decided not to do this: too costly.`, 'declined'],
  ])('%s', (body, expected) => {
    expect(state(body)).toEqual([expected]);
  });
  it('groups tell the state of what stands below', () => {
    expect(state(`### Done\n\n- ${task}\n\n### Still to do\n\n- ${task}\n\n### Won't do\n\n- ${task}`)).toEqual(['done', 'open', 'declined']);
    expect(state(`**Completed:**\n\n- ${task}\n\n**Open:**\n\n- ${task}\n\n**Not doing:**\n\n- ${task}`)).toEqual(['done', 'open', 'declined']);
    expect(state(`Taken:\n\n- ${task}\n\nTo do:\n\n- ${task}`)).toEqual(['done', 'open']);
    expect(read(`Taken:\n\n- ${task}\n\nTo do:\n\n- ${task}`).map(({ owner }) => owner)).toEqual([null, null]);
    expect(state(`- Done:\n  - ${task}\n- Rejected:\n  - ${task}`)).toEqual(['done', 'declined']);
  });
  it.each([
    ['| Action item | Type | Owner | Bug |', '| Alert | prevent | ana | n/a **DONE** |', 'done'],
    ['| Action item | Type | Owner | Bug |', '| Alert | prevent | ana | #12 TODO |', 'open'],
    ['| Task | Who | Notes |', '| Alert | ana | DONE |', 'done'],
    ['| Task | Who | Notes |', '| Alert | ana | the work is not done |', 'open'],
    ['| Task | Who | When |', '| Alert | ana | Done |', 'done'],
    ['| Task | Who | When |', '| Alert | ana | done 2025-02-08 |', 'done'],
    ['| Task | Who | Status |', "| Alert | ana | Won't do: too costly |", 'declined'],
    ['| Task | Who | Status |', '| Alert | ana | In progress |', 'open'],
    ['| Task | Who | Done? |', '| Alert | ana | ✅ |', 'done'],
    ['| Task | Who | Done? |', '| Alert | ana | yes |', 'done'],
    ['| Task | Who | Done? |', '| Alert | ana | no |', 'open'],
    ['| Task | Who | Status |', '| ~~Alert~~ | ana | not doing |', 'declined'],
    ['| Status | Task | Who |', '| ✔️ | Alert | ana |', 'done'],
    ['| Task | Owner | Status |', '| Alert | Done | Completed 14 April |', 'done'],
    ['| Task | Owner | Status |', '| Alert | TODO | look at the metrics first |', 'open'],
    ['| # | Task | Owner | Priority |', '| 1 | Alert | ana | done |', 'done'],
    ['| Ticket | Summary | Assignee | Status |', "| Q-1 | Alert | ana | Closed - Won't Fix |", 'declined'],
    ['| Action | Who | Bug |', '| Alert | ana | OPS-2 ✘ declined: cost |', 'declined'],
    ['| Status | Task | Who |', '| Not doing – too costly | Alert | ana |', 'declined'],
  ])('%s %s', (header, row, expected) => {
    expect(state(`${header}\n${header.replace(/[^|]+/g, '-')}\n${row}`)).toEqual([expected]);
  });
});

describe('tables', () => {
  it.each([
    ['| What | Who | By when |', '| Alert | Wei | 2025-03-01 |', ['Alert', 'Wei', '2025-03-01']],
    ['| # | Description | Assigned to | Target date |', '| 1 | Alert | @ana | 1 March 2025 |', ['Alert', '@ana', '2025-03-01']],
    ['| Owner | Due | Remediation |', '| Platform team | Q1 2025 | Alert |', ['Alert', 'Platform team', '2025-03-31']],
    ['| Action item | Type | Owner | Bug |', '| Alert | prevent | jennifer | #12 |', ['Alert', 'jennifer', null]],
    ['| Follow-up | DRI | Ticket |', '| Alert | Unassigned | OPS-12 |', ['Alert', null, null]],
    ['| Improvement | Responsible | ETA | Prio |', '| Alert | Wei (SRE) | end of February | P1 |', ['Alert', 'Wei (SRE)', '2025-02-28']],
    ['| Recommendation | Assignee | Deadline |', '| Alert | TBD | TBD |', ['Alert', null, null]],
    ['| Corrective action | Owning team | Completion date |', '| Alert | Platform | 2025-03-01 |', ['Alert', 'Platform', '2025-03-01']],
    ['| Task | Owner/Due |', '| Alert | Wei, 2025-03-01 |', ['Alert', 'Wei', '2025-03-01']],
  ])('%s', (header, row, expected) => {
    expect(rows(`${header}\n${header.replace(/[^|]+/g, '-')}\n${row}`).map((one) => one.slice(0, 3))).toEqual([expected]);
  });
  it('leaves out rows that a template left', () => {
    expect(
      rows(
        '| Action | Owner | Due |\n| - | - | - |\n| Alert | Wei | 2025-03-01 |\n| | | |\n| [Action] | [Owner] | [Date] |\n| ... | | |\n| e.g. add an alert | | |',
      ),
    ).toHaveLength(1);
  });
});

describe('groups', () => {
  const pairs = (body: string) => read(body).map(({ text, owner }) => [text, owner]);
  const expected = [
    ['Alert on the queue', 'Wei'],
    ['Restart the workers', 'Maria Keller'],
  ];
  it.each([
    ['headings', '### Wei\n\n- Alert on the queue\n\n### Maria Keller\n\n- Restart the workers'],
    ['bold lines', '**Wei**\n\n- Alert on the queue\n\n**Maria Keller**\n\n- Restart the workers'],
    ['labels', 'Wei:\n\n- Alert on the queue\n\nMaria Keller:\n\n- Restart the workers'],
    ['bullets', '- Wei\n  - Alert on the queue\n- Maria Keller\n  - Restart the workers'],
    ['bold bullets', '- **Wei**\n  - Alert on the queue\n- **Maria Keller**\n  - Restart the workers'],
    ['labelled bullets', '- Wei:\n  - Alert on the queue\n- Maria Keller:\n  - Restart the workers'],
  ])('a person over bullets: %s', (_, body) => {
    expect(pairs(body)).toEqual(expected);
  });
  it.each([
    ['headings', '### Monitoring\n\n- Alert on the queue (Wei)\n\n### Process\n\n- Restart the workers (Maria Keller)'],
    ['bold lines', '**Prevent**\n\n- Alert on the queue (Wei)\n\n**Mitigate**\n\n- Restart the workers (Maria Keller)'],
    ['bullets', '- Monitoring\n  - Alert on the queue (Wei)\n- Process\n  - Restart the workers (Maria Keller)'],
    ['several sections', '- Alert on the queue (Wei)\n\n## Lessons learned\n\nQueues fill up.\n\n## Follow-ups\n\n- Restart the workers (Maria Keller)'],
    ['teams', '### Short term\n\n- Alert on the queue — Wei\n\n### Long term\n\n- Restart the workers — Maria Keller'],
  ])('a theme over bullets: %s', (_, body) => {
    expect(pairs(body)).toEqual(expected);
  });
  it('teams own what stands below them', () => {
    expect(pairs('### Platform team\n\n- Alert on the queue\n\n### Team Checkout\n\n- Restart the workers')).toEqual([
      ['Alert on the queue', 'Platform team'],
      ['Restart the workers', 'Team Checkout'],
    ]);
  });
});

describe('details below an item', () => {
  const expected = [
    ['Alert on the queue', 'Wei', '2025-03-01', false],
    ['Restart the workers', 'Maria Keller', null, true],
  ];
  it.each([
    ['bullets', '- Alert on the queue\n  - Owner: Wei\n  - Due: 2025-03-01\n- Restart the workers\n  - Owner: Maria Keller\n  - Status: done'],
    [
      'bold labels',
      '- Alert on the queue\n  - **Owner**: Wei\n  - **Due**: 2025-03-01\n- Restart the workers\n  - **Owner:** Maria Keller\n  - **Status:** Done',
    ],
    ['lines', '- Alert on the queue\n  Owner: Wei\n  Due: 2025-03-01\n- Restart the workers\n  Owner: Maria Keller\n  Status: done'],
    ['a line', '1. Alert on the queue\n   Owner: Wei, due: 2025-03-01\n2. Restart the workers\n   Owner: Maria Keller, status: done'],
    ['paragraphs', '1. Alert on the queue\n\n   Owner: Wei. Due: 2025-03-01.\n\n2. Restart the workers\n\n   Owner: Maria Keller. Status: done.'],
    ['headings over fields', '### Alert on the queue\n\n- Owner: Wei\n- Due: 2025-03-01\n\n### Restart the workers\n\n- Owner: Maria Keller\n- Status: done'],
    [
      'headings over a paragraph',
      '### Alert on the queue\n\nWe saw it too late.\n\nOwner: Wei\nDue: 2025-03-01\n\n### Restart the workers\n\nBy themselves.\n\nOwner: Maria Keller\nStatus: done',
    ],
    [
      'numbered headings',
      '### 1. Alert on the queue\n\n**Owner:** Wei\n**Due:** 2025-03-01\n\n### 2. Restart the workers\n\n**Owner:** Maria Keller\n**Status:** Done',
    ],
    ['bold paragraphs', '**Alert on the queue**\nOwner: Wei\nDue: 2025-03-01\n\n**Restart the workers**\nOwner: Maria Keller\nStatus: done'],
    [
      'bold leads',
      '**Alert on the queue.** We saw it too late. Owner: Wei. Due: 2025-03-01.\n\n**Restart the workers.** By themselves. Owner: Maria Keller. Status: done.',
    ],
  ])('%s', (_, body) => {
    expect(rows(body).map(([text, ...rest]) => [String(text).replace(/\.? (?:We|By) .*$|\.$/, ''), ...rest])).toEqual(expected);
  });
});

describe('items one by one', () => {
  it.each([
    '**Action item:** Alert on the queue (@ana)',
    'Action item: Alert on the queue (@ana)',
    '**Action:** Alert on the queue (@ana)',
    'AI: Alert on the queue (@ana)',
    '- **Follow-up:** Alert on the queue (@ana)',
    'TODO: Alert on the queue (@ana)',
    '→ Action item: Alert on the queue (@ana)',
    '**AI-1:** Alert on the queue (@ana)',
  ])('%s', (line) => {
    const found = readReport(
      `# Queue stuck\n\n## What happened\n\nThe queue was full, and nobody knew.\n\n${line}\n\n## Root cause\n\nA worker.\n`,
    ).actionItems;
    expect(found.map(({ text, owner }) => [text, owner])).toEqual([['Alert on the queue', '@ana']]);
  });
});

describe('list or prose', () => {
  it.each([
    [
      'promises where no list is',
      'We will alert on the length of the queue. The page that shows it was never looked at. Workers will be set up to restart by Team Identity.',
      2,
    ],
    ['prose over a list', 'We will track all of this in the tracker.\n\n- Alert on the queue\n- Restart the workers', 2],
    [
      'prose under one heading, a list under another',
      '### Monitoring\n\nWe will alert on the length of the queue.\n\n### Workers\n\n- Restart them by themselves',
      2,
    ],
    ['expectations', 'Restarting the worker should not lead to lost orders. We will alert on the length of the queue.', 1],
    ['what is planned', 'Planned changes include an alert on the queue and a second worker.', 1],
    ['lines without marks', 'Stricter review of changes.\nAlerts on the queue.\nChecks before a reload.', 3],
    ['verbs without marks', 'Review changes\nAlert on the queue\nCheck before a reload', 3],
    ['arrows for marks', '-> clean the condensers\n-> call the two clients: sales, today', 2],
    ['lines that end early', 'spare key for the cold room, porter by friday\nput the number on the door\nnobody presses reset more than twice', 3],
    [
      'lines that end early below their label',
      '### Monitoring\n\n- Alert on the queue\n\n### Other\n\nask the vendor for the release notes of March, and what changed\nlabel the drawers\nnew mats',
      4,
    ],
    ['numbers without a dot', '1 new mats in all cabinets\n2 compare the running hours of all stations with the old controller', 2],
    [
      'wrapped prose',
      'The queue of the bakery was looked at by nobody, which is why we will put an\nalert on its length and show it on the board of the shift. The workers\nrestart by themselves since Monday.',
      1,
    ],
    ['effects behind the promise', 'All code should be tested before a deploy, that way errors will not be shown to customers.', 1],
    ['a lead-in as the first bullet', '- When we touch the queue again:\n  - Add tests of the worker\n  - More carefully review changes', 2],
    ['sentences, one a line', 'We will alert on the queue.\nThat takes a week.\nWorkers restart by themselves since Monday.', 1],
    ['past mitigation', 'We restarted the workers and the queue drained.\n\n- Alert on the queue', 1],
    ['none', 'None needed.', 0],
    ['an empty template', '- [ ] \n- [ ] <action> (owner)', 0],
  ])('%s', (_, body, count) => {
    expect(read(body)).toHaveLength(count);
  });
  it('advice to readers and past mitigation are no items', () => {
    const text =
      '# Queue stuck\n\n## What should you do?\n\n- Update your client\n- Rotate your keys\n\n## Immediate mitigation\n\n- Restarted the workers\n- Drained the queue\n\n## Next steps\n\n- Alert on the queue\n';
    expect(readReport(text).actionItems.map((item) => item.text)).toEqual(['Alert on the queue']);
  });
});
