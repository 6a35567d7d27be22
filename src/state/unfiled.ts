import { blankIssue } from './issue.ts';
import type { ReportState } from './report-state.ts';
import type { Repository } from './repository.ts';

/** A repository that has seen nothing of a report yet; `labels` are those it has. */
export function unfiledState(title: string, repository: Repository, labels: string[]): ReportState {
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
