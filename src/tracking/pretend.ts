import type { Answer, Change } from '../state/change.ts';
import { blankIssue } from '../state/issue.ts';

/** What a dry run takes for GitHub's answer. `number` is below zero: the issue does not exist. */
export function pretendChange(change: Change, number: number): Answer {
  switch (change.type) {
    case 'open-item':
    case 'open-follow-up':
    case 'open-report':
    case 'open-weekly-review':
    case 'open-unfinished-push': {
      const { title, body, labels, assignees } = change;
      return { pretended: true, linked: 'below' in change, issue: { ...blankIssue, number, id: number, title, body, labels, assignees } };
    }
    case 'upsert-comment':
      return { pretended: true, comment: { id: change.comment ?? number, updatedAt: '' } };
    default:
      return { pretended: true };
  }
}
