import type { IssueState } from '../plan/state.ts';
import type { Client } from './client.ts';

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
}

export interface Repository {
  owner: string;
  repo: string;
  /** `https://github.com/owner/repo`. */
  url: string;
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

export async function getIssue(client: Client, { owner, repo }: Repository, number: number): Promise<RawIssue> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/issues/{issue_number}', { owner, repo, issue_number: number });
  return data as RawIssue;
}

/** Issues (pull requests left out) with all of the labels, open and closed, oldest first. */
export async function listIssues(client: Client, { owner, repo }: Repository, labels: string, since?: string): Promise<RawIssue[]> {
  const issues = await client.paginate('GET /repos/{owner}/{repo}/issues', {
    owner,
    repo,
    labels,
    state: 'all',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
    ...(since ? { since } : {}),
  });
  return (issues as RawIssue[]).filter(({ pull_request }) => !pull_request);
}

/** Whether a user may write: only a clear yes of GitHub's is one. */
export async function mayWrite(client: Client, { owner, repo }: Repository, login: string): Promise<boolean> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { owner, repo, username: login });
    return ['admin', 'write'].includes(data.permission) || ['admin', 'maintain', 'write'].includes(data.role_name ?? '');
  } catch (error) {
    if ((error as { status?: number }).status !== undefined && (error as { status: number }).status < 500) return false;
    throw error;
  }
}

/** Whether GitHub would assign a login here. */
export async function isAssignable(client: Client, { owner, repo }: Repository, login: string): Promise<boolean> {
  try {
    const { status } = await client.request('GET /repos/{owner}/{repo}/assignees/{assignee}', { owner, repo, assignee: login });
    return status === 204;
  } catch (error) {
    if ((error as { status?: number }).status !== undefined && (error as { status: number }).status < 500) return false;
    throw error;
  }
}
