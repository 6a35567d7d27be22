import type { Report } from '../../report/types.ts';
import type { Review } from '../../rules/review.ts';
import { slashCommands } from '../../state/slash-commands.ts';
import { isDeclined, isDone, type Standing, type StandingItem } from '../../state/standing.ts';
import { count, dayWords } from '../words.ts';
import { checkList } from './checks.ts';
import { findingList, type LinkLine } from './finding-list.ts';
import { readOutcome } from './follow-up.ts';
import { guardHint, guardsFired } from './guard-hint.ts';
import { itemsTable } from './items-table.ts';
import { issueRef, safeProse } from './safe-text.ts';
import { timelineSection } from './timeline-table.ts';
import { verdict } from './verdict.ts';

/** GitHub takes 65,536 characters; the rest is room for markers. */
const mostLength = 60_000;

/** What the comment may know of where the report is. */
export interface ReportPlace {
  /** ISO instant at which the report was filed; null where that is not known. */
  filed: string | null;
  link: LinkLine;
  /** Path of its file, or number of its issue: how the command line is told of it. */
  name: string | null;
}

interface Detail {
  findings: number;
  items: number;
  /** Characters of an item's text. */
  text: number;
  timeline: boolean;
}
const details: Detail[] = [
  { findings: 60, items: 400, text: 160, timeline: true },
  { findings: 40, items: 250, text: 80, timeline: true },
  { findings: 25, items: 200, text: 60, timeline: false },
  { findings: 10, items: 60, text: 40, timeline: false },
  { findings: 0, items: 0, text: 0, timeline: false },
];

/** The one comment of a report: the verdict first, then the checks, what to mend, action items, timeline. Always fits. */
export function reportComment(report: Report, review: Review, standing: Standing, place: ReportPlace = { filed: null, link: null, name: null }): string {
  let text = '';
  for (const detail of details) {
    text = compose({ report, review, standing, place }, detail);
    if (text.length <= mostLength) return text;
  }
  // The last resort loses what is said of single items, never the verdict.
  return `${text.slice(0, mostLength - 100)}\n\n… and more: see the report and its issues.`;
}

interface Told {
  report: Report;
  review: Review;
  standing: Standing;
  place: ReportPlace;
}

function compose({ report, review, standing, place }: Told, detail: Detail): string {
  const mendTitle = standing.status === 'draft' ? 'Mend first: action items are filed after this' : 'Mend first: changes reach the issues after this';
  const parts = [
    verdict(report, review, standing),
    problems(standing),
    checkList(report, review, standing, place.filed),
    closingSummary(standing),
    findingList({ report, review, link: place.link, most: detail.findings, mendTitle }),
    itemsTable(standing, detail),
    guardHint(report, standing, place.name),
    detail.timeline ? timelineSection(report) : '',
    // GitHub notifies of a mention once, however often the comment is edited after.
    standing.stakeholders.length > 0 ? `For your information: ${standing.stakeholders.map((name) => `@${name}`).join(', ')}` : '',
    footer(standing),
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** What this run could not do, each thing once. */
function problems({ notes }: Standing): string {
  const once = [...new Set(notes)];
  if (once.length === 0) return '';
  const more = once.length > 5 ? [`> - … and ${once.length - 5} more`] : [];
  return ['> [!WARNING]', ...once.slice(0, 5).map((note) => `> - ${note.slice(0, 500).replace(/\s*\n\s*/g, ' ')}`), ...more].join('\n');
}

/** What the closed follow-up came to: said here, where everyone looks, and notified by the closing itself. */
function closingSummary({ status, followUpIssue, items, guards }: Standing): string {
  if (status !== 'reviewed' || !followUpIssue) return '';
  const of = (test: (item: StandingItem) => boolean) => items.filter(test);
  const [done, declined, open] = [of(isDone), of(isDeclined), of((item) => item.issue?.state === 'open')];
  const on = followUpIssue.closedAt ? ` on ${dayWords(followUpIssue.closedAt)}` : '';
  const outcome = readOutcome(followUpIssue.body);
  const refs = open.slice(0, 100).map(({ issue }) => issueRef(issue?.number ?? 0));
  const figures = `${done.length} of ${count(items.length, 'action item')} done, ${declined.length} declined, ${open.length} open`;
  const as = followUpIssue.reason === 'not_planned' ? ' as not planned' : '';
  return [
    '### What came of it',
    `The follow-up ${issueRef(followUpIssue.number)} was closed${as}${on}: ${figures}.${refs.length > 0 ? ` Still open: ${refs.join(', ')}.` : ''}`,
    guardsFired(guards),
    outcome
      ? outcome
          .split(/\r?\n/)
          .slice(0, 30)
          .map((line) => `> ${safeProse(line, 400)}`)
          .join('\n')
      : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** How to drive it, folded: it is the same in every comment. */
function footer({ status }: Standing): string {
  const advice =
    status === 'draft'
      ? 'What stands under “Would make it better” holds nothing up.'
      : 'Edit the report and its action items follow; what people change on an issue stays.';
  const commands = slashCommands.filter(({ name }) => name !== 'help').map(({ name, usage }) => `- \`${`/post-mortem ${name} ${usage}`.trim()}\``);
  return `<sub>${advice}</sub>\n\n<details><summary>Commands, in a comment of someone who may write</summary>\n\n${commands.join('\n')}\n\n</details>`;
}
