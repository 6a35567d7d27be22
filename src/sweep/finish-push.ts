import { listPushedFiles } from '../github/changed-files.ts';
import { explainError, isHttpError } from '../github/errors.ts';
import { listTrackingIssues } from '../github/tracked-files.ts';
import { readHead } from '../github/unfinished-pushes.ts';
import type { NotedPush, UnfinishedPush } from '../state/unfinished-push.ts';
import { notePush } from '../tracking/note-push.ts';
import { reportFilter } from '../tracking/report-globs.ts';
import type { Run } from '../tracking/run.ts';
import { type PushedReports, trackPush, waitingFiles } from '../tracking/track-push.ts';
import { writeBack } from '../tracking/write-back.ts';
import type { Sweep } from './work.ts';

/**
 * Goes on with a push that GitHub's limits cut short: of what has changed since before it, the files that no run has tracked. They
 * are read as they are now. An archive that was there before stays as it is.
 */
export async function finishPush(sweep: Sweep, { issue, push }: NotedPush): Promise<void> {
  const { run, outcomes, changes, failures, notices } = sweep;
  const { settings } = run;
  const isReport = reportFilter(settings.reports);
  const reports = await readReports(run, push, isReport);
  const { commit } = reports;
  const waiting = waitingFiles(reports, settings);
  const { stopped, left, ...done } = await trackPush(run, { ...reports, files: waiting });
  outcomes.push(...done.outcomes);
  failures.push(...done.failures);
  changes.push(...done.changes, ...(await writeBack(run, done.outcomes, { ref: push.ref, after: commit })));
  if (stopped)
    notices.push(`${stopped}: ${left} report files of push ${push.after.slice(0, 7)} are still to be tracked, and the next run goes on (#${issue.number})`);
  changes.push(...(await notePush(run, push, { left, known: issue })).changes);
}

async function readReports(
  { github, settings }: Run,
  { ref, before, forced, pushed }: UnfinishedPush,
  isReport: (path: string) => boolean,
): Promise<PushedReports> {
  try {
    const commit = await readHead(github, ref);
    const files = await listPushedFiles(github, { before, after: commit, forced }, isReport);
    return { files, isReport, commit, pushed, known: await listTrackingIssues(github, settings.labels.report.name) };
  } catch (error) {
    throw isHttpError(error) ? explainError(error, `reading what has changed on ${ref} since`, 'contents: read, issues: write') : error;
  }
}
