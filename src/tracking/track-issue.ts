import type { RawIssue } from '../github/issues.ts';
import { observeReport } from '../github/observe.ts';
import type { PlanInput } from '../plan/plan-input.ts';
import { planReport } from '../plan/plan-report.ts';
import type { Report } from '../report/types.ts';
import { type Review, reviewReport } from '../rules/review.ts';
import { foldChange } from '../state/fold.ts';
import type { RelatedReport } from '../state/portfolio/related.ts';
import type { FilePlace, Memory, TrackedFile } from '../state/report-state.ts';
import { reconcile } from './reconcile.ts';
import { parseFileReport, readFileReport } from './report-file.ts';
import { type Outcome, type Run, readIssueReport } from './run.ts';

export interface TrackRequest {
  number: number;
  mode: PlanInput['mode'];
  /** Whose permission counts: the author of the report, the giver of a command, or no one's (schedule, dispatch). */
  actor: string | 'author' | null;
  /** What a command asks to be remembered, given what is remembered now. */
  remember?: (memory: Memory | null) => Partial<Memory>;
  /** Later reports that share something with it, where someone looked. */
  related?: RelatedReport[];
  /** The file the report is in and its text, where they are at hand. */
  source?: { file: TrackedFile; text: string };
}

/** Reviews the report of an issue and brings GitHub up to it. */
export async function trackIssue(run: Run, { number, mode, actor, remember, source, related }: TrackRequest): Promise<Outcome> {
  const { client, repository, settings, ownLogin, now, dryRun, log } = run;
  let seen: { report: Report; review: Review } | undefined;
  let patch: Partial<Memory> | undefined;
  const observe = async () => {
    const purpose = mode === 'follow-up' ? 'follow-up' : 'track';
    const { state, report, raw } = await observeReport(
      { client, repository, settings, ownLogin, actor, purpose, read: (issue, file) => readSource(run, issue, file, source) },
      number,
    );
    const memory = state.comment?.memory ?? null;
    patch = state.mayWrite && remember ? remember(memory) : {};
    // Where the issue is a person's, which the front matter of the file names, the comment remembers the file.
    if (source && !(state.file && 'facts' in state.file)) patch = { ...patch, file: { path: source.file.path, commit: source.file.commit } };
    const waivers = patch.waivers ?? memory?.waivers ?? [];
    seen = { report, review: reviewReport(report, settings, { now, filed: raw.created_at }, waivers) };
    return state;
  };
  const plan = (state: Awaited<ReturnType<typeof observe>>) => {
    if (!seen) throw new Error('planned before anything was observed');
    return planReport({
      ...seen,
      state,
      settings,
      now,
      mode,
      ...(patch ? { remember: patch } : {}),
      ...(source ? { file: source.file } : {}),
      ...(related ? { related } : {}),
    });
  };
  const result = await reconcile({
    client,
    repository,
    observe,
    plan,
    fold: foldChange,
    dryRun,
    log,
  });
  if (!seen) throw new Error('reconciled without observing');
  return { number, ...seen, standing: result.plan.standing, changes: result.changes };
}

/** The report as it counts: the file at hand, else the file the issue tracks, else the text of the issue. */
async function readSource(run: Run, issue: RawIssue, file: FilePlace | null, source: TrackRequest['source']): Promise<Report> {
  if (source) return parseFileReport(run, source.file.path, source.text);
  return file ? readFileReport(run, file) : readIssueReport(issue, run);
}
