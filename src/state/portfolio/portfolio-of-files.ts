import type { ActionItem, Report } from '../../report/types.ts';
import type { Settings } from '../../settings/settings.ts';
import { categoryOf } from '../categories.ts';
import { factsOf } from '../facts.ts';
import { blankIssue } from '../issue.ts';
import { resolveOwner } from '../owners.ts';
import type { Portfolio, PortfolioItem, PortfolioReport } from './portfolio.ts';

/** What report files alone tell, where nothing is tracked: reports and items are numbered through, and the text says what is done. */
export function portfolioOfFiles(files: { path: string; report: Report }[], settings: Settings, today: string): Portfolio {
  const reports = files.map(({ path, report }, index): PortfolioReport => {
    const facts = factsOf(report, { owner: '', repo: '', id: null, url: '' });
    const issue = { ...blankIssue, number: index + 1, title: facts.title ?? path, url: path, createdAt: `${facts.date ?? today}T00:00:00Z` };
    return { issue, status: 'draft', torn: false, facts, path };
  });
  const items = files.flatMap(({ path, report }, index) => report.actionItems.map((item) => ({ item, path, report: reports[index] as PortfolioReport })));
  return { reports, items: items.map((one, index) => toItem(one, index + 1, settings)), followUps: new Map() };
}

function toItem({ item, path, report }: { item: ActionItem; path: string; report: PortfolioReport }, number: number, settings: Settings): PortfolioItem {
  const filed = report.issue.createdAt.slice(0, 10);
  const closed = item.done || item.declined;
  const title = item.id ? `${item.id}: ${item.text}` : item.text;
  const issue = { ...blankIssue, number, title, url: `${path}#L${item.line}`, createdAt: report.issue.createdAt };
  const { logins, unknown } = resolveOwner(item.owner, settings.owners);
  return {
    issue: { ...issue, ...(closed ? { state: 'closed' as const, reason: item.declined ? ('not_planned' as const) : ('completed' as const) } : {}) },
    report: report.issue.number,
    applied: {
      key: item.id ?? '',
      explicit: item.id !== null,
      position: 0,
      text: item.text,
      owner: item.owner,
      logins: [...logins, ...unknown],
      due: item.due,
      dueDefault: false,
      priority: item.priority,
      category: categoryOf(item.text, item.category),
      factor: null,
      deliverable: null,
      state: 'open',
      orphan: null,
      followUp: null,
      filed,
    },
  };
}
