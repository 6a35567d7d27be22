import type { Answer, Change } from '../state/change.ts';
import { type GuardKind, isWholeItem } from '../state/guard-asked.ts';
import type { IssueState } from '../state/issue.ts';
import { readMarker, writeMarker } from '../state/marker.ts';
import { addNote, type Note, withoutRepeats } from '../state/note.ts';
import type { AppliedItem } from '../state/report-state.ts';
import { guardNote } from '../view/issues/guard-note.ts';

/** What a comment on an item remembers of a guard. */
export interface GuardNote {
  kind: GuardKind;
  name: string;
  path: string;
  /** It was all that the item asked for. */
  closes: boolean;
}

/** An item's issue with the guards that were told on it. */
export interface GuardedItem {
  issue: IssueState;
  applied: AppliedItem;
  notes: Note<GuardNote>[];
}

/** A guard that is on the default branch now. */
export interface Arrived {
  kind: GuardKind;
  name: string;
  path: string;
  url: string;
}

const isTold = (notes: Note<GuardNote>[], { kind, name, path }: Arrived) =>
  notes.some(({ value }) => value.path === path || (value.kind === kind && value.name === name));

/**
 * Says once on the item's issue that its guard is there, and closes it where that was all it asked for. Who reopened it
 * knows better: it is not closed again.
 */
export function planGuards({ issue, applied, notes }: GuardedItem, arrived: Arrived[]): Change[] {
  const changes: Change[] = withoutRepeats(notes);
  for (const guard of issue.locked ? [] : arrived.filter((one) => !isTold(notes, one))) {
    const { kind, name, path } = guard;
    const closes = issue.state === 'open' && issue.reason !== 'reopened' && isWholeItem(applied, kind);
    const note: GuardNote = { kind, name, path, closes };
    const body = `${writeMarker('guard', note)}\n${guardNote({ ...guard, closes, deliverable: applied.deliverable })}`;
    changes.push({
      type: 'add-comment',
      key: `guard #${issue.number} ${path} ${name}`,
      why: `the ${kind} that it asks for is merged`,
      issue: issue.number,
      body,
    });
  }
  const closed = notes.some(({ value }) => value.closes && arrived.some(({ path }) => path === value.path));
  if (changes.length === 0 && closed && issue.state === 'open' && issue.reason !== 'reopened')
    changes.push({
      type: 'edit-issue',
      key: `close #${issue.number}`,
      why: 'what it asks for is merged',
      issue: issue.number,
      edit: { state: 'closed', reason: 'completed' },
      was: { state: 'open' },
      applied: null,
    });
  return changes;
}

export function foldGuards(state: GuardedItem, change: Change, { problem, comment, issue }: Answer): GuardedItem {
  if (problem) return state;
  if (change.type === 'add-comment')
    return { ...state, notes: addNote(state.notes, { id: comment?.id ?? 0, value: readMarker('guard', change.body) as GuardNote }) };
  if (change.type === 'delete-comment') return { ...state, notes: state.notes.filter(({ id }) => id !== change.comment) };
  if (change.type !== 'edit-issue') return state;
  return { ...state, issue: issue ?? { ...state.issue, state: 'closed', reason: 'completed' } };
}
