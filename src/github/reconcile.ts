import type { Change } from '../plan/change.ts';
import { foldChange } from '../plan/fold.ts';
import type { Plan } from '../plan/plan-report.ts';
import type { ReportState } from '../plan/state.ts';
import { applyChange } from './apply.ts';
import type { Client } from './client.ts';
import { explainError, isHttpError, isTransient } from './errors.ts';
import type { Repository } from './issues.ts';

export interface ReconcileInput {
  client: Client;
  repository: Repository;
  /** Reads the state anew; called again after a lost answer, because only looking tells what was done. */
  observe: () => Promise<ReportState>;
  plan: (state: ReportState) => Plan;
  dryRun: boolean;
  /** Told of every change before it is made. */
  onChange?: (change: Change) => void;
}

/** Observations after lost answers before the run gives up. */
const mostRounds = 4;

/** Observes, plans and applies until the plan is empty. Returns the last plan and every change made (or, in a dry run, planned). */
export async function reconcile(input: ReconcileInput): Promise<{ plan: Plan; changes: Change[]; state: ReportState }> {
  const made: Change[] = [];
  for (let round = 1; ; round++) {
    try {
      return await runRound(input, made);
    } catch (error) {
      if (!isTransient(error) || round >= mostRounds) throw isHttpError(error) ? explainError(error, 'reading or writing issues', 'issues: write') : error;
      await new Promise((resolve) => setTimeout(resolve, round * 500));
    }
  }
}

async function runRound(input: ReconcileInput, made: Change[]): Promise<{ plan: Plan; changes: Change[]; state: ReportState }> {
  let state = await input.observe();
  let plan = input.plan(state);
  if (input.dryRun) return { plan, changes: plan.changes, state };
  while (plan.changes.length > 0) {
    for (const change of plan.changes) {
      input.onChange?.(change);
      state = foldChange(state, change, await applyChange(input.client, input.repository, change));
      made.push(change);
    }
    plan = input.plan(state);
  }
  return { plan, changes: made, state };
}
