import type { Change } from './change.ts';

/** A comment of ours that carries a marker. */
export interface Note<T> {
  id: number;
  value: T;
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
