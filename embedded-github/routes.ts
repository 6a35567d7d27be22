import { checkNative, takeNative } from './native-fields.ts';
import { commentShape, issueShape, labelShape, userShape } from './shapes.ts';
import { addComment, addLabel, fileIssue, isListed, type Store, type StoredIssue, touch } from './store.ts';

export interface Request {
  params: Record<string, string>;
  search: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: bodies were checked against GitHub's description
  body: any;
}
export interface Answer {
  status: number;
  body?: unknown;
  /** The body is less than GitHub gives; only what is read of it is there. */
  partial?: boolean;
  /** Another page follows. */
  more?: boolean;
  /** Where a redirect points to. */
  location?: string;
}
export type Handler = (store: Store, request: Request, base: string) => Answer;

export const notFound: Answer = { status: 404, body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' } };
export const refuse = (message: string, field = 'issue', code = 'invalid'): Answer => ({
  status: 422,
  body: { message: 'Validation Failed', documentation_url: 'https://docs.github.com/rest', errors: [{ resource: 'Issue', field, code, message }] },
});

const locked: Answer = {
  status: 403,
  body: { message: 'Unable to create comment because issue is locked.', documentation_url: 'https://docs.github.com/rest', status: '403' },
};

const issuePath = '/repos/{owner}/{repo}/issues';
const onePath = `${issuePath}/{issue_number}`;

/** The endpoints the action uses, behaving as GitHub's. */
export const routes: Record<string, Handler> = {
  [`GET ${issuePath}`]: (store, { search }, base) => {
    const labels = (search.get('labels') ?? '').split(',').filter(Boolean);
    const since = search.get('since');
    const found = store.issues
      .filter(({ state }) => (search.get('state') ?? 'open') === 'all' || state === (search.get('state') ?? 'open'))
      .filter((issue) => labels.every((label) => issue.labels.includes(label)))
      .filter(({ filed }) => isListed(store, filed))
      .filter(({ updated_at }) => !since || Date.parse(updated_at) >= Date.parse(since))
      .sort((a, b) => (search.get('direction') === 'asc' ? a.number - b.number : b.number - a.number));
    return paged(found, search, (issue) => issueShape(issue, store, base));
  },
  [`POST ${issuePath}`]: (store, { body }, base) => {
    const problem = checkIssue(store, body);
    if (problem) return problem;
    const { title, body: text = '', labels = [], assignees = [] } = body;
    const issue = fileIssue(store, { title, body: text, labels, assignees, user: store.bot });
    takeNative(store, issue, body);
    return { status: 201, body: issueShape(issue, store, base) };
  },
  [`GET ${onePath}`]: (store, request, base) => withIssue(store, request, (issue) => ({ status: 200, body: issueShape(issue, store, base) })),
  [`PATCH ${onePath}`]: (store, request, base) =>
    withIssue(store, request, (issue) => {
      const problem = checkIssue(store, { title: issue.title, ...request.body });
      if (problem) return problem;
      if (request.body.state === 'closed' && issue.state === 'open') issue.closed_at = store.now().toISOString();
      const { type, issue_field_values, ...fields } = request.body;
      Object.assign(issue, fields);
      takeNative(store, issue, { type, issue_field_values });
      if (request.body.state && !request.body.state_reason) issue.state_reason = request.body.state === 'closed' ? 'completed' : 'reopened';
      return { status: 200, body: issueShape(touch(store, issue), store, base) };
    }),
  [`GET ${onePath}/comments`]: (store, request, base) =>
    withIssue(store, request, ({ number }) =>
      paged(
        store.comments.filter(
          ({ issue, updated_at, written }) => issue === number && isListed(store, written) && updated_at >= (request.search.get('since') ?? ''),
        ),
        request.search,
        (comment) => commentShape(comment, store, base),
      ),
    ),
  [`POST ${onePath}/comments`]: (store, request, base) =>
    withIssue(store, request, (issue) => {
      if (issue.locked) return locked;
      if (request.body.body.length > 65_536) return refuse('body is too long (maximum is 65536 characters)', 'body');
      touch(store, issue);
      return { status: 201, body: commentShape(addComment(store, issue.number, request.body.body, store.bot), store, base) };
    }),
  [`PATCH ${issuePath}/comments/{comment_id}`]: (store, { params, body }, base) => {
    const comment = store.comments.find(({ id }) => id === Number(params.comment_id));
    if (!comment) return notFound;
    if (body.body.length > 65_536) return refuse('body is too long (maximum is 65536 characters)', 'body');
    Object.assign(comment, {
      body: body.body,
      updated_at: store
        .now()
        .toISOString()
        .replace(/\.\d{3}Z$/, 'Z'),
    });
    return { status: 200, body: commentShape(comment, store, base) };
  },
  [`DELETE ${issuePath}/comments/{comment_id}`]: (store, { params }) => {
    const index = store.comments.findIndex(({ id }) => id === Number(params.comment_id));
    // GitHub answers so, though its description does not say it.
    if (index < 0) return { ...notFound, partial: true };
    store.comments.splice(index, 1);
    return { status: 204 };
  },
  [`POST ${onePath}/labels`]: (store, request, base) =>
    withIssue(store, request, (issue) => {
      const names: string[] = Array.isArray(request.body) ? request.body : request.body.labels;
      for (const name of names) addLabel(store, { name });
      issue.labels = [...new Set([...issue.labels, ...names])];
      touch(store, issue);
      return { status: 200, body: labelShapes(store, issue, base) };
    }),
  [`DELETE ${onePath}/labels/{name}`]: (store, request, base) =>
    withIssue(store, request, (issue) => {
      if (!issue.labels.includes(request.params.name as string)) return notFound;
      issue.labels = issue.labels.filter((name) => name !== request.params.name);
      touch(store, issue);
      return { status: 200, body: labelShapes(store, issue, base) };
    }),
  [`POST ${onePath}/assignees`]: (store, request, base) =>
    withIssue(store, request, (issue) => {
      const known = (request.body.assignees as string[]).filter((login) => isAssignable(store, login));
      issue.assignees = [...new Set([...issue.assignees, ...known])];
      return { status: 201, body: issueShape(touch(store, issue), store, base) };
    }),
  [`DELETE ${onePath}/assignees`]: (store, request, base) =>
    withIssue(store, request, (issue) => {
      issue.assignees = issue.assignees.filter((login) => !request.body.assignees.includes(login));
      return { status: 200, body: issueShape(touch(store, issue), store, base) };
    }),
  [`GET ${onePath}/sub_issues`]: (store, request, base) =>
    store.subIssues
      ? withIssue(store, request, ({ number }) =>
          paged(
            store.issues.filter(({ parent, linked }) => parent === number && isListed(store, linked)),
            request.search,
            (issue) => issueShape(issue, store, base),
          ),
        )
      : notFound,
  [`GET ${onePath}/parent`]: (store, request, base) =>
    withIssue(store, request, ({ parent }) => {
      const found = store.issues.find(({ number }) => number === parent);
      return found ? { status: 200, body: issueShape(found, store, base) } : notFound;
    }),
  [`POST ${onePath}/sub_issues`]: (store, request, base) =>
    store.subIssues ? withIssue(store, request, (issue) => linkSubIssue(store, issue, request.body.sub_issue_id, base)) : notFound,
  'GET /repos/{owner}/{repo}/labels': (store, { search }, base) => paged(store.labels, search, (label) => labelShape(label, store, base)),
  'POST /repos/{owner}/{repo}/labels': (store, { body }, base) => {
    if (store.labels.some(({ name }) => name.toLowerCase() === body.name.toLowerCase())) return refuse('', 'name', 'already_exists');
    if (body.name.length > 50 || (body.description ?? '').length > 100) return refuse('is too long', 'name');
    return { status: 201, body: labelShape(addLabel(store, body), store, base) };
  },
  'GET /user': (store, _, base) => ({ status: 200, partial: true, body: userShape(store.bot, base) }),
  'GET /repos/{owner}/{repo}/assignees/{assignee}': (store, { params }) => (isAssignable(store, params.assignee as string) ? { status: 204 } : notFound),
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': (store, { params }, base) => {
    const login = params.username as string;
    const role = store.people[login];
    if (!role) return notFound;
    const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
    return {
      status: 200,
      body: {
        permission,
        role_name: role,
        user: {
          ...userShape(login, base),
          permissions: { pull: true, triage: true, push: permission === 'write', maintain: false, admin: permission === 'admin' },
          role_name: role,
        },
      },
    };
  },
};

function withIssue(store: Store, { params }: Request, handle: (issue: StoredIssue) => Answer): Answer {
  const issue = store.issues.find(({ number }) => number === Number(params.issue_number));
  return issue ? handle(issue) : notFound;
}

function labelShapes(store: Store, issue: StoredIssue, base: string) {
  return issue.labels.flatMap((name) => store.labels.filter((label) => label.name === name)).map((label) => labelShape(label, store, base));
}

export function checkIssue(store: Store, { title, body, assignees, ...rest }: { title: string; body?: string; assignees?: string[] }): Answer | null {
  const native = checkNative(store, rest);
  if (native) return refuse(...native);
  if (!/[^\s\u200B-\u200F\u2060\uFEFF]/.test(title)) return refuse('title cannot be blank', 'title', 'missing_field');
  if (title.length > 256) return refuse('title is too long (maximum is 256 characters)', 'title');
  if ((body ?? '').length > 65_536) return refuse('body is too long (maximum is 65536 characters)', 'body');
  const stranger = assignees?.find((login) => !isAssignable(store, login));
  return stranger ? refuse(`${stranger} cannot be assigned to this issue`, 'assignees') : null;
}

export function isAssignable(store: Store, login: string): boolean {
  return Object.keys(store.people).some((known) => known.toLowerCase() === login.toLowerCase());
}

/** Sub-issues of one issue; closed ones count. */
export const mostSubIssues = 100;

function linkSubIssue(store: Store, issue: StoredIssue, id: number, base: string): Answer {
  const child = store.issues.find((other) => other.id === id);
  if (!child) return notFound;
  if (child.parent !== null)
    return refuse(child.parent === issue.number ? 'Issue may not contain duplicate sub-issues' : 'Sub issue may only have one parent', 'sub_issue_id');
  if (store.issues.filter(({ parent }) => parent === issue.number).length >= mostSubIssues)
    return refuse('Parent cannot have more than 100 sub-issues', 'sub_issue_id');
  child.parent = issue.number;
  child.linked = Date.now();
  touch(store, issue);
  return { status: 201, body: issueShape(touch(store, child), store, base) };
}

/** A page of a list, and whether another follows: GitHub's link header says so. */
export function paged<T>(list: T[], search: URLSearchParams, shape: (one: T) => unknown): Answer {
  const size = Number(search.get('per_page') ?? 30);
  const start = (Number(search.get('page') ?? 1) - 1) * size;
  return { status: 200, body: list.slice(start, start + size).map(shape), more: list.length > start + size };
}
