import type { Access } from '../github/github.ts';
import type { Settings } from '../settings/settings.ts';
import { hasLabel } from '../state/issue.ts';
import { type IssuesPayload, isSubIssue, skipIssues } from './payloads.ts';

/** Whose first report may be filed at once, as far as a payload tells. */
const insiders = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/**
 * Sends what the handling of a report's event will read, while the rest is still loading and parsing. Only what is sure to be
 * asked for: a payload may be old, so that all of it is read, and none of it taken for what is.
 */
export function readAhead({ client, repository: { owner, repo } }: Access, payload: IssuesPayload, settings: Settings): void {
  if (skipIssues(payload, settings) !== null || isSubIssue(payload, settings)) return;
  const { action, issue } = payload;
  const { labels } = settings;
  const { number, user, created_at, sub_issues_summary, author_association = '' } = issue;
  const names = { labels: (issue.labels ?? []).map(({ name }) => name) };
  const filed = (['tracked', 'follow-up-due', 'reviewed'] as const).some((status) => hasLabel(names, labels[status].name));
  const inFile = issue.body?.startsWith('<!-- post-mortem:file ') === true;
  const one = { owner, repo, issue_number: number };
  client.readAhead('GET /repos/{owner}/{repo}/issues/{issue_number}', one);
  if (action !== 'opened') client.readAhead('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...one, per_page: 100 });
  if (user && !inFile) client.readAhead('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { owner, repo, username: user.login });
  if (filed && (sub_issues_summary?.total ?? 0) > 0) client.readAhead('GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues', { ...one, per_page: 100 });
  if (filed || !created_at) return;
  const since = { labels: labels['action-item'].name, state: 'all', since: created_at };
  client.readAhead('GET /repos/{owner}/{repo}/issues', { owner, repo, sort: 'created', direction: 'asc', per_page: 100, ...since });
  if (insiders.has(author_association) && !hasLabel(names, labels.draft.name))
    client.readAhead('GET /repos/{owner}/{repo}/labels', { owner, repo, per_page: 100 });
}
