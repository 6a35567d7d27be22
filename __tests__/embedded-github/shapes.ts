import type { Store, StoredComment, StoredIssue } from './store.ts';

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
    locked: false,
    active_lock_reason: null,
    comments: store.comments.filter((comment) => comment.issue === issue.number).length,
    closed_at: issue.state === 'closed' ? issue.updated_at : null,
    created_at: issue.created_at,
    updated_at: issue.updated_at,
    author_association: 'MEMBER',
    sub_issues_summary: { total: children.length, completed, percent_completed: children.length > 0 ? Math.round((100 * completed) / children.length) : 0 },
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
