import type { Settings } from '../settings/settings.ts';
import { readMarker } from '../state/marker.ts';
import { emptyWeekly, noWeekly, type WeeklyMemory, type WeeklyState } from '../state/portfolio/weekly.ts';
import type { GitHub } from './github.ts';
import { listIssues } from './issues.ts';
import { isOurs } from './trust.ts';

/** The rolling review: the oldest issue of ours that carries its label and marker. */
export async function observeWeekly(github: GitHub, { labels }: Settings): Promise<WeeklyState> {
  const issues = await listIssues(github, labels['weekly-review'].name);
  const found = issues.find(({ user, body }) => isOurs(user, github.ownLogin) && readMarker('weekly-review', body ?? '') !== null);
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
  };
}
