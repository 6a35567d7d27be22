import type { Settings } from '../settings/settings.ts';
import { followUpOf, itemsByReport, type Portfolio, type PortfolioItem, type PortfolioReport } from '../state/portfolio/portfolio.ts';
import { followUpDay } from '../state/spans.ts';

/** A report the sweep has to read by itself, and why. */
export interface Visit {
  report: PortfolioReport;
  mode: 'track' | 'follow-up' | 'refresh';
  why: string;
}

/** ISO day of a report's follow-up; for one without items the earliest it can be. */
function dayOf(report: PortfolioReport, items: Map<number, PortfolioItem[]>, settings: Settings): string {
  const { number, createdAt } = report.issue;
  return followUpOf(report, items.get(number) ?? [], settings) ?? followUpDay(createdAt.slice(0, 10), report.facts.severity, settings);
}

/** Follow-ups have to be listed only where one is due or open. */
export function needsFollowUps(portfolio: Omit<Portfolio, 'followUps'>, settings: Settings, today: string): boolean {
  const items = itemsByReport(portfolio);
  return portfolio.reports.some((report) => report.status === 'follow-up-due' || (report.status === 'tracked' && dayOf(report, items, settings) <= today));
}

/**
 * Reports whose follow-up is due, was closed, reopened or lost, and those whose items changed since the review was last
 * written, should an event have been lost. All others need no reading of their own.
 */
export function planVisits(portfolio: Portfolio, settings: Settings, now: string, since: string | null): Visit[] {
  const today = now.slice(0, 10);
  const items = itemsByReport(portfolio);
  return portfolio.reports.flatMap((report): Visit[] => {
    const { status, issue } = report;
    const open = portfolio.followUps.has(issue.number);
    if (report.torn) return [{ report, mode: status === 'tracked' ? 'track' : 'refresh', why: 'its last run did not come to its end' }];
    if (status === 'draft') return [];
    if (status === 'tracked' && dayOf(report, items, settings) <= today) return [{ report, mode: 'follow-up', why: 'its follow-up is due' }];
    if (status === 'follow-up-due' && !open) return [{ report, mode: 'follow-up', why: 'its follow-up is no longer open' }];
    if (status === 'reviewed' && open) return [{ report, mode: 'refresh', why: 'its follow-up was reopened' }];
    const changed = since !== null && (items.get(issue.number) ?? []).some((item) => item.issue.updatedAt > since);
    return changed ? [{ report, mode: 'refresh', why: 'its action items changed' }] : [];
  });
}
