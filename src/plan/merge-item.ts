import type { Report } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import type { Change, IssueEdit } from '../state/change.ts';
import { hasLabel } from '../state/issue.ts';
import { replaceBlock, writeBlock } from '../state/marker.ts';
import { reportRef } from '../state/report-ref.ts';
import type { AppliedItem, ItemState, ReportState } from '../state/report-state.ts';
import { itemBlock } from '../view/issues/item-block.ts';
import { itemTitle, labelsOf } from './desired-item.ts';
import type { PlanInput } from './plan-input.ts';

const compared = ['text', 'owner', 'due', 'dueDefault', 'priority', 'category', 'factor', 'deliverable', 'state', 'orphan', 'followUp'] as const;

/**
 * The change that brings an item's issue up to the report, three-way: the marker holds what was last applied; a field is
 * touched only where the report differs from that, and only while the issue still has what was applied. All fields go in
 * one request, so that a run that is cut leaves either the old or the new.
 */
export function mergeItem(existing: ItemState, desired: AppliedItem, context: MergeContext): Change[] {
  const { issue, applied } = existing;
  const told = (field: 'fields' | 'row') => JSON.stringify(applied[field]) !== JSON.stringify(desired[field]);
  const changed = [...compared.filter((field) => applied[field] !== desired[field]), ...(['fields', 'row'] as const).filter(told)];
  const sameLogins = applied.logins.join() === desired.logins.join();
  if (changed.length === 0 && sameLogins) return [];
  const { report, state, settings } = context;
  const edit: IssueEdit = { body: replaceBlock('item', issue.body, itemBody(desired, report, state)) };
  const was: IssueEdit = { body: issue.body };
  if (applied.text !== desired.text && issue.title === itemTitle(applied)) {
    edit.title = itemTitle(desired);
    was.title = issue.title;
  }
  const labels = mergeLabels(existing, desired, settings);
  if (labels) Object.assign(edit, { labels }) && Object.assign(was, { labels: issue.labels });
  const assignees = mergeAssignees(existing, desired);
  if (assignees) Object.assign(edit, { assignees }) && Object.assign(was, { assignees: issue.assignees });
  if (applied.state !== desired.state && (applied.state === 'open') === (issue.state === 'open')) Object.assign(edit, stateEdit(desired.state));
  const native = context.native?.nativeEdit(existing, desired, settings.fields);
  if (native) edit.native = native;
  const fieldsOnly = changed.every((field) => field === 'fields' || field === 'row') && sameLogins;
  const what = [...changed, ...(sameLogins ? [] : ['assignees'])].join(', ');
  const why = fieldsOnly ? 'the fields of the issue go with deadline and priority' : `the report changed: ${what}`;
  return [{ type: 'edit-issue', key: `item ${desired.key}`, why, issue: issue.number, edit, was, applied: desired }];
}

export interface MergeContext {
  report: Report;
  state: ReportState;
  settings: Settings;
  native?: PlanInput['native'];
}

/** The labels the issue should have; null to leave them. A label that a person took off or swapped stays so. */
function mergeLabels({ issue, applied }: ItemState, desired: AppliedItem, settings: Settings): string[] | null {
  const [base, wanted] = [labelsOf(applied, settings), labelsOf(desired, settings)];
  const dropped = base.filter((label) => !wanted.includes(label));
  if (!dropped.every((label) => hasLabel(issue, label))) return null;
  const add = wanted.filter((label) => !base.includes(label) && !hasLabel(issue, label));
  return add.length + dropped.length === 0 ? null : [...issue.labels.filter((label) => !hasLabel({ labels: dropped }, label)), ...add];
}

/** The assignees the issue should have; null to leave them, as where a person assigned someone else. */
function mergeAssignees({ issue, applied }: ItemState, desired: AppliedItem): string[] | null {
  const [present, base] = [new Set(issue.assignees.map((login) => login.toLowerCase())), applied.logins.map((login) => login.toLowerCase())];
  const untouched = base.length === present.size && base.every((login) => present.has(login));
  return untouched && applied.logins.join() !== desired.logins.join() ? desired.logins : null;
}

export function setLabels(issue: number, add: string[], remove: string[], why: string): Change | null {
  return add.length + remove.length === 0 ? null : { type: 'set-labels', key: `labels #${issue}`, why, issue, add, remove };
}

/** A row ticked, struck or declined closes its issue; a row opened again reopens it. */
function stateEdit(state: AppliedItem['state']): IssueEdit {
  if (state === 'open') return { state: 'open', reason: 'reopened' };
  return { state: 'closed', reason: state === 'done' ? 'completed' : 'not_planned' };
}

/** Our block for an item, marker included; cut so that the body stays within GitHub's limit. */
export function itemBody(applied: AppliedItem, report: Report, state: ReportState): string {
  const marker = {
    v: 1,
    ...reportRef(state.repository, state.issue.number),
    ...applied,
  };
  return writeBlock('item', marker, itemBlock(applied, report, state.issue, []));
}
