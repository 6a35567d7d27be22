import { applyChange } from '../github/apply.ts';
import { explainError, isHttpError } from '../github/errors.ts';
import { listLabels } from '../github/issues.ts';
import type { Applied, Change } from '../state/change.ts';
import type { Portfolio } from '../state/portfolio/portfolio.ts';
import type { WeeklyReview, WeeklyState } from '../state/portfolio/weekly.ts';
import { reconcile } from '../tracking/reconcile.ts';
import type { Outcome, Run } from '../tracking/run.ts';

/** Units of work of one run, and what they did. */
export interface Work {
  run: Run;
  changes: Change[];
  /** Labels known to be there, lower case; null until one is needed. */
  labels: Set<string> | null;
}

/** Observes, plans and applies one unit; its changes are added to those of the run. */
export async function reconcileUnit<State, Plan extends { changes: Change[] }>(
  work: Work,
  unit: { observe: () => Promise<State>; plan: (state: State) => Plan; fold: (state: State, change: Change, applied: Applied) => State },
): Promise<State> {
  const { client, repository, dryRun, log } = work.run;
  const { state, changes } = await reconcile({ client, repository, ...unit, dryRun, log });
  work.changes.push(...changes);
  return state;
}

/** Makes labels of the action that the repository lacks, with colour and description; the list is asked for once a run. */
export async function ensureLabels(work: Work, names: string[]): Promise<void> {
  const { client, repository, settings, dryRun } = work.run;
  try {
    work.labels ??= new Set((await listLabels(client, repository)).map((name) => name.toLowerCase()));
    for (const label of Object.values(settings.labels)) {
      if (!names.includes(label.name) || work.labels.has(label.name.toLowerCase())) continue;
      const change: Change = { type: 'create-label', key: `label ${label.name}`, why: 'the repository has no such label yet', label };
      if (!dryRun) await applyChange(client, repository, change);
      work.labels.add(label.name.toLowerCase());
      work.changes.push(change);
    }
  } catch (error) {
    throw isHttpError(error) ? explainError(error, 'making labels', 'issues: write') : error;
  }
}

/** What a sweep holds: everything tracked, kept up with its own changes, and what it did. */
export interface Sweep extends Work {
  portfolio: Portfolio;
  weekly: WeeklyState;
  outcomes: Outcome[];
  failures: string[];
  /** What the weekly review says, once it is written. */
  review: WeeklyReview | null;
}
