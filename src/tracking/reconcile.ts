import { applyChange } from '../github/apply.ts';
import { explainError, isHttpError, isTransient } from '../github/errors.ts';
import { listLabels } from '../github/issues.ts';
import { labelsUsed, planLabels } from '../plan/plan-labels.ts';
import type { Answer, Change, Refused } from '../state/change.ts';
import { pretendChange } from './pretend.ts';
import type { Run } from './run.ts';

/** One piece of work: what it looks at, what it would do, and what is known after each change. */
export interface Unit<State, Plan extends { changes: Change[] }> {
  /** Reads the state. Called `again` after a lost answer, because only looking tells what was done. */
  observe: (again: boolean) => Promise<State>;
  /** `refused` is what GitHub refused so far; changes of those keys are dropped by the loop. */
  plan: (state: State, refused: Refused) => Plan;
  fold: (state: State, change: Change, answer: Answer) => State;
}

/** What the loop needs of a run. */
export type LoopRun = Pick<Run, 'github' | 'settings' | 'dryRun' | 'labels' | 'log'>;

export interface Reconciled<State, Plan> {
  /** The last plan, which is empty, and what it says of the state. */
  plan: Plan;
  /** Every change made or, in a dry run, foretold. */
  changes: Change[];
  state: State;
  refused: Refused;
}

/** Observations after lost answers before the run gives up. */
const mostRounds = 4;

/** Observes, plans and applies until the plan is empty: every write of the action goes through here. */
export async function reconcile<State, Plan extends { changes: Change[] }>(run: LoopRun, unit: Unit<State, Plan>): Promise<Reconciled<State, Plan>> {
  const changes: Change[] = [];
  const refused: Refused = {};
  for (let round = 1; ; round++) {
    try {
      return { ...(await runRound(run, unit, { round, changes, refused })), changes, refused };
    } catch (error) {
      if (!isTransient(error) || round >= mostRounds) throw isHttpError(error) ? explainError(error, 'reading or writing issues', 'issues: write') : error;
      await new Promise((resolve) => setTimeout(resolve, round * 500));
    }
  }
}

interface Made {
  round: number;
  changes: Change[];
  refused: Refused;
}

async function runRound<State, Plan extends { changes: Change[] }>(run: LoopRun, unit: Unit<State, Plan>, made: Made): Promise<{ plan: Plan; state: State }> {
  let state: State = await unit.observe(made.round > 1);
  for (;;) {
    const plan = unit.plan(state, { ...made.refused });
    const planned = plan.changes.filter(({ key }) => !(key in made.refused));
    if (planned.length === 0) return { plan, state };
    for (const change of [...(await missingLabels(run, planned, made.refused)), ...planned]) {
      const answer = await perform(run, change, made);
      if (change.type !== 'create-label') state = unit.fold(state, change, answer);
    }
  }
}

/** Does one change, or in a dry run only says so. */
async function perform({ github, dryRun, labels, log }: LoopRun, change: Change, { changes, refused }: Made): Promise<Answer> {
  log(`${change.type} ${change.key}: ${change.why}`);
  const answer = dryRun ? pretendChange(change, -changes.length - 1) : await applyChange(github, change);
  if (answer.problem) refused[change.key] = answer.problem;
  if (change.type === 'create-label') labels.present?.add(change.label.name.toLowerCase());
  changes.push(change);
  return answer;
}

/** Labels come before what carries them; which there are is asked for once a run, where one is needed. */
async function missingLabels({ github, settings, labels }: LoopRun, planned: Change[], refused: Refused): Promise<Change[]> {
  if (planned.flatMap(labelsUsed).length === 0) return [];
  labels.present ??= new Set((await listLabels(github)).map((name) => name.toLowerCase()));
  return planLabels(planned, labels.present, settings).filter(({ key }) => !(key in refused));
}
