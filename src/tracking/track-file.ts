import { isForbidden, statusOf } from '../github/errors.ts';
import { getIssue } from '../github/issues.ts';
import { listTrackingIssues, type TrackingIssue } from '../github/tracked-files.ts';
import type { Report } from '../report/types.ts';
import { factsOf } from '../state/facts.ts';
import type { TrackedFile } from '../state/report-state.ts';
import { parseFileReport } from './report-file.ts';
import type { Outcome, Run } from './run.ts';
import { trackReport } from './track-report.ts';

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
  // A review opens no issue: what tracking would do is only told.
  const careful = found || mode === 'track' ? run : { ...run, dryRun: true };
  const find = async () => (await listTrackingIssues(run.github, run.settings.labels.report.name, true)).filter((one) => one.file.path === file.path);
  const outcome = await trackReport(careful, { number: found?.number ?? null, mode, actor: null, source: { file, report, find } });
  return { ...outcome, path: file.path };
}

/** What the tracking issue should remember of a file. */
function describeFile({ path, commit, pushed }: FileVersion, report: Report, { github }: Pick<Run, 'github'>): TrackedFile {
  const name = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  return { path, commit, title: report.title ?? name, pushed, deleted: false, facts: factsOf(report, github.repository) };
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

async function isIssue({ github }: Run, number: number): Promise<boolean> {
  try {
    const issue = await getIssue(github, number);
    return !issue.pull_request && issue.number === number;
  } catch (error) {
    // A token that may not read issues, as on a fork, only makes the preview less exact.
    if ([301, 404, 410].includes(statusOf(error) ?? 0) || isForbidden(error)) return false;
    throw error;
  }
}
