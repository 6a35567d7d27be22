import { isForbidden, statusOf } from '../github/errors.ts';
import { getIssue } from '../github/issues.ts';
import { observeDetails } from '../github/observe.ts';
import { listTrackingIssues, type TrackingIssue } from '../github/tracked-files.ts';
import { fileBody, fileTitle } from '../plan/plan-file.ts';
import { planReport } from '../plan/plan-report.ts';
import type { Report } from '../report/types.ts';
import { reviewReport } from '../rules/review.ts';
import type { Change } from '../state/change.ts';
import { factsOf } from '../state/facts.ts';
import { foldChange } from '../state/fold.ts';
import type { TrackedFile } from '../state/report-state.ts';
import { unfiledState } from '../state/unfiled.ts';
import { reconcile } from './reconcile.ts';
import { parseFileReport } from './report-file.ts';
import type { Outcome, Run } from './run.ts';
import { trackIssue } from './track-issue.ts';

/** A report file as a push or pull request has it. */
export interface FileVersion {
  path: string;
  previousPath: string | null;
  commit: string;
  /** Seconds since 1970 of the push, or null. */
  pushed: number | null;
  text: string;
}

/** Reviews a report file and brings its one tracking issue up to it; null when a later push has already. */
export async function trackFile(run: Run, version: FileVersion, known: TrackingIssue[]): Promise<Outcome | null> {
  const report = parseFileReport(run, version.path, version.text);
  const found = await findTrackingIssue(run, report, version, known);
  const described = describeFile(version, report, run);
  // A run by hand knows no time of a push: the last one known still tells late runs.
  const file = { ...described, pushed: described.pushed ?? found?.file?.pushed ?? null };
  if (found?.file && isStale(found.file, file)) {
    run.log(`A later push of ${file.path} is tracked already`);
    return null;
  }
  const mode = run.mode === 'review' ? 'review' : 'track';
  if (!found && (run.dryRun || mode === 'review')) return foretellFile(run, file, report);
  const { number, changes } = found ? { number: found.number, changes: [] } : await openTrackingIssue(run, file);
  const outcome = await trackIssue(run, { number, mode, actor: null, source: { file, text: version.text } });
  return { ...outcome, path: file.path, changes: [...changes, ...outcome.changes] };
}

/** What the tracking issue should remember of a file. */
function describeFile({ path, commit, pushed }: FileVersion, report: Report, { repository }: Pick<Run, 'repository'>): TrackedFile {
  const name = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  return { path, commit, title: report.title ?? name, pushed, deleted: false, facts: factsOf(report, repository) };
}

/** Runs of pushes may start out of order. */
export function isStale(known: TrackedFile, file: Pick<TrackedFile, 'pushed'>): boolean {
  return known.pushed !== null && file.pushed !== null && known.pushed > file.pushed;
}

/** By the front matter of the file, else by its path, else by the path it had. */
async function findTrackingIssue(
  run: Run,
  report: Report,
  { path, previousPath }: FileVersion,
  known: TrackingIssue[],
): Promise<{ number: number; file: TrackedFile | null } | null> {
  const number = report.trackingIssue;
  if (number !== null) {
    const own = known.find((one) => one.number === number);
    if (own) return own;
    if (await isIssue(run, number)) return { number, file: null };
    run.log(`${path} names the tracking issue #${number}, which is no issue of this repository; going by the path instead`);
  }
  return known.find(({ file }) => file.path === path) ?? known.find(({ file }) => file.path === previousPath) ?? null;
}

async function isIssue({ client, repository }: Run, number: number): Promise<boolean> {
  try {
    const issue = await getIssue(client, repository, number);
    return !issue.pull_request && issue.number === number;
  } catch (error) {
    // A token that may not read issues, as on a fork, only makes the preview less exact.
    if ([301, 404, 410].includes(statusOf(error) ?? 0) || isForbidden(error)) return false;
    throw error;
  }
}

/** Opens the tracking issue of a file, once: after a lost answer the list tells whether it is there. */
async function openTrackingIssue(run: Run, file: TrackedFile): Promise<{ number: number; changes: Change[] }> {
  const { client, repository, settings, ownLogin, dryRun, log } = run;
  const label = settings.labels.report.name;
  let first = true;
  const observe = async (): Promise<number | null> => {
    // The list was read just now; only after a lost answer there is news.
    const issues = first ? [] : await listTrackingIssues(client, repository, label, ownLogin);
    first = false;
    return issues.find((one) => one.file.path === file.path)?.number ?? null;
  };
  const plan = (number: number | null): { changes: Change[] } => ({ changes: number === null ? [openReport(file, run)] : [] });
  const fold = (_: number | null, __: Change, { issue, problem }: { issue?: { number: number }; problem?: string }) => {
    if (!issue) throw new Error(problem ?? `no issue was opened for ${file.path}`);
    return issue.number;
  };
  const { state, changes } = await reconcile({ client, repository, observe, plan, fold, dryRun, log });
  if (state === null) throw new Error(`no issue for ${file.path}`);
  return { number: state, changes };
}

function openReport(file: TrackedFile, { repository, settings }: Run): Change {
  const [title, body] = [fileTitle(file), fileBody(file, repository)];
  const why = `the report ${file.path} has no tracking issue yet`;
  return { type: 'open-report', key: `open ${file.path}`, why, title, body, labels: [settings.labels.report.name], assignees: [] };
}

/** What tracking a file without an issue would do. */
async function foretellFile(run: Run, file: TrackedFile, report: Report): Promise<Outcome> {
  const { client, repository, settings, now } = run;
  const review = reviewReport(report, settings, { now, filed: now });
  const labels = Object.values(settings.labels).map(({ name }) => name);
  const mode = run.mode === 'review' ? 'review' : 'track';
  const observe = async () => {
    const state = unfiledState(file.title, repository, labels);
    await observeDetails(run, report, state, []);
    return state;
  };
  const plan = (state: Awaited<ReturnType<typeof observe>>) => planReport({ report, review, state, settings, now, mode });
  const { plan: last, changes } = await reconcile({ client, repository, observe, plan, fold: foldChange, dryRun: true, log: () => {} });
  return { number: null, path: file.path, report, review, standing: last.standing, changes: [openReport(file, run), ...changes] };
}
