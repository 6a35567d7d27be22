import { buildASTSchema, type DocumentNode, execute, GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { type Answer, checkIssue, isAssignable, mostSubIssues } from './routes.ts';
import { userShape } from './shapes.ts';
import { fileIssue, type Store, type StoredIssue, touch } from './store.ts';

const schemas = new Map<boolean, Promise<GraphQLSchema>>();

/** GitHub's published schema; of a server that knows no parent at creation without that. Read when it is first asked. */
function schemaOf(parents: boolean): Promise<GraphQLSchema> {
  const known = schemas.get(parents) ?? readSchema(parents);
  schemas.set(parents, known);
  return known;
}

async function readSchema(parents: boolean): Promise<GraphQLSchema> {
  const { schema } = await import('@octokit/graphql-schema');
  const document = parse(schema.idl, { noLocation: true });
  return buildASTSchema(parents ? document : withoutParents(document), { assumeValidSDL: true });
}

function withoutParents(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.map((definition) =>
    definition.kind === 'InputObjectTypeDefinition' && definition.name.value === 'CreateIssueInput'
      ? { ...definition, fields: (definition.fields ?? []).filter(({ name }) => name.value !== 'parentIssueId') }
      : definition,
  );
  return { ...document, definitions };
}

interface Asked {
  query: string;
  variables?: Record<string, unknown>;
}

/** Whether a request changes something. */
export function isMutation(body: unknown): boolean {
  try {
    return getOperationAST(parse((body as Asked).query))?.operation === 'mutation';
  } catch {
    return false;
  }
}

/** Validates and executes a request against the schema. `wrong` is what GitHub's own schema does not allow. */
export async function answerGraphQL(store: Store, body: unknown): Promise<Answer & { wrong?: string }> {
  if (store.graphQL === 'none') return { status: 404, body: { message: 'Not Found' } };
  const parents = store.graphQL === 'all' && store.subIssues;
  const { query, variables } = body as Asked;
  const schema = await schemaOf(parents);
  const document = parse(query);
  const invalid = validate(schema, document);
  const result =
    invalid.length > 0 ? { errors: invalid } : await execute({ schema, document, variableValues: variables, rootValue: root(store), typeResolver: nameType });
  const errors = result.errors?.map(({ message, path, locations, extensions: { type, ...extensions } }) => ({
    ...(type ? { type } : {}),
    ...(path ? { path } : {}),
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
    locations,
    message,
  }));
  const answer = { status: 200, body: { ...('data' in result ? { data: result.data } : {}), ...(errors ? { errors } : {}) } };
  return parents && !('data' in result) ? { ...answer, wrong: errors?.map(({ message }) => message).join('; ') ?? 'no data' } : answer;
}

const nameType = (value: unknown) => (value as { __typename?: string }).__typename;
const refuse = (type: string, message: string) => new GraphQLError(message, { extensions: { type } });

function root(store: Store) {
  return {
    viewer: { __typename: 'User', login: store.bot.replace('[bot]', '') },
    repository({ owner, name }: { owner: string; name: string }) {
      const own = [`${store.owner}/${store.repo}`, ...store.oldNames].includes(`${owner}/${name}`);
      return own ? { id: `R_${store.id}` } : refuse('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    },
    user({ login }: { login: string }) {
      const known = isAssignable(store, login);
      return known ? { id: userShape(login, '').node_id, login } : refuse('NOT_FOUND', `Could not resolve to a User with the login of '${login}'.`);
    },
    createIssue: ({ input }: { input: CreateIssue }) => createIssue(store, input),
  };
}

interface CreateIssue {
  repositoryId: string;
  title: string;
  body?: string | null;
  labelIds?: string[] | null;
  assigneeIds?: string[] | null;
  parentIssueId?: string | null;
}

/** All or nothing: what does not exist, is too long or is full creates no issue. */
function createIssue(store: Store, input: CreateIssue) {
  const find = <T>(list: T[], id: string, idOf: (one: T) => string): T => {
    const found = list.find((one) => idOf(one) === id);
    if (!found) throw refuse('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`);
    return found;
  };
  find([store], input.repositoryId, ({ id }) => `R_${id}`);
  const labels = (input.labelIds ?? []).map((id) => find(store.labels, id, (label) => `L_${label.id}`).name);
  const assignees = (input.assigneeIds ?? []).map((id) => find(Object.keys(store.people), id, (login) => userShape(login, '').node_id));
  const parent = input.parentIssueId ? find(store.issues, input.parentIssueId, (issue) => `I_${issue.id}`) : null;
  const body = input.body ?? '';
  const problem = checkIssue(store, { title: input.title, body });
  if (problem) throw refuse('UNPROCESSABLE', (problem.body as { errors: { message: string }[] }).errors[0]?.message ?? '');
  if (parent && store.issues.filter((issue) => issue.parent === parent.number).length >= mostSubIssues)
    throw refuse('UNPROCESSABLE', 'Parent cannot have more than 100 sub-issues');
  const issue = fileIssue(store, { title: input.title, body, labels, assignees, user: store.bot });
  if (parent) Object.assign(issue, { parent: parent.number, linked: Date.now() });
  if (parent) touch(store, parent);
  return { issue: shape(store, issue) };
}

/** As far as it is read; a field that is not here is null, which the schema refuses where it may not be. */
function shape(store: Store, issue: StoredIssue): object {
  const actor = (login: string) => ({ __typename: login.endsWith('[bot]') ? 'Bot' : 'User', login: login.replace('[bot]', '') });
  const parent = store.issues.find(({ number }) => number === issue.parent);
  return {
    __typename: 'Issue',
    id: `I_${issue.id}`,
    fullDatabaseId: String(issue.id),
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state.toUpperCase(),
    url: `https://github.com/${store.owner}/${store.repo}/issues/${issue.number}`,
    createdAt: issue.created_at,
    updatedAt: issue.updated_at,
    author: actor(issue.user),
    labels: { nodes: issue.labels.map((name) => ({ name })) },
    assignees: { nodes: issue.assignees.map((login) => ({ login })) },
    parent: parent ? { number: parent.number } : null,
  };
}
