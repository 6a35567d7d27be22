import type { Change } from '../state/change.ts';
import type { Portfolio } from '../state/portfolio/portfolio.ts';
import type { WeeklyReview, WeeklyState } from '../state/portfolio/weekly.ts';
import { reconcile, type Unit } from '../tracking/reconcile.ts';
import type { Outcome, Run } from '../tracking/run.ts';

/** Units of work of one run, and what they did. */
export interface Work {
  run: Run;
  changes: Change[];
}

/** Observes, plans and applies one unit; its changes are added to those of the run. */
export async function reconcileUnit<State, Plan extends { changes: Change[] }>({ run, changes }: Work, unit: Unit<State, Plan>): Promise<State> {
  const done = await reconcile(run, unit);
  changes.push(...done.changes);
  return done.state;
}

/** What a sweep holds: everything tracked, kept up with its own changes, and what it did. */
export interface Sweep extends Work {
  portfolio: Portfolio;
  weekly: WeeklyState;
  outcomes: Outcome[];
  failures: string[];
  /** What a unit has to say, a sentence each. */
  notices: string[];
  /** What the weekly review says, once it is written. */
  review: WeeklyReview | null;
}
