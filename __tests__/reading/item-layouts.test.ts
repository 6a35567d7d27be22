import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read.ts';

/** Nobody is named outside the items; the day of the report is a Friday. */
const head = '# Bread ran out\n\n**Incident date**: 2025-02-07\n\n## Summary\n\nThe queue stood still, and orders had to wait.\n\n';
const printed = (text: string) =>
  readReport(text)
    .actionItems.map(({ text, owner, due, done, declined }) =>
      [text.replace(/\.$/, ''), owner ?? '-', due ?? '-', declined ? 'declined' : done ? 'done' : 'open'].join(' | '),
    )
    .join('\n');
const under = (heading: string, body: string) => printed(`${head}## ${heading}\n\n${body}\n`);

const alert = 'Alert on the length of the queue';
const restart = 'Restart the worker by itself';
const both = (first: string, second: string) => [`${alert} | ${first}`, `${restart} | ${second}`];

/** Layout → what stands below "Action items" → the items as text, owner, day and state. */
const layouts: [string, string, string[]][] = [
  // Teams and people over what they do.
  ['a team of one word as a heading', `### Platform\n\n- ${alert}\n\n### Payments\n\n- ${restart}`, both('Platform | - | open', 'Payments | - | open')],
  ['teams among people', `### SRE\n\n- ${alert}\n\n### Ana Lima\n\n- ${restart}`, both('SRE | - | open', 'Ana Lima | - | open')],
  ['teams in bold', `**Storage**\n\n- ${alert}\n\n**Customer Support**\n\n- ${restart}`, both('Storage | - | open', 'Customer Support | - | open')],
  ['teams in italics', `*Storage*\n\n- ${alert}\n\n*Engineering management*\n\n- ${restart}`, both('Storage | - | open', 'Engineering management | - | open')],
  ['teams as labels', `Platform:\n\n- ${alert}\n\nSRE:\n\n- ${restart}`, both('Platform | - | open', 'SRE | - | open')],
  [
    'owner and name in a heading',
    `### Owner: Platform\n\n- ${alert}\n\n### Owner: Ana Lima\n\n- ${restart}`,
    both('Platform | - | open', 'Ana Lima | - | open'),
  ],
  ['a theme with its owner', `### Monitoring (Ana Lima)\n\n- ${alert}\n\n### Workers (@ben)\n\n- ${restart}`, both('Ana Lima | - | open', '@ben | - | open')],
  ['themes of one word', `### Monitoring\n\n- ${alert}\n\n### Infrastructure\n\n- ${restart}`, both('- | - | open', '- | - | open')],
  ['themes beside a word that may be a team', `### Platform\n\n- ${alert}\n\n### Documentation\n\n- ${restart}`, both('- | - | open', '- | - | open')],
  ['kinds of measures', `### Prevention\n\n- ${alert}\n\n### Detection\n\n- ${restart}`, both('- | - | open', '- | - | open')],
  ['bold themes as list items', `- **Detection**\n  - ${alert}\n- **Recovery**\n  - ${restart}`, both('- | - | open', '- | - | open')],
  [
    'what a team will do, behind a colon',
    `The Platform team will:\n\n- ${alert.toLowerCase()}\n- ${restart.toLowerCase()}`,
    [`${alert.toLowerCase()} | Platform team | - | open`, `${restart.toLowerCase()} | Platform team | - | open`],
  ],
  // When, over what is to be done by then.
  ['spans of time', `### Immediate\n\n- ${alert}\n\n### Long term\n\n- ${restart}`, both('- | - | open', '- | - | open')],
  [
    'spans with their length',
    `**Short-term (1-2 weeks)**\n\n- ${alert}\n\n**Long-term (this year)**\n\n- ${restart}`,
    both('- | 2025-02-21 | open', '- | 2025-12-31 | open'),
  ],
  ['a day over the items', `### By 1 March 2025\n\n- ${alert}\n\n### Q2 2025\n\n- ${restart}`, both('- | 2025-03-01 | open', '- | 2025-06-30 | open')],
  ['a day in the label', `Due this month:\n\n- ${alert}\n\nEnd of June:\n\n- ${restart}`, both('- | 2025-02-28 | open', '- | 2025-06-30 | open')],
  // How things stand, over the items.
  [
    'done and to come',
    `We have already taken these steps:\n\n- ${alert}\n\nIn the coming weeks we will:\n\n- ${restart}`,
    both('- | - | done', '- | - | open'),
  ],
  ['completed and outstanding', `### Completed actions\n\n- ${alert}\n\n### Outstanding\n\n- ${restart}`, both('- | - | done', '- | - | open')],
  [
    'so far',
    `So far we have:\n\n- added an alert on the queue\n\nWe will also:\n\n- restart the worker by itself`,
    ['added an alert on the queue | - | - | done', 'restart the worker by itself | - | - | open'],
  ],
  ['with marks', `✅ Done\n\n- ${alert}\n\n🔄 In progress\n\n- ${restart}`, both('- | - | done', '- | - | open')],
  ['decided against', `### Agreed\n\n- ${alert}\n\n### Considered and not pursued\n\n- ${restart}`, both('- | - | open', '- | - | declined')],
  // Boxes.
  ['boxes of other programs', `- ☐ ${alert}\n- ☑ ${restart}`, both('- | - | open', '- | - | done')],
  ['a tick in square brackets', `- [✓] ${alert}\n- [ ] ${restart}`, both('- | - | done', '- | - | open')],
  ['a dash for what was dropped', `- [-] ${alert}\n- [ ] ${restart}`, both('- | - | declined', '- | - | open')],
  [
    'boxes below a theme in words',
    `- Make sure that we see it sooner\n  - [ ] ${alert}\n- Make sure that it mends itself\n  - [x] ${restart}`,
    both('- | - | open', '- | - | done'),
  ],
  ['emoji numbers', `1️⃣ ${alert}\n\n2️⃣ ${restart}`, both('- | - | open', '- | - | open')],
  ['typed bullets', `• ${alert} (Ana)\n• ${restart} (Ben)`, both('Ana | - | open', 'Ben | - | open')],
  ['typed numbers', `(1) ${alert} – Ana\n(2) ${restart} – Ben`, both('Ana | - | open', 'Ben | - | open')],
  // Names in front.
  [
    'lower-case names',
    `- ruth: ${alert.toLowerCase()}\n- dave+lin: ${restart.toLowerCase()}`,
    [`${alert.toLowerCase()} | ruth | - | open`, `${restart.toLowerCase()} | dave+lin | - | open`],
  ],
  ['lower-case words that are nobody', `- docs: ${alert}\n- worker: ${restart}`, [`docs: ${alert} | - | - | open`, `worker: ${restart} | - | - | open`]],
  [
    'a name with its role',
    `- Ana Lima (SRE): ${alert}\n- Ben Oduya (Support): ${restart}`,
    both('Ana Lima (SRE) | - | open', 'Ben Oduya (Support) | - | open'),
  ],
  ['a name and a first letter', `- Ana L.: ${alert}\n- B. Oduya: ${restart}`, both('Ana L. | - | open', 'B. Oduya | - | open')],
  ['two names', `- Ana & Ben: ${alert}\n- Ana/Ben – ${restart}`, both('Ana & Ben | - | open', 'Ana/Ben | - | open')],
  ['arrows', `- Ana -> ${alert}\n- Ben → ${restart}`, both('Ana | - | open', 'Ben | - | open')],
  ['a bold name without a colon', `- **Ana** ${alert}\n- **Ben Oduya** ${restart}`, both('Ana | - | open', 'Ben Oduya | - | open')],
  ['a name in brackets first', `- (Ana) ${alert}\n- (@ben) ${restart}`, both('Ana | - | open', '@ben | - | open')],
  [
    'initials, key and day',
    `- [BV] BAK-12 ${alert}. ETA 3/10\n- [TKO/BV] [BAK-13](https://t.example.com/BAK-13) ${restart}. DONE 2/9`,
    both('BV | 2025-03-10 | open', 'TKO/BV | - | done'),
  ],
  [
    'a handle as a link',
    `- [@ana](https://github.com/ana): ${alert}\n- ${restart} ([@ben](https://github.com/ben))`,
    both('@ana | - | open', '@ben | - | open'),
  ],
  [
    'an address as a name',
    `- ${alert} (ana@example.com)\n- ${restart}. Owner: ben@example.com`,
    both('ana@example.com | - | open', 'ben@example.com | - | open'),
  ],
  [
    'by: and a day',
    `- [ ] ${alert}. Owner: Ana Lima, by: 2025-02-14.\n- [ ] ${restart}. Owner: Ben Oduya, by: 2025-02-21`,
    both('Ana Lima | 2025-02-14 | open', 'Ben Oduya | 2025-02-21 | open'),
  ],
  [
    'a mention as programs write it',
    `- [ ] @Ana Lima ${alert} @14 Feb 2025\n- [ ] ${restart} @Ben Oduya 2025-02-21`,
    both('@Ana Lima | 2025-02-14 | open', '@Ben Oduya | 2025-02-21 | open'),
  ],
  [
    'a person chip',
    `- [ ] [Ana Lima](mailto:ana@example.com) ${alert}\n- [x] [Ben Oduya](mailto:ben@example.com) ${restart}`,
    both('Ana Lima | - | open', 'Ben Oduya | - | done'),
  ],
  [
    'who is going to',
    `- Ana is going to teach the worker to start again\n- Ben owns the alert on the queue`,
    ['Ana is going to teach the worker to start again | Ana | - | open', 'Ben owns the alert on the queue | Ben | - | open'],
  ],
  ['themes in brackets', `- [Monitoring] ${alert}\n- [Process] ${restart}`, [`[Monitoring] ${alert} | - | - | open`, `[Process] ${restart} | - | - | open`]],
  // Names and days behind.
  [
    'brackets with semicolons',
    `R1. **${alert}.** Nobody looks at that page. (Ana Lima; High; completed)\n\nR2. **${restart}.** It has none. (Control Systems; High; end of March 2025)\n\n   - it answers within seconds`,
    [`${alert}. Nobody looks at that page | Ana Lima | - | done`, `${restart}. It has none | Control Systems | 2025-03-31 | open`],
  ],
  ['two-digit years', `- ${alert} (Ana, 14/03/25)\n- ${restart} – Ben – 14-Mar-25`, both('Ana | 2025-03-14 | open', 'Ben | 2025-03-14 | open')],
  [
    'a short year behind a month',
    `- ${alert} (Ana, Mar 14 '25)\n- ${restart} (Ben, by 14 Mar ’25)`,
    both('Ana | 2025-03-14 | open', 'Ben | 2025-03-14 | open'),
  ],
  ['lower-case names in brackets', `- ${alert} (ruth)\n- ${restart} (dave, fri)`, both('ruth | - | open', 'dave | 2025-02-14 | open')],
  ['an arrow behind', `- ${alert} → Ana\n- ${restart} => Ben, 14 Feb`, both('Ana | - | open', 'Ben | 2025-02-14 | open')],
  [
    'assigned in a sentence',
    `- ${alert}. Assigned to Ana, who has a draft.\n- ${restart}. Ben will look into it, due 3 March.`,
    [`${alert} | Ana | - | open`, `${restart}. Ben will look into it | Ben | 2025-03-03 | open`],
  ],
  [
    'fields in a row',
    `- **What:** ${alert} **Who:** Ana **When:** 14 March 2025\n- **What:** ${restart} **Who:** Ben **When:** TBD`,
    both('Ana | 2025-03-14 | open', 'Ben | - | open'),
  ],
  [
    'pipes',
    `- ${alert} | Owner: Ana | Due: 2025-03-14 | Status: Open\n- ${restart} | Owner: Ben | Due: TBD | Status: Done`,
    both('Ana | 2025-03-14 | open', 'Ben | - | done'),
  ],
  ['fields in square brackets', `- ${alert} [Owner: Ana] [Due: 2025-03-14]\n- ${restart} [owner=ben] [P2]`, both('Ana | 2025-03-14 | open', 'ben | - | open')],
  [
    'several sentences',
    `- ${alert}. Reason: nobody looked. Owner: Ana. ETA: 14 March.\n- ${restart}. Owner: Ben Oduya. ETA: done.`,
    [`${alert}. Reason: nobody looked | Ana | 2025-03-14 | open`, `${restart} | Ben Oduya | - | done`],
  ],
  // State in the text.
  [
    'done by a pull request',
    `- ${alert}. Done in #123.\n- ${restart} (fixed by [PR 7](https://github.com/acme/bread/pull/7))`,
    both('- | - | done', '- | - | done'),
  ],
  ['words of state', `- ${alert} – in production since Monday\n- ${restart} (rolled out)`, both('- | - | done', '- | - | done')],
  ['how far it is', `- ${alert} (in progress, 80%)\n- ${restart} (complete, see BAK-2)`, both('- | - | open', '- | - | done')],
  ['circles', `- 🟢 ${alert}\n- 🔴 ${restart}`, both('- | - | open', '- | - | open')],
  [
    'a verdict behind what is struck',
    `- ~~${alert}~~ no. Costs too much\n- ~~${restart}~~ superseded by the new queue`,
    both('- | - | declined', '- | - | declined'),
  ],
  ['withdrawn', `- ${alert}. Withdrawn: no budget.\n- ${restart} (on hold)`, both('- | - | declined', '- | - | open')],
  ['ready', `- ${alert} — @ana — due 14 Feb — ready\n- ${restart} — @ben — under work`, both('@ana | 2025-02-14 | done', '@ben | - | open')],
  // Cards: one item over several lines.
  [
    'a heading with a number and fields',
    `### AI-1: ${alert}\n\n- **Owner:** Ana\n- **Due:** 2025-03-14\n\n### AI-2: ${restart}\n\n- **Owner:** Ben\n- **Status:** Done`,
    both('Ana | 2025-03-14 | open', 'Ben | - | done'),
  ],
  [
    'a number as heading, the work below',
    `### Recommendation 1\n\n${alert}.\n\nOwner: Ana\n\n### Recommendation 2\n\n${restart}.\n\nOwner: Ben`,
    both('Ana | - | open', 'Ben | - | open'),
  ],
  ['a bold number, the work behind it', `**Action 1:** ${alert}\n\n**Action 2:** ${restart}`, both('- | - | open', '- | - | open')],
  [
    'fields as a list',
    `**Action item 1**\n\n- Description: ${alert}\n- Owner: Ana\n- Due: 2025-03-14\n\n**Action item 2**\n\n- Description: ${restart}\n- Owner: Ben\n- Due: -`,
    both('Ana | 2025-03-14 | open', 'Ben | - | open'),
  ],
  [
    'a labelled action over its fields',
    `- **Action:** ${alert}\n  - **Owner:** Ana\n  - **Deadline:** 14 March\n- **Action:** ${restart}\n  - **Owner:** Ben`,
    both('Ana | 2025-03-14 | open', 'Ben | - | open'),
  ],
  [
    'lines in a paragraph',
    `Action: ${alert}\nOwner: Ana\nDue: 2025-03-14\n\nAction: ${restart}\nOwner: Ben\nDue: none`,
    both('Ana | 2025-03-14 | open', 'Ben | - | open'),
  ],
  [
    'a paragraph with its fields behind',
    `**${alert}** — Ana, due 14 March\nWe saw it too late.\n\n**${restart}** — Ben\nIt has to be done by hand.`,
    [`${alert} | Ana | 2025-03-14 | open`, `${restart} | Ben | - | open`],
  ],
  [
    'italic fields below',
    `1. ${alert}\n\n   *Owner: Ana · Due: 2025-03-14 · Priority: P1*\n\n2. ${restart}\n\n   *Owner: Ben*`,
    both('Ana | 2025-03-14 | open', 'Ben | - | open'),
  ],
  [
    'bold words and an explanation',
    `- **${alert}.** We saw it too late.\n- **${restart}**: it has to be done by hand.`,
    [`${alert}. We saw it too late | - | - | open`, `${restart}: it has to be done by hand | - | - | open`],
  ],
  // Links.
  [
    'links alone',
    '- https://github.com/acme/bread/issues/12\n- [BAK-13](https://t.example.com/BAK-13)\n- #14',
    ['https://github.com/acme/bread/issues/12 | - | - | open', 'BAK-13 | - | - | open', '#14 | - | - | open'],
  ],
  [
    'a link behind a colon',
    `- ${alert}: https://t.example.com/1\n- [${restart}](https://t.example.com/2)`,
    [`${alert}: https://t.example.com/1 | - | - | open`, `${restart} | - | - | open`],
  ],
  [
    'a key, words, a person and a state',
    `- BAK-12: ${alert} – Ana – In Progress\n- BAK-13: ${restart} – Unassigned – Done`,
    both('Ana | - | open', '- | - | done'),
  ],
  // What is no item.
  [
    'remarks around the list',
    `All of these are tracked in the board.\n\n- ${alert}\n- ${restart}\n\nNote: the board is open to all.`,
    both('- | - | open', '- | - | open'),
  ],
  ['a hint of the template', `*List what will be done, by whom and by when.*\n\n- ${alert}\n- ${restart}`, both('- | - | open', '- | - | open')],
  ['open questions', `- ${alert}\n- ${restart}\n\n### Open questions\n\n- Why did nobody see it?`, both('- | - | open', '- | - | open')],
  [
    'a span over themes',
    `### Immediate (within 1 week)\n\n#### Alerts\n\n- ${alert}\n\n### Short-term: next 30 days\n\n#### Workers\n\n- ${restart}`,
    both('- | 2025-02-14 | open', '- | 2025-03-09 | open'),
  ],
  [
    'spans behind a dash',
    `### Now – 24 hours\n\n- ${alert}\n\n### Medium term - 2 to 3 months\n\n- ${restart}`,
    both('- | 2025-02-08 | open', '- | 2025-05-07 | open'),
  ],
  [
    'spans by their number',
    `### Immediate (Week 1)\n\n- ${alert}\n\n### Short-term (Month 1)\n\n- ${restart}`,
    both('- | 2025-02-14 | open', '- | 2025-03-07 | open'),
  ],
  [
    'unknown names in lower case beside known ones',
    `- dave: ${alert.toLowerCase()}\n- sibylle: ${restart.toLowerCase()}`,
    [`${alert.toLowerCase()} | dave | - | open`, `${restart.toLowerCase()} | sibylle | - | open`],
  ],
  [
    'themes in lower case beside names',
    `- dave: ${alert.toLowerCase()}\n- docs: ${restart.toLowerCase()}`,
    [`${alert.toLowerCase()} | dave | - | open`, `docs: ${restart.toLowerCase()} | - | - | open`],
  ],
  [
    'a pull request and what became of it',
    `- ${alert} ([#45](https://github.com/acme/bread/pull/45), merged)\n- ${restart} ([#46](https://github.com/acme/bread/pull/46))`,
    both('- | - | done', '- | - | open'),
  ],
  [
    'ranks with a span',
    `### P0 (within 24 hours)\n\n- ${alert}\n\n### High priority: this month\n\n- ${restart}`,
    both('- | 2025-02-08 | open', '- | 2025-02-28 | open'),
  ],
  ['state of the group in brackets', `### Immediate fixes (deployed)\n\n- ${alert}\n\n### Later\n\n- ${restart}`, both('- | - | done', '- | - | open')],
  [
    'marks of what comes next',
    `1. ✅ **${alert}** — done in #45\n2. 🔜 **${restart}** — tracked in #46, owner @ben, before the next release`,
    both('- | - | done', '@ben | - | open'),
  ],
  ['days alone', `### 0-30 days\n\n- ${alert}\n\n### 90 days\n\n- ${restart}`, both('- | 2025-03-09 | open', '- | 2025-05-08 | open')],
  ['a span below a span of its own', `### This quarter\n\n- ${alert} (due 2025-02-21)\n- ${restart} (ETA TBD)`, both('- | 2025-02-21 | open', '- | - | open')],
  [
    'effort is no deadline',
    `- ${alert} (2 days)\n- ${restart} (effort: 1 week)`,
    [`${alert} (2 days) | - | - | open`, `${restart} (effort: 1 week) | - | - | open`],
  ],
  ['taken and planned', `**Actions taken:**\n\n1. ${alert}\n\n**Actions planned:**\n\n1. ${restart}`, both('- | - | done', '- | - | open')],
  [
    'taken, in prose',
    `**Action taken:**\n\nThe length of the queue is now shown on the wall.\n\n**Action planned:**\n\nWe will restart the worker by itself.`,
    ['The length of the queue is now shown on the wall | - | - | done', 'We will restart the worker by itself | - | - | open'],
  ],
  [
    'paragraphs with their state in brackets',
    `Nobody knows how long the queue is. (added a graph to the wall)\n\nThe worker has to be started by hand.\nThat takes a while. (filed https://t.example.com/12)`,
    ['Nobody knows how long the queue is | - | - | done', 'The worker has to be started by hand. That takes a while | - | - | open'],
  ],
  [
    'already',
    `- Already added an alert on the queue\n- We have since bought a second oven\n- ${restart}`,
    ['Already added an alert on the queue | - | - | done', 'We have since bought a second oven | - | - | done', `${restart} | - | - | open`],
  ],
  [
    'what was only found is not done',
    `- We have identified the query that fills the queue\n- We have agreed to restart the worker by itself`,
    ['We have identified the query that fills the queue | - | - | open', 'We have agreed to restart the worker by itself | - | - | open'],
  ],
  [
    'a vote against it',
    `- ${alert}\n- A second oven was proposed, and was rejected for its price`,
    [`${alert} | - | - | open`, 'A second oven was proposed, and was rejected for its price | - | - | declined'],
  ],
  [
    'roles',
    `- Developers to come up with an alert\n- On-call engineers to restart the worker`,
    ['Developers to come up with an alert | Developers | - | open', 'On-call engineers to restart the worker | On-call engineers | - | open'],
  ],
  ['who is addressed outside', `- Users should order early\n- Customers must keep their order number\n- ${alert}`, [`${alert} | - | - | open`]],
  ['commits and pull requests as proof', `- [x] ${alert} (commit \`a1b2c3d\`)\n- ✅ ${restart} (PR #45)`, both('- | - | done', '- | - | done')],
  ['words of state in bold', `- **Done:** ${alert}\n- **TODO:** ${restart}`, both('- | - | done', '- | - | open')],
  ['merged and open', `- ${alert} — merged in #45\n- ${restart} — tracked in #46`, both('- | - | done', '- | - | open')],
  ['state of the group behind its name', `### Completed ✅\n\n- ${alert}\n\n### Planned 📋\n\n- ${restart}`, both('- | - | done', '- | - | open')],
  ['facts in the bold lead', `- **AI-1 (P1, @ana):** ${alert}\n- **[P2] ${restart}** — Owner: TBD`, both('@ana | - | open', '- | - | open')],
  ['an owner in the bold lead', `- **Owner: Ana** — ${alert}\n- **Ben, by 14 March:** ${restart}`, both('Ana | - | open', 'Ben | 2025-03-14 | open')],
  [
    'cards of many labels',
    `### 1. ${alert}\n\n- **What:** a rule of five lines\n- **Why:** nobody saw it\n- **Owner:** Ana\n- **Effort:** S\n\n### 2. ${restart}\n\n- **Problem:** it stays down\n- **Owner:** Ben\n- **Status:** ✅ Done\n- **Effort:** M`,
    both('Ana | - | open', 'Ben | - | done'),
  ],
  [
    'cards in paragraphs',
    `### 1. ${alert}\n\n**Problem:** nobody saw it\n**Owner:** Ana\n**Effort:** 2h\n\n### 2. ${restart}\n\n**Problem:** it stays down\n**Status:** Done`,
    both('Ana | - | open', '- | - | done'),
  ],
  [
    'long themes in bold over things to do',
    `1. **Better sight of the queue at night**\n   - ${alert}\n2. **Workers that mend themselves**\n   - ${restart}`,
    both('- | - | open', '- | - | open'),
  ],
  [
    'things to do in bold over what they mean',
    `1. **${alert}**\n   - The threshold is a hundred\n   - At night it pages\n2. **${restart}**\n   - Add a supervisor`,
    both('- | - | open', '- | - | open'),
  ],
  ['priorities as groups', `### P0\n\n- ${alert}\n\n### P1 (High)\n\n- ${restart}`, both('- | - | open', '- | - | open')],
  ['nobody yet', `- ${alert} — **Owner**: none assigned\n- ${restart} (owner: needs triage)`, both('- | - | open', '- | - | open')],
  ['text around links alone', `See [#12](https://t.example.com/12) and [#13](https://t.example.com/13).`, []],
  ['nothing to do', 'No further action is required.', []],
  ['nothing to do, as a list', '- None', []],
  ['nothing filled in', '| Action | Owner | Due |\n| --- | --- | --- |\n| TBD | TBD | TBD |', []],
  [
    'an address behind each',
    `- ${alert} <https://t.example.com/1>\n- ${restart} https://t.example.com/2`,
    [`${alert} https://t.example.com/1 | - | - | open`, `${restart} https://t.example.com/2 | - | - | open`],
  ],
  [
    'who with whom',
    `- Ana to pair with Ben on an alert\n- Ben to restart the worker by itself, with help from Ana`,
    ['Ana to pair with Ben on an alert | Ana | - | open', 'Ben to restart the worker by itself, with help from Ana | Ben | - | open'],
  ],
  ['team and person', `- ${alert} (Platform / Ana)\n- ${restart} (Ben, SRE)`, both('Platform / Ana | - | open', 'Ben, SRE | - | open')],
  ['the whole team', `- Everyone: ${alert}\n- All: ${restart}`, [`Everyone: ${alert} | - | - | open`, `All: ${restart} | - | - | open`]],
  [
    'headings that are the work',
    `### Alert on the queue\n\nWe will page when it grows for five minutes.\n\n### Restart workers by themselves\n\nA supervisor will do that by the end of March.`,
    ['Alert on the queue | - | - | open', 'Restart workers by themselves | - | 2025-03-31 | open'],
  ],
  // A state behind the bracket of who has it.
  ['logins before a state', `- ${alert} (rbaker) Open\n- ${restart} (nmiller) In Progress`, both('rbaker | - | open', 'nmiller | - | open')],
  ['logins before what became of it', `- ${alert} (rbaker) Closed\n- ${restart} (unassigned) Won't Fix`, both('rbaker | - | done', '- | - | declined')],
  ['a login with a dot before a state', `- ${alert} [r.baker] Done\n- ${restart} (n_miller) Planned`, both('r.baker | - | done', 'n_miller | - | open')],
  [
    'a remark and a thing before a state',
    `- ${alert} (queue) Open\n- ${restart} (read on) Open`,
    [`${alert} (queue) | - | - | open`, `${restart} (read on) | - | - | open`],
  ],
  // An address behind who and when.
  [
    'an address behind the bracket',
    `- ${alert} (Ana Lima & Bo Lund, 28 March) <https://example.com/1>\n- ${restart} (@ben, Q2) https://example.com/2`,
    both('Ana Lima & Bo Lund | 2025-03-28 | open', '@ben | 2025-06-30 | open'),
  ],
  // Teams that are called like themes, before a day.
  [
    'a theme that has a day is a team',
    `- ${alert} (Observability, 14 March)\n- ${restart} (Infrastructure, Q2 2025)`,
    both('Observability | 2025-03-14 | open', 'Infrastructure | 2025-06-30 | open'),
  ],
  [
    'a theme alone in brackets is none',
    `- ${alert} (monitoring)\n- ${restart} (Kafka)`,
    [`${alert} (monitoring) | - | - | open`, `${restart} (Kafka) | - | - | open`],
  ],
  [
    'teams between dashes',
    `- ${alert} — Payments — due 14 March\n- ${restart} – Front Desk – due Friday`,
    both('Payments | 2025-03-14 | open', 'Front Desk | 2025-02-14 | open'),
  ],
  ['software between dashes is no team', `- ${alert} — Grafana — due 14 March`, [`${alert} — Grafana | - | 2025-03-14 | open`]],
  [
    'teams by their handle',
    `- ${alert} (team-ovens)\n- ${restart} (dough-squad, until 2025-03-15)`,
    both('team-ovens | - | open', 'dough-squad | 2025-03-15 | open'),
  ],
  ['years', `- ${alert} [Systems, end of 2025]\n- ${restart} (@ben, mid 2025)`, both('Systems | 2025-12-31 | open', '@ben | 2025-06-30 | open')],
  // Labels as GitLab writes them.
  [
    'labels behind a handle',
    `- [ ] ${alert} @r.baker ~"priority::1" due 2025-03-14\n- [ ] ${restart} @nmiller ~bug ~"priority::2"`,
    both('@r.baker | 2025-03-14 | open', '@nmiller | - | open'),
  ],
  [
    'labels of a group and of a state',
    `- ${alert} ~"group::ovens"\n- ${restart} ~"team::dough" ~"workflow::done"`,
    both('group::ovens | - | open', 'team::dough | - | done'),
  ],
  ['a tilde that is none', `- ${alert} within ~5 minutes`, [`${alert} within ~5 minutes | - | - | open`]],
  // Verdicts with their reason.
  ['a verdict with its reason', `- ${alert} - Won't do (the page is gone)\n- ${restart} — rejected (too costly)`, both('- | - | declined', '- | - | declined')],
  ['when it was turned down', `- ${alert} [rejected by the board, 23 March]\n- ${restart} (won't fix, 3 April)`, both('- | - | declined', '- | - | declined')],
  ['struck through, and no', `- ~~${alert}~~ nope, there is no room\n- ~~${restart}~~ not now`, both('- | - | declined', '- | - | declined')],
  // Sentences behind the work that say how it stands.
  [
    'who is at it, and what is done, in a sentence',
    `- ${alert}. Mira Sand is working on this.\n- ${restart}. It was merged in baker#12.`,
    [`${alert}. Mira Sand is working on this | Mira Sand | - | open`, `${restart}. It was merged in baker#12 | - | - | done`],
  ],
  [
    'nobody in particular is at it',
    `- ${alert}. We are working on this.\n- ${restart}. This has been fixed upstream, but not here.`,
    [`${alert}. We are working on this | - | - | open`, `${restart}. This has been fixed upstream, but not here | - | - | open`],
  ],
  ['behind an arrow who writes it up', `- ${alert} -> @ana to draft the change`, [`${alert} -> @ana to draft the change | @ana | - | open`]],
  // Tasks of a wiki end with their day.
  [
    'tasks with a day at the end',
    `- [ ] @Ana Lima thank the bakers 14 Mar 2025\n- [ ] @Ben Oduya review the report on the outage of 7 Feb 2025`,
    ['thank the bakers | @Ana Lima | 2025-03-14 | open', 'review the report on the outage of 7 Feb 2025 | @Ben Oduya | - | open'],
  ],
  ['an owner is wanted', `- ${alert} – owner wanted\n- ${restart} (owner missing)`, both('- | - | open', '- | - | open')],
  [
    'what is required is not done',
    `- [ ] required checks for every oven\n- [ ] needed spare parts listed`,
    ['required checks for every oven | - | - | open', 'needed spare parts listed | - | - | open'],
  ],
  [
    'work with a team is not its own',
    `- Work with the Ovens team to fund the queue\n- Check with the Dough team to share a shift`,
    ['Work with the Ovens team to fund the queue | - | - | open', 'Check with the Dough team to share a shift | - | - | open'],
  ],
  [
    'through whom a supplier is asked',
    `**Flour Mills via AL**\n\n- ${alert}\n\n**Ana Lima**\n\n- ${restart}`,
    both('Flour Mills via AL | - | open', 'Ana Lima | - | open'),
  ],
  ['lines that name whose they are', `ana: ${alert}\nben: ${restart}`, both('ana | - | open', 'ben | - | open')],
  ['lines that name until when', `By 14 March: ${alert}\nNext week: ${restart}`, both('- | 2025-03-14 | open', '- | 2025-02-14 | open')],
  ['boxes in a paragraph', `☐ ${alert} (Ana)\n☑ ${restart} (Ben)`, both('Ana | - | open', 'Ben | - | done')],
  ['dashes glued to the text', `-${alert} (Ana)\n-${restart} (Ben)`, both('Ana | - | open', 'Ben | - | open')],
  [
    'keys and dashes in a paragraph',
    `CA1 - ${alert} - Owner: Ana - ETA: 2025-03-14\nCA2 - ${restart} - Owner: Ben`,
    both('Ana | 2025-03-14 | open', 'Ben | - | open'),
  ],
  ['assigned to, over lists', `Assigned to Ana:\n\n1. ${alert}\n\nAssigned to Ben:\n\n1. ${restart}`, both('Ana | - | open', 'Ben | - | open')],
  ['sentences for the facts', `- ${alert}. Ana. 14 March.\n- ${restart}. Ben. 21 March. Done.`, both('Ana | 2025-03-14 | open', 'Ben | 2025-03-21 | done')],
  ['marks of note takers', `- [ ] ${alert} @ana 📅 2025-03-14\n- [ ] ${restart} @ben #ovens ⏫`, both('@ana | 2025-03-14 | open', '@ben | - | open')],
  ['a mark and its word at the end', `- ${alert} (Ana) 🚧\n- ${restart} (Ben) ❌ not doing this`, both('Ana | - | open', 'Ben | - | declined')],
  ['why it waits, behind the owner', `- ${alert} @ana (blocked on the vendor)\n- ${restart} @ben (waiting)`, both('@ana | - | open', '@ben | - | open')],
  ['an owner inside a bracket that goes on', `- ${alert} (OPS-12, owner Ana) by 14 March`, [`${alert} | Ana | 2025-03-14 | open`]],
  ['a name and what was done', `- Ben has dropped the old queue`, ['Ben has dropped the old queue | Ben | - | done']],
  [
    'until when',
    `- ${alert} until 14 March (Ana)\n- Freeze every oven of the old kind in the three bakeries of the north until 14 March (Ben)`,
    [`${alert} | Ana | 2025-03-14 | open`, 'Freeze every oven of the old kind in the three bakeries of the north until 14 March | Ben | - | open'],
  ],
  [
    'details below open and closed',
    `<details><summary>Open</summary>\n\n- ${alert} (Ana)\n\n</details>\n\n<details><summary>Closed</summary>\n\n- ${restart} (Ben)\n\n</details>`,
    both('Ana | - | open', 'Ben | - | done'),
  ],
  ['the address behind the name', `- ${alert}\n  - Owner: Ana Lima <ana@example.com>`, [`${alert} | Ana Lima | - | open`]],
  [
    'themes that look like names',
    `- **Golden Rule**: ${alert}\n- **Keeping up with the Joneses**: ${restart}`,
    [`Golden Rule: ${alert} | - | - | open`, `Keeping up with the Joneses: ${restart} | - | - | open`],
  ],
  ['a month for a deadline', `- ${alert} (owner=ana, due=2025-03)`, [`${alert} | ana | 2025-03-31 | open`]],
  [
    'whose it is, behind a theme',
    `- Alerting: Ana is adding an alert\n- Schema: Ben will drop the index`,
    ['Alerting: Ana is adding an alert | Ana | - | open', 'Schema: Ben will drop the index | Ben | - | open'],
  ],
  ['struck, and why', `- ~~${alert}~~ (not needed any more)\n- ${restart}`, [`${alert} | - | - | declined`, `${restart} | - | - | open`]],
  ['when it was done', `- DONE 2025-02-08: ${alert} (Ana)`, [`${alert} | Ana | - | done`]],
];

describe('layouts of action items', () => {
  it.each(layouts)('%s', (_, body, expected) => {
    expect(under('Action items', body)).toBe(expected.join('\n'));
  });
});

const ana = 'Ana | 2025-03-14 | open';
const ben = 'Ben | - | done';

/** Header and two rows: the first is Ana's, due on 14 March; the second Ben's, and done. */
const tables: [string, string, string, string[]?][] = [
  ['Pri|Action|DRI|ETA|State', `P1|${alert}|Ana|3/14|open`, `P2|${restart}|Ben||✅`],
  ['Problem|Corrective action|Person responsible|Target date|Status', `No alert|${alert}|Ana|14 March 2025|Open`, `No restart|${restart}|Ben|-|Complete`],
  ['Gap|Fix|Owner|Due|Status', `Alerts|${alert}|Ana|2025-03-14|To do`, `Workers|${restart}|Ben||Closed`],
  ['Lesson|Action|Who|By|Done?', `We saw it late|${alert}|Ana|14 Mar|No`, `By hand|${restart}|Ben||Yes`],
  ['Issue|Solution|Owner|ETA|Status', `No alert|${alert}|Ana|14 Mar|In progress`, `No restart|${restart}|Ben||Done`],
  ['#|Recommendation|Rationale|Accountable|Deadline|Progress', `1|${alert}|late|Ana|14/03/2025|0%`, `2|${restart}|by hand|Ben||100%`],
  ['Ref|Commitment|Accountable person|By when|Status', `C1|${alert}|Ana|14 March|Open`, `C2|${restart}|Ben||Completed 10 Feb`],
  ['Jira|Summary|Assignee|Due|Status', `BAK-1|${alert}|Ana|14/Mar/25|To Do`, `BAK-2|${restart}|Ben||Done`],
  ['Work item|Team / Owner|Target completion|Current status', `${alert}|Ana|14 March 2025|Planned`, `${restart}|Ben|n/a|Implemented`],
  ['Area|Improvement|Effort|Lead|Timeline|State', `Alerts|${alert}|S|Ana|by 14 March|open`, `Workers|${restart}|M|Ben||shipped`],
  ['Action ID|Action|Action owner|Action due date|Action status', `1|${alert}|Ana|2025-03-14|Open`, `2|${restart}|Ben||Closed`],
  ['Item|Description|Owner|Due|Status', `1|${alert}|Ana|2025-03-14|Open`, `2|${restart}|Ben||Closed`],
  ['Mitigation|Owner|Target|Status', `${alert}|Ana|14 March|Open`, `${restart}|Ben||Done`],
  ['Preventive measure|Responsible (team)|Planned date|Status', `${alert}|Ana|14.03.2025|offen`.replace('offen', 'open'), `${restart}|Ben||done`],
  ['Next step|Point person|Timing|Status', `${alert}|Ana|14 March|Not started`, `${restart}|Ben||Finished`],
  ['What will we do?|Who will do it?|When will it be done?|Is it done?', `${alert}|Ana|14 March|no`, `${restart}|Ben||yes`],
  ['Action to take|Assignee(s)|Expected by|Resolved', `${alert}|Ana|14 March|❌`, `${restart}|Ben||✅`],
  ['**Action Item**|**Owner**|**Due Date**|**Status**', `${alert}|Ana|2025-03-14|🟡 In progress`, `${restart}|Ben||🟢 Done`],
  ['Action|Status|Notes|Owner|Due', `${alert}|⬜ Open|waits for the graph|Ana|2025-03-14`, `${restart}|✅ Done||Ben|`],
  ['Status|Action|Owner|Due', `⏳|${alert}|Ana|2025-03-14`, `✅|${restart}|Ben|`],
  ['|Action|Owner|Due', `[ ]|${alert}|Ana|2025-03-14`, `[x]|${restart}|Ben|`],
  ['ID|Priority|Action|Owner|Status|Due', `AI-1|🔴 High|${alert}|Ana|❌ Not started|2025-03-14`, `AI-2|🟡 Medium|${restart}|Ben|✔️ Complete|`],
  ['Action|Owner|Due|PR', `${alert}|Ana|2025-03-14|#12 (open)`, `${restart}|Ben||#13 (merged)`],
  ['Action|Who|ETA|State', `${alert}|Ana|2025-03-14|Open (#12)`, `${restart}|Ben||Merged in #13`],
  ['Change|Owner|Due|Linked PR/Issue|Status', `${alert}|Ana|2025-03-14|#12|-`, `${restart}|Ben|-|#13|Done`],
  ['Priority|Action Item|Owner|Due Date|Plane Issue|Status', `🔴 P0|${alert}|Ana|2025-03-14|BAK-1|Open`, `🟢 P3|${restart}|Ben||BAK-2|Done`],
];
const table = (...rows: string[]) =>
  rows
    .map(
      (row, n) =>
        `| ${row.split('|').join(' | ')} |${
          n === 0
            ? `\n|${row
                .split('|')
                .map(() => ' --- ')
                .join('|')}|`
            : ''
        }`,
    )
    .join('\n');

describe('tables of action items', () => {
  it.each(tables)('%s', (header, first, second) => {
    expect(under('Action items', table(header, first, second))).toBe(both(ana, ben).join('\n'));
  });
  it('takes the issues of a table for the work where no column names it', () => {
    expect(under('Follow-up issues', table('Issue|Triggered by|Outcome', `#41 — ${alert}|Lesson 3|Resolved by PR #47`, `#42 — ${restart}|Lesson 4|Open`))).toBe(
      both('- | - | done', '- | - | open').join('\n'),
    );
  });
  it('reads the first row as header where the header is blank', () => {
    expect(under('Action items', table('|||', '**Action**|**Owner**|**Due**|**Status**', `${alert}|Ana|2025-03-14|Open`, `${restart}|Ben||Done`))).toBe(
      both(ana, ben).join('\n'),
    );
  });
  it('takes a row with nothing but a name as the name of those below', () => {
    expect(
      under('Action items', table('Action|Owner|Due|Status', '**Alerts**|||', `${alert}|Ana|2025-03-14|Open`, '**Workers**|||', `${restart}|Ben||Done`)),
    ).toBe(both(ana, ben).join('\n'));
  });
  it('reads links and mentions in the cells', () => {
    expect(
      under(
        'Action items',
        table('Action|Owner|Due|Status', `[${alert}](https://t.example.com/1)|[Ana](https://github.com/ana)|2025-03-14|Open`, `${restart}|Ben||Done`),
      ),
    ).toBe(both(ana, ben).join('\n'));
  });
  it('is no list of actions: who was there, what was hit, what it cost', () => {
    expect(under('Action items', `${table('Name|Role', 'Ana|Lead', 'Ben|Scribe')}\n\n- ${alert}`)).toBe(`${alert} | - | - | open`);
  });
});

/** Headings that things to do stand under. */
const headings = [
  '3.2 Corrective actions',
  '7) Follow-ups',
  'IV. Recommendations',
  'Section 4: Corrective Actions',
  '📋 Action Items',
  ':white_check_mark: Action items',
  '✅ Next Steps',
  'Action Items & Owners',
  'Action items (WIP)',
  '**Action Items**',
  'Prevention',
  'Preventing a recurrence',
  'Preventing this in the future',
  'Preventive measures',
  'Remediation',
  'Remediation plan',
  'Remediation and prevention',
  'Long-term fixes',
  'Permanent fix',
  'Next Steps',
  'Our next steps',
  'Way forward',
  'Moving forward',
  'Going forward',
  'Looking ahead',
  'Plan of action',
  'Action register',
  'Agreed actions',
  'Actions arising',
  'Corrective and preventive actions (CAPA)',
  'CAPA',
  'Improvement actions',
  'Improvements',
  'Proposed changes',
  'Proposed solutions',
  'What we are changing',
  'What we are doing about it',
  "What we're doing to prevent this",
  'What we will do differently',
  'What are we doing to prevent this from happening again?',
  'How will we prevent this from happening again?',
  'How do we prevent this?',
  'How are we improving?',
  "Steps we're taking",
  'Steps we are taking to prevent a recurrence',
  'Our commitment to you',
  'Future work',
  'Work to be done',
  'Outstanding work',
  'Open actions',
  'Tasks',
  'Tickets',
  'JIRA tickets',
  'Issues filed',
  'Tracking issues',
  'Things to do',
  'TODOs',
  'To-do list',
  'Post-mortem actions',
  'Post-incident tasks',
  'Retro items',
  'Lessons and actions',
  'Takeaways and action items',
  'Mitigation plan',
  'Planned mitigations',
  'Countermeasures',
  'Resolution and next steps',
  'Followup',
  'Follow up actions',
  'Follow-up tasks and owners',
  'Open items',
  'Outstanding items',
  'Remaining work',
  'Still to do',
  "What's left",
  'Deferred work',
  'Backlog',
  'Hardening',
  'Recurrence prevention',
  'Prevention measures',
  'Preventative actions',
  'Process changes',
  'Follow-up PRs',
  'Improvement plan',
  'Planned work',
  'Pending actions',
  'Remaining risks and follow-ups',
  'Long-term remediation',
  'Next steps and owners',
  'Post-mortem action items',
  'Action items / follow-ups',
  'How we will do better',
  'Our plan',
  'Safeguards',
  'What happens now',
  'What Changes',
  'Hardening followups',
  'Prevention and follow-up',
  'Phase 3: Improvement plan',
  'Steps forward',
  'Going forward, we will',
];

describe('states in the column of the ticket', () => {
  it.each([
    ['[t/12](https://example.com/12) (fixed 2025-02-13)', 'done'],
    ['b/77 (fixed)', 'done'],
    ['bug/12 – done', 'done'],
    ['BAK-12 (closed)', 'done'],
    ["b/77 (won't fix: too costly)", 'declined'],
    ['[b/77](https://example.com/310)', 'open'],
    ['b/77 (needs a fix)', 'open'],
  ])('%s', (cell, state) => {
    expect(under('Action items', `| Action item | Owner | Tracking bug |\n| --- | --- | --- |\n| ${alert} | Ana | ${cell} |`)).toBe(
      `${alert} | Ana | - | ${state}`,
    );
  });
});

describe('headings over finished work', () => {
  const items = (heading: string, list = '- A drift check compares what runs with what should run\n- The pool has a limit of 40') =>
    readReport(`# Queue stuck\n\nIt was Friday.\n\n## Root cause\n\nThe pool.\n\n## ${heading}\n\n${list}\n`).actionItems;
  it.each([
    'What changed as a result',
    'What changed since',
    'What has changed since then',
    'What we changed',
    'What we have changed',
    "What we've changed since",
    'What I changed afterwards',
    'Changes we made',
    'Changes made since',
    'Changes made after the outage',
    'Fixes made since',
    'What we did afterwards',
    'What has been done since',
    'Already done',
    'Done so far',
    'Measures taken afterwards',
    'Steps taken since',
    'Improved since',
  ])('%s', (heading) => {
    expect(items(heading).map(({ done }) => done)).toEqual([true, true]);
  });
  it.each([
    'What we are changing',
    'What will change',
    'What we will change',
    'Changes we will make',
    'Changes',
    'What has to change',
    'Planned changes',
    'Remaining work',
  ])('open: %s', (heading) => {
    expect(items(heading, '- Add a drift check\n- Limit the pool to 40').map(({ done }) => done)).toEqual([false, false]);
  });
  it.each(['What changed', 'What changed before the incident?', 'Change log'])('none: %s', (heading) => {
    expect(items(heading)).toEqual([]);
  });
});

describe('headings over things to do', () => {
  it.each(headings)('%s', (heading) => {
    expect(under(heading, `- ${alert} (@ana)\n- ${restart} (@ben)`)).toBe(both('@ana | - | open', '@ben | - | open').join('\n'));
  });
});

describe('things to do without a heading of theirs', () => {
  const list = `- ${alert}\n- ${restart}`;
  it.each([
    ['below lessons', `## Lessons learned\n\nQueues fill up.\n\n**Actions**\n\n${list}`],
    ['below what went wrong', `## What went wrong\n\n- Nobody saw it\n\n### Follow-ups\n\n${list}`],
    ['below a lead-in', `## Conclusion\n\nIt was a long night. To prevent this from happening again, we will:\n\n${list}`],
    ['below steps that we take', `## What happened\n\nA worker had stopped.\n\nWe are taking the following steps to prevent a recurrence:\n\n${list}`],
    ['in the lessons, each worded as something to do', `## Lessons learned\n\n${list}`],
    ['behind a label in the resolution', `## Resolution\n\nWe restarted the worker.\n\n**Next steps:**\n\n${list}`],
    ['lines that begin with ACTION', `## Conclusion\n\nIt was a long night.\n\nACTION ${alert}\n\nACTION ${restart}`],
    ['lines that begin with todo', `## What happened\n\nA worker had stopped.\n\ntodo ${alert}\ntodo ${restart}`],
    ['boxes below the solution', `## Solution\n\n${list.replaceAll('- ', '- [ ] ')}`],
    ['boxes below the lessons', `## Lessons learned\n\n${list.replaceAll('- ', '- [ ] ')}`],
    ['in prevention, some done', `## Prevention\n\n${list}`],
    ['a label over a list of another kind', `- **Impact**: a third of the orders\n- **Review actions**:\n\n1. ${alert}\n2. ${restart}`],
    [
      'behind each thing that went wrong',
      `## What went wrong\n\n- Nobody saw it. **Action:** ${alert}\n- It stayed down → TODO: ${restart}\n- The page was slow`,
    ],
    [
      'in a table of what went wrong',
      `## What went wrong\n\n| What | Action | Owner |\n| --- | --- | --- |\n| Nobody saw it | ${alert} | |\n| It stayed down | ${restart} | TBD |`,
    ],
    ['folded away', `<details>\n<summary>Action items</summary>\n\n${list}\n\n</details>`],
  ])('%s', (_, body) => {
    expect(printed(`${head}${body}\n`)).toBe(both('- | - | open', '- | - | open').join('\n'));
  });
  it.each([
    ['marks without a colon', `## Lessons learned\n\nQueues fill up.\n\n**TODO** ${alert}.\n\n**TODO** ${restart}.`, both('- | - | open', '- | - | open')],
    ['done and to do', `## Lessons learned\n\n**DONE**: ${alert}.\n\n**TODO**: ${restart}.`, both('- | - | done', '- | - | open')],
    ['marks of list items', `## Conclusion\n\n- TODO ${alert}\n- DONE ${restart}`, both('- | - | open', '- | - | done')],
    ['what the author has yet to write', '## Impact\n\nTODO count the orders\n\n## Root cause\n\n**TODO** say why', []],
    ['DONE beside nothing to do', `## Conclusion\n\nDONE ${alert}`, []],
  ])('marked: %s', (_, body, expected) => {
    expect(printed(`${head}${body}\n`)).toBe(expected.join('\n'));
  });
  const sorry = 'Nobody slept, and the bakery team will be making a number of changes to prevent a second such night.';
  it.each([
    ['first, secondly', `${sorry}\n\nTo start with, the queue will page us. It stands at 40 today.\n\nSecondly, we’ll start the worker again by itself.`, 2],
    [
      'also, in the long term',
      `${sorry}\n\nFirst, we will alert on the queue.\n\nAlso, Ana will write a runbook.\n\nIn the longer term, we’ll buy a second oven.`,
      3,
    ],
    [
      'as a solution for long',
      'We are taking several steps to prevent this in future.\n\nFirst of all, the queue will page us.\n\nAs a longer-term remedy (by autumn), we’ll buy a second oven.',
      2,
    ],
    ['told without an announcement', 'It took far too long.\n\nFirst, the baker will tell you.\n\nSecondly, the shop will close.', 0],
    ['one alone', `${sorry}\n\nFinally, we’ll see you in the shop.`, 0],
    ['under another heading', `${sorry}\n\n## Thanks\n\nFirst, we will thank Ana.\n\nSecondly, we will thank Ben.`, 0],
  ])('announced: %s', (_, body, count) => {
    expect(printed(`${head}## Conclusion\n\n${body}\n`).split('\n').filter(Boolean)).toHaveLength(count);
  });
  it('behind the label of a list item', () => {
    expect(
      printed(`${head}## Review\n\n- **Impact**: a third of the orders\n- **Review actions**: ${alert} (Done)\n- **Resolution**: the worker was restarted\n`),
    ).toBe(`${alert} | - | - | done`);
  });
  it.each([
    [
      'at the end of a paragraph',
      'We are sorry. To prevent this from happening again, we will alert on the queue. The worker will be taught to start again by the end of March.',
      2,
    ],
    ['below lessons', '## Lessons learned\n\nQueues fill up when nobody looks. Going forward, we will alert on the queue.', 1],
    ['below prevention', '## Prevention\n\nWe will alert on the length of the queue. Ana will restart the worker by itself by 14 March.', 2],
    ['what was done about it', '## Resolution\n\nWe restarted the worker and the queue drained.', 0],
    ['what readers should do', '## What you should do\n\n- Update your client\n- Rotate your keys', 0],
    ['lessons that are none', '## Lessons learned\n\n- Queues fill up when nobody looks\n- Backups were never the problem', 0],
    [
      'recommendations to others',
      '## Recommendations\n\nWe have some recommendations for maintainers and users:\n\n- Maintainers should enable two factors\n- Users should keep a lockfile\n- Application developers should audit who may publish',
      0,
    ],
    [
      'recommendations that repeat the action items',
      `## Action items\n\n- [ ] ${alert}\n- [ ] ${restart}\n\n## Recommendations\n\n- Better alerts\n- Workers that mend themselves`,
      2,
    ],
    ['a checklist for the author', '## Checklist\n\n- [ ] The summary reads cleanly\n- [ ] The root cause is specific\n- [x] Times are in UTC', 0],
    ['factors to tick', '## Contributing factors\n\n- [x] Time pressure\n- [ ] Missing tests\n- [ ] Complex code', 0],
    ['kinds of impact to tick', '## Impact\n\n- [x] Orders lost\n- [ ] Data lost', 0],
    [
      'when the review is',
      `## Follow-up plan\n\n- [ ] ${alert}\n- [ ] Complete all P1 action items\n\n### Quarterly review\n\n- **Date**: 2025-05-05\n- **Agenda**: what came of it`,
      1,
    ],
    [
      'feedback on the review itself',
      `## Action items\n\n- ${alert}\n\n## Feedback\n\n**How can we improve our postmortem process?**\n\n- Shorter templates`,
      1,
    ],
    ['steps that ended the incident, ticked', '## Resolution\n\n- [x] Restart the worker\n- [x] Drain the queue', 0],
    ['rules to keep to', '## Prevention\n\n1. Always run a plan first\n2. Never restart by hand\n3. Use two factors', 0],
    ['maxims', '## Lessons learned\n\n- Test your backups\n- Verify a plan before it is run\n- Always keep a second oven', 0],
    ['what was changed, beside what is to do', `## Remediation\n\n- Restarted the worker\n- Drained the queue\n\n## Action items\n\n- ${alert}`, 1],
    ['controls that are there now', '## Prevention\n\n- The plan now fails where a key is missing\n- A second check runs at night', 0],
    ['what was in place before', '## What we are doing about it\n\n- We have for many years required two factors\n- We will rotate the keys', 1],
    ['what went well', '## What went well\n\n- The alert\n- Restarting the worker took a minute', 0],
    ['what to do next time it breaks', '## Runbook\n\n1. Restart the worker\n2. Drain the queue', 0],
    ['steps to see it again', '## Steps to reproduce\n\n1. Open the shop\n2. Order bread', 0],
  ])('promises: %s', (_, body, count) => {
    expect(printed(`${head}${body}\n`).split('\n').filter(Boolean)).toHaveLength(count);
  });
});

/** Prose under "Next steps" → what of it is promised. */
const prose: [string, string, string[]][] = [
  [
    'what a promise brings',
    'We will alert on the queue. This will let us see it sooner. It should also help at night.',
    ['We will alert on the queue | - | - | open'],
  ],
  [
    'what readers will see',
    'We will alert on the queue. You will not have to do anything. Customers will see their orders sooner.',
    ['We will alert on the queue | - | - | open'],
  ],
  [
    'short forms',
    "We'll alert on the queue. They’ll be paged. We'll keep you posted.",
    ["We'll alert on the queue | - | - | open", 'They’ll be paged | - | - | open'],
  ],
  ['words of comfort', 'We will alert on the queue. We will keep you posted. We will continue to do our best.', ['We will alert on the queue | - | - | open']],
  [
    'what is under way',
    'We are adding an alert on the queue. We are also moving it to a second host.',
    ['We are adding an alert on the queue | - | - | open', 'We are also moving it to a second host | - | - | open'],
  ],
  [
    'what has been done',
    'We have added an alert on the queue. A second host has been ordered. Going forward, we plan to test it each month.',
    [
      'We have added an alert on the queue | - | - | done',
      'A second host has been ordered | - | - | done',
      'Going forward, we plan to test it each month | - | - | open',
    ],
  ],
  ['how it was', 'The queue was full. Nobody had looked at it. We were lucky.', []],
  [
    'who does what by when',
    'Ana will alert on the queue by 14 March. The Platform team is going to order a second host this month.',
    [
      'Ana will alert on the queue by 14 March | Ana | 2025-03-14 | open',
      'The Platform team is going to order a second host this month | Platform team | 2025-02-28 | open',
    ],
  ],
  [
    'paragraphs with a name each',
    '**Alerts.** We will alert on the queue.\n\n**Hosts.** We will order a second one.',
    ['We will alert on the queue | - | - | open', 'We will order a second one | - | - | open'],
  ],
  [
    'a paragraph each',
    'First, we will alert on the queue.\n\nSecond, we are going to order a second host.\n\nFinally, we commit to a drill each month.',
    [
      'First, we will alert on the queue | - | - | open',
      'Second, we are going to order a second host | - | - | open',
      'Finally, we commit to a drill each month | - | - | open',
    ],
  ],
  [
    'a word in front',
    'Going forward, the Platform team will alert on the queue. Finally, Ana is going to order a second host.',
    ['Going forward, the Platform team will alert on the queue | Platform team | - | open', 'Finally, Ana is going to order a second host | Ana | - | open'],
  ],
  [
    'when and by that are no dates',
    'We will alert by counting 5 orders a minute. When the queue is full, we will page.',
    ['We will alert by counting 5 orders a minute | - | - | open', 'When the queue is full, we will page | - | - | open'],
  ],
  [
    'a month that is none to be done by',
    'We have added an order to the checklist that was placed this month.',
    ['We have added an order to the checklist that was placed this month | - | - | done'],
  ],
  [
    'until when, in the sentence behind',
    'We will alert on the queue. We will order a second host. Both will be live by March 14.',
    ['We will alert on the queue | - | 2025-03-14 | open', 'We will order a second host | - | 2025-03-14 | open'],
  ],
  [
    'when it is to be shipped',
    'The worker will start again by itself. We expect to ship this by the end of March.',
    ['The worker will start again by itself | - | 2025-03-31 | open'],
  ],
  [
    'answers to recommendations',
    '**Recommendation 1:** The Service should alert on the queue.\n\n*Response: Accepted. Owner: Head of Ovens. Target date: 31 March 2025.*\n\n**Recommendation 2:** The Service should buy a second oven.\n\n*Response: Rejected. It costs too much.*\n\n**Recommendation 3:** The Service should drill a lost lease.\n\n*Response: Accepted and completed on 10 February 2025.*',
    [
      'The Service should alert on the queue | Head of Ovens | 2025-03-31 | open',
      'The Service should buy a second oven | - | - | declined',
      'The Service should drill a lost lease | - | - | done',
    ],
  ],
  [
    'what others promised',
    'Our vendor will fix the driver in the next release. We will upgrade once it is out.',
    ['Our vendor will fix the driver in the next release | - | - | open', 'We will upgrade once it is out | - | - | open'],
  ],
];

describe('promises in prose', () => {
  it.each(prose)('%s', (_, body, expected) => {
    expect(under('Next steps', body)).toBe(expected.join('\n'));
  });
});
