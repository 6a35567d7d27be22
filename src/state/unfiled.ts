import { blankIssue } from './issue.ts';
import type { ReportState, TrackedFile } from './report-state.ts';
import type { Repository } from './repository.ts';

/** A repository that has seen nothing of a report yet: its issue has no number. */
export function unfiledState(title: string, repository: Repository): ReportState {
  return {
    repository,
    issue: { ...blankIssue, number: -1, title },
    author: '',
    mayWrite: true,
    trustedText: true,
    comment: null,
    extraComments: [],
    commands: [],
    items: [],
    rows: [],
    adopted: {},
    followUp: null,
    duplicates: [],
    assignable: new Map(),
    subIssues: true,
    otherSubIssues: 0,
    noted: [],
    blocked: [],
    lacking: {},
    leftOut: 0,
    file: null,
  };
}

/** The same for a report file whose tracking issue is still to be opened: its number is 0. */
export function unopenedState(file: TrackedFile, repository: Repository): ReportState {
  const state = unfiledState(file.title, repository);
  return { ...state, issue: { ...state.issue, number: 0 }, file };
}
