import { readNotes } from '../github/observe-notes.ts';
import { observeWeekly } from '../github/observe-weekly.ts';
import { beat, nextRun } from '../plan/heartbeat.ts';
import { foldWeekly, needsAnnouncement, planWeekly } from '../plan/plan-weekly.ts';
import { composeWeekly } from '../plan/weekly.ts';
import type { Change, Refused } from '../state/change.ts';
import type { WeeklyMemory, WeeklyReview, WeeklyState } from '../state/portfolio/weekly.ts';
import type { Sweep } from './work.ts';
import { reconcileUnit } from './work.ts';

/** Rewrites the rolling review: the last thing a sweep does, so that its heartbeat tells of a sweep that came to its end. */
export async function reviewWeek(sweep: Sweep, schedule: string | null): Promise<void> {
  const { run, portfolio, weekly } = sweep;
  const { settings, now } = run;
  if (!weekly.issue && portfolio.reports.length + portfolio.items.length === 0) return;
  const today = now.slice(0, 10);
  const memory = prune(beat(weekly.memory, today, schedule), sweep);
  const review = composeWeekly(portfolio, settings, now, { memory, next: nextRun(today, memory.schedule) });
  const observe = async (again: boolean): Promise<WeeklyState> => {
    const state = again ? await observeWeekly(run.github, settings, true) : weekly;
    return { ...state, notes: await readAnnouncements(sweep, state, review) };
  };
  const plan = (state: WeeklyState, refused: Refused) => planWeekly(state, review, settings, refused);
  // A sweep side by side may have opened its own, or announced the week.
  const confirm = async (state: WeeklyState, made: Change[]) =>
    made.some(({ type }) => type === 'open-weekly-review' || type === 'add-comment') ? observe(true) : state;
  await reconcileUnit(sweep, { observe, plan, fold: foldWeekly, confirm });
  sweep.review = review;
}

async function readAnnouncements({ run }: Sweep, state: WeeklyState, review: WeeklyReview): Promise<WeeklyState['notes']> {
  if (!state.issue || state.issue.comments === 0 || !needsAnnouncement(state, review)) return [];
  const notes = await readNotes<{ week: string }>(run.github, state.issue.number, 'week');
  return notes.filter(({ value }) => value.week === review.period);
}

/** Forgets what is settled: reports that are drafts no more, items that are closed. */
function prune(memory: WeeklyMemory, { portfolio }: Sweep): WeeklyMemory {
  const drafts = new Set(portfolio.reports.filter(({ status }) => status === 'draft').map(({ issue }) => issue.number));
  const open = new Set(portfolio.items.filter(({ issue }) => issue.state === 'open').map(({ issue }) => issue.number));
  const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b);
  return {
    ...memory,
    reminded: sorted(memory.reminded.filter((number) => drafts.has(number))),
    unsponsored: sorted(memory.unsponsored.filter((number) => open.has(number))),
  };
}
