import type { ActionItem } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import { categoryOf } from '../state/categories.ts';
import { cut, keptText } from '../state/cut.ts';
import type { Match } from '../state/match-items.ts';
import { resolveOwner } from '../state/owners.ts';
import type { AppliedItem, ReportState } from '../state/report-state.ts';
import { defaultDeadline } from '../state/spans.ts';
import { unassignableNote, unknownOwnerNote } from '../view/issues/item-words.ts';
import type { PlanContext } from './plan-input.ts';

/** What decides beside the row itself. */
type DesiredContext = Pick<PlanContext, 'report' | 'settings' | 'state'>;

/** What an item's issue should carry, as the report and the configuration have it now. `filed` is an ISO day. */
export function desiredItem({ item, index }: Match, key: string, filed: string, { report, settings, state }: DesiredContext): AppliedItem {
  const owner = resolveOwner(item.owner, settings.owners);
  const open = !item.done && !item.declined;
  return {
    key,
    explicit: item.id === key,
    position: index,
    text: keptText(item.text),
    owner: item.owner === null ? null : cut(item.owner, 300),
    logins: owner.logins.filter((login) => state.assignable.get(login.toLowerCase()) !== false),
    due: item.due ?? (open ? defaultDeadline(filed, item.priority, report.severity?.value ?? null, settings.deadlines) : null),
    dueDefault: item.due === null && open,
    priority: item.priority,
    category: categoryOf(item.text, item.category)?.slice(0, 50) ?? null,
    factor: item.factor === null ? null : cut(item.factor, 500),
    deliverable: item.deliverable === null ? null : cut(item.deliverable, 500),
    state: item.done ? 'done' : item.declined ? 'declined' : 'open',
    orphan: null,
    followUp: null,
    filed,
  };
}

/** Labels an item's issue should have for its values. */
export function labelsOf(applied: AppliedItem, settings: Settings): string[] {
  const labels = [settings.labels['action-item'].name];
  if (applied.priority) labels.push(settings.labels[`priority-${applied.priority}`].name);
  if (applied.category) labels.push(applied.category);
  if (applied.orphan) labels.push(settings.labels.orphan.name);
  return labels;
}

/** Owners that GitHub will not have, in a sentence each. */
export function ownerNotes(item: ActionItem, settings: Settings, assignable: ReportState['assignable']): string[] {
  const { logins, unknown } = resolveOwner(item.owner, settings.owners);
  return [
    ...logins.filter((login) => assignable.get(login.toLowerCase()) === false).map((login) => unassignableNote(login)),
    ...unknown.map((name) => unknownOwnerNote(name)),
  ];
}

const titleLength = 200;

/** Title of an item's issue; the full text is in the body. */
export function itemTitle(applied: AppliedItem): string {
  const title = `${applied.key}: ${applied.text}`;
  return title.length <= titleLength ? title : `${title.slice(0, titleLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
