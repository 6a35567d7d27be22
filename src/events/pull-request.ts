import type { ChangedFile } from '../github/changed-files.ts';
import { explainError, isForbidden } from '../github/errors.ts';
import { listPullFiles, observePull } from '../github/pull-requests.ts';
import { listTrackingIssues, type TrackingIssue } from '../github/tracked-files.ts';
import { linesOfPatch } from '../plan/diff-lines.ts';
import { foldPull, type PullWanted, planPull } from '../plan/plan-pull.ts';
import type { PullState } from '../state/pull.ts';
import { readVersion } from '../tracking/checkout.ts';
import { reconcile } from '../tracking/reconcile.ts';
import { reportFilter } from '../tracking/report-globs.ts';
import type { Result, Run } from '../tracking/run.ts';
import { trackFile } from '../tracking/track-file.ts';
import { failureOf } from '../view/fail-on.ts';
import { lineComments } from '../view/issues/line-comments.ts';
import { pullComment, pullSummary, type ReviewedReport, reviewBody } from '../view/issues/pull-summary.ts';
import type { PullRequestPayload } from './payloads.ts';

const readOnly =
  'Comments on this pull request need `permissions: pull-requests: write`, which the token of this run does not have (on pull requests from forks and of Dependabot it never has). The annotations, the job summary and the exit code say the same';

/** Reviews the report files a pull request changes: annotations, one review, one summary, and what merging will file. */
export async function onPullRequest(run: Run, { pull_request: pull }: PullRequestPayload): Promise<Result> {
  const { settings } = run;
  const isReport = reportFilter(settings.reports);
  const touched = await changedFiles(run, pull.number);
  const changed = touched.filter(({ path, removed }) => !removed && isReport(path));
  const gone = touched
    .filter((file) => !changed.includes(file))
    .map(({ path, previousPath }) => previousPath ?? path)
    .filter(isReport);
  const known = changed.length > 0 ? await listKnown(run) : [];
  const reports: ReviewedReport[] = [];
  for (const file of changed) reports.push(await reviewFile(run, file, known, pull));
  const wanted: PullWanted = {
    commit: pull.head.sha,
    summary: reports.length + gone.length > 0 ? pullComment(reports, gone) : null,
    reviewBody,
    inline: lineComments(reports),
  };
  const problem = await comment(run, pull.number, wanted);
  return {
    outcomes: reports.map(({ outcome }) => outcome),
    summary: pullSummary(reports, gone),
    annotations: reports.map(({ path, review }) => ({ path, review })),
    notices: problem ? [problem] : [],
    failure: failureOf(
      reports.map(({ review }) => review),
      run.failOn,
    ),
  };
}

async function changedFiles({ github }: Run, number: number): Promise<ChangedFile[]> {
  try {
    return await listPullFiles(github, number);
  } catch (error) {
    throw explainError(error, `listing the files of #${number}`, 'pull-requests: read');
  }
}

/** The tracking issues, for the preview; a token that may not read issues only makes the preview less exact. */
async function listKnown(run: Run): Promise<TrackingIssue[]> {
  const { github, settings } = run;
  try {
    return await listTrackingIssues(github, settings.labels.report.name);
  } catch (error) {
    if (!isForbidden(error)) throw explainError(error, 'listing the reports that are tracked', 'issues: read');
    return [];
  }
}

/** The findings of a file at the head commit, and what merging it would do: tracking it is only foretold. */
async function reviewFile(run: Run, file: ChangedFile, known: TrackingIssue[], { head }: PullRequestPayload['pull_request']): Promise<ReviewedReport> {
  run.log(`Reviewing ${file.path}`);
  const text = await readVersion(run, file, head.sha, head.repo?.full_name);
  const version = { path: file.path, previousPath: file.previousPath, commit: head.sha, pushed: null, text };
  const preview: Run = { ...run, dryRun: true, mode: 'track', labels: allLabels(run), log: () => {} };
  const outcome = await trackFile(preview, version, known);
  if (!outcome) throw new Error(`${file.path} was not reviewed`);
  const status = outcome.number === null ? 'draft' : outcome.standing.status;
  return {
    path: file.path,
    previousPath: file.previousPath,
    text,
    lines: linesOfPatch(file.patch),
    review: outcome.review,
    findings: outcome.review.findings,
    outcome: { ...outcome, standing: { ...outcome.standing, status } },
  };
}

/** A preview takes every label as there: a token of a fork may not list them. */
function allLabels({ settings }: Run): Run['labels'] {
  return { present: new Set(Object.values(settings.labels).map(({ name }) => name.toLowerCase())) };
}

/** Brings the comments up to date; returns what kept them from it. */
async function comment(run: Run, pull: number, wanted: PullWanted): Promise<string | null> {
  const observe = () => observePull(run.github, pull);
  // A pull request that no longer touches a report gets its summary emptied, one that never did gets none.
  const plan = (state: PullState) => planPull(state, { ...wanted, summary: wanted.summary ?? (state.comment ? pullComment([], []) : null) });
  try {
    const { refused } = await reconcile(run, { observe, plan, fold: foldPull });
    return Object.values(refused)[0] ?? null;
  } catch (error) {
    if (!isForbidden(error)) throw error;
    return readOnly;
  }
}
