import { listPushedFiles } from '../github/changed-files.ts';
import { explainError, isHttpError, isRateLimit } from '../github/errors.ts';
import { listTrackingIssues } from '../github/tracked-files.ts';
import type { Change } from '../state/change.ts';
import type { IssueState } from '../state/issue.ts';
import type { UnfinishedPush } from '../state/unfinished-push.ts';
import { notePush } from '../tracking/note-push.ts';
import { guardFilter, reportFilter } from '../tracking/report-globs.ts';
import type { Outcome, Result, Run } from '../tracking/run.ts';
import { type PushedReports, type PushProgress, trackPush, waitingFiles } from '../tracking/track-push.ts';
import { writeBack } from '../tracking/write-back.ts';
import { UserError } from '../user-error.ts';
import { refusalOf } from '../view/fail-on.ts';
import type { PushPayload } from './payloads.ts';

/** Files that are tracked in one go whatever they hold; with more of them the push is remembered before the first. */
const mostAtOnce = 25;

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
  const reports = { files, isReport, commit: payload.after, pushed: secondsOf(payload.repository?.pushed_at), known };
  const { outcomes, changes, failures, notices } = await trackReports(run, reports, payload);
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
  return { outcomes, changes, notices, failure: failures.length > 0 ? failures.join('; ') : null };
}

/** A report that was tracked in this run already is told as it is after. */
function mergeOutcome(outcomes: Outcome[], later: Outcome): void {
  const index = outcomes.findIndex(({ number }) => number !== null && number === later.number);
  const { path, changes } = outcomes[index] ?? { changes: [] };
  if (index < 0) outcomes.push(later);
  else outcomes[index] = { ...later, ...(path ? { path } : {}), changes: [...changes, ...later.changes] };
}

/** As many as GitHub's limits of the hour allow. An issue remembers a push of many files, and one that was stopped; a sweep goes on. */
async function trackReports(run: Run, reports: PushedReports, payload: PushPayload): Promise<PushProgress & { notices: string[] }> {
  const { ref, before, after, forced } = payload;
  const push: UnfinishedPush = { ref, before, after, forced, pushed: reports.pushed, files: reports.files.length };
  const waiting = waitingFiles(reports, run.settings);
  const many = waiting.length > mostAtOnce && !run.dryRun && run.mode !== 'review';
  let known: IssueState | null = null;
  const changes: Change[] = [];
  const note = async (left: number) => {
    const done = await notePush(run, push, { left, known });
    changes.push(...done.changes);
    known = done.issue;
  };
  if (many) await note(waiting.length);
  // One that was stopped and is run again goes on; else every file is looked at.
  const progress = await trackPush(run, { ...reports, files: many ? waiting : reports.files });
  changes.push(...progress.changes);
  const { stopped, left } = progress;
  if (!stopped) {
    if (many) await note(0);
    return { ...progress, changes, notices: [] };
  }
  await note(left).catch((error: unknown) => {
    if (!(error instanceof UserError) || !isRateLimit(error.cause)) throw error;
  });
  const where = `${stopped}: ${reports.files.length - left} of ${reports.files.length} report files of this push are tracked`;
  const next = nextOf(known);
  return {
    ...progress,
    changes,
    ...(next ? { notices: [`${where}; ${next}`] } : { notices: [], failures: [...progress.failures, `${where}; run this job again in an hour`] }),
  };
}

function nextOf(note: IssueState | null): string | null {
  return note && `the scheduled run goes on with the rest, and so does one started by hand (#${note.number})`;
}

/** Payloads of pushes give seconds, other events a date. */
function secondsOf(time: number | string | undefined): number | null {
  if (typeof time === 'number') return time;
  const parsed = Date.parse(time ?? '');
  return Number.isNaN(parsed) ? null : Math.floor(parsed / 1000);
}
