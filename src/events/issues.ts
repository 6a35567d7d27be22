import { readIssueReport } from '../github/issue-report.ts';
import type { Result, Run } from '../tracking/run.ts';
import { type SeenReport, trackReport } from '../tracking/track-report.ts';
import { refusalOf } from '../view/fail-on.ts';
import { type IssuesPayload, isSubIssue } from './payloads.ts';

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
