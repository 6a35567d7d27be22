import type { Report } from '../../report/types.ts';
import type { Review } from '../../rules/review.ts';
import { slashCommands } from '../../state/slash-commands.ts';
import { isDeclined, isDone, type Standing, type StandingItem, type Status } from '../../state/standing.ts';
import { readOutcome } from './follow-up.ts';
import { count, findingsTable, timelineSection, timesTable } from './report-parts.ts';
import { issueRef, safeProse, safeText, table } from './safe-text.ts';

/** GitHub takes 65,536 characters; the rest is room for markers. */
const mostLength = 60_000;

/** The one comment of a report: verdict first, then findings, times, timeline, action items and follow-up. */
export function reportComment(report: Report, review: Review, standing: Standing): string {
  for (const detail of [full, shorter, shortest]) {
    const text = compose(report, review, standing, detail);
    if (text.length <= mostLength) return text;
  }
  return compose(report, review, standing, { findings: 20, items: 60, text: 40, timeline: false });
}

interface Detail {
  findings: number;
  items: number;
  /** Characters of an item's text. */
  text: number;
  timeline: boolean;
}
const full: Detail = { findings: 60, items: 400, text: 160, timeline: true };
const shorter: Detail = { findings: 40, items: 250, text: 80, timeline: true };
const shortest: Detail = { findings: 30, items: 200, text: 60, timeline: false };

function compose(report: Report, review: Review, standing: Standing, detail: Detail): string {
  const parts = [
    verdict(report, review, standing),
    standing.notes.map((note) => `> [!NOTE]\n> ${note}`).join('\n\n'),
    closingSummary(standing),
    timesTable(report),
    findingsTable(review, detail.findings),
    detail.timeline ? timelineSection(report) : '',
    itemsTable(standing, detail),
    // GitHub notifies of a mention once, however often the comment is edited after.
    standing.stakeholders.length > 0 ? `For your information: ${standing.stakeholders.map((name) => `@${name}`).join(', ')}` : '',
    footer(standing),
  ];
  return parts.filter(Boolean).join('\n\n');
}

const icons: Record<Status, string> = { draft: '📝', tracked: '✅', 'follow-up-due': '🔁', reviewed: '🏁' };

function verdict(report: Report, review: Review, standing: Standing): string {
  const id = report.id ?? 'Post-mortem';
  const lines = [`## ${icons[standing.status]} ${id}: ${standing.status.replaceAll('-', ' ')}`, ''];
  const open = standing.items.filter((item) => item.fate === 'to-file').length;
  if (standing.status === 'draft') {
    lines.push(
      review.errors > 0
        ? `**${count(review.errors, 'error')} to mend** before the action items are filed. Edit the report; this comment follows.`
        : standing.mayWrite
          ? `**Ready**: ${count(open, 'action item')} to file.`
          : `**Reviewed**: nothing is filed, because the author has no write permission here. Someone who has can comment \`/post-mortem track\`.`,
    );
  } else {
    const done = standing.items.filter(isDone).length;
    const filed = standing.items.filter(({ issue }) => issue).length;
    lines.push(`**${count(filed, 'action item')} tracked, ${done} of ${standing.items.length} done.** ${followUpSentence(standing)}`);
    if (review.errors > 0) lines.push('', `⚠️ **${count(review.errors, 'error')}** in the report as it is now: its changes are taken up once they are mended.`);
  }
  return lines.join('\n');
}

/** What the closed follow-up came to: said here, where everyone looks, and notified by the closing itself. */
function closingSummary({ status, followUpIssue, items }: Standing): string {
  if (status !== 'reviewed' || !followUpIssue) return '';
  const of = (test: (item: StandingItem) => boolean) => items.filter(test);
  const [done, declined, open] = [of(isDone), of(isDeclined), of((item) => item.issue?.state === 'open')];
  const on = followUpIssue.closedAt ? ` on ${followUpIssue.closedAt.slice(0, 10)}` : '';
  const outcome = readOutcome(followUpIssue.body);
  const refs = open.map(({ issue }) => issueRef(issue?.number ?? 0)).join(', ');
  return [
    '### Closing summary',
    '',
    `The follow-up ${issueRef(followUpIssue.number)} was closed${followUpIssue.reason === 'not_planned' ? ' as not planned' : ''}${on}: ${done.length} of ${items.length} action items done, ${declined.length} declined, ${open.length} open.`,
    ...(open.length > 0 ? ['', `Still open, and carried on in the weekly review: ${refs}`] : []),
    ...(outcome
      ? [
          '',
          ...outcome
            .split(/\r?\n/)
            .slice(0, 30)
            .map((line) => `> ${safeProse(line, 400)}`),
        ]
      : []),
  ].join('\n');
}

function followUpSentence({ followUp, followUpIssue }: Standing): string {
  if (followUpIssue) return `Follow-up: ${issueRef(followUpIssue.number)}.`;
  return followUp ? `Follow-up on **${followUp}**.` : '';
}

/** The action items with state, owner and deadline. */
export function itemsTable(standing: Standing, detail: Pick<Detail, 'items' | 'text'>): string {
  if (standing.items.length === 0) return '';
  const shown = standing.items.slice(0, detail.items);
  const rows = shown.map((one) => [
    reference(one),
    safeText(one.item.text, detail.text) + one.notes.map((note) => `<br>⚠️ ${note}`).join(''),
    state(one),
    safeText(one.item.owner ?? '–', 60),
    deadline(one),
    one.item.priority ?? '–',
  ]);
  const rest = standing.items.length - shown.length;
  const orphans = standing.orphans.map(({ number }) => issueRef(number)).join(', ');
  return [
    '### Action items',
    '',
    table(['Issue', 'Action', 'State', 'Owner', 'Deadline', 'Priority'], rows),
    ...(rest > 0 ? ['', `… and ${rest} more, each with its issue`] : []),
    ...(orphans ? ['', `No longer listed by the report: ${orphans}`] : []),
    ...taskList(standing),
  ].join('\n');
}

/** Where the server has no sub-issues a task list shows the progress. */
function taskList(standing: Standing): string[] {
  const unlinked = standing.items.filter(({ issue, taskListed }) => issue && taskListed);
  if (unlinked.length === 0) return [];
  return ['', ...unlinked.map(({ issue }) => `- [${issue?.state === 'closed' ? 'x' : ' '}] ${issueRef(issue?.number ?? 0)}`)];
}

/** A default is shown as such, and a deadline that could not be read as it was written. */
function deadline({ due, dueDefault, item }: StandingItem): string {
  if (!due) return safeText(item.dueText ?? '–', 30);
  if (!dueDefault) return due;
  return item.dueText ? `${due} (default; unreadable: ${safeText(item.dueText, 30)})` : `${due} (default)`;
}

function reference({ issue, key, fate, item }: StandingItem): string {
  if (issue) return issue.number > 0 ? issueRef(issue.number) : (key ?? issueRef(issue.number));
  if (fate === 'elsewhere') return safeText(item.links.at(-1)?.text || 'elsewhere', 40);
  return key ?? '–';
}

function state({ issue, fate, item }: StandingItem): string {
  if (fate === 'done') return '✅ done';
  if (fate === 'declined') return `🚫 declined${item.declinedReason ? `: ${safeText(item.declinedReason, 80)}` : ''}`;
  if (fate === 'elsewhere') return '↗️ tracked elsewhere';
  if (fate === 'low-priority') return 'not filed: below the minimum priority';
  if (!issue || issue.number < 0) return 'to be filed';
  if (issue.state === 'open') return fate === 'adopted' ? '🟦 open (adopted)' : '🟦 open';
  return issue.reason === 'not_planned' ? '🚫 not planned' : issue.reason === 'duplicate' ? '🚫 duplicate' : '✅ done';
}

function footer(standing: Standing): string {
  const advice =
    standing.status === 'draft'
      ? 'Findings marked ℹ️ or ⚠️ do not hold anything up.'
      : 'Edit the report and its action items follow; what people change on an issue stays.';
  // This line is itself the help.
  const commands = slashCommands.filter(({ name }) => name !== 'help').map(({ name, usage }) => `${name} ${usage}`.trim());
  return `<sub>${advice} Commands, in a comment of someone who may write: ${commands.map((command) => `\`/post-mortem ${command}\``).join(', ')}.</sub>`;
}
