import type { Settings } from '../../settings/settings.ts';
import { addSpan } from '../spans.ts';
import { daysOverdue, dueOf, type PortfolioItem, type PortfolioReport, priorityOf } from './portfolio.ts';

/** What a comment of ours on an item was about: who was asked, and for which deadline. */
export interface Nudge {
  /** Missed deadline the owners were asked about. */
  due: string | null;
  owners: string[];
  /** Sponsors who were asked. */
  sponsors: string[];
}

/** What tells whether an item is due: its report, the configuration and the ISO instant that stands for now. */
export interface NeedInput {
  report: PortfolioReport | undefined;
  settings: Settings;
  now: string;
}

/** What is due about an item, by its dates and labels alone. */
export interface NudgeNeed {
  overdue: boolean;
  escalated: boolean;
  due: string;
  isDefault: boolean;
}

/** An item is overdue from the day after its deadline; one the report no longer lists waits for its owner's word. */
export function needOf(item: PortfolioItem, { report, settings, now }: NeedInput): NudgeNeed {
  const { due, isDefault } = dueOf(item, report, settings);
  // A label alone, put on by hand, makes no action item of a report.
  const owned = item.applied !== null || report !== undefined;
  const overdue = owned && item.issue.state === 'open' && !item.applied?.orphan && daysOverdue(due, now) > 0;
  const languishes = overdue && priorityOf(item, settings) === 'high' && addSpan(due, settings.escalateAfter) < now.slice(0, 10);
  return { overdue, escalated: languishes, due, isDefault };
}

/** Who is asked when an item languishes: by its category, its report's severity, or whoever is named for all. */
export function sponsorsOf(item: PortfolioItem, report: PortfolioReport | undefined, { sponsors }: Settings): string[] {
  if (isList(sponsors)) return sponsors;
  const keys = [item.applied?.category, report?.facts.severity, 'default'];
  const found = keys.map((key) => sponsors.get((key ?? '').toLowerCase())).find(Boolean);
  return found ? [found] : [];
}

/** `Array.isArray` does not tell a list from a map that is read only. */
function isList(sponsors: Settings['sponsors']): sponsors is string[] {
  return Array.isArray(sponsors);
}
