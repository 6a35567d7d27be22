/** An issue as GitHub has it. */
export interface IssueState {
  number: number;
  /** Database id, which the sub-issue API wants. */
  id: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  reason: 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null;
  labels: string[];
  assignees: string[];
  url: string;
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  /** Number of comments. */
  comments: number;
  /** No one without write permission may comment, and workflows may not either. */
  locked: boolean;
  author: Author | null;
  /** Name of its issue type; missing where GitHub does not say. */
  type?: string | null;
  /** Values of the organisation's issue fields by lower-case name; missing where GitHub does not say. */
  fields?: Record<string, string>;
}

/** Who wrote something, as GitHub says. */
export interface Author {
  login: string;
  type?: string;
}

/** An issue about which nothing is known. */
export const blankIssue: IssueState = {
  number: 0,
  id: 0,
  title: '',
  body: '',
  state: 'open',
  reason: null,
  labels: [],
  assignees: [],
  url: '',
  createdAt: new Date(0).toISOString(),
  updatedAt: new Date(0).toISOString(),
  closedAt: null,
  comments: 0,
  locked: false,
  author: null,
};

/** Whether an issue carries a label: GitHub keeps the letters of whoever made it, and takes `Overdue` and `overdue` for one. */
export function hasLabel({ labels }: Pick<IssueState, 'labels'>, name: string): boolean {
  return labels.some((label) => label.toLowerCase() === name.toLowerCase());
}
