import { readMarker } from '../state/marker.ts';
import type { GitHub } from './github.ts';
import { isOurs } from './trust.ts';

/** Values of our markers of a kind in the comments of an issue, oldest first. */
export async function readNotes<T>({ client, repository: { owner, repo }, ownLogin }: GitHub, number: number, kind: string): Promise<T[]> {
  const comments = await client.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number: number, per_page: 100 });
  return comments.flatMap(({ body, user }) => (isOurs(user, ownLogin) ? ((readMarker(kind, (body ?? '').slice(0, 2000)) as T | null) ?? []) : []));
}
