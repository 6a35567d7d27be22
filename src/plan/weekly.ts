import type { Settings } from '../settings/settings.ts';
import { hasLabel } from '../state/issue.ts';
import { needOf } from '../state/portfolio/deadlines.ts';
import {
  daysOverdue,
  followUpOf,
  itemsByReport,
  ownersOf,
  type Portfolio,
  type PortfolioItem,
  type PortfolioReport,
  priorityOf,
  stateOf,
} from '../state/portfolio/portfolio.ts';
import { trendsOf } from '../state/portfolio/trends.ts';
import type { ItemLine, WeeklyReview } from '../state/portfolio/weekly.ts';
import { addSpan, daysBefore, daysBetween } from '../state/spans.ts';

/** Monday of the week of an ISO day. */
function weekOf(day: string): string {
  return daysBefore(day, (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7);
}

/** Drafts that are older than so many days. */
const staleAfter = 7;

/** Everything the review says, from what is tracked and the day. */
export function composeWeekly(portfolio: Portfolio, settings: Settings, now: string, { memory, next }: Pick<WeeklyReview, 'memory' | 'next'>): WeeklyReview {
  const today = now.slice(0, 10);
  const reports = new Map(portfolio.reports.map((report) => [report.issue.number, report]));
  const lineOf = (item: PortfolioItem) => writeLine(item, reports.get(item.report ?? 0), settings, now);
  const open = portfolio.items.filter((item) => stateOf(item) === 'open');
  const current = open.filter((item) => !item.applied?.orphan).map(lineOf);
  const lastWeek = daysBefore(today, 7);
  const recently = portfolio.items.filter(({ issue }) => issue.state === 'closed' && (issue.closedAt ?? '').slice(0, 10) > lastWeek);
  const unsponsored = new Set(memory.unsponsored);
  const byLateness = (a: ItemLine, b: ItemLine) => b.late - a.late || a.number - b.number;
  return {
    today,
    week: weekOf(today),
    period: settings.reviewEvery === 'month' ? `${today.slice(0, 7)}-01` : weekOf(today),
    overdue: current.filter(({ late }) => late > 0).sort(byLateness),
    dueSoon: current.filter(({ late }) => late <= 0 && late > -7).sort(byLateness),
    open: open.map(lineOf).sort((a, b) => b.age - a.age || a.number - b.number),
    closed: recently.filter((item) => stateOf(item) === 'done').map(lineOf),
    declined: recently.filter((item) => stateOf(item) === 'declined').map(lineOf),
    orphaned: open.filter(({ applied }) => (applied?.orphan ?? '') > lastWeek).map(lineOf),
    unsponsored: open.filter(({ issue }) => unsponsored.has(issue.number)).map(lineOf),
    waiting: waitingReports(portfolio, settings, today),
    stale: portfolio.reports
      .filter(({ status, issue }) => status === 'draft' && issue.state === 'open')
      .map(({ issue }) => ({ report: issue.number, title: issue.title, age: daysBetween(issue.createdAt.slice(0, 10), today) }))
      .filter(({ age }) => age > staleAfter)
      .sort((a, b) => b.age - a.age || a.report - b.report),
    trends: trendsOf(portfolio.reports, portfolio.items, settings, today),
    memory,
    next,
  };
}

/** Whether the week has something that needs a person. */
export function needsPerson({ overdue, dueSoon, waiting, stale, unsponsored, memory, today }: WeeklyReview): boolean {
  const silent = memory.silent !== null && memory.silent.to === today;
  return overdue.length + dueSoon.length + stale.length + unsponsored.length + waiting.filter(({ followUp }) => followUp !== null).length > 0 || silent;
}

function writeLine(item: PortfolioItem, report: PortfolioReport | undefined, settings: Settings, now: string): ItemLine {
  const { due, isDefault } = needOf(item, { report, settings, now });
  const { issue, applied } = item;
  return {
    number: issue.number,
    title: issue.title,
    report: item.report,
    // Who has a name but no login is named all the same.
    owners: ownersOf(item).length > 0 ? ownersOf(item) : [item.applied?.owner ?? []].flat(),
    due,
    isDefault,
    late: daysOverdue(due, now),
    age: daysBetween(applied?.filed ?? issue.createdAt.slice(0, 10), now.slice(0, 10)),
    priority: priorityOf(item, settings),
    escalated: hasLabel(issue, settings.labels.escalated.name),
  };
}

function waitingReports(portfolio: Portfolio, settings: Settings, today: string): WeeklyReview['waiting'] {
  const items = itemsByReport(portfolio);
  const soon = addSpan(today, '2 weeks');
  return portfolio.reports
    .flatMap((report): WeeklyReview['waiting'] => {
      const { number, title } = report.issue;
      const day = followUpOf(report, items.get(number) ?? [], settings);
      const followUp = portfolio.followUps.get(number) ?? null;
      if (followUp !== null) return [{ report: number, title, followUp, day }];
      return report.status === 'tracked' && day && day <= soon ? [{ report: number, title, followUp: null, day }] : [];
    })
    .sort((a, b) => Number(b.followUp !== null) - Number(a.followUp !== null) || (a.day ?? '').localeCompare(b.day ?? '') || a.report - b.report);
}
