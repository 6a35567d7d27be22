import { listTrackingIssues } from '../github/tracked-files.ts';
import type { Result, Run } from '../tracking/run.ts';
import { trackReport } from '../tracking/track-report.ts';
import { refusalOf } from '../view/fail-on.ts';

/** `workflow_dispatch`: one report by its number or path, or the sweep. */
export async function onDispatch(run: Run, report: string): Promise<Result> {
  const number = /^#?(\d+)$/.exec(report)?.[1];
  if (report === '') return (await import('../sweep/sweep.ts')).sweep(run, null);
  if (!number) return trackPath(run, report);
  const mode = run.mode === 'auto' ? 'track' : run.mode;
  const outcome = await trackReport(run, { number: Number(number), mode, actor: null });
  return { outcomes: [outcome], failure: refusalOf([outcome]) };
}

/** A report file at the commit of the run. */
async function trackPath(run: Run, path: string): Promise<Result> {
  const { github, settings, commit } = run;
  const [{ readVersion }, { trackFile }] = await Promise.all([import('../tracking/checkout.ts'), import('../tracking/track-file.ts')]);
  const text = await readVersion(run, { path, blob: null }, commit);
  const known = await listTrackingIssues(github, settings.labels.report.name);
  const outcome = await trackFile(run, { path, previousPath: null, commit, pushed: null, text }, known);
  const outcomes = outcome ? [outcome] : [];
  return { outcomes, failure: refusalOf(outcomes) };
}
