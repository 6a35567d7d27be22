import type { Settings } from '../../settings/settings.ts';
import { hasLabel } from '../../state/issue.ts';
import {
  dueOf,
  followUpOf,
  itemsByReport,
  ownersOf,
  type Portfolio,
  type PortfolioItem,
  type PortfolioReport,
  priorityOf,
  stateOf,
} from '../../state/portfolio/portfolio.ts';
import { dateOf, type Trends, trendsOf } from '../../state/portfolio/trends.ts';

/** An action item as tools get it. Days are ISO days. */
export interface PrintedItem {
  id: string | null;
  number: number;
  url: string;
  title: string;
  /** Number of its report. */
  report: number | null;
  state: 'open' | 'closed';
  /** `declined` is closed as not planned or as duplicate. */
  standing: 'open' | 'done' | 'declined';
  owners: string[];
  priority: string | null;
  category: string | null;
  due: string;
  /** The deadline is the default of the configuration. */
  dueDefault: boolean;
  overdue: boolean;
  escalated: boolean;
  orphan: boolean;
  filed: string;
  closed: string | null;
}

/** A report as tools get it; times in minutes. */
export interface PrintedReport {
  id: string | null;
  number: number;
  url: string;
  title: string;
  file: string | null;
  date: string;
  severity: string | null;
  status: string;
  followUp: string | null;
  timeToDetect: number | null;
  timeToAcknowledge: number | null;
  timeToMitigate: number | null;
  timeToResolve: number | null;
  categories: string[];
  services: string[];
  items: { total: number; open: number; done: number; declined: number; overdue: number };
}

export interface PrintedPortfolio {
  repository: string;
  /** ISO day. */
  day: string;
  reports: PrintedReport[];
  items: PrintedItem[];
  trends: Trends;
}

/** All reports and items, as `postmortem-action report --format json` prints them. */
export function printPortfolio(portfolio: Portfolio, settings: Settings, repository: string, now: string): PrintedPortfolio {
  const day = now.slice(0, 10);
  const byReport = itemsByReport(portfolio);
  const reports = new Map(portfolio.reports.map((report) => [report.issue.number, report]));
  return {
    repository,
    day,
    reports: portfolio.reports.map((report) => printReportRow(report, byReport.get(report.issue.number) ?? [], settings, day)),
    items: portfolio.items.map((item) => printItem(item, reports.get(item.report ?? 0), settings, day)),
    trends: trendsOf(portfolio.reports, portfolio.items, settings, day),
  };
}

function printItem(item: PortfolioItem, report: PortfolioReport | undefined, settings: Settings, day: string): PrintedItem {
  const { issue, applied } = item;
  const { due, isDefault } = dueOf(item, report, settings);
  const standing = stateOf(item);
  return {
    // A row of a file may have no ID, and no issue gives it one.
    id: applied?.key || null,
    number: issue.number,
    url: issue.url,
    title: issue.title,
    report: item.report,
    state: issue.state,
    standing,
    owners: ownersOf(item),
    priority: priorityOf(item, settings),
    category: applied?.category ?? null,
    due,
    dueDefault: isDefault,
    overdue: standing === 'open' && due < day,
    escalated: hasLabel(issue, settings.labels.escalated.name),
    orphan: Boolean(applied?.orphan),
    filed: applied?.filed ?? issue.createdAt.slice(0, 10),
    closed: issue.closedAt?.slice(0, 10) ?? null,
  };
}

function printReportRow(report: PortfolioReport, items: PortfolioItem[], settings: Settings, day: string): PrintedReport {
  const { issue, facts } = report;
  const { detect, acknowledge, mitigate, resolve } = facts.times;
  const of = (standing: string) => items.filter((item) => stateOf(item) === standing).length;
  return {
    id: facts.id,
    number: issue.number,
    url: issue.url,
    title: issue.title,
    file: report.path,
    date: dateOf(report),
    severity: facts.severity,
    status: report.status,
    followUp: followUpOf(report, items, settings),
    timeToDetect: detect,
    timeToAcknowledge: acknowledge,
    timeToMitigate: mitigate,
    timeToResolve: resolve,
    categories: facts.categories,
    services: facts.services,
    items: {
      total: items.length,
      open: of('open'),
      done: of('done'),
      declined: of('declined'),
      overdue: items.filter((item) => stateOf(item) === 'open' && dueOf(item, report, settings).due < day).length,
    },
  };
}
