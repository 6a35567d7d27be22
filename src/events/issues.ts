import type { Result, Run } from './run.ts';
import { trackIssue } from './track-issue.ts';

/** The parts of an `issues` payload that are read. Everything else is fetched anew: a queued payload may be old. */
export interface IssuesPayload {
  action: string;
  issue: { number: number; labels?: { name: string }[]; pull_request?: unknown };
  label?: { name: string };
}

const actions = new Set(['opened', 'edited', 'labeled', 'reopened']);

/** Why an `issues` event is none of ours, or null when it is; without the label of reports, as far as that can be told. */
export function skipIssues({ action, issue, label }: IssuesPayload, reportLabel: string | null): string | null {
  if (!actions.has(action)) return `\`issues: ${action}\` changes nothing about a report`;
  if (issue.pull_request) return 'this is a pull request';
  if (reportLabel === null) return null;
  const name = reportLabel.toLowerCase();
  if (!issue.labels?.some((one) => one.name.toLowerCase() === name)) return `the issue has no label \`${reportLabel}\``;
  // A form with several labels fires `labeled` for each; one run is enough.
  if (action === 'labeled' && label && label.name.toLowerCase() !== name) return `the label \`${label.name}\` changes nothing about a report`;
  return null;
}

export async function onIssues(run: Run, payload: IssuesPayload): Promise<Result> {
  const mode = run.mode === 'review' ? 'review' : 'track';
  return { outcomes: [await trackIssue(run, { number: payload.issue.number, mode, actor: 'author' })] };
}
