import type { ItemLine, WeeklyReview } from '../../state/portfolio/weekly.ts';
import { count } from '../words.ts';
import { ownerName } from './item-words.ts';
import { codeText, issueRef, safeText, table } from './safe-text.ts';
import { trendCharts } from './trend-charts.ts';

const mostLength = 60_000;

/** The rolling review of open items: what needs a person first. Rewritten in place; it mentions no one. */
export function weeklyBody(review: WeeklyReview): string {
  for (const rows of [50, 20, 8]) {
    const text = compose(review, rows);
    if (text.length <= mostLength) return text;
  }
  return compose(review, 3).slice(0, mostLength);
}

/** The one comment of a week: what needs a person, in a line each. */
export function weeklyAnnouncement(review: WeeklyReview): string {
  return [`**Week of ${review.week}**: ${headline(review)}`, '', 'The text of this issue has the details; it is rewritten at every run.'].join('\n');
}

function compose(review: WeeklyReview, rows: number): string {
  const { overdue, dueSoon, open, closed, declined, orphaned, unsponsored } = review;
  const parts = [
    `## Week of ${review.week}: ${headline(review)}`,
    silence(review),
    section('🛑 Overdue', items(overdue, rows)),
    section('⏰ Due this week', items(dueSoon, rows)),
    section(
      '🧭 Languishing, and no sponsor is configured',
      unsponsored.length > 0 ? `${items(unsponsored, rows)}\n\nName someone under \`sponsors\` in the configuration.` : '',
    ),
    section('🔁 Follow-ups', waiting(review, rows)),
    section('📝 Reports still in draft after a week', stale(review, rows)),
    section('Open by owner', new Set(open.flatMap(({ owners: logins }) => logins)).size > 1 ? byOwner(open, rows) : ''),
    open.length > 0 ? `<details><summary>All ${count(open.length, 'open action item')}, the oldest first</summary>\n\n${items(open, rows)}\n\n</details>` : '',
    section(
      'Since last week',
      [done('✅ Done', closed), done('🚫 Declined or duplicate', declined), done('❔ No longer listed by its report', orphaned)].filter(Boolean).join('\n'),
    ),
    fold('The last twelve months', trendCharts(review.trends)),
    heartbeat(review),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function section(title: string, text: string): string {
  return text === '' ? '' : `### ${title}\n\n${text}`;
}

/** Figures are for those who want them: what needs a person stands above. */
function fold(title: string, text: string): string {
  return text === '' ? '' : `<details><summary>${title}</summary>\n\n${text}\n\n</details>`;
}

function headline({ overdue, dueSoon, open, stale: drafts, waiting: reports }: WeeklyReview): string {
  const due = reports.filter(({ followUp }) => followUp !== null).length;
  const parts = [
    overdue.length > 0 && `🛑 ${overdue.length} overdue`,
    dueSoon.length > 0 && `⏰ ${dueSoon.length} due this week`,
    due > 0 && `🔁 ${count(due, 'follow-up')} to hold`,
    drafts.length > 0 && `📝 ${count(drafts.length, 'stale draft')}`,
  ].filter(Boolean);
  const rest = open.length === 0 ? '' : `; ${count(open.length, 'action item')} open in all`;
  if (parts.length > 0) return `${parts.join(', ')}${rest}`;
  return open.length > 0 ? `✅ nothing is late, ${open.length} open` : '✅ nothing is open';
}

function silence({ memory }: WeeklyReview): string {
  const { silent } = memory;
  if (!silent) return '';
  return `> [!WARNING]\n> The sweep was silent from ${silent.from} to ${silent.to}. Look at the workflow with the schedule: GitHub switches schedules off after 60 days without activity in a repository, and drops runs under load.`;
}

function items(lines: ItemLine[], rows: number): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, rows).map((line) => [describe(line), `${owners(line)}<br>${line.due}${line.isDefault ? ' (default)' : ''}`, lateness(line)]);
  const more = lines.length - shown.length;
  return [table(['Action', 'Owner, deadline', ''], shown), ...(more > 0 ? ['', `… and ${more} more`] : [])].join('\n');
}

function describe({ number, title, priority, escalated, report }: ItemLine): string {
  const facts = [priority ? `${priority} priority` : '', escalated ? 'with the sponsor' : '', report === null ? '' : `of ${issueRef(report)}`]
    .filter(Boolean)
    .join(' · ');
  return `${issueRef(number)} ${safeText(title, 100)}${facts === '' ? '' : `<br><sub>${facts}</sub>`}`;
}

function owners({ owners: logins }: ItemLine): string {
  return logins.length > 0 ? logins.map((login) => ownerName(login)).join(', ') : '**no one yet**';
}

function lateness({ late, age }: ItemLine): string {
  if (late > 0) return `${count(late, 'day')} late`;
  if (late === 0) return 'today';
  return late > -7 ? `in ${count(-late, 'day')}` : `${count(age, 'day')} old`;
}

function byOwner(open: ItemLine[], rows: number): string {
  const groups = new Map<string, ItemLine[]>();
  for (const line of open) {
    for (const owner of line.owners.length > 0 ? line.owners : ['']) {
      const mine = groups.get(owner);
      if (mine) mine.push(line);
      else groups.set(owner, [line]);
    }
  }
  if (groups.size === 0) return '';
  const sorted = [...groups].sort(([a, mine], [b, theirs]) => late(theirs) - late(mine) || theirs.length - mine.length || a.localeCompare(b));
  const shown = sorted.slice(0, rows).map(([owner, lines]) => {
    const oldest = lines[0] as ItemLine;
    return [
      owner === '' ? '**no one yet**' : ownerName(owner),
      String(lines.length),
      String(late(lines)),
      `${issueRef(oldest.number)} (${count(oldest.age, 'day')})`,
    ];
  });
  return table(['Owner', 'Open', 'Overdue', 'Oldest'], shown) + (sorted.length > rows ? `\n\n… and ${sorted.length - rows} more owners` : '');
}

const late = (lines: ItemLine[]) => lines.filter((line) => line.late > 0).length;

function done(title: string, lines: ItemLine[]): string {
  if (lines.length === 0) return '';
  const most = 30;
  const refs = lines.slice(0, most).map(({ number, title: text }) => `${issueRef(number)} ${safeText(text, 60)}`);
  return `- ${title}: ${refs.join(' · ')}${lines.length > most ? ` … and ${lines.length - most} more` : ''}`;
}

function waiting({ waiting: reports }: WeeklyReview, rows: number): string {
  if (reports.length === 0) return '';
  const shown = reports
    .slice(0, rows)
    .map(({ report, title, followUp, day }) => [
      `${issueRef(report)} ${safeText(title, 100)}`,
      [day, followUp === null ? '' : `open: ${issueRef(followUp)}`].filter(Boolean).join('<br>'),
    ]);
  const more = reports.length - shown.length;
  return table(['Post-mortem', 'Follow-up'], shown) + (more > 0 ? `\n\n… and ${more} more` : '');
}

function stale({ stale: drafts }: WeeklyReview, rows: number): string {
  if (drafts.length === 0) return '';
  const shown = drafts.slice(0, rows).map(({ report, title, age }) => [`${issueRef(report)} ${safeText(title, 100)}`, count(age, 'day')]);
  return table(['Post-mortem', 'Age'], shown) + (drafts.length > rows ? `\n\n… and ${drafts.length - rows} more` : '');
}

function heartbeat({ today, next, memory }: WeeklyReview): string {
  const cron = memory.schedule ? ` (schedule ${codeText(memory.schedule, 60)}, UTC)` : '';
  return `<sub>Last run: ${today}. Next expected: ${next}${cron}. This text is rewritten at every run; discuss below. Pin this issue to have it at hand.</sub>`;
}
