import { explainError, isGone, isHttpError } from '../github/errors.ts';
import { getIssue, getParent, type RawIssue } from '../github/issues.ts';
import { toItem } from '../github/observe-portfolio.ts';
import { trustAuthors } from '../github/trust.ts';
import type { NudgeContext } from '../plan/plan-nudge.ts';
import type { Change } from '../state/change.ts';
import { readMarker } from '../state/marker.ts';
import { needOf } from '../state/portfolio/deadlines.ts';
import { reportNumber } from '../state/report-ref.ts';
import { nudgeItem } from '../sweep/nudge-item.ts';
import type { Work } from '../sweep/work.ts';
import type { Result, Run } from '../tracking/run.ts';
import { trackReport } from '../tracking/track-report.ts';
import type { IssuesPayload } from './payloads.ts';

/** An action item or follow-up, which are sub-issues of a report, changed: its report's comment and state follow in the same run. */
export async function onSubIssue(run: Run, payload: IssuesPayload): Promise<Result> {
  const { settings } = run;
  const { action, label } = payload;
  // The report shows no labels; only one of the action's own that comes or goes may mean something.
  const ours = Object.values(settings.labels).some(({ name }) => name === label?.name);
  if ((action === 'labeled' || action === 'unlabeled') && !ours) return { outcomes: [] };
  const issue = await readSubIssue(run, payload);
  const number = issue && (await reportOfSubIssue(run, issue));
  if (!number) {
    run.log(`#${payload.issue.number} belongs to no report`);
    return { outcomes: [] };
  }
  const outcome = await trackReport(run, { number, mode: 'refresh', actor: null });
  return { outcomes: [outcome], changes: action === 'deleted' ? [] : await settleItem(run, issue) };
}

/** The label of an overdue item goes as soon as it is closed; all that speaks to people is for the sweep. */
async function settleItem(run: Run, issue: RawIssue): Promise<Change[]> {
  const { settings, now } = run;
  const work: Work = { run, changes: [] };
  const context: NudgeContext = { report: undefined, settings, now, unsponsored: new Set() };
  const trusts = await trustAuthors(run.github, [issue.user]);
  for (const item of toItem(run.github, issue, { trusts, settings })) {
    // The deadline of an adopted issue is in the report's row: only the sweep has both at hand.
    const known = item.applied !== null || item.issue.state === 'closed';
    if (known && !needOf(item, context).overdue) await nudgeItem(work, item, context);
  }
  return work.changes;
}

/** The issue as it is now; as the event told it where it was deleted. */
async function readSubIssue({ github }: Run, { action, issue }: IssuesPayload): Promise<RawIssue | null> {
  if (action === 'deleted') return { ...(issue as unknown as RawIssue), body: issue.body ?? '' };
  try {
    return await getIssue(github, issue.number);
  } catch (error) {
    if (isGone(error)) return null;
    throw isHttpError(error) ? explainError(error, `reading #${issue.number}`, 'issues: write') : error;
  }
}

/** By the marker of an issue of ours; an adopted issue has none, but a parent. */
async function reportOfSubIssue({ github, settings }: Run, issue: RawIssue): Promise<number | null> {
  const trusts = await trustAuthors(github, isMarked(issue) ? [issue.user] : []);
  for (const kind of trusts(issue.user) ? ['item', 'follow-up'] : []) {
    const number = reportNumber(readMarker(kind, issue.body ?? ''), github.repository);
    if (number !== null) return number;
  }
  const parent = await getParent(github, issue.number);
  return parent?.labels.some((label) => (typeof label === 'string' ? label : label.name) === settings.labels.report.name) ? parent.number : null;
}

function isMarked({ body }: RawIssue): boolean {
  return ['item', 'follow-up'].some((kind) => readMarker(kind, body ?? '') !== null);
}
