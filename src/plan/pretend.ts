import type { Change } from './change.ts';
import type { Applied } from './fold.ts';
import type { IssueState } from './state.ts';

/** What a dry run takes for GitHub's answer. `number` is below zero: the issue does not exist. */
export function pretendChange(change: Change, number: number): Applied {
  switch (change.type) {
    case 'open-item':
    case 'open-follow-up':
    case 'open-report':
    case 'open-weekly-review': {
      const { title, body, labels, assignees } = change;
      return { issue: { ...blankIssue, number, id: number, title, body, labels, assignees } };
    }
    case 'upsert-comment':
      return { comment: { id: change.comment ?? number, updatedAt: '' } };
    default:
      return {};
  }
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
  author: null,
};
