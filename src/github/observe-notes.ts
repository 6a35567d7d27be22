import { readMarker } from '../plan/marker.ts';
import type { Nudge } from '../plan/plan-nudge.ts';
import type { WeeklyState } from '../plan/plan-weekly.ts';
import { noWeekly } from '../plan/plan-weekly.ts';
import { emptyWeekly, type WeeklyMemory } from '../plan/weekly.ts';
import type { Settings } from '../settings/settings.ts';
import type { Client } from './client.ts';
import { listIssues, type Repository } from './issues.ts';
import { isOurs } from './trust.ts';

interface NotesInput {
  client: Client;
  repository: Repository;
  ownLogin: string | null;
}

/** Values of our markers of a kind in the comments of an issue, oldest first. */
export async function readNotes<T>({ client, repository: { owner, repo }, ownLogin }: NotesInput, number: number, kind: string): Promise<T[]> {
  const comments = await client.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number: number, per_page: 100 });
  return comments.flatMap(({ body, user }) => (isOurs(user, ownLogin) ? ((readMarker(kind, (body ?? '').slice(0, 2000)) as T | null) ?? []) : []));
}

/** What was said on an item so far. */
export function readNudges(input: NotesInput, number: number): Promise<Nudge[]> {
  return readNotes<Nudge>(input, number, 'nudge');
}

/** The rolling review: the oldest issue of ours that carries its label and marker. */
export async function observeWeekly(input: NotesInput & { settings: Settings }): Promise<WeeklyState> {
  const { client, repository, ownLogin, settings } = input;
  const issues = await listIssues(client, repository, settings.labels['weekly-review'].name);
  const found = issues.find(({ user, body }) => isOurs(user, ownLogin) && readMarker('weekly-review', body ?? '') !== null);
  if (!found) return noWeekly;
  const { lastRun, schedule, silent, announced, reminded, unsponsored } = {
    ...emptyWeekly,
    ...(readMarker('weekly-review', found.body ?? '') as Partial<WeeklyMemory>),
  };
  const { number, body, state, updated_at, comments } = found;
  return {
    issue: { number, body: body ?? '', state: state === 'closed' ? 'closed' : 'open', updatedAt: updated_at, comments: comments ?? 0 },
    memory: { lastRun, schedule, silent, announced, reminded, unsponsored },
    said: false,
    problems: {},
  };
}
