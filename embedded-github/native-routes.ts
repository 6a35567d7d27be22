import { checkNative, takeNative, typeShapes, valueShapes } from './native-fields.ts';
import { type Answer, type Handler, notFound, paged, type Request, refuse } from './routes.ts';
import { issueShape } from './shapes.ts';
import { type Store, type StoredIssue, touch } from './store.ts';

const repository = '/repos/{owner}/{repo}';
const onePath = `${repository}/issues/{issue_number}`;

const forbidden: Answer = {
  status: 403,
  body: { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com/rest', status: '403' },
};

/** Issue types, issue fields and dependencies between issues, as GitHub answers for them and refuses them. */
export const nativeRoutes: Record<string, Handler> = {
  'GET /orgs/{org}/issue-types': ({ setup }) => (setup.issueTypes.length > 0 ? { status: 200, body: typeShapes(setup) } : notFound),
  [`GET ${repository}/issue-types`]: ({ setup }) => (setup.issueTypes.length > 0 ? { status: 200, body: typeShapes(setup) } : notFound),
  'GET /orgs/{org}/issue-fields': ({ setup }) =>
    setup.issueFields && !setup.mayNotSet?.includes('reading fields')
      ? {
          status: 200,
          body: setup.issueFields.map(({ options, ...field }) => ({
            ...field,
            node_id: `IF_${field.id}`,
            description: null,
            visibility: 'all',
            options: options?.map((name, index) => ({ id: index + 1, name, color: 'gray' })) ?? null,
          })),
        }
      : notFound,
  [`GET ${onePath}/issue-field-values`]: (store, request) =>
    withIssue(store, request, (issue) => (store.setup.issueFields ? paged(valueShapes(store, issue), request.search, (value) => value) : notFound)),
  [`POST ${onePath}/issue-field-values`]: (store, request) =>
    withIssue(store, request, (issue) => {
      if (!store.setup.issueFields) return notFound;
      if (store.setup.mayNotSet?.includes('fields')) return forbidden;
      const problem = checkNative(store, request.body);
      if (problem) return refuse(...problem);
      takeNative(store, touch(store, issue), request.body);
      return { status: 200, body: valueShapes(store, issue) };
    }),
  [`DELETE ${onePath}/issue-field-values/{issue_field_id}`]: (store, request) =>
    withIssue(store, request, (issue) => {
      const { [request.params.issue_field_id as string]: value, ...rest } = issue.fields ?? {};
      if (value === undefined) return notFound;
      if (store.setup.mayNotSet?.includes('fields')) return forbidden;
      touch(store, issue).fields = rest;
      return { status: 204 };
    }),
  [`GET ${onePath}/dependencies/blocked_by`]: (store, request, base) =>
    withIssue(store, request, ({ blockedBy = [] }) =>
      !store.setup.noDependencies
        ? paged(
            store.issues.filter(({ id }) => blockedBy.includes(id)),
            request.search,
            (issue) => issueShape(issue, store, base),
          )
        : notFound,
    ),
  [`POST ${onePath}/dependencies/blocked_by`]: (store, request, base) =>
    withIssue(store, request, (issue) => {
      if (store.setup.noDependencies) return notFound;
      const blocker = store.issues.find(({ id }) => id === request.body.issue_id);
      if (!blocker) return notFound;
      if (issue.blockedBy?.includes(blocker.id)) return refuse('Issue dependency already exists', 'issue_id');
      if (blocker === issue || waitsFor(store, blocker, issue)) return refuse('Issue dependency would be circular', 'issue_id');
      issue.blockedBy = [...(issue.blockedBy ?? []), blocker.id];
      return { status: 201, body: issueShape(touch(store, issue), store, base) };
    }),
  [`DELETE ${onePath}/dependencies/blocked_by/{issue_id}`]: (store, request, base) =>
    withIssue(store, request, (issue) => {
      const id = Number(request.params.issue_id);
      if (store.setup.noDependencies || !issue.blockedBy?.includes(id)) return notFound;
      issue.blockedBy = issue.blockedBy.filter((other) => other !== id);
      return { status: 200, body: issueShape(touch(store, issue), store, base) };
    }),
};

/** Whether an issue waits for another, at whatever distance. */
function waitsFor(store: Store, issue: StoredIssue, other: StoredIssue, seen = new Set<number>()): boolean {
  if (seen.has(issue.id)) return false;
  seen.add(issue.id);
  return (issue.blockedBy ?? []).some((id) => {
    const blocker = store.issues.find((one) => one.id === id);
    return id === other.id || (blocker !== undefined && waitsFor(store, blocker, other, seen));
  });
}

function withIssue(store: Store, { params }: Request, handle: (issue: StoredIssue) => Answer): Answer {
  const issue = store.issues.find(({ number }) => number === Number(params.issue_number));
  return issue ? handle(issue) : notFound;
}
