import type { FieldSettings } from '../settings/settings.ts';
import type { NativeEdit } from '../state/change.ts';
import { dayOfField, isMoved, isSame, nativeOf, priorityOfChoice, takeMoved } from '../state/native-fields.ts';
import type { AppliedItem, ItemState, Lacking, NativeFields } from '../state/report-state.ts';

interface NativeContext {
  names: FieldSettings;
  lacking: Lacking;
}

/**
 * What an item should be, with what people did to the native fields of its issue: three-way. A field that a person moved moves
 * deadline or priority until the row is changed again; one that a person emptied stays empty, and the row counts.
 */
export function mergeNative(desired: AppliedItem, { issue, applied }: ItemState, { names, lacking }: NativeContext): AppliedItem {
  const seen = nativeOf(issue, names);
  const written = applied.fields ?? {};
  const base = applied.row ?? applied;
  const due = side(desired.due, base.due, applied.due, isMoved(seen.due, written.due) ? dayOfField(seen.due) : undefined, isEmptied(seen.due, written.due));
  const choice = isMoved(seen.priority, written.priority) ? priorityOfChoice(seen.priority, names) : undefined;
  const priority = side(desired.priority, base.priority, applied.priority, choice, isEmptied(seen.priority, written.priority));
  const apart = due !== desired.due || priority !== desired.priority;
  const merged = { ...desired, due, priority, dueDefault: desired.dueDefault && due === desired.due };
  const fields = fieldsOf(merged, applied, seen, { names, lacking });
  return { ...merged, ...(fields ? { fields } : {}), ...(apart ? { row: { due: desired.due, priority: desired.priority } } : {}) };
}

/** The value that counts: the field's where it was moved, else the row's where that changed, else what counted so far. */
function side<T>(row: T, base: T, applied: T, moved: T | null | undefined, emptied: boolean): T {
  if (moved != null) return moved;
  return emptied || row !== base ? row : applied;
}

const isEmptied = (seen: string | null | undefined, written: string | null | undefined) => seen === null && written != null;

/** What the marker says of the native fields from now on; undefined where it says nothing. */
function fieldsOf(merged: AppliedItem, applied: AppliedItem, seen: NativeFields, { names, lacking }: NativeContext): NativeFields | undefined {
  const written = applied.fields ?? {};
  const wanted = wantedFields(merged, names, written);
  const fields: NativeFields = { ...written };
  for (const kind of ['type', 'priority', 'due'] as const) {
    const now = seen[kind];
    if (now === undefined || isEmptied(now, written[kind])) continue;
    // What a person put there counts as written from now on, so that a later change of the row moves it again.
    if (!isMoved(now, written[kind])) fields[kind] = lacking[kind === 'type' ? 'type' : 'fields'] ? written[kind] : nextOf(written[kind], wanted[kind]);
    else if (kind !== 'type' || written.type == null) fields[kind] = now;
    if (fields[kind] === undefined) delete fields[kind];
  }
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** What a field that no one moved should hold; an empty one that stays empty is none. */
function nextOf(written: string | null | undefined, wanted: NativeFields[keyof NativeFields]): string | null | undefined {
  if (wanted === undefined || (wanted ?? written) == null) return written;
  return wanted;
}

/** What the fields should hold for an item; a finished item keeps the deadline it had, and “Urgent” stays while no more is said than “high”. */
function wantedFields({ due, priority, state }: AppliedItem, names: FieldSettings, written: NativeFields): NativeFields {
  const choice = written.priority != null && priorityOfChoice(written.priority, names) === priority ? written.priority : priority && names.priorities[priority];
  return {
    ...(names.type === null ? {} : { type: names.type }),
    ...(names.priority === null ? {} : { priority: choice }),
    ...(names.targetDate === null || (due === null && state !== 'open') ? {} : { due }),
  };
}

/** The native fields a new issue should have; undefined where none is used, or none was taken so far. */
export function nativeOfNew(desired: AppliedItem, { names, lacking }: NativeContext): NativeEdit | undefined {
  const { type, priority, due } = wantedFields(desired, names, {});
  const set: NativeFields = {
    ...(type && !lacking.type ? { type } : {}),
    ...(priority && !lacking.fields ? { priority } : {}),
    ...(due && !lacking.fields ? { due } : {}),
  };
  return Object.keys(set).length > 0 ? { set, names: { priority: names.priority, due: names.targetDate } } : undefined;
}

/** The native fields of an issue that are still to be written. */
export function nativeEdit({ issue, applied }: ItemState, desired: AppliedItem, names: FieldSettings): NativeEdit | undefined {
  const seen = nativeOf(issue, names);
  const set: NativeFields = {};
  for (const kind of ['type', 'priority', 'due'] as const) {
    const [now, next] = [seen[kind], desired.fields?.[kind]];
    if (now !== undefined && next !== undefined && !isSame(next, now) && !isSame(next, applied.fields?.[kind])) set[kind] = next;
  }
  return Object.keys(set).length > 0 ? { set, names: { priority: names.priority, due: names.targetDate } } : undefined;
}

/** An item whose fields a person moved, as its issue should say it, while its row is left alone; null where none was moved. */
export function acceptMoved({ issue, applied }: ItemState, names: FieldSettings): AppliedItem | null {
  const moved = takeMoved(applied, issue, names);
  if (moved === applied) return null;
  const seen = nativeOf(issue, names);
  const fields = { ...applied.fields };
  for (const kind of ['priority', 'due'] as const) if (isMoved(seen[kind], applied.fields?.[kind])) fields[kind] = seen[kind];
  return { ...moved, fields };
}
