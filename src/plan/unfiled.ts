import { blankIssue } from './pretend.ts';
import type { ReportState } from './state.ts';

/** A repository that has seen nothing of a report yet; `labels` are those it has. */
export function unfiledState(title: string, repository: ReportState['repository'], labels: string[]): ReportState {
  return {
    repository,
    issue: { ...blankIssue, number: -1, title },
    author: '',
    mayWrite: true,
    comment: null,
    extraComments: [],
    items: [],
    adopted: {},
    followUp: null,
    labels,
    assignable: {},
    subIssues: true,
    otherSubIssues: 0,
    noted: [],
    problems: {},
    file: null,
  };
}
