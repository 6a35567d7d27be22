import type { Settings } from '../settings/settings.ts';
import { readMarker } from '../state/marker.ts';
import { emptyWeekly, noWeekly, type WeeklyMemory, type WeeklyState } from '../state/portfolio/weekly.ts';
import type { GitHub } from './github.ts';
import { listIssues, toIssueState } from './issues.ts';
import { readNewest } from './newest.ts';
import { trustAuthors } from './trust.ts';
import { pickNotedPushes } from './unfinished-pushes.ts';

/** The rolling review: the oldest issue of ours that carries its label and marker. `again` also looks at what no list shows yet. */
export async function observeWeekly(github: GitHub, { labels }: Settings, again = false): Promise<WeeklyState> {
  const issues = await listIssues(github, { labels: labels['weekly-review'].name, state: 'all' });
  if (again) issues.push(...(await readNewest(github, Math.max(0, ...issues.map(({ number }) => number)))));
  const marked = [...new Map(issues.map((issue) => [issue.number, issue])).values()].filter(({ body }) => readMarker('weekly-review', body ?? '') !== null);
  const trusts = await trustAuthors(
    github,
    marked.map(({ user }) => user),
  );
  const [found, ...extra] = marked.filter(({ user }) => trusts(user)).map(toIssueState);
  const unfinished = (await pickNotedPushes(github, issues)).filter(({ issue }) => issue.state === 'open');
  if (!found) return { ...noWeekly, unfinished };
  const { lastRun, schedule, silent, announced, reminded, unsponsored } = {
    ...emptyWeekly,
    ...(readMarker('weekly-review', found.body) as Partial<WeeklyMemory>),
  };
  return { issue: found, extra, memory: { lastRun, schedule, silent, announced, reminded, unsponsored }, notes: [], unfinished };
}
