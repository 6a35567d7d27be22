/** State of the embedded GitHub: one repository, its issues, comments, labels and people. */
export interface StoredIssue {
  id: number;
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  state_reason: string | null;
  labels: string[];
  assignees: string[];
  user: string;
  created_at: string;
  updated_at: string;
  /** When it was closed; the last change where a test closes it by hand. */
  closed_at?: string;
  parent: number | null;
  pull_request?: boolean;
  locked?: boolean;
  /** Milliseconds since 1970 when it was filed and when it was made a sub-issue: lists show it only after a while. */
  filed?: number;
  linked?: number;
  /** Name of its issue type. */
  type?: string | null;
  /** Values of issue fields, by the id of the field. */
  fields?: Record<string, string>;
  /** Ids of the issues it waits for. */
  blockedBy?: number[];
}
export interface StoredComment {
  id: number;
  issue: number;
  body: string;
  user: string;
  created_at: string;
  updated_at: string;
  written?: number;
}
export interface StoredPull {
  number: number;
  title: string;
  body: string;
  /** Branches or commits. */
  head: string;
  base: string;
  state: 'open' | 'closed';
}
export interface StoredLineComment {
  id: number;
  pull: number;
  review: number;
  path: string;
  line: number;
  body: string;
  user: string;
  commit: string;
  replyTo: number | null;
  created_at: string;
}
/** What an incident left on GitHub: deployments with statuses, releases, runs, merged pull requests, commits. Shapes are cut to what is read. */
export interface SystemStore {
  deployments: {
    id: number;
    sha: string;
    ref: string;
    environment: string;
    created_at: string;
    description?: string;
    creator?: unknown;
    statuses: unknown[];
  }[];
  releases: unknown[];
  runs: unknown[];
  merged: unknown[];
  commits: unknown[];
}

export interface Store {
  /** Database id, which a rename keeps. */
  id: number;
  owner: string;
  repo: string;
  issues: StoredIssue[];
  comments: StoredComment[];
  labels: { id: number; name: string; color: string; description: string | null }[];
  /** Permission by login; logins that are missing are strangers. */
  people: Record<string, 'admin' | 'maintain' | 'write' | 'triage' | 'read'>;
  /** Files of the default branch. */
  files: Record<string, string>;
  commits: Record<string, { tree: Record<string, string>; parent: string | null }>;
  branches: Record<string, string>;
  pulls: StoredPull[];
  reviews: { id: number; pull: number; body: string; commit: string }[];
  lineComments: StoredLineComment[];
  /** What an incident left behind, for the collection of evidence. */
  systems?: SystemStore;
  /** Workflows that can be started, and those that were. */
  workflows?: string[];
  started?: { workflow: string; ref: string; inputs: Record<string, string> }[];
  /** Who the token of the action is. */
  bot: string;
  subIssues: boolean;
  /** Whether there is GraphQL, and whether it knows a parent when an issue is created; GitHub has all. */
  graphQL: 'all' | 'without-parents' | 'none';
  /** Milliseconds by which lists are behind; single issues and comments are not. */
  lag: number;
  /** Names the repository had: requests to them are redirected to its id. */
  oldNames: string[];
  /** Issues moved to other repositories: the number here, the repository's id and the issue there. */
  moved: Record<number, { repository: number; issue: StoredIssue }>;
  /** What an administrator sets, as `doctor` looks at it. */
  setup: {
    hasIssues: boolean;
    /** Path of a workflow → its state. */
    workflows: Record<string, 'active' | 'disabled_inactivity' | 'disabled_manually'>;
    requiredChecks: string[];
    issueTypes: string[];
    /** Issue fields of the organisation; a personal account has none. */
    issueFields?: { id: number; name: string; data_type: 'date' | 'single_select' | 'text' | 'number'; options?: string[] }[];
    /** What the token may not do: setting on new issues is dropped without a word, on others refused. */
    mayNotSet?: ('type' | 'fields' | 'reading fields')[];
    /** The server knows no dependencies between issues. */
    noDependencies?: true;
    /** Tag of the newest release. */
    latest: string | null;
  };
  nextId: number;
  lastNumber: number;
  now: () => Date;
}

export function createStore(options: Partial<Store> = {}): Store {
  return {
    id: 77,
    owner: 'acme',
    repo: 'shop',
    issues: [],
    comments: [],
    labels: [{ id: 1, name: 'post-mortem', color: '5319E7', description: null }],
    people: { ana: 'admin', ben: 'write', chi: 'write', tri: 'triage' },
    files: {},
    commits: {},
    branches: {},
    pulls: [],
    reviews: [],
    lineComments: [],
    bot: 'github-actions[bot]',
    subIssues: true,
    graphQL: 'all',
    lag: 0,
    oldNames: [],
    moved: {},
    setup: { hasIssues: true, workflows: {}, requiredChecks: [], issueTypes: [], latest: null },
    nextId: 1000,
    lastNumber: 0,
    now: () => new Date(),
    ...options,
  };
}

const time = (store: Store) =>
  store
    .now()
    .toISOString()
    .replace(/\.\d{3}Z$/, 'Z');

/** Files an issue as a person or the action would. Unknown labels are made, as GitHub does for those who may push. */
export function fileIssue(store: Store, issue: Partial<StoredIssue> & { title: string; user: string }): StoredIssue {
  // The number of a deleted issue is never given again.
  const number = Math.max(store.lastNumber, ...store.issues.slice(-1).map((other) => other.number)) + 1;
  store.lastNumber = number;
  const stored: StoredIssue = {
    id: store.nextId++,
    number,
    body: '',
    state: 'open',
    state_reason: null,
    labels: [],
    assignees: [],
    parent: null,
    created_at: time(store),
    updated_at: time(store),
    filed: Date.now(),
    ...issue,
  };
  for (const name of stored.labels) addLabel(store, { name });
  store.issues.push(stored);
  return stored;
}

export function addLabel(store: Store, label: { name: string; color?: string; description?: string | null }): Store['labels'][number] {
  const found = store.labels.find(({ name }) => name.toLowerCase() === label.name.toLowerCase());
  if (found) return found;
  const added = { id: store.nextId++, color: 'ededed', description: null, ...label };
  store.labels.push(added);
  return added;
}

export function addComment(store: Store, issue: number, body: string, user: string): StoredComment {
  const comment = { id: store.nextId++, issue, body, user, created_at: time(store), updated_at: time(store), written: Date.now() };
  store.comments.push(comment);
  return comment;
}

export function touch(store: Store, issue: StoredIssue): StoredIssue {
  issue.updated_at = time(store);
  return issue;
}

/** Whether a list shows by now what was written at a time. */
export function isListed({ lag }: Store, since: number | undefined): boolean {
  return lag === 0 || since === undefined || Date.now() - since >= lag;
}

/** Moves an issue to another repository: its number here answers with a redirect from now on. */
export function moveIssue(store: Store, number: number, to: { repository: number; number: number }): void {
  const index = store.issues.findIndex((issue) => issue.number === number);
  const [issue] = store.issues.splice(index, 1);
  if (!issue) throw new Error(`no issue #${number}`);
  store.moved[number] = { repository: to.repository, issue: { ...issue, number: to.number, parent: null } };
}
