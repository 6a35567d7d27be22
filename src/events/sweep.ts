import { listIssues } from '../github/issues.ts';
import { listTrackingIssues } from '../github/tracked-files.ts';
import { addSpan } from '../plan/days.ts';
import { UserError } from '../user-error.ts';
import type { Outcome, Result, Run } from './run.ts';
import { trackIssue } from './track-issue.ts';

/**
 * The scheduled sweep: level-triggered, so that a late or lost run changes nothing but the hour. Follow-ups that are due
 * are opened here; nudges, the weekly review and escalation have their place behind them.
 */
export async function sweep(run: Run): Promise<Result> {
  const { client, repository, settings, now, foretold, log } = run;
  const tracked = await listIssues(client, repository, settings.labels.tracked.name);
  const reports = tracked.filter(({ labels }) => labels.some((label) => (typeof label === 'string' ? label : label.name) === settings.labels.report.name));
  const outcomes: Outcome[] = [];
  const failures: UserError[] = [];
  for (const { number, created_at } of reports) {
    // A report cannot be due before the span has passed since it was filed: that saves reading it.
    const earliest = addSpan(created_at.slice(0, 10), settings.followUpAfter);
    if (!foretold && earliest > now.slice(0, 10)) continue;
    log(`Looking at #${number}, filed on ${created_at.slice(0, 10)}`);
    // One report that cannot be read must not keep the others waiting.
    const outcome = await trackIssue(run, { number, mode: 'follow-up', actor: null }).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      failures.push(new UserError(`#${number}: ${error.message}`, { cause: error }));
    });
    if (outcome) outcomes.push(outcome);
  }
  if (failures[0]) throw failures[0];
  return { outcomes };
}

/** `workflow_dispatch`: one report by its number or path, or the sweep. */
export async function onDispatch(run: Run, report: string): Promise<Result> {
  const number = /^#?(\d+)$/.exec(report)?.[1];
  if (!number && report !== '') return trackPath(run, report);
  if (!number) return sweep(run);
  const mode = run.mode === 'auto' ? 'track' : run.mode;
  return { outcomes: [await trackIssue(run, { number: Number(number), mode, actor: null })] };
}

/** A report file at the commit of the run. */
async function trackPath(run: Run, path: string): Promise<Result> {
  const { client, repository, settings, ownLogin, commit } = run;
  const [{ readVersion }, { trackFile }] = await Promise.all([import('./checkout.ts'), import('./track-file.ts')]);
  const text = await readVersion(run, { path, blob: null }, commit);
  const known = await listTrackingIssues(client, repository, settings.labels.report.name, ownLogin);
  const outcome = await trackFile(run, { path, previousPath: null, commit, pushed: null, text }, known);
  return { outcomes: outcome ? [outcome] : [] };
}
