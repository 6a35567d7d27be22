import { blobOf, commit, diffTrees, mergeBase, treeOf } from './git.ts';
import { type Answer, type Handler, notFound, paged, refuse } from './routes.ts';
import { commitShape, contentShape, lineCommentShape, reviewShape } from './shapes.ts';
import { fileIssue, type Store, type StoredPull } from './store.ts';
import { mergedPulls } from './system-routes.ts';

const repository = '/repos/{owner}/{repo}';
const pullPath = `${repository}/pulls/{pull_number}`;

/** Commits, files, pull requests and their reviews. */
export const gitRoutes: Record<string, Handler> = {
  [`GET ${repository}/contents/{path}`]: (store, { params, search }, base) => {
    const text = treeOf(store, search.get('ref'))?.[params.path as string];
    return text === undefined ? notFound : { status: 200, body: contentShape(params.path as string, text, store, base) };
  },
  [`PUT ${repository}/contents/{path}`]: (store, { params, body }, base) => {
    const [path, branch] = [params.path as string, body.branch ?? 'main'];
    const tree = treeOf(store, branch);
    if (!tree) return notFound;
    if (path in tree && body.sha !== blobOf(tree[path] as string)) return { status: 409, body: { message: `${path} does not match ${body.sha}` } };
    const text = Buffer.from(body.content, 'base64').toString('utf8');
    const sha = commit(store, { ...tree, [path]: text }, branch);
    return { status: 200, partial: true, body: { content: contentShape(path, text, store, base), commit: { sha } } };
  },
  [`GET ${repository}/compare/{basehead}`]: (store, { params }, base) => {
    const [before = '', after = ''] = (params.basehead as string).split('...');
    const [from, to] = [store.commits[before], store.commits[after]];
    const start = from && to ? mergeBase(store, before, after) : null;
    if (!to || start === null) return notFound;
    const shape = commitShape(start, base);
    const url = `${base}/compare/${before}...${after}`;
    return {
      status: 200,
      body: {
        url,
        html_url: url,
        permalink_url: url,
        diff_url: url,
        patch_url: url,
        base_commit: shape,
        merge_base_commit: shape,
        status: start === before ? 'ahead' : 'diverged',
        ahead_by: 1,
        behind_by: 0,
        total_commits: 1,
        commits: [],
        files: diffTrees(store.commits[start]?.tree ?? {}, to.tree).slice(0, 300),
      },
    };
  },
  [`GET ${repository}/git/trees/{tree_sha}`]: (store, { params }, base) => {
    const tree = treeOf(store, params.tree_sha as string);
    if (!tree) return notFound;
    const entries = Object.entries(tree).map(([path, text]) => ({ path, mode: '100644', type: 'blob', size: text.length, sha: blobOf(text), url: base }));
    return { status: 200, body: { sha: params.tree_sha, url: base, truncated: false, tree: entries } };
  },
  [`GET ${repository}/git/ref/{ref}`]: (store, { params }, base) => {
    const sha = store.branches[(params.ref as string).replace(/^heads\//, '')];
    return sha ? { status: 200, body: refShape(params.ref as string, sha, base) } : notFound;
  },
  [`POST ${repository}/git/refs`]: (store, { body }, base) => {
    const name = body.ref.replace(/^refs\/heads\//, '');
    if (store.branches[name]) return refuse('Reference already exists', 'ref');
    store.branches[name] = body.sha;
    return { status: 201, body: refShape(body.ref, body.sha, base) };
  },
  [`PATCH ${repository}/git/refs/{ref}`]: (store, { params, body }, base) => {
    const name = (params.ref as string).replace(/^heads\//, '');
    if (!store.branches[name]) return notFound;
    store.branches[name] = body.sha;
    return { status: 200, body: refShape(params.ref as string, body.sha, base) };
  },
  [`GET ${repository}/pulls`]: (store, request, base) => {
    const { search } = request;
    if (search.get('state') === 'closed') return mergedPulls(store, request, base);
    const branch = search.get('head')?.split(':')[1];
    const found = store.pulls.filter(({ head, state }) => (state === 'open' || search.get('state') === 'all') && (!branch || head === branch));
    return { status: 200, partial: true, body: found.map(({ number }) => ({ number })) };
  },
  [`POST ${repository}/pulls`]: (store, { body }) => {
    if (store.pulls.some(({ head, state }) => head === body.head && state === 'open')) return refuse('A pull request already exists', 'head');
    return { status: 201, partial: true, body: { number: openPull(store, body).number } };
  },
  [`GET ${pullPath}/files`]: (store, request) => withPull(store, request.params, (pull) => paged(pullFiles(store, pull), request.search, (file) => file)),
  [`GET ${pullPath}/comments`]: (store, { params, search }, base) =>
    withPull(store, params, ({ number }) =>
      paged(
        store.lineComments.filter(({ pull }) => pull === number),
        search,
        (comment) => lineCommentShape(comment, base),
      ),
    ),
  [`POST ${pullPath}/reviews`]: (store, { params, body }, base) => withPull(store, params, (pull) => review(store, pull, body, base)),
  [`DELETE ${repository}/pulls/comments/{comment_id}`]: (store, { params }) => {
    const index = store.lineComments.findIndex(({ id }) => id === Number(params.comment_id));
    if (index < 0) return notFound;
    store.lineComments.splice(index, 1);
    return { status: 204 };
  },
};

/** All or nothing, as GitHub: one line outside the diff refuses the review. */
function review(
  store: Store,
  pull: StoredPull,
  body: { body?: string; event?: string; commit_id?: string; comments?: { path: string; line: number; side: string; body: string }[] },
  base: string,
): Answer {
  if (body.event === 'COMMENT' && !body.body) return refuse('body is required', 'body');
  const files = pullFiles(store, pull);
  for (const { path, line, side } of body.comments ?? []) {
    const lines = linesOf(files.find(({ filename }) => filename === path)?.patch ?? '');
    if (side !== 'RIGHT' || !lines.has(line)) return refuse('Pull request review thread line must be part of the diff', 'line');
  }
  const entry = { id: store.nextId++, pull: pull.number, body: body.body ?? '', commit: body.commit_id ?? '' };
  store.reviews.push(entry);
  for (const { path, line, body: text } of body.comments ?? []) {
    store.lineComments.push({
      id: store.nextId++,
      pull: pull.number,
      review: entry.id,
      path,
      line,
      body: text,
      user: store.bot,
      commit: entry.commit,
      replyTo: null,
      created_at: store.now().toISOString(),
    });
  }
  return { status: 200, body: reviewShape(entry, store, base) };
}

/** Counted apart from the code under test. */
function linesOf(patch: string): Set<number> {
  const lines = new Set<number>();
  let next = 0;
  for (const text of patch.split('\n')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(text)?.[1];
    if (start) next = Number(start);
    else if (!text.startsWith('-') && !text.startsWith('\\')) lines.add(next++);
  }
  return lines;
}

/** A pull request of a branch or commit; it has a number among the issues. */
export function openPull(store: Store, pull: { title: string; body?: string; head: string; base: string }): StoredPull {
  const { number } = fileIssue(store, { title: pull.title, user: store.bot, pull_request: true });
  const stored: StoredPull = { body: '', state: 'open', ...pull, number };
  store.pulls.push(stored);
  return stored;
}

function pullFiles(store: Store, { head, base }: StoredPull) {
  const [from, to] = [store.branches[base] ?? base, store.branches[head] ?? head];
  const start = mergeBase(store, from, to);
  return diffTrees((start && store.commits[start]?.tree) || {}, store.commits[to]?.tree ?? {});
}

function withPull(store: Store, params: Record<string, string>, handle: (pull: StoredPull) => Answer): Answer {
  const pull = store.pulls.find(({ number }) => number === Number(params.pull_number));
  return pull ? handle(pull) : notFound;
}

const refShape = (ref: string, sha: string, base: string) => ({
  ref: ref.startsWith('refs/') ? ref : `refs/${ref}`,
  node_id: 'R_1',
  url: base,
  object: { type: 'commit', sha, url: base },
});
