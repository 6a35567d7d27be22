import type { Report } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import { linkedIssues } from '../state/links.ts';
import { matchItems } from '../state/match-items.ts';
import { loginsOf } from '../state/owners.ts';
import type { AdoptedState, ReportState } from '../state/report-state.ts';
import { statusOf } from './errors.ts';
import { findItems, isFollowUp } from './find-items.ts';
import type { GitHub } from './github.ts';
import { getIssue, isAssignable, listIssues, mayWrite, type RawIssue, toIssueState } from './issues.ts';
import type { ObservedIssue } from './observe-issue.ts';
import { readNotes } from './observe-notes.ts';

/** What decides how much of a report's surroundings is read. */
export interface ObserveOptions {
  settings: Settings;
  /** Whose permission counts; null for a run nobody's text triggers (schedule, dispatch). */
  actor: string | 'author' | null;
  /** For a follow-up its authors are looked up too, and a follow-up issue that is not linked yet. */
  purpose: 'track' | 'follow-up';
}

/** Reads everything else GitHub says of a report, with as few requests as will do: its text decides what is looked up. */
export async function observeReport(github: GitHub, seen: ObservedIssue, report: Report, options: ObserveOptions): Promise<ReportState> {
  const { raw, comment, extraComments, file } = seen;
  const { settings, purpose } = options;
  const author = raw.user?.login ?? '';
  // What is in the default branch was put there by someone who may write.
  const actor = options.actor === 'author' ? (file ? null : author) : options.actor;
  const [allowed, found] = await Promise.all([actor === null ? true : mayWrite(github, actor), findItems(github, settings, seen)]);
  const state: ReportState = {
    repository: github.repository,
    issue: toIssueState(raw),
    author,
    mayWrite: allowed,
    comment,
    extraComments,
    items: found.items,
    rows: matchItems(report.actionItems, found.items, (item) => linkedIssues(item, github.repository)),
    followUp: found.followUp,
    subIssues: found.subIssues,
    otherSubIssues: found.others.length,
    adopted: {},
    assignable: {},
    noted: [],
    file,
  };
  if (allowed) await observeDetails(github, settings, report, { state, subIssues: found.others });
  if (purpose === 'follow-up') await observeAuthors(github, settings, report, state);
  // A follow-up that is no sub-issue is told by its label alone.
  const opened = [settings.labels['follow-up-due'].name, settings.labels.reviewed.name].some((label) => state.issue.labels.includes(label));
  if (!state.followUp && (purpose === 'follow-up' || opened)) await observeFollowUp(github, settings, state);
  state.otherSubIssues = found.others.filter((other) => !state.adopted[other.number]).length;
  return state;
}

/** Owners, linked issues and orphans: only what the report makes necessary. */
export async function observeDetails(
  github: GitHub,
  settings: Settings,
  report: Report,
  { state, subIssues }: { state: ReportState; subIssues: RawIssue[] },
): Promise<void> {
  const known = new Set(state.items.flatMap(({ applied }) => applied.logins.map((login) => login.toLowerCase())));
  const logins = loginsOf(report.actionItems, [], settings.owners).filter((login) => !known.has(login.toLowerCase()));
  for (const login of known) state.assignable[login] = true;
  await askAssignable(github, logins, state);
  const unfiled = report.actionItems.filter((item, index) => (state.rows[index] ?? null) === null && !item.done && !item.declined);
  for (const linked of new Set(unfiled.flatMap((item) => linkedIssues(item, github.repository)))) {
    const adopted = linked === state.issue.number ? null : await observeAdopted(github, linked, { state, subIssues });
    if (adopted) state.adopted[linked] = adopted;
  }
  for (const { issue, applied } of state.items.filter(({ issue }) => !state.rows.includes(issue.number))) {
    if (!applied.orphan && (await readNotes(github, issue.number, 'orphan')).length > 0) state.noted.push(issue.number);
  }
}

async function askAssignable(github: GitHub, logins: string[], state: ReportState): Promise<void> {
  await Promise.all(logins.map(async (login) => (state.assignable[login.toLowerCase()] = await isAssignable(github, login))));
}

function observeAuthors(github: GitHub, { owners }: Settings, report: Report, state: ReportState): Promise<void> {
  const names = report.authors.map(({ value }) => value);
  return askAssignable(github, names.length > 0 ? loginsOf([], names, owners) : [state.author], state);
}

async function observeFollowUp(github: GitHub, { labels }: Settings, state: ReportState): Promise<void> {
  const candidates = await listIssues(github, labels['follow-up'].name, state.issue.createdAt);
  const unlinked = candidates.find((issue) => isFollowUp(github, issue, state.issue.number));
  if (unlinked) state.followUp = { issue: toIssueState(unlinked), linked: state.subIssues ? false : null };
}

async function observeAdopted(
  github: GitHub,
  linked: number,
  { state, subIssues }: { state: ReportState; subIssues: RawIssue[] },
): Promise<AdoptedState | null> {
  const sub = subIssues.find(({ number }) => number === linked);
  if (sub) return { issue: toIssueState(sub), linked: true };
  try {
    const raw = await getIssue(github, linked);
    return raw.pull_request ? null : { issue: toIssueState(raw), linked: state.subIssues ? false : null };
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 410 || status === 301) return null;
    throw error;
  }
}
