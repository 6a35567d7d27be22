import type { Report } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import { hasLabel } from '../state/issue.ts';
import { linkedIssues } from '../state/links.ts';
import { matchItems } from '../state/match-items.ts';
import { loginsOf } from '../state/owners.ts';
import type { AdoptedState, Linked, ReportState } from '../state/report-state.ts';
import { isGone } from './errors.ts';
import { findItems, pickFollowUps } from './find-items.ts';
import type { GitHub } from './github.ts';
import { getIssue, isAssignable, listIssues, mayWrite, type RawIssue, toIssueState } from './issues.ts';
import { takeLookUps } from './look-ups.ts';
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
  const { raw, comment, extraComments, commands, file } = seen;
  const { settings, purpose } = options;
  const author = raw.user?.login ?? '';
  // What is in the default branch was put there by someone who may write.
  const actor = options.actor === 'author' ? (file ? null : author) : options.actor;
  const [allowed, trustedText, found] = await Promise.all([
    actor === null ? true : mayWrite(github, actor),
    file ? true : purpose === 'follow-up' || actor !== null ? mayWrite(github, author) : false,
    findItems(github, settings, seen),
  ]);
  const state: ReportState = {
    repository: github.repository,
    issue: toIssueState(raw),
    author,
    trustedText,
    mayWrite: allowed,
    comment,
    extraComments,
    commands,
    items: found.items,
    rows: matchItems(report.actionItems, found.items, (item) => linkedIssues(item, github.repository)),
    followUp: null,
    duplicates: [],
    subIssues: found.subIssues,
    otherSubIssues: found.others.length,
    adopted: {},
    assignable: new Map(),
    noted: [],
    blocked: comment?.memory.blocked ?? [],
    lacking: {},
    leftOut: 0,
    file,
  };
  if (allowed) await observeDetails(github, settings, report, { state, subIssues: found.others });
  if (purpose === 'follow-up') await observeAuthors(github, settings, report, state);
  takeFollowUps(state, found.followUps);
  // A follow-up that is no sub-issue is told by its label alone.
  const opened = [settings.labels['follow-up-due'].name, settings.labels.reviewed.name].some((label) => hasLabel(state.issue, label));
  if (!state.followUp && (purpose === 'follow-up' || opened)) await observeFollowUp(github, settings, state);
  state.otherSubIssues = found.others.filter((other) => !state.adopted[other.number]).length;
  return state;
}

/** The oldest follow-up counts; further ones are of sweeps side by side. */
function takeFollowUps(state: ReportState, found: { issue: RawIssue; linked: Linked }[]): void {
  const [oldest, ...rest] = found.map(({ issue, linked }) => ({ issue: toIssueState(issue), linked }));
  if (!oldest) return;
  state.followUp = oldest;
  state.duplicates.push(...rest.filter(({ issue }) => issue.state === 'open').map(({ issue }) => ({ issue, of: oldest.issue.number })));
}

/** Owners, linked issues and orphans: only what the report makes necessary, and so much as a run may look up. */
export async function observeDetails(
  github: GitHub,
  settings: Settings,
  report: Report,
  { state, subIssues }: { state: ReportState; subIssues: RawIssue[] },
): Promise<void> {
  const known = new Set(state.items.flatMap(({ applied }) => applied.logins.map((login) => login.toLowerCase())));
  const logins = loginsOf(report.actionItems, [], settings.owners).filter((login) => !known.has(login.toLowerCase()));
  for (const login of known) state.assignable.set(login, true);
  const owners = askAssignable(github, logins, state);
  const unfiled = report.actionItems.filter((item, index) => (state.rows[index] ?? null) === null && !item.done && !item.declined);
  const links = [...new Set(unfiled.flatMap((item) => linkedIssues(item, github.repository)))].filter((linked) => linked !== state.issue.number);
  const asked = new Set(takeLookUps(github.client, links));
  state.leftOut += links.length - asked.size;
  const orphans = state.items.filter(({ issue, applied }) => !state.rows.includes(issue.number) && !applied.orphan);
  const [adopted, notes] = await Promise.all([
    Promise.all(links.map((linked) => (asked.has(linked) ? observeAdopted(github, linked, { state, subIssues }) : 'not looked up'))),
    Promise.all(orphans.map(({ issue }) => readNotes(github, issue.number, 'orphan'))),
    owners,
  ]);
  for (const [index, linked] of links.entries()) if (adopted[index]) state.adopted[linked] = adopted[index];
  state.noted.push(...orphans.flatMap(({ issue }, index) => (notes[index]?.length ? [issue.number] : [])));
}

async function askAssignable(github: GitHub, logins: string[], state: ReportState): Promise<void> {
  const asked = takeLookUps(github.client, logins);
  await Promise.all(asked.map(async (login) => state.assignable.set(login.toLowerCase(), await isAssignable(github, login))));
  state.leftOut += logins.length - asked.length;
}

function observeAuthors(github: GitHub, { owners }: Settings, report: Report, state: ReportState): Promise<void> {
  const names = report.authors.map(({ value }) => value);
  return askAssignable(github, names.length > 0 ? loginsOf([], names, owners) : [state.author], state);
}

async function observeFollowUp(github: GitHub, { labels }: Settings, state: ReportState): Promise<void> {
  const candidates = await listIssues(github, { labels: labels['follow-up'].name, state: 'all', since: state.issue.createdAt });
  const found = await pickFollowUps(github, candidates, state.issue.number);
  const linked = state.subIssues ? false : null;
  takeFollowUps(
    state,
    found.map((issue) => ({ issue, linked })),
  );
}

/** Follow-ups opened by now: asked after opening one, for what a sweep side by side opened meanwhile. */
export async function findRivalFollowUps(github: GitHub, settings: Settings, state: ReportState): Promise<ReportState> {
  const next = { ...state, duplicates: [...state.duplicates] };
  await observeFollowUp(github, settings, next);
  return { ...next, followUp: next.followUp && state.followUp?.issue.number === next.followUp.issue.number ? state.followUp : next.followUp };
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
    if (isGone(error)) return null;
    throw error;
  }
}
