import { type Outcome, type Run, readIssueReport } from './run.ts';
import { trackIssue } from './track-issue.ts';

/** The parts of an `issues` payload that are read. Everything else is fetched anew: a queued payload may be old. */
export interface IssuesPayload {
  action: string;
  issue: { number: number; title?: string; body?: string | null; labels?: { name: string }[]; pull_request?: unknown };
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

export async function onIssues(run: Run, payload: IssuesPayload): Promise<Outcome[]> {
  const mode = run.mode === 'review' ? 'review' : 'track';
  const { number, title, body } = payload.issue;
  const tracked = trackIssue(run, { number, mode, actor: 'author' });
  // Reading takes about as long as GitHub's first answers: it is done meanwhile, and again only if the text changed since.
  if (title !== undefined) setImmediate(() => readIssueReport({ title, body: body ?? null }, run));
  return [await tracked];
}
