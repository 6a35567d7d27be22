import type { Report } from '../../report/types.ts';
import type { IssueState } from '../../state/issue.ts';
import type { AppliedItem } from '../../state/report-state.ts';
import { cut, issueRef, safeText, table } from './safe-text.ts';

/** What our block in an item's issue says: the item in full, and where it comes from. */
export function itemBlock(applied: AppliedItem, report: Report, issue: IssueState, notes: string[]): string {
  const rows = [
    ['Post-mortem', `${issueRef(issue.number)} ${safeText(report.title ?? issue.title, 150)}`],
    ['Contributing factor', safeText(applied.factor ?? '', 2000)],
    ['Owner', safeText(applied.owner ?? '', 500)],
    ['Deadline', applied.due ? `${applied.due}${applied.dueDefault ? ' (default, because the report states none)' : ''}` : ''],
    ['Priority', applied.priority ?? ''],
    ['Category', safeText(applied.category ?? '')],
    ['Done when', safeText(applied.deliverable ?? '', 2000)],
  ].filter(([, value]) => value !== '');
  return [
    safeText(cut(applied.text, 20_000), 20_000),
    '',
    table(
      ['', ''],
      rows.map(([name = '', value = '']) => [`**${name}**`, value]),
    ),
    ...notes.map((note) => `\n> ${note}`),
    '',
    applied.orphan
      ? `The post-mortem ${issueRef(issue.number)} no longer lists this action item.`
      : `Filed from the post-mortem ${issueRef(issue.number)}. A change there changes it here; what you change here stays. This block is kept up to date, the rest of the text is yours.`,
  ].join('\n');
}

/** Said once on an issue whose row is gone. */
export function orphanNote(applied: AppliedItem, issue: IssueState): string {
  return `The post-mortem ${issueRef(issue.number)} no longer lists \`${applied.key}\`. The issue stays open: close it if the work is not needed, or put the row back.`;
}
