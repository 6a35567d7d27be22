import { readIssueReport } from '../github/issue-report.ts';
import type { Settings } from '../settings/settings.ts';
import type { Result, Run } from '../tracking/run.ts';
import { type SeenReport, trackReport } from '../tracking/track-report.ts';
import { refusalOf } from '../view/fail-on.ts';
import type { IssuesPayload } from './payloads.ts';

const onReports = new Set(['opened', 'edited', 'labeled', 'reopened']);
/** What may happen to an action item or a follow-up that its report has to know. */
const onItems = new Set(['closed', 'reopened', 'edited', 'assigned', 'unassigned', 'labeled', 'unlabeled', 'deleted', 'field_added', 'field_removed']);

/** Why an `issues` event is none of ours, or null when it is; without settings, as far as that can be told. */
export function skipIssues(payload: IssuesPayload, settings: Settings | null): string | null {
  const { action, issue } = payload;
  if (!onReports.has(action) && !onItems.has(action)) return `\`issues: ${action}\` changes nothing about a report`;
  if (issue.pull_request) return 'this is a pull request';
  if (settings === null || isSubIssue(payload, settings)) return null;
  const name = settings.labels.report.name;
  if (!hasLabel(issue, name)) return `the issue has no label \`${name}\``;
  if (!onReports.has(action)) return `\`issues: ${action}\` changes nothing about a report`;
  // A form with several labels fires `labeled` for each; one run is enough.
  const { label } = payload;
  if (action === 'labeled' && label && label.name.toLowerCase() !== name.toLowerCase()) return `the label \`${label.name}\` changes nothing about a report`;
  return null;
}

function hasLabel({ labels }: IssuesPayload['issue'], name: string): boolean {
  return labels?.some((one) => one.name.toLowerCase() === name.toLowerCase()) ?? false;
}

/** An action item or follow-up of a report: by its marker, which its reader checks, or by its label, had it or just lost it. */
export function isSubIssue({ action, issue, label }: IssuesPayload, { labels }: Settings): boolean {
  if (!onItems.has(action)) return false;
  const names = [labels['action-item'].name, labels['follow-up'].name];
  return names.some((name) => hasLabel(issue, name) || label?.name === name) || /^<!-- post-mortem:(?:item|follow-up) /m.test(issue.body ?? '');
}

export async function onIssues(run: Run, payload: IssuesPayload): Promise<Result> {
  if (isSubIssue(payload, run.settings)) return (await import('./sub-issue.ts')).onSubIssue(run, payload);
  const mode = run.mode === 'review' ? 'review' : 'track';
  const { issue, action } = payload;
  const outcome = await trackReport(run, { number: issue.number, mode, actor: 'author', fresh: action === 'opened', seen: await readMeanwhile(run, issue) });
  return { outcomes: [outcome], failure: refusalOf([outcome]) };
}

/** Milliseconds until requests are on their way: reading keeps all else waiting. */
const leaving = 10;

/** The text of the payload, read while the first answers are on their way: most often it is still that of the issue. */
async function readMeanwhile(run: Run, { title = '', body }: IssuesPayload['issue']): Promise<SeenReport> {
  await new Promise((resolve) => setTimeout(resolve, leaving));
  const text = { title, body: body ?? '' };
  return { ...text, report: readIssueReport(text, run.settings, run.now) };
}
