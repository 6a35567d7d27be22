import type { Change } from './change.ts';

/** A comment of ours that carries a marker. */
export interface Note<T> {
  id: number;
  value: T;
}

/** Notes with one more; one that was listed already is the same. */
export function addNote<T>(notes: Note<T>[], note: Note<T>): Note<T>[] {
  return notes.some(({ id }) => id === note.id) ? notes : [...notes, note];
}

/** Two runs side by side may say the same twice: the older comment stays. */
export function withoutRepeats(notes: Note<unknown>[]): Change[] {
  const seen = new Set<string>();
  return notes.flatMap(({ id, value }): Change[] => {
    const text = JSON.stringify(value);
    const repeated = seen.has(text);
    seen.add(text);
    return repeated ? [{ type: 'delete-comment', key: `comment ${id}`, why: 'two runs said the same side by side; the older comment stays', comment: id }] : [];
  });
}
