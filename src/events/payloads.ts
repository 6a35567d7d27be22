import type { Pushed } from '../github/changed-files.ts';
import type { Settings } from '../settings/settings.ts';
import { findCommandLine } from '../state/command-line.ts';

// The handlers of these events are loaded on demand: what tells that an event is none of ours stands apart from them.

/** The parts of a `pull_request` payload that are read. */
export interface PullRequestPayload {
  action: string;
  pull_request: { number: number; head: { sha: string; repo?: { full_name: string } | null } };
}

const actions = new Set(['opened', 'synchronize', 'reopened', 'ready_for_review', 'edited']);

/** Why a `pull_request` event is none of ours, or null when it is. */
export function skipPullRequest({ action }: PullRequestPayload): string | null {
  return actions.has(action) ? null : `\`pull_request: ${action}\` changes no file`;
}

/** The parts of a `push` payload that are read. */
export interface PushPayload extends Pushed {
  ref: string;
  deleted?: boolean;
  repository?: { default_branch?: string; pushed_at?: number | string };
}

/** Why a push is none of ours, or null when it is. */
export function skipPush({ ref, deleted, repository }: PushPayload): string | null {
  const branch = repository?.default_branch;
  if (branch && ref !== `refs/heads/${branch}`) return `\`${ref}\` is not the default branch`;
  return deleted ? 'the branch was deleted' : null;
}

/** The parts of an `issue_comment` payload that are read. */
export interface IssueCommentPayload {
  action: string;
  issue: { number: number; body?: string | null; labels?: { name: string }[]; pull_request?: unknown };
  comment: { id?: number; body: string; user: { login: string; type?: string } };
  repository?: { default_branch?: string };
}

/** Why a comment is none of ours, or null when it is; without the label of reports, as far as that can be told. */
export function skipIssueComment({ action, issue, comment }: IssueCommentPayload, reportLabel: string | null): string | null {
  if (action !== 'created') return `\`issue_comment: ${action}\` is no command`;
  if (issue.pull_request) return 'this is a pull request';
  if (!findCommandLine(comment.body)) return 'the comment holds no `/post-mortem` command';
  if (reportLabel === null) return null;
  if (!issue.labels?.some(({ name }) => name.toLowerCase() === reportLabel.toLowerCase())) return `the issue has no label \`${reportLabel}\``;
  return null;
}

/** The parts of an `issues` payload that are read. Everything else is fetched anew: a queued payload may be old. */
export interface IssuesPayload {
  action: string;
  issue: {
    number: number;
    title?: string;
    body?: string | null;
    user?: { login: string; type?: string } | null;
    labels?: { name: string }[];
    pull_request?: unknown;
    created_at?: string;
    author_association?: string;
    sub_issues_summary?: { total: number };
  };
  label?: { name: string };
}

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
