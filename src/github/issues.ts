import type { IssueState } from '../state/issue.ts';
import type { Repository } from '../state/repository.ts';
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
  repository_url?: string;
  locked?: boolean;
  /** It lies in another repository by now; set here, not by GitHub. */
  moved?: boolean;
  sub_issues_summary?: { total: number };
  type?: { name: string } | null;
  issue_field_values?: RawFieldValue[];
}

/** The value of an issue field, as far as it is read. */
export interface RawFieldValue {
  issue_field_id: number;
  issue_field_name?: string;
  value?: unknown;
  single_select_option?: { name: string } | null;
}

/** Values by the lower-case names of their fields; a date as an ISO day. */
export function toFieldValues(values: RawFieldValue[]): Record<string, string> {
  return Object.fromEntries(
    values.flatMap(({ issue_field_name: name, single_select_option: option, value }) => {
      const text = option?.name ?? (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
      return name && text !== '' ? [[name.toLowerCase(), text.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1')]] : [];
    }),
  );
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
    locked: raw.locked === true,
    author: raw.user && { login: raw.user.login, ...(raw.user.type ? { type: raw.user.type } : {}) },
    ...(raw.type === undefined ? {} : { type: raw.type?.name ?? null }),
    ...(raw.issue_field_values ? { fields: toFieldValues(raw.issue_field_values) } : {}),
  };
}

export async function getIssue({ client, repository: { owner, repo } }: Access, number: number): Promise<RawIssue> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/issues/{issue_number}', { owner, repo, issue_number: number });
  return data as RawIssue;
}

/** The issue of which an issue is a sub-issue; null where it has none or the server knows none. */
export async function getParent({ client, repository }: Access, number: number): Promise<RawIssue | null> {
  const { owner, repo } = repository;
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/issues/{issue_number}/parent', { owner, repo, issue_number: number });
    return isElsewhere(repository, data as RawIssue) ? null : (data as RawIssue);
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
  /** By age; the oldest first where it is not said. */
  direction?: 'asc' | 'desc';
}

/** Issues (pull requests left out), mapped page by page: what `map` drops is never held all at once. */
export async function mapIssues<T>(
  { client, repository: { owner, repo } }: Access,
  filter: IssueFilter,
  map: (issues: RawIssue[]) => T[] | Promise<T[]>,
): Promise<T[]> {
  const pages = client.paginate.iterator('GET /repos/{owner}/{repo}/issues', { owner, repo, sort: 'created', direction: 'asc', per_page: 100, ...filter });
  const mapped: T[] = [];
  for await (const { data } of pages) for (const one of await map((data as RawIssue[]).filter(({ pull_request }) => !pull_request))) mapped.push(one);
  return mapped;
}

/** Issues of a filter, oldest first unless it says otherwise. */
export function listIssues(github: Access, filter: IssueFilter): Promise<RawIssue[]> {
  return mapIssues(github, filter, (issues) => issues);
}

/** The fields of a comment of the REST API that are read. */
export interface RawComment {
  id: number;
  body?: string | null;
  user: { login: string; type?: string } | null;
  created_at: string;
  updated_at: string;
}

/** All comments of an issue, oldest first. */
export async function listComments({ client, repository: { owner, repo } }: Access, number: number): Promise<RawComment[]> {
  return client.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number: number, per_page: 100 }) as Promise<
    RawComment[]
  >;
}

/** An issue of another repository: its number means nothing here. */
export function isElsewhere({ owner, repo }: Repository, { repository_url }: Pick<RawIssue, 'repository_url'>): boolean {
  return repository_url !== undefined && !repository_url.toLowerCase().endsWith(`/repos/${owner}/${repo}`.toLowerCase());
}

/** Names of the labels of the repository. */
export async function listLabels({ client, repository: { owner, repo } }: Access): Promise<string[]> {
  const labels = await client.paginate('GET /repos/{owner}/{repo}/labels', { owner, repo, per_page: 100 });
  return labels.map(({ name }) => name);
}

const permitted = new WeakMap<Client, Map<string, Promise<boolean>>>();

/** Whether a user may write: only a clear yes of GitHub's is one; asked once a run. */
export function mayWrite(github: Access, login: string): Promise<boolean> {
  return askOnce(permitted, github, login, askPermission);
}

async function askPermission({ client, repository: { owner, repo } }: Access, login: string): Promise<boolean> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { owner, repo, username: login });
    return ['admin', 'write'].includes(data.permission) || ['admin', 'maintain', 'write'].includes(data.role_name ?? '');
  } catch (error) {
    if ((error as { status?: number }).status !== undefined && (error as { status: number }).status < 500) return false;
    throw error;
  }
}

const assignable = new WeakMap<Client, Map<string, Promise<boolean>>>();

/** Whether GitHub would assign a login here; asked once a run, because several reports name the same people. */
export function isAssignable(github: Access, login: string): Promise<boolean> {
  return askOnce(assignable, github, login, askAssignable);
}

type Ask = (github: Access, login: string) => Promise<boolean>;

function askOnce(answers: WeakMap<Client, Map<string, Promise<boolean>>>, github: Access, login: string, ask: Ask): Promise<boolean> {
  const known = answers.get(github.client) ?? new Map<string, Promise<boolean>>();
  answers.set(github.client, known);
  const answer = known.get(login.toLowerCase()) ?? ask(github, login);
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
