import type { Applied, Change, IssueEdit } from './change.ts';
import type { IssueState } from './issue.ts';
import type { ReportState } from './report-state.ts';

/** The state after a change, without asking GitHub again. Pure; planning on it gives what remains. */
export function foldChange(state: ReportState, change: Change, applied: Applied): ReportState {
  const next = applied.problem ? { ...state, problems: { ...state.problems, [change.key]: applied.problem } } : state;
  if (applied.noSubIssues) return { ...next, subIssues: false };
  if (applied.problem && !applied.issue && !applied.comment) return next;
  switch (change.type) {
    case 'create-label':
      return { ...next, labels: [...next.labels, change.label.name] };
    case 'open-item':
      if (!applied.issue) return next;
      return {
        ...next,
        items: [...next.items, { issue: applied.issue, applied: { ...change.applied, text: change.applied.text.slice(0, 2000) }, linked: false }],
      };
    case 'open-follow-up':
      return applied.issue ? { ...next, followUp: { issue: applied.issue, linked: false } } : next;
    case 'edit-issue':
      return mapIssue(next, change.issue, (issue) => applied.issue ?? editIssue(issue, change.edit), change.applied ?? undefined);
    case 'set-labels':
      return mapIssue(next, change.issue, (issue) => ({
        ...issue,
        labels: [...issue.labels.filter((label) => !change.remove.includes(label)), ...change.add],
      }));
    case 'link-sub-issue':
      return linkIssue(next, change.child.number);
    case 'add-comment':
      return { ...next, noted: [...next.noted, change.issue] };
    case 'delete-comment':
      return { ...next, extraComments: next.extraComments.filter((id) => id !== change.comment) };
    case 'upsert-comment':
      if (!applied.comment || !change.memory) return next;
      return { ...next, comment: { ...applied.comment, body: change.body, memory: change.memory } };
    // What only a pull request, a file or a sweep changes has a fold of its own.
    default:
      return next;
  }
}

function editIssue(issue: IssueState, { reason, ...fields }: IssueEdit): IssueState {
  return { ...issue, ...fields, ...(reason ? { reason } : {}) };
}

function mapIssue(state: ReportState, number: number, map: (issue: IssueState) => IssueState, applied?: ReportState['items'][number]['applied']): ReportState {
  const at = <T extends { issue: IssueState }>(holder: T): T => (holder.issue.number === number ? { ...holder, issue: map(holder.issue) } : holder);
  return {
    ...state,
    issue: state.issue.number === number ? map(state.issue) : state.issue,
    items: state.items.map((item) => (item.issue.number === number && applied ? { ...at(item), applied } : at(item))),
    adopted: Object.fromEntries(Object.entries(state.adopted).map(([key, holder]) => [key, at(holder)])),
    followUp: state.followUp && at(state.followUp),
  };
}

function linkIssue(state: ReportState, number: number): ReportState {
  const at = <T extends { issue: IssueState; linked: boolean | null }>(holder: T): T => (holder.issue.number === number ? { ...holder, linked: true } : holder);
  return {
    ...state,
    items: state.items.map(at),
    adopted: Object.fromEntries(Object.entries(state.adopted).map(([key, holder]) => [key, at(holder)])),
    followUp: state.followUp && at(state.followUp),
  };
}
