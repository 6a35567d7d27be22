import { type ChangedFile, listPushedFiles } from '../github/changed-files.ts';
import { explainError, isHttpError, isRateLimit } from '../github/errors.ts';
import { listTrackingIssues, type TrackingIssue } from '../github/tracked-files.ts';
import type { Change } from '../state/change.ts';
import { readVersion } from '../tracking/checkout.ts';
import { guardFilter, reportFilter } from '../tracking/report-globs.ts';
import type { Outcome, Result, Run } from '../tracking/run.ts';
import { trackDeletedFile } from '../tracking/track-deleted-file.ts';
import { trackFile } from '../tracking/track-file.ts';
import { writeBack } from '../tracking/write-back.ts';
import { UserError } from '../user-error.ts';
import { refusalOf } from '../view/fail-on.ts';
import type { PushPayload } from './payloads.ts';

/** Tracks the reports a push to the default branch adds or changes, each on its one issue. */
export async function onPush(run: Run, payload: PushPayload): Promise<Result> {
  const { github, settings, log } = run;
  const isReport = reportFilter(settings.reports);
  const isGuard = guardFilter(settings.guards, payload);
  const changed = await listPushedFiles(github, payload, (path) => isReport(path) || isGuard(path));
  const files = changed.filter(({ path, previousPath }) => isReport(path) || (previousPath !== null && isReport(previousPath)));
  const guards = changed.filter((file) => !files.includes(file));
  log(`${files.length} report file${files.length === 1 ? '' : 's'} in this push${guards.length > 0 ? `, and ${guards.length} of alerts or runbooks` : ''}`);
  if (changed.length === 0) return { outcomes: [] };
  const known = await listTrackingIssues(github, settings.labels.report.name).catch((error: unknown) => {
    throw isHttpError(error) ? explainError(error, 'listing the reports that are tracked', 'issues: write') : error;
  });
  const outcomes: Outcome[] = [];
  const changes: Change[] = [];
  const failures: string[] = [];
  for (const [index, file] of files.entries()) {
    log(`${index + 1} of ${files.length}: ${file.path}`);
    try {
      if (file.removed || !isReport(file.path)) changes.push(...(await trackRemoved(run, file, known, payload)));
      else outcomes.push(...(await trackChanged(run, file, known, payload)));
    } catch (error) {
      // One report that cannot be read must not keep the others waiting.
      if (!(error instanceof UserError)) throw error;
      failures.push(`${file.path}: ${error.message}`);
      if (isRateLimit(error.cause)) break;
    }
  }
  if (guards.length > 0) {
    const { trackGuards } = await import('../tracking/track-guards.ts');
    // A report that came with its guards is tracked by now.
    const listed = files.length > 0 ? await listTrackingIssues(github, settings.labels.report.name, true) : known;
    const told = await trackGuards(run, guards, listed, payload.after);
    for (const one of told.outcomes) mergeOutcome(outcomes, one);
    changes.push(...told.changes);
    failures.push(...told.failures);
  }
  changes.push(...(await writeBack(run, outcomes, payload)));
  if (settings.runbooks.draft) changes.push(...(await (await import('../tracking/draft-runbooks.ts')).draftRunbooks(run, outcomes, payload)));
  const refused = refusalOf(outcomes);
  if (refused) failures.push(refused);
  return { outcomes, changes, failure: failures.length > 0 ? failures.join('; ') : null };
}

/** A report that was tracked in this run already is told as it is after. */
function mergeOutcome(outcomes: Outcome[], later: Outcome): void {
  const index = outcomes.findIndex(({ number }) => number !== null && number === later.number);
  const { path, changes } = outcomes[index] ?? { changes: [] };
  if (index < 0) outcomes.push(later);
  else outcomes[index] = { ...later, ...(path ? { path } : {}), changes: [...changes, ...later.changes] };
}

async function trackChanged(run: Run, file: ChangedFile, known: TrackingIssue[], { after, repository }: PushPayload): Promise<Outcome[]> {
  const { path, previousPath } = file;
  const text = await readVersion(run, file, after);
  const outcome = await trackFile(run, { path, previousPath, commit: after, pushed: secondsOf(repository?.pushed_at), text }, known);
  return outcome ? [outcome] : [];
}

/** Deleted, or moved to where it is no report. */
function trackRemoved(run: Run, { path, previousPath }: ChangedFile, known: TrackingIssue[], { after, repository }: PushPayload): Promise<Change[]> {
  return trackDeletedFile(run, { path: previousPath ?? path, commit: after, pushed: secondsOf(repository?.pushed_at) }, known);
}

/** Payloads of pushes give seconds, other events a date. */
function secondsOf(time: number | string | undefined): number | null {
  if (typeof time === 'number') return time;
  const parsed = Date.parse(time ?? '');
  return Number.isNaN(parsed) ? null : Math.floor(parsed / 1000);
}
