import { describe, expect, it } from 'vitest';
import { printReport } from '../../src/report/print.ts';
import { readReport } from '../../src/report/read.ts';
import { strayNames } from '../../src/report/sections/section-names.ts';
import type { SectionName } from '../../src/report/types.ts';
import { reviewReport } from '../../src/rules/review.ts';
import { defaultSettings } from '../../src/settings/settings.ts';

const read = (text: string) => readReport(text, { file: 'a.md' });
const openings = (text: string) => printReport(read(text)).sections;

/** Headings by what they mean: names of the well-known templates, questions, and people's own words. */
const headings: Record<Exclude<SectionName, 'prevention'>, string[]> = {
  summary: [
    'Summary',
    'Executive Summary',
    'Problem Summary',
    'Issue Summary',
    'Incident summary',
    'Overview',
    'tl;dr',
    'What happened?',
    'What Happened',
    'Outage Description',
    'Description',
    'In a nutshell',
    'The short version',
    'In one paragraph',
    'At a glance',
  ],
  impact: [
    'Impact',
    'Customer Impact',
    'Summary of impact',
    'End user impact',
    'What was the impact on customers and your business?',
    'Affected users',
    'Who was affected?',
    'Who felt it?',
    'What customers saw',
    'How bad was it?',
    'What it cost us',
    'Blast radius',
    'Damage',
  ],
  timeline: [
    'Timeline',
    'Timeline (all times UTC)',
    'Chain of Events',
    'Sequence of events',
    'Chronology',
    'How it unfolded',
    'Minute by minute',
    'Blow-by-blow',
    'Play by play',
    'What happened when',
    'Incident log',
    'Order of events',
    'How the night went down',
    'Scribe notes',
  ],
  detection: ['Detection', 'How did we find out?', 'How we noticed', 'How was it detected?', 'First signs', 'How did we know?', 'Discovery'],
  response: [
    'Resolution',
    'Recovery',
    'Response',
    'Resolution and recovery',
    'Recovery Efforts',
    'How did we respond?',
    'How we responded',
    'Mitigation',
    'How we fixed it',
    'Getting back online',
    'Stopping the bleeding',
    'Incident Response Analysis',
    'What we did about it',
  ],
  'root-cause': [
    'Root cause',
    'Root Causes',
    'Root Causes and Trigger',
    'Root cause and mitigation',
    'What was the root cause?',
    'What were the root causes?',
    'What went wrong and why?',
    'Why the event happened',
    'Why did it break?',
    'Fault',
    'The bug',
    'Cause',
    'How did it happen?',
  ],
  'contributing-factors': [
    'Contributing Factors',
    'Contributing Conditions Analysis',
    'Contributing conditions',
    'Conditions',
    'Contributors',
    'Contributors/Enablers',
    'Contributors / enablers',
    'What made it worse',
    'What made it possible',
    'What let it happen?',
    'Aggravating factors',
    'Latent conditions',
  ],
  'five-whys': ['5 Whys', 'The Five Whys', 'Five whys', 'Root cause identification: The Five Whys'],
  'went-well': ['What went well', 'What went well?', 'What worked', 'Things that went well', 'Mitigators', 'What helped', 'Bright spots', 'The good'],
  'went-wrong': [
    'What went wrong',
    'What went poorly',
    "What Didn't Go So Well?",
    'What could have gone better',
    'What could have been better',
    'Challenges in handling',
    'Process Breakdown',
    'What slowed us down',
    'The bad',
    'Pain points',
    "What didn't work",
  ],
  lucky: ['Where we got lucky', 'Where did we get lucky?', 'Luck', 'How we were lucky'],
  lessons: [
    'Lessons',
    'Lessons Learned',
    'What lessons did you learn?',
    'Learnings and risks',
    "How'd We Do?",
    'What we learned',
    'What surprised us',
    'Takeaways',
    'In hindsight',
  ],
  'action-items': [
    'Action Items',
    'Actions',
    'Follow-ups',
    'Follow-up actions',
    'Next steps',
    'Corrective actions',
    'Corrective and Preventative Measures',
    'What corrective actions are you taking?',
    'How are we making incidents like this less likely or less impactful?',
    'How are we making this less likely?',
    'How to fix it',
    'Remediations',
    'Incident remediations',
    'Recommendations',
    'Planned improvements',
    'Our preventative measures',
    'What are we doing about it?',
    'What will we change?',
    "What we're changing",
    "What we'll do differently",
    'So it does not happen again',
    'Making sure it never happens again',
    "What's next",
    'What happens next',
    'Things to fix',
    'To do',
    'Prevention/Action Items',
    'Tickets',
    'Where do we go from here',
  ],
  people: ['Authors', 'Attendees', 'Responders', 'Participants', 'Names', 'Facilitators', 'Who was involved', 'Who was there?', 'On the call'],
  background: ['Background', 'Leadup', 'Lead-up', 'Context', 'Trigger', 'Glossary', 'Prologue', 'How the queue works', 'Setting the scene'],
  supporting: ['Supporting information', 'Related items', 'What data do you have?', 'Appendix', 'Links', 'Artifacts', 'Further reading', 'Graphs', 'Evidence'],
};

const cases = Object.entries(headings).flatMap(([name, list]) => list.map((heading) => [heading, name] as const));
const body = (name: string) =>
  name === 'people' ? '- Ana Lima\n- Ben Oduya' : 'The queue of the shop was full because a worker had stopped, so orders had to wait.';

describe('a heading says what its section is about', () => {
  it.each(cases)('%s', (heading, name) => {
    expect(openings(`# Queue stuck\n\nIt was Friday.\n\n## ${heading}\n\n${body(name)}\n`)).toEqual({ [name]: 5 });
  });
  it.each(cases.filter(([heading]) => heading.split(' ').length < 4))('in bold on a line of its own: %s', (heading, name) => {
    expect(openings(`# Queue stuck\n\nIt was Friday.\n\n**${heading}**\n\n${body(name)}\n`)).toEqual({ [name]: 5 });
  });
});

describe('without headings', () => {
  const expected = { summary: 1, impact: 4, timeline: 7, 'root-cause': 11, 'action-items': 14 };
  const layout = (write: (name: string) => string) =>
    `${write('Summary')}\nOrders waited.\n\n${write('Impact')}\nA third of the orders.\n\n${write('Timeline')}\n- 10:05 Queue backs up\n- 10:20 Queue drained\n\n${write('Root cause')}\nA worker had stopped.\n\n${write('Action items')}\n- Alert on the queue\n`;
  it.each([
    ['plain lines', (name: string) => name],
    ['capitals', (name: string) => name.toUpperCase()],
    ['labels', (name: string) => `${name}:`],
    ['bold labels', (name: string) => `**${name}:**`],
    ['bold lines', (name: string) => `**${name}**`],
    ['underlined labels', (name: string) => `__${name}__`],
  ])('%s', (_, write) => {
    expect(openings(layout(write))).toEqual(expected);
  });
  it('labels typed in lower case', () => {
    const text =
      'what broke:\norders waited\n\nwho got hurt:\na third of the orders\n\ntimeline (utc)\n1005 queue backs up\n1020 queue drained\n\nwhy:\na worker had stopped\n\ntodo:\n- alert on the queue\n';
    expect(openings(text)).toEqual({ summary: 1, impact: 4, timeline: 7, 'root-cause': 11, 'action-items': 14 });
  });
  it('labels of a list', () => {
    const list =
      '- Summary: orders waited\n- Impact: a third of the orders\n- Timeline:\n  - 10:05 Queue backs up\n  - 10:20 Queue drained\n- Root cause: a worker had stopped\n- Action items:\n  - Alert on the queue\n';
    expect(openings(list)).toEqual({ summary: 1, impact: 2, timeline: 3, 'root-cause': 6, 'action-items': 7 });
    expect(read(list).actionItems.map(({ text }) => text)).toEqual(['Alert on the queue']);
  });
});

describe('strong names beat weak ones', () => {
  it.each([
    ['## Problem\n\nOrders waited.\n\n## Root cause\n\nA worker had stopped.', { 'root-cause': 5 }],
    ['## How did it happen?\n\nOn a Friday.\n\n## Root causes\n\nA worker had stopped.', { 'root-cause': 5 }],
    ['## Problem\n\nA worker had stopped.', { 'root-cause': 1 }],
    ['## Contributors\n\n- Ana Lima\n- Ben Oduya (SRE)\n- @chi', { people: 1 }],
    ['## Contributors\n\n- No alert watched the queue\n- The worker has no supervisor', { 'contributing-factors': 1 }],
    ['## Responders\n\n- Ana Lima\n- Ben Oduya', { people: 1 }],
    ['## What should you do?\n\n- Update your client', {}],
    ['## How can customers make incidents like this less impactful?\n\n- Retry with a pause', {}],
    ['## Root cause\n\nA worker.\n\n### How the queue works\n\nIt waits.', { 'root-cause': 1 }],
  ])('%s', (markdown, expected) => {
    expect(openings(`# Queue stuck\n\n${markdown}\n`)).toEqual(
      Object.fromEntries(Object.entries(expected).map(([name, line]) => [name, (line as number) + 2])),
    );
  });
});

describe('a section is there when its content is', () => {
  const stamps = '- 10:05 First errors\n- 10:07 Alert fires\n- 10:20 Rolled back\n- 10:40 Resolved';
  const items = '- [ ] Alert on the queue (@ana, due 2025-03-01)\n- [ ] Restart workers by themselves (@ben, due 2025-03-08)';
  const missing = (text: string) =>
    reviewReport(read(text), defaultSettings, { now: null, filed: null })
      .findings.filter(({ rule, level }) => rule === 'required-sections' && level === 'error')
      .map(({ reason }) => reason);
  it.each([
    ['own words over both', `## Friday\n\n${stamps}\n\n## Pinky swears\n\n${items}`],
    [
      'the timeline within what happened',
      `## What happened\n\nOrders waited.\n\n${stamps.replaceAll('- 10', '- 2025-02-07 10')}\n\n## Pinky swears\n\n${items}`,
    ],
    ['items named one by one', `## What happened\n\n${stamps}\n\n**Action item:** Alert on the queue (@ana)\n\n**Action item:** Restart workers (@ben)`],
  ])('%s', (_, markdown) => {
    const text = `# Queue stuck on 2025-02-07\n\n## Summary\n\nOrders waited.\n\n## Impact\n\nA third.\n\n## Root cause\n\nA worker had stopped.\n\n${markdown}\n`;
    expect(read(text).timeline).toHaveLength(4);
    expect(read(text).actionItems).toHaveLength(2);
    expect(missing(text)).toEqual([]);
  });
  it('opens at the heading over the content', () => {
    expect(openings(`# Queue stuck\n\n## Friday\n\n${stamps}\n\n## Pinky swears\n\n${items}\n`)).toEqual({ timeline: 3, 'action-items': 10 });
  });
});

describe('the table of names', () => {
  it.each(cases)('lets %s through to the pattern that takes it', (heading) => {
    expect(strayNames(heading)).toEqual([]);
  });
});
