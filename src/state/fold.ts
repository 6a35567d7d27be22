import type { Answer, Change, IssueEdit, NativeEdit } from './change.ts';
import type { IssueState } from './issue.ts';
import type { AppliedItem, ItemState, Linked, ReportState } from './report-state.ts';

/** The state after a change, without asking GitHub again. Pure; planning on it gives what remains. */
export function foldChange(state: ReportState, change: Change, answer: Answer): ReportState {
  if (answer.noSubIssues) return { ...state, subIssues: false };
  if (answer.problem && !answer.issue && !answer.comment) return state;
  switch (change.type) {
    case 'open-report':
      return answer.issue && state.issue.number === 0 ? { ...state, issue: answer.issue } : state;
    case 'open-item':
      return answer.issue
        ? addItem(lack(state, answer), { issue: answer.issue, applied: appliedWith(change.applied, answer), linked: answer.linked === true })
        : state;
    case 'open-follow-up':
      return answer.issue && !state.followUp ? { ...state, followUp: { issue: answer.issue, linked: answer.linked === true } } : state;
    case 'edit-issue':
      if (answer.lacking) return lack(state, answer);
      return mapIssue(state, change.issue, (issue) => answer.issue ?? editIssue(issue, change.edit), change.applied ?? undefined);
    case 'close-duplicate':
      return dropIssue(state, change.issue);
    case 'set-labels':
      return mapIssue(state, change.issue, (issue) => ({
        ...issue,
        labels: [...issue.labels.filter((label) => !change.remove.includes(label)), ...change.add],
      }));
    case 'link-sub-issue':
      return linkIssue(state, change.child.number);
    case 'set-dependency': {
      if (answer.lacking) return lack(state, answer);
      const pair = `${change.issue}<${change.by.number}`;
      return { ...state, blocked: [...state.blocked.filter((one) => one !== pair), ...(change.remove ? [] : [pair])] };
    }
    case 'add-comment':
      return { ...state, noted: [...state.noted, change.issue] };
    case 'delete-comment':
      return { ...state, extraComments: state.extraComments.filter((id) => id !== change.comment) };
    case 'upsert-comment':
      if (!answer.comment || !change.memory) return state;
      return { ...state, comment: { ...answer.comment, body: change.body, memory: change.memory } };
    // What only a pull request, a file or a sweep changes has a fold of its own.
    default:
      return state;
  }
}

/** An issue that was just filed is that of the row in whose place it was filed. */
function addItem(state: ReportState, added: ItemState): ReportState {
  const { issue, applied } = added;
  if (state.items.some((item) => item.issue.number === issue.number)) return state;
  const rows = [...state.rows];
  // A row keeps the issue it has: the older of two that were filed side by side.
  rows[applied.position] ??= issue.number;
  return { ...state, rows, items: [...state.items, added] };
}

/** An issue that was closed as a duplicate is no one's any more. */
function dropIssue(state: ReportState, number: number): ReportState {
  return {
    ...state,
    items: state.items.filter(({ issue }) => issue.number !== number),
    duplicates: state.duplicates.filter(({ issue }) => issue.number !== number),
    rows: state.rows.map((row) => (row === number ? null : row)),
  };
}

/** What was applied, with the native fields that GitHub took. */
function appliedWith(applied: AppliedItem, { taken }: Answer): AppliedItem {
  return taken && Object.keys(taken).length > 0 ? { ...applied, fields: taken } : applied;
}

function lack(state: ReportState, { lacking }: Answer): ReportState {
  return lacking ? { ...state, lacking: { ...state.lacking, ...lacking } } : state;
}

function editIssue(issue: IssueState, { reason, native, ...fields }: IssueEdit): IssueState {
  return { ...issue, ...fields, ...(reason ? { reason } : {}), ...(native ? editNative(issue, native) : {}) };
}

function editNative(issue: IssueState, { set, names }: NativeEdit): Pick<IssueState, 'type' | 'fields'> {
  const fields = { ...issue.fields };
  for (const kind of ['priority', 'due'] as const) {
    const [name, value] = [names[kind]?.toLowerCase(), set[kind]];
    if (name === undefined || value === undefined) continue;
    if (value === null) delete fields[name];
    else fields[name] = value;
  }
  return { fields, ...(set.type === undefined ? {} : { type: set.type }) };
}

function mapIssue(state: ReportState, number: number, map: (issue: IssueState) => IssueState, applied?: AppliedItem): ReportState {
  const at = <T extends { issue: IssueState }>(holder: T): T => (holder.issue.number === number ? { ...holder, issue: map(holder.issue) } : holder);
  return {
    ...state,
    issue: state.issue.number === number ? map(state.issue) : state.issue,
    items: state.items.map((item) => (item.issue.number === number && applied ? { ...at(item), applied } : at(item))),
    adopted: mapAdopted(state, at),
    followUp: state.followUp && at(state.followUp),
  };
}

function linkIssue(state: ReportState, number: number): ReportState {
  const at = <T extends { issue: IssueState; linked: boolean | null }>(holder: T): T => (holder.issue.number === number ? { ...holder, linked: true } : holder);
  return {
    ...state,
    items: state.items.map(at),
    adopted: mapAdopted(state, at),
    followUp: state.followUp && at(state.followUp),
  };
}

function mapAdopted({ adopted }: ReportState, map: <T extends { issue: IssueState; linked: Linked }>(holder: T) => T): ReportState['adopted'] {
  return Object.fromEntries(Object.entries(adopted).map(([key, holder]) => [key, holder === 'not looked up' ? holder : map(holder)]));
}
