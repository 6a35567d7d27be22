import { applyChange } from '../github/apply.ts';
import { prepareCreations } from '../github/create-item.ts';
import { explainError, isHttpError, isTransient } from '../github/errors.ts';
import { listLabels } from '../github/issues.ts';
import { labelsUsed, planLabels } from '../plan/plan-labels.ts';
import type { Answer, Change, Refused } from '../state/change.ts';
import { UserError } from '../user-error.ts';
import { pretendChange } from './pretend.ts';
import type { Run } from './run.ts';

/** One piece of work: what it looks at, what it would do, and what is known after each change. */
export interface Unit<State, Plan extends { changes: Change[] }> {
  /** Reads the state. Called `again` after a lost answer, because only looking tells what was done. */
  observe: (again: boolean) => Promise<State>;
  /** `refused` is what GitHub refused so far; changes of those keys are dropped by the loop. */
  plan: (state: State, refused: Refused) => Plan;
  /** Folding what is there already changes nothing. */
  fold: (state: State, change: Change, answer: Answer) => State;
  /** Looks once more at what a run side by side may have written too, after changes of ours were made. */
  confirm?: (state: State, made: Change[]) => Promise<State>;
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
/** Plans in a row before the run stops: each but the last two or three would be a mistake of ours. */
const mostPlans = 25;

/** What the loop did so far, over all its rounds. */
interface Made {
  round: number;
  plans: number;
  changes: Change[];
  /** Changes with GitHub's answers: kept over rounds, because lists lag behind them. */
  answered: [Change, Answer][];
  refused: Refused;
}

/** Observes, plans and applies until the plan is empty: every write of the action goes through here. */
export async function reconcile<State, Plan extends { changes: Change[] }>(run: LoopRun, unit: Unit<State, Plan>): Promise<Reconciled<State, Plan>> {
  const made: Made = { round: 1, plans: 0, changes: [], answered: [], refused: {} };
  for (; ; made.round++) {
    try {
      return { ...(await runRound(run, unit, made)), changes: made.changes, refused: made.refused };
    } catch (error) {
      if (!isTransient(error) || made.round >= mostRounds) throw isHttpError(error) ? explainError(error, 'reading or writing issues', 'issues: write') : error;
      await new Promise((resolve) => setTimeout(resolve, made.round * 500));
    }
  }
}

async function runRound<State, Plan extends { changes: Change[] }>(run: LoopRun, unit: Unit<State, Plan>, made: Made): Promise<{ plan: Plan; state: State }> {
  let state: State = await unit.observe(made.round > 1);
  for (const [change, answer] of made.answered) if (opens(change)) state = unit.fold(state, change, answer);
  for (;;) {
    const plan = unit.plan(state, { ...made.refused });
    const planned = plan.changes.filter(({ key }) => !(key in made.refused));
    if (planned.length === 0) return { plan, state };
    if (made.plans++ >= mostPlans)
      throw new UserError(`Stopped after ${mostPlans} plans in a row that each left something to do; the last was: ${planned[0]?.why}. Please report this`);
    const before = made.answered.length;
    await prepare(run, planned, made);
    for (const change of planned) state = unit.fold(state, change, await perform(run, change, made));
    const done = made.answered.slice(before).flatMap(([change, answer]) => (answer.problem ? [] : [change]));
    if (unit.confirm && done.length > 0) state = await unit.confirm(state, done);
  }
}

/** What opens something new: the one kind of change that must not be made twice. */
function opens({ type }: Change): boolean {
  return type.startsWith('open-') || type === 'add-comment' || type === 'upsert-comment';
}

/** Does one change, or in a dry run only says so. */
async function perform(run: LoopRun, change: Change, made: Made): Promise<Answer> {
  const answer = await attempt(run, change, made);
  record(run, change, answer, made);
  return answer;
}

async function attempt({ github, dryRun, log }: LoopRun, change: Change, made: Made): Promise<Answer> {
  log(`${change.type} ${change.key}: ${change.why}`);
  return dryRun ? pretendChange(change, -made.changes.length - 1) : applyChange(github, change);
}

function record({ labels }: LoopRun, change: Change, answer: Answer, made: Made): void {
  if (answer.problem) made.refused[change.key] = answer.problem;
  if (change.type === 'create-label') labels.present?.add(change.label.name.toLowerCase());
  if (!answer.pretended) made.answered.push([change, answer]);
  // What was closed as a duplicate is not brought back by an answer.
  if (change.type === 'close-duplicate') made.answered = made.answered.filter(([, { issue }]) => issue?.number !== change.issue || issue.state === 'closed');
  made.changes.push(change);
}

/** What has to be there before the changes: labels, made side by side, and what is not known yet of those to be assigned. */
async function prepare(run: LoopRun, planned: Change[], made: Made): Promise<void> {
  const missing = await missingLabels(run, planned, made.refused);
  const known = run.dryRun ? null : prepareCreations(run.github, planned);
  const answers = await Promise.allSettled(missing.map((change) => attempt(run, change, made)));
  await known;
  for (const [index, answer] of answers.entries()) if (answer.status === 'fulfilled') record(run, missing[index] as Change, answer.value, made);
  for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
}

/** Labels come before what carries them; which there are is asked for once a run, where one is needed. */
async function missingLabels({ github, settings, labels }: LoopRun, planned: Change[], refused: Refused): Promise<Change[]> {
  if (planned.flatMap(labelsUsed).length === 0) return [];
  labels.present ??= new Set((await listLabels(github)).map((name) => name.toLowerCase()));
  return planLabels(planned, labels.present, settings).filter(({ key }) => !(key in refused));
}
