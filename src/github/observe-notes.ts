import { readMarker } from '../state/marker.ts';
import type { Note } from '../state/note.ts';
import type { GitHub } from './github.ts';
import { listComments } from './issues.ts';
import { trustAuthors } from './trust.ts';

/** Our markers of a kind in the comments of an issue, oldest first. */
export async function readNotes<T>(github: GitHub, number: number, kind: string): Promise<Note<T>[]> {
  const comments = await listComments(github, number);
  const marked = comments.flatMap(({ id, body, user }) => {
    const value = readMarker(kind, (body ?? '').slice(0, 2000)) as T | null;
    return value === null ? [] : [{ id: Number(id), value, user }];
  });
  const trusts = await trustAuthors(
    github,
    marked.map(({ user }) => user),
  );
  return marked.filter(({ user }) => trusts(user)).map(({ id, value }) => ({ id, value }));
}
