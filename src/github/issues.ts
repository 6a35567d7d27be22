import type { IssueState } from '../state/issue.ts';
import type { Client } from './client.ts';
import type { Access } from './github.ts';

/** The fields of an issue of the REST API that are read. */
export interface RawIssue {
  number: number;
  id: number;
  title: string;
  body?: string | null;
  state: string;
  state_reason?: string | null;
  labels: (string | { name?: string | null })[];
  assignees?: { login: string }[] | null;
  html_url: string;
  created_at: string;
  updated_at: string;
  closed_at?: string | null;
  comments?: number;
  user: { login: string; type?: string } | null;
  pull_request?: unknown;
  parent_issue_url?: string | null;
}

export function toIssueState(raw: RawIssue): IssueState {
  return {
    number: raw.number,
    id: raw.id,
    title: raw.title,
    body: raw.body ?? '',
    state: raw.state === 'closed' ? 'closed' : 'open',
    reason: (raw.state_reason ?? null) as IssueState['reason'],
    labels: raw.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
    assignees: raw.assignees?.map(({ login }) => login) ?? [],
    url: raw.html_url,
    createdAt: raw.created_at,
    updatedAt: raw.updated_at,
    closedAt: raw.closed_at ?? null,
    comments: raw.comments ?? 0,
    author: raw.user && { login: raw.user.login, ...(raw.user.type ? { type: raw.user.type } : {}) },
  };
}

export async function getIssue({ client, repository: { owner, repo } }: Access, number: number): Promise<RawIssue> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/issues/{issue_number}', { owner, repo, issue_number: number });
  return data as RawIssue;
}

/** The issue of which an issue is a sub-issue; null where it has none or the server knows none. */
export async function getParent({ client, repository: { owner, repo } }: Access, number: number): Promise<RawIssue | null> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/issues/{issue_number}/parent', { owner, repo, issue_number: number });
    return data as RawIssue;
  } catch (error) {
    const { status } = error as { status?: number };
    if (status !== undefined && status < 500) return null;
    throw error;
  }
}

/** Which issues are listed: with all of the labels, changed since an instant. */
export interface IssueFilter {
  labels: string;
  state: 'all' | 'open';
  since?: string;
}

/** Issues (pull requests left out), oldest first, mapped page by page: what `map` drops is never held all at once. */
export async function mapIssues<T>({ client, repository: { owner, repo } }: Access, filter: IssueFilter, map: (issues: RawIssue[]) => T[]): Promise<T[]> {
  const order = { sort: 'created', direction: 'asc', per_page: 100 } as const;
  return client.paginate('GET /repos/{owner}/{repo}/issues', { owner, repo, ...filter, ...order }, ({ data }) =>
    map((data as RawIssue[]).filter(({ pull_request }) => !pull_request)),
  );
}

/** Issues with all of the labels, open and closed, oldest first. */
export function listIssues(github: Access, labels: string, since?: string): Promise<RawIssue[]> {
  return mapIssues(github, { labels, state: 'all', ...(since ? { since } : {}) }, (issues) => issues);
}

/** Names of the labels of the repository. */
export async function listLabels({ client, repository: { owner, repo } }: Access): Promise<string[]> {
  const labels = await client.paginate('GET /repos/{owner}/{repo}/labels', { owner, repo, per_page: 100 });
  return labels.map(({ name }) => name);
}

/** Whether a user may write: only a clear yes of GitHub's is one. */
export async function mayWrite({ client, repository: { owner, repo } }: Access, login: string): Promise<boolean> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { owner, repo, username: login });
    return ['admin', 'write'].includes(data.permission) || ['admin', 'maintain', 'write'].includes(data.role_name ?? '');
  } catch (error) {
    if ((error as { status?: number }).status !== undefined && (error as { status: number }).status < 500) return false;
    throw error;
  }
}

/** Answers of a run: several reports name the same people. */
const assignable = new WeakMap<Client, Map<string, Promise<boolean>>>();

/** Whether GitHub would assign a login here; asked once a run. */
export function isAssignable(github: Access, login: string): Promise<boolean> {
  const known = assignable.get(github.client) ?? new Map<string, Promise<boolean>>();
  assignable.set(github.client, known);
  const answer = known.get(login.toLowerCase()) ?? askAssignable(github, login);
  known.set(login.toLowerCase(), answer);
  // What was not answered is asked again.
  answer.catch(() => known.delete(login.toLowerCase()));
  return answer;
}

async function askAssignable({ client, repository: { owner, repo } }: Access, login: string): Promise<boolean> {
  try {
    const { status } = await client.request('GET /repos/{owner}/{repo}/assignees/{assignee}', { owner, repo, assignee: login });
    return status === 204;
  } catch (error) {
    if ((error as { status?: number }).status !== undefined && (error as { status: number }).status < 500) return false;
    throw error;
  }
}
