import type { Answer, Change } from '../state/change.ts';
import type { Client } from './client.ts';
import { HttpAnswerError, isHttpError, isRateLimit, isTransient } from './errors.ts';
import type { Access } from './github.ts';
import { toIssueState } from './issues.ts';

/** Clients whose GraphQL failed once: for the rest of their run they go by REST, which needs a second request to link. */
const byRest = new WeakSet<Client>();

const mutation = `mutation ($input: CreateIssueInput!) {
  createIssue(input: $input) {
    issue {
      fullDatabaseId number title body state url createdAt updatedAt parent { number } author { __typename login }
      labels(first: 100) { nodes { name } } assignees(first: 20) { nodes { login } }
    }
  }
}`;

/** The issue as the mutation gives it. */
interface CreatedIssue {
  fullDatabaseId: string;
  number: number;
  title: string;
  body: string;
  state: string;
  url: string;
  createdAt: string;
  updatedAt: string;
  parent: { number: number } | null;
  author: { __typename: string; login: string } | null;
  labels: { nodes: { name: string }[] };
  assignees: { nodes: { login: string }[] };
}

/** The parts of an answer of GraphQL's; without `data` nothing was executed. */
interface GraphQLBody {
  data?: { createIssue?: { issue: CreatedIssue | null } | null } | null;
  errors?: unknown[];
}

type Opening = Extract<Change, { title: string; labels: string[] }>;

/**
 * Learns in one request, side by side with others, what REST did not tell of who is assigned to the issues to come. What stays
 * unknown is opened by REST.
 */
export async function prepareCreations({ client, repository: { owner, repo } }: Access, changes: Change[]): Promise<void> {
  const openings = changes.filter((change): change is Opening & { below: number } => 'below' in change);
  const logins = [...new Set(openings.flatMap(({ assignees }) => assignees))].filter((login) => !client.nodes.has(userKey(login))).slice(0, mostAsked);
  if (openings.length === 0 || byRest.has(client) || (logins.length === 0 && client.nodes.has('repository'))) return;
  const variables = logins.map((_, index) => `, $u${index}: String!`).join('');
  const users = logins.map((_, index) => ` u${index}: user(login: $u${index}) { id }`).join('');
  const query = `query ($owner: String!, $repo: String!${variables}) { repository(owner: $owner, name: $repo) { id }${users} }`;
  const names = Object.fromEntries(logins.map((login, index) => [`u${index}`, login]));
  // An app that is assigned is no user: GitHub answers the others, and an error beside them.
  const found = await client.graphql<Nodes>(query, { owner, repo, ...names }).catch((error: unknown) => (error as { data?: Nodes }).data ?? null);
  if (!found?.repository) byRest.add(client);
  else client.nodes.set('repository', found.repository.id);
  for (const [alias, login] of Object.entries(names)) if (found?.[alias]) client.nodes.set(userKey(login), found[alias].id);
}

type Nodes = Record<string, { id: string } | null>;

/** Logins asked for in one request. */
const mostAsked = 100;

const userKey = (login: string) => `user ${login.toLowerCase()}`;

/**
 * Opens an issue as a sub-issue in one step. Null where that cannot be, or GitHub did not even begin: then nothing was done.
 * An error after that says nothing of what was done and is thrown as an answer that was lost, because only looking tells.
 */
export async function createBelow({ client }: Access, change: Opening): Promise<Answer | null> {
  const below = 'below' in change ? change.below : undefined;
  const input = below === undefined || byRest.has(client) ? null : inputOf(client, change, below);
  if (!input || below === undefined) return null;
  try {
    const data = await client.graphql<GraphQLBody['data']>(mutation, { input });
    return answerOf(data?.createIssue?.issue, below);
  } catch (error) {
    if (isRateLimit(error)) throw error;
    byRest.add(client);
    const body = bodyOf(error);
    if (body?.data?.createIssue?.issue) return answerOf(body.data.createIssue.issue, below);
    const refused = body ? !('data' in body) : isHttpError(error) && !isTransient(error);
    if (refused) return null;
    throw isHttpError(error) ? error : new HttpAnswerError(502, error instanceof Error ? error.message : String(error));
  }
}

/** By node ids, which GraphQL wants; null while one is not known. */
function inputOf({ nodes }: Client, { title, body, labels, assignees }: Opening, below: number): object | null {
  const labelIds = labels.map((name) => nodes.get(`label ${name.toLowerCase()}`));
  const assigneeIds = assignees.map((login) => nodes.get(userKey(login)));
  const [repositoryId, parentIssueId] = [nodes.get('repository'), nodes.get(`issue ${below}`)];
  const known = [repositoryId, parentIssueId, ...labelIds, ...assigneeIds].every((id) => id !== undefined);
  return known ? { repositoryId, parentIssueId, title, body, labelIds, assigneeIds } : null;
}

function answerOf(issue: CreatedIssue | null | undefined, below: number): Answer {
  if (!issue) throw new HttpAnswerError(502, 'the answer is no issue');
  const { fullDatabaseId, url, createdAt, updatedAt, author, labels, assignees, parent, ...same } = issue;
  // GraphQL leaves out of the login of an app what REST says.
  const user = author && { login: author.__typename === 'Bot' ? `${author.login}[bot]` : author.login, type: author.__typename };
  const raw = { ...same, id: Number(fullDatabaseId), html_url: url, created_at: createdAt, updated_at: updatedAt, user };
  const state = same.state.toLowerCase();
  return { issue: toIssueState({ ...raw, state, labels: labels.nodes, assignees: assignees.nodes }), linked: parent?.number === below };
}

/** What GraphQL answered beside an error; null where something else did. */
function bodyOf(error: unknown): GraphQLBody | null {
  const { name, response, data } = error as { name?: string; response?: unknown; data?: unknown };
  // The throttling plugin throws the answer as `data`, Octokit as `response`.
  const body = name === 'GraphqlResponseError' ? response : isHttpError(error) ? null : data;
  return typeof body === 'object' && body !== null && 'errors' in body ? (body as GraphQLBody) : null;
}
