import type { Settings } from '../settings/settings.ts';
import type { Answer, Change } from '../state/change.ts';
import type { IssueState } from '../state/issue.ts';
import { writeMarker } from '../state/marker.ts';
import type { UnfinishedPush } from '../state/unfinished-push.ts';
import { unfinishedText, unfinishedTitle } from '../view/issues/unfinished-push.ts';

/** An issue remembers the push while some of its files are `left`; without any it is closed, and none is opened. */
export function planUnfinishedPush(issue: IssueState | null, push: UnfinishedPush, left: number, { labels }: Settings): { changes: Change[] } {
  const body = `${writeMarker('push', { v: 1, ...push })}\n${unfinishedText(push, left)}`;
  const key = `push ${push.after.slice(0, 7)}`;
  if (issue) return { changes: editNote(issue, key, body, left) };
  if (left === 0) return { changes: [] };
  // Sweeps list the issues of this label anyway.
  const [title, label] = [unfinishedTitle(push), labels['weekly-review'].name];
  const why = "the push has more report files than GitHub's limits of an hour allow";
  return { changes: [{ type: 'open-unfinished-push', key, why, title, body, labels: [label], assignees: [] }] };
}

function editNote(issue: IssueState, key: string, body: string, left: number): Change[] {
  const edited = { type: 'edit-issue', key, issue: issue.number, was: { body: issue.body }, applied: null } as const;
  if (left === 0) {
    const why = 'all report files of the push are tracked';
    return issue.state === 'closed' ? [] : [{ ...edited, why, edit: { state: 'closed', reason: 'completed' } }];
  }
  if (issue.state === 'open' && issue.body === body) return [];
  const reopen = issue.state === 'closed' ? ({ state: 'open', reason: 'reopened' } as const) : {};
  return [{ ...edited, why: 'some report files of the push are still to be tracked', edit: { body, ...reopen } }];
}

export function foldUnfinishedPush(issue: IssueState | null, change: Change, answer: Answer): IssueState | null {
  if (answer.issue) return answer.issue;
  return change.type === 'edit-issue' && issue && !answer.problem
    ? { ...issue, body: change.edit.body ?? issue.body, state: change.edit.state ?? issue.state }
    : issue;
}
