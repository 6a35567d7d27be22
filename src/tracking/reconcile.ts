import { applyChange } from '../github/apply.ts';
import type { Client } from '../github/client.ts';
import { explainError, isHttpError, isTransient } from '../github/errors.ts';
import type { Applied, Change } from '../state/change.ts';
import type { Repository } from '../state/repository.ts';
import { pretendChange } from './pretend.ts';

export interface ReconcileInput<State, Plan extends { changes: Change[] }> {
  client: Client;
  repository: Repository;
  /** Reads the state anew; called again after a lost answer, because only looking tells what was done. */
  observe: () => Promise<State>;
  plan: (state: State) => Plan;
  fold: (state: State, change: Change, applied: Applied) => State;
  dryRun: boolean;
  /** Told of every change before it is made, in a line. */
  log: (line: string) => void;
}

export interface Reconciled<State, Plan> {
  /** The last plan, which is empty, and what it says of the state. */
  plan: Plan;
  /** Every change made or, in a dry run, foretold. */
  changes: Change[];
  state: State;
}

/** Observations after lost answers before the run gives up. */
const mostRounds = 4;

/** Observes, plans and applies until the plan is empty. */
export async function reconcile<State, Plan extends { changes: Change[] }>(input: ReconcileInput<State, Plan>): Promise<Reconciled<State, Plan>> {
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

async function runRound<State, Plan extends { changes: Change[] }>(input: ReconcileInput<State, Plan>, made: Change[]): Promise<Reconciled<State, Plan>> {
  const { client, repository, dryRun } = input;
  let state: State = await input.observe();
  let plan = input.plan(state);
  while (plan.changes.length > 0) {
    for (const change of plan.changes) {
      input.log(`${change.type} ${change.key}: ${change.why}`);
      state = input.fold(state, change, dryRun ? pretendChange(change, -made.length - 1) : await applyChange(client, repository, change));
      made.push(change);
    }
    plan = input.plan(state);
  }
  return { plan, changes: made, state };
}
