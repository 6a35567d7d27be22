import type { Evidence } from '../evidence/evidence.ts';
import type { Unsourced } from '../evidence/find-unsourced.ts';
import { findRivals } from '../github/find-items.ts';
import { readIssueReport } from '../github/issue-report.ts';
import { type ObservedIssue, observeComments, observeIssue } from '../github/observe-issue.ts';
import { findRivalFollowUps, type ObserveOptions, observeDetails, observeReport } from '../github/observe-report.ts';
import type { TrackingIssue } from '../github/tracked-files.ts';
import type { PlanInput } from '../plan/plan-input.ts';
import { planReport } from '../plan/plan-report.ts';
import type { Report } from '../report/types.ts';
import { type Review, reviewReport } from '../rules/review.ts';
import type { Opinions } from '../rules/rule.ts';
import type { Change, Refused } from '../state/change.ts';
import { foldChange } from '../state/fold.ts';
import { type MergedGuard, mergeGuards } from '../state/guard-asked.ts';
import { blankIssue } from '../state/issue.ts';
import type { RelatedReport } from '../state/portfolio/related.ts';
import type { CommandNote, Memory, ReportState, TrackedFile } from '../state/report-state.ts';
import { takeCommands } from '../state/slash-commands.ts';
import { unopenedState } from '../state/unfiled.ts';
import { evidenceBeside } from './evidence-beside.ts';
import { reconcile } from './reconcile.ts';
import { readFileReport } from './report-file.ts';
import type { Outcome, Run } from './run.ts';
import { rememberOpinions, secondOpinions } from './second-opinion.ts';

export interface TrackRequest extends Pick<ObserveOptions, 'actor'> {
  /** Number of the report's issue; null for a file that no issue tracks yet. */
  number: number | null;
  mode: PlanInput['mode'];
  /** The command that asks for it, which the list of comments may not show yet. */
  command?: CommandNote;
  /** Later reports that share something with it, where someone looked. */
  related?: RelatedReport[];
  /** The file the report is in and the report itself, where they are at hand. */
  source?: FileSource;
  /** Guards of its items that the default branch has by now. */
  guards?: MergedGuard[];
  /** The issue was opened just now. */
  fresh?: boolean;
  /** Text of the issue as whoever gave the command saw it: another one is not theirs to file. */
  seenBody?: string;
  /** The report as the event told it, read already. */
  seen?: SeenReport;
}

export interface SeenReport {
  title: string;
  body: string;
  report: Report;
}

export interface FileSource {
  file: TrackedFile;
  report: Report;
  /** The issues that track the file by now, the oldest first: asked after opening one, and after a lost answer. */
  find: () => Promise<TrackingIssue[]>;
}

/** A report with everything that is known of it. */
interface Tracked {
  report: Report;
  state: ReportState;
  /** When the report was filed: an ISO instant. */
  filed: string;
  /** What the systems said, where that lies beside the file. */
  evidence: Evidence | null;
  /** Second opinions on its wording; null where no one is asked. */
  opinions: Opinions | null;
  /** Figures of the report that it does not bear out. */
  unsourced: Unsourced[];
  /** Its guards with how often they fired; null where nobody was asked. */
  fired: MergedGuard[] | null;
}

/** Reviews a report and brings GitHub up to it; the tracking issue of a file is opened where there is none. */
export async function trackReport(run: Run, request: TrackRequest): Promise<Outcome> {
  const { settings, now } = run;
  const { related, source } = request;
  const { type, priority, targetDate } = settings.fields;
  const native = (type ?? priority ?? targetDate) === null ? null : await import('../plan/native-fields.ts');
  const given = { settings, now, native, ...(source ? { file: source.file } : {}), ...(related ? { related } : {}) };
  const mode = ({ state }: Tracked) => (request.mode === 'track' && isEdited(request, state) ? 'review' : request.mode);
  const { plan, state, changes, refused } = await reconcile(run, {
    observe: (again: boolean) => observe(run, request, again),
    plan(tracked: Tracked, refused: Refused) {
      const remember = {
        ...rememberedBy(run, request, tracked.state),
        ...rememberedGuards(request, tracked),
        ...rememberOpinions(run, tracked.opinions),
      };
      const review = judge(run, tracked, remember);
      return { ...planReport({ ...given, ...tracked, review, mode: mode(tracked), remember, refused }), review };
    },
    fold: (tracked: Tracked, change: Change, answer) => ({ ...tracked, state: foldChange(tracked.state, change, answer) }),
    confirm: (tracked: Tracked, made) => confirm(run, request, tracked, made),
  });
  if (mode(state) !== request.mode) run.log(`The text of #${request.number} was edited after the command was given: read it again and repeat the command`);
  const { number } = state.state.issue;
  return { number: number > 0 ? number : null, report: state.report, review: plan.review, standing: plan.standing, changes, refused };
}

async function observe(run: Run, request: TrackRequest, again: boolean): Promise<Tracked> {
  const { github, settings } = run;
  const { source, actor, mode } = request;
  const rivals = again && request.number === null ? ((await source?.find()) ?? []) : [];
  const number = request.number ?? rivals[0]?.number ?? null;
  if (number === null && source) return observeUnopened(run, source);
  const seen = await observeIssue(github, number as number, { again, fresh: request.fresh ?? false });
  const readState = async () => {
    const report = await readSource(run, seen, request);
    return { report, state: await observeReport(github, seen, report, { settings, actor, purpose: mode === 'follow-up' ? 'follow-up' : 'track' }) };
  };
  const [{ report, state }, evidence] = await Promise.all([readState(), evidenceBeside(run, source?.file ?? seen.file)]);
  state.duplicates.push(...rivals.slice(1).map((rival) => duplicateOf(rival, number as number)));
  const unsourced = await compare(report, evidence);
  const opinions = await secondOpinions(run, report, state);
  const fired = state.comment?.memory.guards ? await (await import('./guards-fired.ts')).guardsFired(run, state) : null;
  return { report, state, filed: seen.raw.created_at, evidence, unsourced, opinions, fired };
}

/** A file that no issue tracks yet. */
async function observeUnopened(run: Run, { file, report }: FileSource): Promise<Tracked> {
  const { github, settings, now } = run;
  const state = unopenedState(file, github.repository);
  const [evidence] = await Promise.all([evidenceBeside(run, file), observeDetails(github, settings, report, { state, subIssues: [] })]);
  const unsourced = await compare(report, evidence);
  return { report, state, filed: now, evidence, unsourced, opinions: await secondOpinions(run, report, state), fired: null };
}

/** Loaded only where there is evidence. */
async function compare(report: Report, evidence: Evidence | null): Promise<Unsourced[]> {
  return evidence ? (await import('../evidence/find-unsourced.ts')).findUnsourced(report, evidence) : [];
}

/** After writing: what a run side by side opened too. The older one stays, and no command of another run is lost. */
async function confirm(run: Run, request: TrackRequest, tracked: Tracked, made: Change[]): Promise<Tracked> {
  const { github, settings } = run;
  const has = (type: Change['type']) => made.some((change) => change.type === type);
  let { state } = tracked;
  if (has('open-report') && request.source) {
    const [oldest, ...rest] = await request.source.find();
    // Another run was quicker: all goes on at its issue, and ours is closed.
    if (oldest && oldest.number < state.issue.number) {
      const seen = await observe(run, { ...request, number: oldest.number }, true);
      const own = [
        ...rest.filter(({ number }) => number !== state.issue.number).map((rival) => duplicateOf(rival, oldest.number)),
        { issue: state.issue, of: oldest.number },
      ];
      return { ...seen, state: { ...seen.state, duplicates: own } };
    }
  }
  if (has('open-follow-up')) state = await findRivalFollowUps(github, settings, state);
  if (has('upsert-comment')) state = await findRivalItems(run, state, await observeComments(github, state.issue.number));
  return { ...tracked, state };
}

type Comments = Pick<ReportState, 'comment' | 'extraComments' | 'commands'>;

/** Another run that commented side by side remembers the items it filed: ours are looked for only then. */
async function findRivalItems({ github, settings }: Run, before: ReportState, seen: Comments): Promise<ReportState> {
  const state = { ...before, ...mergeComments(before, seen) };
  const known = new Set(state.items.map(({ issue }) => issue.number));
  if (state.extraComments.length === 0 && (seen.comment?.memory.issues ?? []).every((number) => known.has(number))) return state;
  const items = [...state.items, ...(await findRivals(github, settings, state))].sort((a, b) => a.issue.number - b.issue.number);
  return preferOldest({ ...state, items });
}

/** What we just wrote counts, though the list may not show it yet; an older comment of another run counts more. */
function mergeComments({ comment: own }: ReportState, { comment, extraComments, commands }: Comments): Comments {
  if (!own || (comment && comment.id < own.id) || (comment?.id === own.id && comment.updatedAt > own.updatedAt)) return { comment, extraComments, commands };
  const listed = [...(comment ? [comment.id] : []), ...extraComments];
  return { comment: own, extraComments: listed.filter((id) => id !== own.id), commands };
}

function duplicateOf({ number, body }: TrackingIssue, of: number): ReportState['duplicates'][number] {
  return { issue: { ...blankIssue, number, body }, of };
}

/** A row keeps the oldest issue that was filed for it. */
function preferOldest(state: ReportState): ReportState {
  const rows = state.rows.map((number) => {
    const own = state.items.find(({ issue }) => issue.number === number);
    const same =
      own && state.items.find(({ applied, issue }) => issue.number < own.issue.number && applied.key === own.applied.key && !state.rows.includes(issue.number));
    return same ? same.issue.number : number;
  });
  return { ...state, rows };
}

/** Text by someone who may not write, changed since a person with the right to approve it looked. */
function isEdited({ seenBody }: TrackRequest, { issue, trustedText }: ReportState): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return seenBody !== undefined && !trustedText && plain(seenBody) !== plain(issue.body);
}

function rememberedBy({ settings }: Run, { command, source }: TrackRequest, { mayWrite, comment, commands, file }: ReportState): Partial<Memory> {
  const given = command && mayWrite && !commands.some(({ id }) => id === command.id) ? [...commands, command] : commands;
  const asked = takeCommands(comment?.memory ?? null, given, settings);
  // Where the issue is a person's, which the front matter of the file names, the comment remembers the file.
  return source && !(file && 'facts' in file) ? { ...asked, file: { path: source.file.path, commit: source.file.commit } } : asked;
}

function rememberedGuards({ guards: arrived }: TrackRequest, { state, fired }: Tracked): Pick<Memory, 'guards'> {
  const known = fired ?? state.comment?.memory.guards ?? [];
  return arrived || fired ? { guards: mergeGuards(known, arrived ?? []) } : {};
}

function judge({ settings, now }: Run, { report, state, filed, evidence, unsourced, opinions }: Tracked, remember: Partial<Memory>): Review {
  return reviewReport(report, settings, { now, filed, evidence, unsourced, opinions }, remember.waivers ?? state.comment?.memory.waivers ?? []);
}

/** The report as it counts: the file at hand, else the file the issue tracks, else the text of the issue. */
async function readSource(run: Run, { raw, file }: ObservedIssue, { source, seen }: TrackRequest): Promise<Report> {
  if (source) return source.report;
  if (!file && seen && seen.title === raw.title && seen.body === (raw.body ?? '')) return seen.report;
  return file ? readFileReport(run, file) : readIssueReport(raw, run.settings, run.now);
}
