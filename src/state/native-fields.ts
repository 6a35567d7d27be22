import { readPriority } from '../report/items/item-fields.ts';
import type { Priority } from '../report/types.ts';
import type { FieldSettings } from '../settings/settings.ts';
import type { IssueState } from './issue.ts';
import { readMarker, writeMarker } from './marker.ts';
import type { AppliedItem, NativeFields } from './report-state.ts';

/** What the native fields of an issue hold; missing where they are not used or GitHub does not say. */
export function nativeOf({ type, fields }: Pick<IssueState, 'type' | 'fields'>, names: FieldSettings): NativeFields {
  const seen: NativeFields = {};
  if (names.type !== null && type !== undefined) seen.type = type;
  if (names.priority !== null && fields) seen.priority = fields[names.priority.toLowerCase()] ?? null;
  if (names.targetDate !== null && fields) seen.due = fields[names.targetDate.toLowerCase()] ?? null;
  return seen;
}

/** Names and choices are the same whatever their letters. */
export function isSame(a: string | null | undefined, b: string | null | undefined): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}

/** A field that holds something else than what was written: a person moved it. An emptied one is none. */
export function isMoved(seen: string | null | undefined, written: string | null | undefined): seen is string {
  return seen != null && !isSame(seen, written);
}

/** The priority a choice means: by its configured name, else as it would be read in a report. */
export function priorityOfChoice(choice: string, { priorities }: FieldSettings): Priority | null {
  return (['high', 'medium', 'low'] as const).find((priority) => isSame(priorities[priority], choice)) ?? readPriority(choice);
}

/** ISO day of a date field; null for anything else. */
export function dayOfField(value: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}

/** An item with deadline and priority as the fields of its issue have them now, where a person moved these. */
export function takeMoved(applied: AppliedItem, issue: Pick<IssueState, 'type' | 'fields'>, names: FieldSettings): AppliedItem {
  const seen = nativeOf(issue, names);
  const due = isMoved(seen.due, applied.fields?.due) ? dayOfField(seen.due) : null;
  const priority = isMoved(seen.priority, applied.fields?.priority) ? priorityOfChoice(seen.priority, names) : null;
  const moved = { ...applied, ...(due === null || due === applied.due ? {} : { due, dueDefault: false }), priority: priority ?? applied.priority };
  const same = moved.due === applied.due && moved.priority === applied.priority;
  return same ? applied : { ...moved, row: applied.row ?? { due: applied.due, priority: applied.priority } };
}

/** The body of an item's issue whose marker says which native fields were written. */
export function claimFields(body: string, fields: NativeFields | undefined): string {
  const marker = readMarker('item', body);
  return body.replace(/<!-- post-mortem:item [\w-]+ -->/, () => writeMarker('item', { ...(marker as object), fields }));
}
