import { explainError, isHttpError, isRateLimit } from '../github/errors.ts';
import { observeFollowUps, observePortfolio } from '../github/observe-portfolio.ts';
import { observeWeekly } from '../github/observe-weekly.ts';
import { isSettled, type NudgeContext } from '../plan/plan-nudge.ts';
import { isLate } from '../plan/plan-reminder.ts';
import { needsFollowUps, planVisits } from '../plan/visits.ts';
import { needOf, sponsorsOf } from '../state/portfolio/deadlines.ts';
import type { PortfolioItem } from '../state/portfolio/portfolio.ts';
import { budgetSpent } from '../tracking/budget.ts';
import type { Result, Run } from '../tracking/run.ts';
import { UserError } from '../user-error.ts';
import { refusalOf } from '../view/fail-on.ts';
import { sweepSummary } from '../view/issues/sweep-summary.ts';
import { printPortfolio } from '../view/portfolio/print-portfolio.ts';
import { boundMemory } from './bound-memory.ts';
import { nudgeItem } from './nudge-item.ts';
import { remindAuthor } from './remind-author.ts';
import { visitReport } from './visit-report.ts';
import { reviewWeek } from './weekly-review.ts';
import type { Sweep } from './work.ts';

/** One piece of work that stands for itself: the next sweep does it if this one does not come to it. */
interface Unit {
  name: string;
  work: () => Promise<void>;
}

/**
 * The scheduled sweep: level-triggered, so that a late or lost run changes nothing but the hour. It lists everything tracked
 * in pages of a hundred, and reads by itself only what has something to be done.
 */
export async function sweep(run: Run, schedule: string | null): Promise<Result> {
  try {
    return await sweepAll(run, schedule);
  } catch (error) {
    const told = isHttpError(error) ? explainError(error, 'listing what is tracked', 'issues: write') : error;
    if (told instanceof UserError && isRateLimit(told.cause)) return { outcomes: [], notices: [`${told.message}. Nothing was changed`] };
    throw told;
  }
}

async function sweepAll(run: Run, schedule: string | null): Promise<Result> {
  const state = await observeSweep(run);
  // Last, for its heartbeat tells of a sweep that came to its end.
  const review: Unit = { name: 'the weekly review', work: () => reviewWeek(state, schedule) };
  const stopped = await workOff(state, [...listUnits(state), ...listPushes(state), review]);
  const { outcomes, changes, portfolio, failures } = state;
  return {
    outcomes,
    changes,
    portfolio: printPortfolio(portfolio, run.settings, `${run.github.repository.owner}/${run.github.repository.repo}`, run.now),
    summary: sweepSummary(state.review, outcomes, changes, run.dryRun),
    notices: [...state.notices, stopped, refusalOf(outcomes)].filter((line) => line !== null),
    failure: failures.length > 0 ? failures.join('; ') : null,
  };
}

async function observeSweep(run: Run): Promise<Sweep> {
  const { github, settings, now, log } = run;
  const onPage = (what: string, count: number) => {
    boundMemory();
    if (count > 0 && count % 1000 === 0) log(`Read ${count} ${what}`);
  };
  const listed = await observePortfolio(github, { settings, now, onPage });
  const weekly = await observeWeekly(github, settings);
  const followUps = needsFollowUps(listed, settings, now.slice(0, 10)) ? await observeFollowUps(github, { settings, now, onPage }) : new Map<number, number>();
  log(`${listed.reports.length} reports, ${listed.items.length} action items`);
  return {
    run,
    portfolio: { ...listed, followUps },
    weekly: { ...weekly, memory: { ...weekly.memory } },
    outcomes: [],
    changes: [],
    failures: [],
    notices: [],
    review: null,
  };
}

/** Pushes that GitHub's limits cut short: after all that people wait for. A review files nothing. */
function listPushes(sweep: Sweep): Unit[] {
  if (sweep.run.mode === 'review') return [];
  return sweep.weekly.unfinished.map((noted) => ({
    name: `#${noted.issue.number}: a push that is not tracked to its end`,
    work: async () => (await import('./finish-push.ts')).finishPush(sweep, noted),
  }));
}

/** Follow-ups first: people wait for them. */
function listUnits(sweep: Sweep): Unit[] {
  const { portfolio, weekly, run } = sweep;
  const { settings, now } = run;
  const reports = new Map(portfolio.reports.map((report) => [report.issue.number, report]));
  const unsponsored = new Set(weekly.memory.unsponsored);
  const contextOf = (item: PortfolioItem): NudgeContext => ({ report: reports.get(item.report ?? 0), settings, now, unsponsored });
  const visits = planVisits(portfolio, settings, now, weekly.issue?.updatedAt ?? null);
  const nudges = portfolio.items.filter((item) => !isSettled(item, needOf(item, contextOf(item)), contextOf(item)));
  const reminders = portfolio.reports.filter((report) => isLate(report, now) && !weekly.memory.reminded.includes(report.issue.number));
  return [
    ...visits.map((visit) => ({ name: `#${visit.report.issue.number}: ${visit.why}`, work: () => visitReport(sweep, visit) })),
    ...nudges.map((item) => ({ name: `#${item.issue.number}: its deadline`, work: () => nudge(sweep, item, contextOf(item)) })),
    ...reminders.map((report) => ({ name: `#${report.issue.number}: still a draft`, work: () => remindAuthor(sweep, report) })),
  ];
}

/** Remembers for whom there was no sponsor: they are asked about once there is one. */
async function nudge(sweep: Sweep, item: PortfolioItem, context: NudgeContext): Promise<void> {
  const { portfolio, weekly } = sweep;
  const { number } = item.issue;
  portfolio.items[portfolio.items.indexOf(item)] = await nudgeItem(sweep, item, context);
  const others = weekly.memory.unsponsored.filter((other) => other !== number);
  const alone = needOf(item, context).escalated && sponsorsOf(item, context.report, context.settings).length === 0;
  weekly.memory.unsponsored = alone ? [...others, number] : others;
}

/** Works off the units one by one; returns why it stopped before the end, or null. */
async function workOff(state: Sweep, units: Unit[]): Promise<string | null> {
  const { run, failures } = state;
  for (const [index, { name, work }] of units.entries()) {
    const spent = budgetSpent(run.github.client);
    if (spent) return stopped(spent, index, units.length);
    run.log(`${index + 1} of ${units.length}, ${name}`);
    try {
      await work();
    } catch (error) {
      if (error instanceof UserError && isRateLimit(error.cause)) return stopped("GitHub's rate limit is used up", index, units.length);
      // One that cannot be read, or a mistake of ours, must not keep the others waiting.
      failures.push(
        `${name}: ${error instanceof UserError ? error.message : `stopped by a mistake in the action (${error instanceof Error ? error.message : String(error)}); please report it`}`,
      );
    }
  }
  return null;
}

function stopped(why: string, done: number, all: number): string {
  return `${why}: ${done} of ${all} things were done, and the next run goes on from there`;
}
