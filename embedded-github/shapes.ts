import { blobOf } from './git.ts';
import { nativeShape } from './native-fields.ts';
import type { Store, StoredComment, StoredIssue, StoredLineComment } from './store.ts';

/** Objects as the REST API shows them, complete by its description. */
export function userShape(login: string, base: string) {
  const url = `${base}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: hash(login),
    node_id: `U_${hash(login)}`,
    avatar_url: `${url}/avatar`,
    gravatar_id: '',
    url,
    html_url: url,
    followers_url: `${url}/followers`,
    following_url: `${url}/following`,
    gists_url: `${url}/gists`,
    starred_url: `${url}/starred`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  };
}

export function labelShape(label: Store['labels'][number], store: Store, base: string) {
  return { ...label, node_id: `L_${label.id}`, url: `${base}/repos/${store.owner}/${store.repo}/labels/${encodeURIComponent(label.name)}`, default: false };
}

export function issueShape(issue: StoredIssue, store: Store, base: string) {
  const repository = `${base}/repos/${store.owner}/${store.repo}`;
  const url = `${repository}/issues/${issue.number}`;
  const children = store.issues.filter(({ parent }) => parent === issue.number);
  const completed = children.filter(({ state }) => state === 'closed').length;
  return {
    id: issue.id,
    node_id: `I_${issue.id}`,
    url,
    repository_url: repository,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `https://github.com/${store.owner}/${store.repo}/issues/${issue.number}`,
    number: issue.number,
    state: issue.state,
    state_reason: issue.state_reason,
    title: issue.title,
    body: issue.body,
    user: userShape(issue.user, base),
    labels: issue.labels.flatMap((name) => store.labels.filter((label) => label.name === name).map((label) => labelShape(label, store, base))),
    assignee: issue.assignees[0] ? userShape(issue.assignees[0], base) : null,
    assignees: issue.assignees.map((login) => userShape(login, base)),
    milestone: null,
    locked: issue.locked ?? false,
    active_lock_reason: null,
    comments: store.comments.filter((comment) => comment.issue === issue.number).length,
    closed_at: issue.state === 'closed' ? (issue.closed_at ?? issue.updated_at) : null,
    created_at: issue.created_at,
    updated_at: issue.updated_at,
    author_association: 'MEMBER',
    ...(issue.parent === null ? {} : { parent_issue_url: `${repository}/issues/${issue.parent}` }),
    sub_issues_summary: { total: children.length, completed, percent_completed: children.length > 0 ? Math.round((100 * completed) / children.length) : 0 },
    ...nativeShape(issue, store),
    ...(issue.pull_request ? { pull_request: { url, html_url: url, diff_url: url, patch_url: url } } : {}),
  };
}

export function commentShape(comment: StoredComment, store: Store, base: string) {
  const repository = `${base}/repos/${store.owner}/${store.repo}`;
  return {
    id: comment.id,
    node_id: `C_${comment.id}`,
    url: `${repository}/issues/comments/${comment.id}`,
    html_url: `${repository}/issues/${comment.issue}#${comment.id}`,
    body: comment.body,
    user: userShape(comment.user, base),
    created_at: comment.created_at,
    updated_at: comment.updated_at,
    issue_url: `${repository}/issues/${comment.issue}`,
    author_association: 'NONE',
  };
}

function hash(text: string): number {
  let sum = 7;
  for (const char of text) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}

export function contentShape(path: string, text: string, store: Store, base: string) {
  const url = `${base}/repos/${store.owner}/${store.repo}/contents/${path.split('/').map(encodeURIComponent).join('/')}`;
  const links = { git: url, self: url, html: url };
  const content = Buffer.from(text).toString('base64');
  const name = path.split('/').at(-1);
  return {
    type: 'file',
    encoding: 'base64',
    size: text.length,
    name,
    path,
    content,
    sha: blobOf(text),
    url,
    git_url: url,
    html_url: url,
    download_url: url,
    _links: links,
  };
}

export function commitShape(sha: string, base: string) {
  const person = { name: 'Ana', email: 'ana@example.com', date: '2025-02-10T12:00:00Z' };
  return {
    url: base,
    sha,
    node_id: 'C_1',
    html_url: base,
    comments_url: base,
    commit: { url: base, author: person, committer: person, message: 'x', comment_count: 0, tree: { sha, url: base } },
    author: null,
    committer: null,
    parents: [],
  };
}

export function reviewShape(review: Store['reviews'][number], store: Store, base: string) {
  const link = { href: base };
  return {
    id: review.id,
    node_id: `R_${review.id}`,
    user: userShape(store.bot, base),
    body: review.body,
    state: 'COMMENTED',
    html_url: base,
    pull_request_url: base,
    _links: { html: link, pull_request: link },
    submitted_at: '2025-02-10T12:00:00Z',
    commit_id: review.commit,
    author_association: 'NONE',
  };
}

export function lineCommentShape(comment: StoredLineComment, base: string) {
  const link = { href: base };
  return {
    url: base,
    id: comment.id,
    node_id: `L_${comment.id}`,
    pull_request_review_id: comment.review,
    diff_hunk: '@@ -1 +1 @@',
    path: comment.path,
    commit_id: comment.commit,
    original_commit_id: comment.commit,
    user: userShape(comment.user, base),
    body: comment.body,
    created_at: comment.created_at,
    updated_at: comment.created_at,
    html_url: base,
    pull_request_url: base,
    author_association: 'NONE',
    _links: { self: link, html: link, pull_request: link },
    line: comment.line,
    side: 'RIGHT',
    ...(comment.replyTo === null ? {} : { in_reply_to_id: comment.replyTo }),
  };
}
