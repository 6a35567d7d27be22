import { readIssueReport } from '../github/issue-report.ts';
import { type ObservedIssue, observeIssue } from '../github/observe-issue.ts';
import { type ObserveOptions, observeDetails, observeReport } from '../github/observe-report.ts';
import type { PlanInput } from '../plan/plan-input.ts';
import { planReport } from '../plan/plan-report.ts';
import type { Report } from '../report/types.ts';
import { type Review, reviewReport } from '../rules/review.ts';
import type { Change, Refused } from '../state/change.ts';
import { foldChange } from '../state/fold.ts';
import type { RelatedReport } from '../state/portfolio/related.ts';
import type { Memory, ReportState, TrackedFile } from '../state/report-state.ts';
import { unopenedState } from '../state/unfiled.ts';
import { reconcile } from './reconcile.ts';
import { readFileReport } from './report-file.ts';
import type { Outcome, Run } from './run.ts';

export interface TrackRequest extends Pick<ObserveOptions, 'actor'> {
  /** Number of the report's issue; null for a file that no issue tracks yet. */
  number: number | null;
  mode: PlanInput['mode'];
  /** What a command asks to be remembered, given what is remembered now. */
  remember?: (memory: Memory | null) => Partial<Memory>;
  /** Later reports that share something with it, where someone looked. */
  related?: RelatedReport[];
  /** The file the report is in and the report itself, where they are at hand. */
  source?: FileSource;
}

export interface FileSource {
  file: TrackedFile;
  report: Report;
  /** Looks whether an issue tracks the file by now: asked after a lost answer. */
  find: () => Promise<number | null>;
}

/** A report with everything that is known of it. */
interface Tracked {
  report: Report;
  review: Review;
  state: ReportState;
  /** What the comment is to remember from now on. */
  remember: Partial<Memory>;
}

/** Reviews a report and brings GitHub up to it; the tracking issue of a file is opened where there is none. */
export async function trackReport(run: Run, request: TrackRequest): Promise<Outcome> {
  const { settings, now } = run;
  const { mode, related, source } = request;
  const given = { settings, now, mode, ...(source ? { file: source.file } : {}), ...(related ? { related } : {}) };
  const { plan, state, changes } = await reconcile(run, {
    observe: (again: boolean) => observe(run, request, again),
    plan: (tracked: Tracked, refused: Refused) => planReport({ ...given, ...tracked, refused }),
    fold: (tracked: Tracked, change: Change, answer) => ({ ...tracked, state: foldChange(tracked.state, change, answer) }),
  });
  const { number } = state.state.issue;
  return { number: number > 0 ? number : null, report: state.report, review: state.review, standing: plan.standing, changes };
}

async function observe(run: Run, request: TrackRequest, again: boolean): Promise<Tracked> {
  const { github, settings, now } = run;
  const { source, actor, mode } = request;
  const number = request.number ?? (again ? await source?.find() : null) ?? null;
  if (number === null && source) return observeUnopened(run, source);
  const seen = await observeIssue(github, number as number);
  const report = await readSource(run, seen, source);
  const state = await observeReport(github, seen, report, { settings, actor, purpose: mode === 'follow-up' ? 'follow-up' : 'track' });
  const remember = rememberedBy(request, state);
  const waivers = remember.waivers ?? state.comment?.memory.waivers ?? [];
  return { report, state, remember, review: reviewReport(report, settings, { now, filed: seen.raw.created_at }, waivers) };
}

/** A file that no issue tracks yet. */
async function observeUnopened({ github, settings, now }: Run, { file, report }: FileSource): Promise<Tracked> {
  const state = unopenedState(file, github.repository);
  await observeDetails(github, settings, report, { state, subIssues: [] });
  return { report, state, remember: {}, review: reviewReport(report, settings, { now, filed: now }) };
}

function rememberedBy({ remember, source }: TrackRequest, { mayWrite, comment, file }: ReportState): Partial<Memory> {
  const asked = mayWrite && remember ? remember(comment?.memory ?? null) : {};
  // Where the issue is a person's, which the front matter of the file names, the comment remembers the file.
  return source && !(file && 'facts' in file) ? { ...asked, file: { path: source.file.path, commit: source.file.commit } } : asked;
}

/** The report as it counts: the file at hand, else the file the issue tracks, else the text of the issue. */
async function readSource(run: Run, { raw, file }: ObservedIssue, source: FileSource | undefined): Promise<Report> {
  if (source) return source.report;
  return file ? readFileReport(run, file) : readIssueReport(raw, run.settings, run.now);
}
