/** The well-known templates, filled in with one incident: the queue of a bakery stood still on 7 February 2025. */
export interface Layout {
  name: string;
  text: string;
  /** Entries of the timeline, and the day of the incident. */
  entries: number;
  date: string;
  /** Items still to be done, as they are filed, and those done or declined. */
  open: string[];
  /** Open, but tracked in another repository: not filed here. */
  elsewhere?: string[];
  settled: number;
}

const entries = [
  '10:05 First errors: orders wait in the queue',
  '10:09 Alert on waiting orders fires',
  '10:12 On-call acknowledges the page',
  '10:31 Mitigated: worker restarted, the queue drains',
  '10:50 Incident resolved',
];
const bullets = entries.map((entry) => `- ${entry}`).join('\n');
const rows = entries.map((entry) => `| ${entry.slice(0, 5)} | ${entry.slice(6)} |`).join('\n');
const table = `| Time (UTC) | Event |\n| --- | --- |\n${rows}`;
const summary = 'For 45 minutes a third of the customers could not order bread, because a worker had stopped.';
const cause = 'The worker stops for good when its lease is lost, and nothing starts it again.';

export const layouts: Layout[] = [
  {
    name: 'Google SRE book',
    text: `# Bakery queue postmortem (incident #42)\n\n**Date:** 2025-02-07\n\n**Authors:** @ana, @ben\n\n**Status:** Complete, action items in progress\n\n**Summary:** ${summary}\n\n**Impact:** 410 orders lost.\n\n**Root Causes:** ${cause}\n\n**Trigger:** A lease was lost when the database was patched.\n\n**Resolution:** The worker was restarted.\n\n**Detection:** The alert on waiting orders fired.\n\n**Action Items:**\n\n| Action Item | Type | Owner | Bug |\n| --- | --- | --- | --- |\n| Restart the worker when its lease is lost | prevent | ana | n/a **DONE** |\n| Alert when no order was baked for two minutes | mitigate | ben | #4001 TODO |\n| Practise a lost lease in the next game day | process | ana | #4002 **TODO** |\n\n## Lessons Learned\n\n### What went well\n\n- The alert came after four minutes\n\n### What went wrong\n\n- Nobody knew how to restart the worker\n\n### Where we got lucky\n\n- It was not Saturday\n\n## Timeline\n\n2025-02-07 (_all times UTC_)\n\n- 10:05 **OUTAGE BEGINS** – first errors, orders wait\n- 10:09 Alert on waiting orders fires\n- 10:12 On-call acknowledges\n- 10:31 Worker restarted, the queue drains\n- 10:50 **OUTAGE ENDS** – all orders baked\n\n## Supporting information\n\n- Dashboard of the queue\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Alert when no order was baked for two minutes', 'Practise a lost lease in the next game day'],
    settled: 1,
  },
  {
    name: 'Google SRE workbook',
    text: `# Postmortem: bakery queue stood still\n\n**Owner:** Ana Lima\n**Status:** Final\n**Incident date:** Fri, Feb 7, 2025\n**Published:** Mon, Feb 10, 2025\n\n## Executive Summary\n\n**Impact:** ${summary}\n\n**Root cause:** ${cause}\n\n## Problem Summary\n\n| | |\n| --- | --- |\n| Duration of problem | 45 minutes |\n\n## Background\n\nOrders wait in a queue until an oven is free.\n\n## Impact\n\n### User impact\n\n410 customers had no bread.\n\n## Root Causes and Trigger\n\n${cause}\n\n## Recovery Efforts\n\nWe restarted the worker.\n\n## Lessons Learned\n\n### Things That Went Well\n\n- The alert\n\n### Things That Went Poorly\n\n- The runbook\n\n## Action Items\n\n| Action Item | Type | Priority | Owner | Tracking Bug |\n| --- | --- | --- | --- | --- |\n| Restart the worker by itself | prevent | P0 | ana | BAK-1, fixed 2025-02-09 |\n| Alert on bread not baked | detect | P1 | ben | BAK-2 |\n| Buy a second oven | mitigate | P3 | | BAK-3 - won't do, no room |\n\n## Timeline\n\n${table}\n\n## Glossary\n\n- Lease: the right to take orders\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Alert on bread not baked'],
    settled: 2,
  },
  {
    name: 'Google API',
    text: `# Bakery API incident report\n\n*Posted on February 11, 2025*\n\n## Issue Summary\n\nOn February 7, 2025 from 10:05 to 10:50 UTC, requests for bread failed for a third of the customers. The root cause was a worker that had stopped.\n\n## Timeline (all times UTC)\n\n${bullets}\n\n## Root Cause\n\n${cause}\n\n## Resolution and recovery\n\nWe restarted the worker at 10:31 and the queue drained.\n\n## Corrective and Preventative Measures\n\n- Restart the worker by itself. (Completed)\n- Alert on bread not baked. Target: end of March 2025\n- Drill a lost lease, by June 30, 2025\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Alert on bread not baked', 'Drill a lost lease'],
    settled: 1,
  },
  {
    name: 'Atlassian',
    text: `# Bakery queue stood still\n\n**Date of incident:** 7 Feb 2025\n\n**Priority:** P2\n\n## Incident summary\n\n${summary}\n\n## Leadup\n\nThe database was patched in the morning.\n\n## Fault\n\n${cause}\n\n## Impact\n\n410 orders were lost.\n\n## Detection\n\nAn alert fired after four minutes.\n\n## Response\n\nAna answered the page.\n\n## Recovery\n\nThe worker was restarted.\n\n## Timeline\n\nAll times are UTC.\n\n${entries.map((entry) => `**${entry.slice(0, 5)}** - ${entry.slice(6)}`).join('\n\n')}\n\n## Root cause identification: The Five Whys\n\n1. Why did orders wait? The worker had stopped.\n2. Why? Its lease was lost.\n3. Why did it not start again? Nothing restarts it.\n4. Why? It was never asked for.\n5. Why? Leases had never been lost before.\n\n## Root cause\n\nLeases were taken for granted.\n\n## Backlog check\n\nBAK-77 asked for a restart, and was closed as won't do.\n\n## Recurrence\n\nIt had not happened before.\n\n## Lessons learned\n\n- Leases get lost\n\n## Corrective actions\n\n- [ ] **BAK-1** Restart the worker by itself - @Ana Lima - due 14 Feb 2025\n- [x] **BAK-2** Alert on bread not baked - @Ben Oduya\n- [ ] **BAK-3** Drill a lost lease - owner: unassigned\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Restart the worker by itself', 'Drill a lost lease'],
    settled: 1,
  },
  {
    name: 'PagerDuty',
    text: `# Bakery queue stood still\n\n**Postmortem Owner:** Ana Lima\n\n**Meeting Scheduled For:** 2025-02-12 15:00 UTC\n\n**Call Recording:** https://calls.example.com/42\n\n## Overview\n\nOn the morning of 7 February 2025 we had 45 minutes of SEV-2. ${summary}\n\n## What Happened\n\nThe database was patched, and the worker lost its lease.\n\n## Contributing Factors\n\n- Nothing restarts the worker\n- The runbook was out of date\n\n## Resolution\n\nThe worker was restarted.\n\n## Impact\n\n410 orders were lost.\n\n## Responders\n\n- Ana Lima (incident commander)\n- Ben Oduya\n\n## Timeline\n\n${table}\n\n## How'd We Do?\n\n### What Went Well?\n\n- The alert\n\n### What Didn't Go So Well?\n\n- The runbook\n\n## Action Items\n\n- [BAK-1](https://tracker.example.com/BAK-1) Alert on bread not baked (Ben Oduya)\n- [BAK-2](https://tracker.example.com/BAK-2) Restart the worker by itself (Ana Lima) **Done 2/9**\n- [BAK-3](https://tracker.example.com/BAK-3) Stop patching on Fridays. _Rejected in the meeting._\n\n## Messaging\n\n### Internal Email\n\nWe will keep you posted.\n\n### External Message\n\nBread is back.\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Alert on bread not baked'],
    settled: 2,
  },
  {
    name: 'GitLab',
    text: `Incident: bakery/production#42\n\n## Summary\n\n${summary}\n\n1. Service(s) affected: Orders\n1. Team attribution: Ovens\n1. Minutes downtime or degradation: 45\n\n## Metrics\n\nThe queue grew to 410.\n\n## Customer Impact\n\n1. Who was impacted by this incident? Customers of the web shop\n\n## Incident Response Analysis\n\n1. How was the event detected? By an alert.\n\n## Post Incident Analysis\n\n1. Was the incident triggered by a change? By a patch of the database.\n\n## Timeline\n\nAll times UTC.\n\n2025-02-07\n\n${bullets}\n\n## 5 Whys\n\n1. Why did orders wait? The worker had stopped.\n2. Why? Its lease was lost.\n3. Why did it not start again? Nothing restarts it.\n4. Why? It was never asked for.\n5. Why? Leases had never been lost before.\n\n## Lessons Learned\n\n- Leases get lost\n\n## Corrective Actions\n\n- [Restart the worker by itself](https://tracker.example.com/1) - 2025-02-28 - @ana\n- ~~[Alert on bread not baked](https://tracker.example.com/2)~~ - done 2025-02-08 - @ben\n\n## Guidelines\n\n* [Blameless reviews](https://handbook.example.com/blameless)\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Restart the worker by itself'],
    settled: 1,
  },
  {
    name: 'Etsy Morgue',
    text: `# Bakery queue stood still\n\n**Start time:** 2025-02-07 10:05 UTC\n\n**End time:** 2025-02-07 10:50 UTC\n\n**Contact:** Ana Lima\n\n### Summary\n\n${summary}\n\n### Why were we surprised?\n\nLeases had never been lost.\n\n### Timeline\n\n${bullets}\n\n### Remediation\n\n| Ticket | Summary | Owner | Status |\n| --- | --- | --- | --- |\n| BAK-1 | Restart the worker by itself | ana | Closed |\n| BAK-2 | Alert on bread not baked | ben | Open |\n| BAK-3 | Buy a second oven | unassigned | Won't Fix |\n\n### Images\n\nA graph of the queue.\n\n### Tags\n\nqueue, lease\n\n### History\n\n- 2025-02-08 ana edited the summary\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Alert on bread not baked'],
    settled: 2,
  },
  {
    name: 'incident.io CMR',
    text: `# INC-42 Bakery queue stood still\n\n## Summary\n\n**Problem**: ${summary}\n\n## Key information\n\n| | |\n| --- | --- |\n| Severity | Major |\n| Incident lead | Ana Lima |\n\n## Timeline\n\n**7 February 2025**\n\n${bullets}\n\n## Contributors\n\n- Nothing restarts the worker when its lease is lost\n- The runbook was out of date\n\n## Mitigators\n\n- It was early in the day\n\n## Learnings and risks\n\n- Leases get lost\n\n## Follow-ups\n\n| Follow-up | Owner | Status |\n| --- | --- | --- |\n| Restart the worker by itself | Ana Lima | Completed |\n| Alert on bread not baked | Ben Oduya | Outstanding |\n| Buy a second oven | No owner | Not doing |\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Alert on bread not baked'],
    settled: 2,
  },
  {
    name: 'incident.io lightweight',
    text: `# INC-42 Bakery queue stood still\n\n## Summary\n\n${summary}\n\n## Lessons\n\n**What went well?**\n\n- The alert\n\n**What could we do better?**\n\n- The runbook\n\n## Timeline\n\nTimes in UTC, Friday, 7 February 2025.\n\n${entries.map((entry) => `**${entry.slice(0, 5)}** ${entry.slice(6)}`).join('\n\n')}\n\n## Follow-ups\n\n1. Restart the worker by itself (@ana) ✅\n2. Alert on bread not baked (@ben)\n3. ~~Buy a second oven~~ → not doing, there is no room\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Alert on bread not baked'],
    settled: 2,
  },
  {
    name: 'Azure PIR',
    text: `# Post Incident Review (PIR) – Bakery queue stood still\n\n## What happened?\n\nBetween 10:05 UTC and 10:50 UTC on 7 February 2025, customers could not order bread.\n\n## What went wrong and why?\n\n${cause}\n\n## How did we respond?\n\n${entries.map((entry) => `- ${entry.slice(0, 5)} UTC on 7 February 2025 – ${entry.slice(6)}`).join('\n')}\n\n## How are we making incidents like this less likely or less impactful?\n\n- We have taught the worker to start again. (Completed)\n- We are adding an alert on bread not baked. (Estimated completion: February 2026)\n\n## How can customers make incidents like this less impactful?\n\n- Keep a loaf in the freezer.\n\n## How can we make our incident communications more useful?\n\nTell us in our survey.\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['We are adding an alert on bread not baked'],
    settled: 1,
  },
  {
    name: 'AWS COE',
    text: `# Correction of error: bakery queue\n\n**Event date:** 2025-02-07\n\n## What happened?\n\n${summary}\n\n${table}\n\n## What was the impact on customers and your business?\n\n410 orders were lost.\n\n## What was the root cause?\n\n${cause}\n\n## What data do you have to support this?\n\nThe length of the queue.\n\n## What were the critical pillar implications?\n\nReliability.\n\n## What lessons did you learn?\n\n- Leases get lost\n\n## What corrective actions are you taking?\n\n| Action | Owner | Due | Status |\n| --- | --- | --- | --- |\n| Restart the worker by itself | ana | 2025-02-28 | Closed |\n| Alert on bread not baked | ben | 2025-03-31 | Open |\n\n## Related items\n\n- An older review\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Alert on bread not baked'],
    settled: 1,
  },
  {
    name: 'OOPS / Howie',
    text: `# OOPS-42: bakery queue\n\n## Executive summary\n\nOn Friday, February 7, 2025, customers could not order bread for 45 minutes.\n\n## Background\n\nOrders wait in a queue.\n\n## Narrative\n\n### Prologue\n\nThe database was patched.\n\n### Trigger\n\nA lease was lost.\n\n### Impact\n\nOrders were lost.\n\n### Epilogue\n\nThe queue was drained.\n\n## Contributors/enablers\n\n- Nothing restarts the worker\n- The runbook was out of date\n\n## Mitigators\n\n- Ana knew the queue\n\n## Risks\n\n- Other workers do the same\n\n## Challenges in handling\n\n- The runbook\n\n## Follow-ups\n\n- Restart the worker by itself (Ana, done)\n- Alert on bread not baked (Ben, in review)\n\n## Timeline\n\n${table}\n\n## Links\n\n- Dashboard\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Alert on bread not baked'],
    settled: 1,
  },
  {
    name: 'Rust',
    text: `# Bakery queue incident\n\nOn 2025-02-07 the queue of the bakery stood still, and customers could not order.\n\n## What happened\n\n${entries.map((entry) => `- 2025-02-07 ${entry}`).join('\n')}\n\n## How we responded\n\nWe restarted the worker.\n\n## Why the event happened\n\n${cause}\n\n## How to fix it\n\n### Restart the worker by itself\n\nA lost lease must not be the end. *Status: done.*\n\n### Alert on bread not baked\n\nWe count loaves anyway. *Status: accepted, planned for 2025-10-01.*\n\n### Hold patches until Monday\n\n*Status: rejected, Friday is fine.*\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Alert on bread not baked'],
    settled: 2,
  },
  {
    name: 'Elastic',
    text: `# Bakery queue, 2025-02-07\n\n## Background\n\nOrders wait in a queue.\n\n## What Happened\n\n${summary}\n\n## Chain of Events\n\n${entries.join('\n\n')}\n\n## Root Cause\n\n${cause}\n\n## Resolution\n\nThe worker was restarted.\n\n## Impact\n\n410 orders were lost.\n\n## Action Items\n\nDone:\n\n- Restart the worker by itself\n\nPlanned:\n\n- Alert on bread not baked (Q3 2025)\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Alert on bread not baked'],
    settled: 1,
  },
  {
    name: 'Kehoe',
    text: `# Postmortem: bakery queue\n\n### Summary\n\n| Incident Summary | | | |\n| --- | --- | --- | --- |\n| Incident Number | 42 | Incident Severity | Sev2 |\n| Postmortem Date | 2025-02-10 | War-room Required | Yes |\n\n### Postmortem Attendees\n\n| Name | Role |\n| --- | --- |\n| Ana Lima | SRE |\n\n### Incident Timeline\n\n| Date/Time | Who/What | Action/ Impact |\n| --- | --- | --- |\n${entries.map((entry) => `| 02/07 ${entry.slice(0, 5)} | Worker | ${entry.slice(6)} |`).join('\n')}\n| | | |\n\n### Impact\n\n#### End User Impact\n\n410 orders were lost.\n\n#### Productivity Impact\n\nNone.\n\n### What caused the incident?\n\n#### Trigger(s)\n\nA patch.\n\n#### Process Breakdown(s)\n\nThe patch needed no approval.\n\n#### Root Cause(s)\n\n${cause}\n\n### Mitigation & Resolution\n\nThe worker was restarted.\n\n### Open Questions\n\n- How often are leases lost?\n\n### Lessons Learned\n\n- Leases get lost\n\n### Action Items & Followups\n\n| Action Item | Type | Who | Priority | Bug # | Due Date |\n| --- | --- | --- | --- | --- | --- |\n| Restart the worker by itself | Prevent | Ana Lima | P1 | BAK-1 (closed 02/09) | 2025-02-09 |\n| Alert on bread not baked | Mitigate | Ben Oduya | P2 | BAK-2 | Q1 2026 |\n| | | | | | |\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Alert on bread not baked'],
    settled: 1,
  },
  {
    name: 'Limoncelli',
    text: `# Bakery queue stood still\n\n### Report Status\n\nFinal. Written on 2025-02-14.\n\n### Executive Summary\n\n${summary}\n\n### Outage Description\n\n${cause}\n\n### Affected users\n\n410 customers.\n\n### Start Date/Time\n\n2025-02-07 10:05 UTC\n\n### End Date/Time\n\n2025-02-07 10:50 UTC\n\n### Duration\n\n45 minutes\n\n## Timeline\n\nFriday, February 7 (UTC):\n\n${entries.map((entry) => `- ${entry.slice(0, 5)}: ${entry.slice(6)}`).join('\n')}\n\n## Contributing Conditions Analysis\n\n- Nothing restarts the worker\n- The runbook was out of date\n\n## What went well\n\n- The alert\n\n## What could have been better\n\n- The runbook\n\n## Recommendations\n\n1. Restart the worker by itself. (ticket #42011, ana, done)\n2. Alert on bread not baked. (ticket #42012, ben)\n\n### Names of people involved\n\nana, ben\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Alert on bread not baked'],
    settled: 1,
  },
  {
    name: 'Giant Swarm',
    text: `# Bakery queue stood still\n\n### Current Status / tl;dr\n\nOn 2025-02-07 from 10:05 to 10:50 UTC customers could not order. **Resolved**.\n\n### Clusters\n\n- oven-1\n\n### Description\n\n**What Happened**:\n\nThe worker lost its lease.\n\n**Who Was Impacted**:\n\n- Customers of the web shop\n\n### Root Cause\n\n${cause}\n\n### Resolution\n\n**Type**:\n\n- [x] Temporary fix\n- [ ] Permanent fix\n\n### Prevention / Action Items\n\n**Follow-Up Tasks**:\n\n- [x] bakery/roadmap#1 - Restart the worker by itself (@ana)\n- [ ] bakery/roadmap#2 - Alert on bread not baked - @ben - 2025-12-05\n\n### Timeline\n\n${bullets}\n`,
    entries: 5,
    date: '2025-02-07',
    // Its reference says that it is tracked in another repository.
    open: [],
    elsewhere: ['Alert on bread not baked'],
    settled: 1,
  },
  {
    name: 'the issue form with its optional fields left blank',
    text: `### Incident date\n\n2025-02-07\n\n### Severity\n\nSEV-2\n\n### Duration\n\n45 min (10:05 - 10:50 UTC)\n\n### Authors\n\n_No response_\n\n### Summary\n\n${summary}\n\n### Impact\n\n410 orders were lost.\n\n### Timeline (UTC)\n\n${table}\n\n### Contributing factors\n\n- **Immediate**: the worker lost its lease\n- **Systemic**: nothing restarts it\n\n### Five whys\n\n_No response_\n\n### What went well\n\n_No response_\n\n### What went wrong\n\n_No response_\n\n### Where we got lucky\n\n_No response_\n\n### Lessons learned\n\n_No response_\n\n### Action items\n\n| ID | Action | Owner | Deadline | Priority |\n| --- | --- | --- | --- | --- |\n| AI-001 | Alert on bread not baked | @ben | 2025-03-31 | high |\n| AI-002 | | | | |\n`,
    entries: 5,
    date: '2025-02-07',
    open: ['Alert on bread not baked'],
    settled: 0,
  },
];
