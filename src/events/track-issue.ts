import { observeReport } from '../github/observe.ts';
import { reconcile } from '../github/reconcile.ts';
import type { PlanInput } from '../plan/plan-input.ts';
import { planReport } from '../plan/plan-report.ts';
import type { Memory } from '../plan/state.ts';
import type { Report } from '../report/types.ts';
import { type Review, reviewReport } from '../rules/review.ts';
import { render } from '../view/render.ts';
import { type Outcome, type Run, readIssueReport } from './run.ts';

export interface TrackRequest {
  number: number;
  mode: PlanInput['mode'];
  /** Whose permission counts: the author of the report, the giver of a command, or no one's (schedule, dispatch). */
  actor: string | 'author' | null;
  /** What a command asks to be remembered, given what is remembered now. */
  remember?: (memory: Memory | null) => Partial<Memory>;
}

/** Reviews the report of an issue and brings GitHub up to it. */
export async function trackIssue(run: Run, { number, mode, actor, remember }: TrackRequest): Promise<Outcome> {
  const { client, repository, settings, ownLogin, now, dryRun, log } = run;
  let seen: { report: Report; review: Review } | undefined;
  let patch: Partial<Memory> | undefined;
  const observe = async () => {
    const purpose = mode === 'follow-up' ? 'follow-up' : 'track';
    const { state, report, raw } = await observeReport(
      { client, repository, settings, ownLogin, actor, purpose, read: (issue) => readIssueReport(issue, run) },
      number,
    );
    const memory = state.comment?.memory ?? null;
    patch = state.mayWrite && remember ? remember(memory) : {};
    const waivers = patch.waivers ?? memory?.waivers ?? [];
    seen = { report, review: reviewReport(report, settings, { now, filed: raw.created_at }, waivers) };
    return state;
  };
  const plan = (state: Awaited<ReturnType<typeof observe>>) => {
    if (!seen) throw new Error('planned before anything was observed');
    return planReport({ ...seen, state, settings, now, mode, ...(patch ? { remember: patch } : {}) }, render);
  };
  const result = await reconcile({ client, repository, observe, plan, dryRun, onChange: (change) => log(`${change.type} ${change.key}: ${change.why}`) });
  if (!seen) throw new Error('reconciled without observing');
  return { number, ...seen, standing: result.plan.standing, changes: result.changes };
}
