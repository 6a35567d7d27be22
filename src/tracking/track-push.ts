import type { ChangedFile } from '../github/changed-files.ts';
import { isRateLimit } from '../github/errors.ts';
import type { TrackingIssue } from '../github/tracked-files.ts';
import type { Settings } from '../settings/settings.ts';
import type { Change } from '../state/change.ts';
import { hasLabel } from '../state/issue.ts';
import { UserError } from '../user-error.ts';
import { budgetSpent } from './budget.ts';
import { readVersion } from './checkout.ts';
import type { Outcome, Run } from './run.ts';
import { trackDeletedFile } from './track-deleted-file.ts';
import { trackFile } from './track-file.ts';

/** Report files of a push, and what is known of them. */
export interface PushedReports {
  files: ChangedFile[];
  /** Tells report files by their path. */
  isReport: (path: string) => boolean;
  /** SHA at which they are read. */
  commit: string;
  /** Seconds since 1970 of the push, or null. */
  pushed: number | null;
  known: TrackingIssue[];
}

export interface PushProgress {
  outcomes: Outcome[];
  changes: Change[];
  /** What went wrong with single files, in sentences. */
  failures: string[];
  /** Why it stopped before the end, in the first half of a sentence. */
  stopped: string | null;
  /** Files that were not come to. */
  left: number;
}

/** Tracks report files one by one, each on its one issue, as long as GitHub's limits of the hour allow. */
export async function trackPush(run: Run, reports: PushedReports): Promise<PushProgress> {
  const { files } = reports;
  const progress: PushProgress = { outcomes: [], changes: [], failures: [], stopped: null, left: 0 };
  for (const [index, file] of files.entries()) {
    const stop = (why: string): PushProgress => ({ ...progress, stopped: why, left: files.length - index });
    const spent = budgetSpent(run.github.client, true);
    if (spent) return stop(spent);
    run.log(`${index + 1} of ${files.length}: ${file.path}`);
    try {
      await trackOne(run, file, reports, progress);
    } catch (error) {
      // One report that cannot be read must not keep the others waiting.
      if (!(error instanceof UserError)) throw error;
      if (isRateLimit(error.cause)) return stop("GitHub's rate limit is used up");
      progress.failures.push(`${file.path}: ${error.message}`);
    }
  }
  return progress;
}

async function trackOne(run: Run, file: ChangedFile, { isReport, commit, pushed, known }: PushedReports, { outcomes, changes }: PushProgress): Promise<void> {
  const { path, previousPath } = file;
  // Deleted, or moved to where it is no report.
  if (file.removed || !isReport(path)) {
    changes.push(...(await trackDeletedFile(run, { path: previousPath ?? path, commit, pushed }, known)));
    return;
  }
  const text = await readVersion(run, file, commit);
  const outcome = await trackFile(run, { path, previousPath, commit, pushed, text }, known);
  if (outcome) outcomes.push(outcome);
}

/**
 * The files of a push that are still to be tracked. A file counts as done once its issue knows this push or a later one and has
 * come to its state label, which is written last. The last of those done may have been cut in the middle of an edit: one more is
 * looked at.
 */
export function waitingFiles({ files, isReport, pushed, known }: PushedReports, settings: Settings): ChangedFile[] {
  const done = files.map((file) => isDone(file, isReport, known, { pushed, settings }));
  return files.filter((_, index) => !done[index] || done[index + 1] === false);
}

interface Since {
  pushed: number | null;
  settings: Settings;
}

function isDone(file: ChangedFile, isReport: (path: string) => boolean, known: TrackingIssue[], { pushed, settings: { labels } }: Since): boolean {
  const gone = file.removed || !isReport(file.path);
  const path = gone ? (file.previousPath ?? file.path) : file.path;
  const found = known.find((one) => one.file.path === path);
  if (!found) return gone;
  if (gone) return found.file.deleted;
  const states = (['draft', 'tracked', 'follow-up-due', 'reviewed'] as const).filter((status) => hasLabel(found, labels[status].name));
  return states.length === 1 && !found.file.deleted && (pushed === null || (found.file.pushed ?? 0) >= pushed);
}
