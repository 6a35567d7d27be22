import type { Report } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import type { Change, IssueEdit } from './change.ts';
import { itemTitle, labelsOf } from './desired-item.ts';
import { replaceBlock, writeBlock } from './marker.ts';
import type { Render } from './render.ts';
import type { AppliedItem, ItemState, ReportState } from './state.ts';

const compared = ['text', 'owner', 'due', 'priority', 'category', 'factor', 'deliverable', 'state', 'orphan'] as const;

/**
 * Changes that bring an item's issue up to the report: three-way. The marker holds what was last applied; a field is
 * touched only where the report differs from that, and only while the issue still has what was applied.
 * Labels and assignees come first, the body with the new marker last: a run that is cut is simply done again.
 */
export function mergeItem(existing: ItemState, desired: AppliedItem, context: MergeContext): Change[] {
  const { issue, applied } = existing;
  const changed = compared.filter((field) => applied[field] !== desired[field]);
  const sameLogins = applied.logins.join() === desired.logins.join();
  if (changed.length === 0 && sameLogins) return [];
  const why = `the report changed: ${[...changed, ...(sameLogins ? [] : ['assignees'])].join(', ')}`;
  return [...mergeLabels(existing, desired, context, why), ...mergeAssignees(existing, desired, why), editIssue(issue, applied, desired, context, why)];
}

export interface MergeContext {
  report: Report;
  state: ReportState;
  settings: Settings;
  render: Render;
}

function mergeLabels({ issue, applied }: ItemState, desired: AppliedItem, { settings }: MergeContext, why: string): Change[] {
  const [base, wanted] = [labelsOf(applied, settings), labelsOf(desired, settings)];
  const present = new Set(issue.labels.map((label) => label.toLowerCase()));
  // A label that a person took off, or swapped for another priority, stays as the person left it.
  const dropped = base.filter((label) => !wanted.includes(label));
  const kept = dropped.every((label) => present.has(label.toLowerCase()));
  const add = kept ? wanted.filter((label) => !base.includes(label) && !present.has(label.toLowerCase())) : [];
  const remove = kept ? dropped : [];
  const change = setLabels(issue.number, add, remove, why);
  return change ? [change] : [];
}

export function setLabels(issue: number, add: string[], remove: string[], why: string): Change | null {
  return add.length + remove.length === 0 ? null : { type: 'set-labels', key: `labels #${issue}`, why, issue, add, remove };
}

function mergeAssignees({ issue, applied }: ItemState, desired: AppliedItem, why: string): Change[] {
  const [present, base] = [new Set(issue.assignees.map((login) => login.toLowerCase())), applied.logins.map((login) => login.toLowerCase())];
  const untouched = base.length === present.size && base.every((login) => present.has(login));
  if (!untouched) return [];
  const add = desired.logins.filter((login) => !present.has(login.toLowerCase()));
  const remove = applied.logins.filter((login) => !desired.logins.includes(login));
  return add.length + remove.length === 0 ? [] : [{ type: 'set-assignees', key: `assignees #${issue.number}`, why, issue: issue.number, add, remove }];
}

function editIssue(issue: ItemState['issue'], applied: AppliedItem, desired: AppliedItem, context: MergeContext, why: string): Change {
  const { report, state, render } = context;
  const edit: IssueEdit = { body: replaceBlock(issue.body, itemBody(desired, report, state, render)) };
  const was: IssueEdit = { body: issue.body };
  if (applied.text !== desired.text && issue.title === itemTitle(applied)) {
    edit.title = itemTitle(desired);
    was.title = issue.title;
  }
  if (applied.state !== desired.state && (applied.state === 'open') === (issue.state === 'open')) Object.assign(edit, stateEdit(desired.state));
  return { type: 'edit-issue', key: `item ${desired.key}`, why, issue: issue.number, edit, was, applied: desired };
}

/** A row ticked, struck or declined closes its issue; a row opened again reopens it. */
function stateEdit(state: AppliedItem['state']): IssueEdit {
  if (state === 'open') return { state: 'open', reason: 'reopened' };
  return { state: 'closed', reason: state === 'done' ? 'completed' : 'not_planned' };
}

/** Our block for an item, marker included; cut so that the body stays within GitHub's limit. */
export function itemBody(applied: AppliedItem, report: Report, state: ReportState, render: Render): string {
  const marker = {
    v: 1,
    report: `${state.repository.owner}/${state.repository.repo}#${state.issue.number}`,
    ...applied,
    // The marker must find the item again, not repeat it: long texts are kept by their beginning.
    text: applied.text.slice(0, 2000),
  };
  return writeBlock(marker, render.item(applied, report, state.issue, []));
}
