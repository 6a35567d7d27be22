import type { Settings } from '../../settings/settings.ts';
import type { ReportFacts } from '../facts.ts';
import type { IssueState } from '../issue.ts';
import { hasLabel } from '../issue.ts';
import type { AppliedItem } from '../report-state.ts';
import { daysBetween, defaultDeadline, followUpDay } from '../spans.ts';
import type { Status } from '../standing.ts';

/** An action item's issue as a list shows it; without its body, of which there are thousands. */
export interface PortfolioItem {
  issue: Omit<IssueState, 'body'>;
  /** Number of its report; null for an adopted issue whose parent GitHub does not tell. */
  report: number | null;
  /** Values last applied; null for an adopted issue, which carries no marker. */
  applied: AppliedItem | null;
}

/** A report's issue as a list shows it. */
export interface PortfolioReport {
  issue: Omit<IssueState, 'body'>;
  status: Status;
  /** More than one state label: a run was cut between adding one and taking the other off. */
  torn: boolean;
  facts: ReportFacts;
  /** Path of the file it is kept in. */
  path: string | null;
}

/** Everything tracked in a repository. */
export interface Portfolio {
  reports: PortfolioReport[];
  items: PortfolioItem[];
  /** Number of the open follow-up by that of its report. */
  followUps: Map<number, number>;
}

type ItemProgress = 'open' | 'done' | 'declined';

/** Closed as not planned or as duplicate is not done. */
export function stateOf({ issue }: PortfolioItem): ItemProgress {
  if (issue.state === 'open') return 'open';
  return issue.reason === 'not_planned' || issue.reason === 'duplicate' ? 'declined' : 'done';
}

/** ISO day of an item's deadline: the report's, else the default. An adopted issue is not older than its report. */
export function dueOf({ issue, applied }: PortfolioItem, report: PortfolioReport | undefined, settings: Settings): { due: string; isDefault: boolean } {
  if (applied?.due) return { due: applied.due, isDefault: applied.dueDefault };
  const row = applied ? undefined : report?.facts.adopted.find((one) => one.issue === issue.number);
  if (row?.due) return { due: row.due, isDefault: false };
  const opened = [issue.createdAt, report?.issue.createdAt ?? ''].sort()[1] as string;
  const filed = applied?.filed ?? opened.slice(0, 10);
  return { due: defaultDeadline(filed, priorityOf({ issue, applied }, settings), report?.facts.severity ?? null, settings.deadlines), isDefault: true };
}

/** What the label says, which people may change; else what the report said, or the field of the issue where that was moved. */
export function priorityOf({ issue, applied }: Pick<PortfolioItem, 'issue' | 'applied'>, settings: Settings): AppliedItem['priority'] {
  const labelled = (['high', 'medium', 'low'] as const).find((priority) => hasLabel(issue, settings.labels[`priority-${priority}`].name));
  // The label of before the field was moved says nothing new.
  return (labelled === applied?.row?.priority ? null : labelled) ?? applied?.priority ?? labelled ?? null;
}

/** Days since the deadline; zero or less while it is not over. */
export function daysOverdue(due: string, now: string): number {
  return daysBetween(due, now.slice(0, 10));
}

/** Who is to be asked about an item: its assignees, whom people may change, else the owners its report named. */
export function ownersOf({ issue, applied }: PortfolioItem): string[] {
  return issue.assignees.length > 0 ? issue.assignees : (applied?.logins ?? []);
}

/** ISO day of the follow-up as the items tell it; null for a report that filed none. */
export function followUpOf(report: PortfolioReport, items: PortfolioItem[], settings: Settings): string | null {
  const filed = items.flatMap(({ applied }) => (applied ? [applied.filed] : [])).sort()[0];
  const chosen = items.find(({ applied }) => applied?.followUp)?.applied?.followUp;
  return chosen ?? (filed ? followUpDay(filed, report.facts.severity, settings) : null);
}

/** Items by the number of their report. */
export function itemsByReport({ items }: Pick<Portfolio, 'items'>): Map<number, PortfolioItem[]> {
  const map = new Map<number, PortfolioItem[]>();
  for (const item of items) {
    if (item.report === null) continue;
    const list = map.get(item.report);
    if (list) list.push(item);
    else map.set(item.report, [item]);
  }
  return map;
}
