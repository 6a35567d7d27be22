import type { Report } from '../report/types.ts';
import { linkedIssues } from '../state/links.ts';
import { matchItems } from '../state/match-items.ts';
import { readMemory } from '../state/memory.ts';
import { loginsOf } from '../state/owners.ts';
import type { AdoptedState, ReportState } from '../state/report-state.ts';
import type { Repository } from '../state/repository.ts';
import type { Client } from './client.ts';
import { statusOf } from './errors.ts';
import { findItems, isFollowUp } from './find-items.ts';
import { getIssue, isAssignable, listIssues, listLabels, mayWrite, type RawIssue, toIssueState } from './issues.ts';
import type { ObserveInput } from './observe-input.ts';
import { readNotes } from './observe-notes.ts';
import { readTrackedFile } from './tracked-files.ts';
import { isOurs } from './trust.ts';

/** Reads everything GitHub says of one report, with as few requests as will do. */
export async function observeReport(input: ObserveInput, number: number): Promise<{ state: ReportState; report: Report; raw: RawIssue }> {
  const { client, repository, settings } = input;
  const [raw, comments, labels] = await Promise.all([getIssue(client, repository, number), listComments(input, number), listLabels(client, repository)]);
  const { comment, extraComments } = pickComment(comments);
  const file = readTrackedFile(raw, input.ownLogin) ?? comment?.memory.file ?? null;
  const report = await input.read(raw, file);
  const author = raw.user?.login ?? '';
  // What is in the default branch was put there by someone who may write.
  const actor = input.actor === 'author' ? (file ? null : author) : input.actor;
  const [allowed, found] = await Promise.all([actor === null ? true : mayWrite(client, repository, actor), findItems(input, raw, comment)]);
  const state: ReportState = {
    repository,
    issue: toIssueState(raw),
    author,
    mayWrite: allowed,
    comment,
    extraComments,
    labels,
    items: found.items,
    followUp: found.followUp,
    subIssues: found.subIssues,
    otherSubIssues: found.others.length,
    adopted: {},
    assignable: {},
    noted: [],
    problems: {},
    file,
  };
  if (allowed) await observeDetails(input, report, state, found.others);
  if (input.purpose === 'follow-up') await observeAuthors(input, report, state);
  // A follow-up that is no sub-issue is told by its label alone.
  const opened = [settings.labels['follow-up-due'].name, settings.labels.reviewed.name].some((label) => state.issue.labels.includes(label));
  if (!state.followUp && (input.purpose === 'follow-up' || opened)) await observeFollowUp(input, state);
  state.otherSubIssues = found.others.filter((other) => !state.adopted[other.number]).length;
  return { state, report, raw };
}

/** Owners, linked issues and orphans: only what the report makes necessary. */
export async function observeDetails(
  { client, repository, settings, ownLogin }: Pick<ObserveInput, 'client' | 'repository' | 'settings' | 'ownLogin'>,
  report: Report,
  state: ReportState,
  subIssues: RawIssue[],
) {
  const known = new Set(state.items.flatMap(({ applied }) => applied.logins.map((login) => login.toLowerCase())));
  const logins = loginsOf(report.actionItems, [], settings.owners).filter((login) => !known.has(login.toLowerCase()));
  for (const login of known) state.assignable[login] = true;
  await Promise.all(logins.map(async (login) => (state.assignable[login.toLowerCase()] = await isAssignable(client, repository, login))));
  const { matches, orphans } = matchItems(report.actionItems, state.items, (item) => linkedIssues(item, repository));
  const links = new Set(
    matches.filter(({ existing, item }) => !existing && !item.done && !item.declined).flatMap(({ item }) => linkedIssues(item, repository)),
  );
  for (const linked of links) {
    const adopted = linked === state.issue.number ? null : await observeAdopted({ client, repository, state, linked, subIssues });
    if (adopted) state.adopted[linked] = adopted;
  }
  for (const { issue, applied } of orphans) {
    if (!applied.orphan && (await readNotes({ client, repository, ownLogin }, issue.number, 'orphan')).length > 0) state.noted.push(issue.number);
  }
}

async function observeAuthors({ client, repository, settings }: ObserveInput, report: Report, state: ReportState) {
  const authors =
    report.authors.length > 0
      ? loginsOf(
          [],
          report.authors.map(({ value }) => value),
          settings.owners,
        )
      : [state.author];
  await Promise.all(authors.map(async (login) => (state.assignable[login.toLowerCase()] = await isAssignable(client, repository, login))));
}

async function observeFollowUp(input: ObserveInput, state: ReportState) {
  const { client, repository, settings } = input;
  const candidates = await listIssues(client, repository, settings.labels['follow-up'].name, state.issue.createdAt);
  const unlinked = candidates.find((issue) => isFollowUp(input, issue, state.issue.number));
  if (unlinked) state.followUp = { issue: toIssueState(unlinked), linked: state.subIssues ? false : null };
}

async function observeAdopted(input: {
  client: Client;
  repository: Repository;
  state: ReportState;
  linked: number;
  subIssues: RawIssue[];
}): Promise<AdoptedState | null> {
  const sub = input.subIssues.find(({ number }) => number === input.linked);
  if (sub) return { issue: toIssueState(sub), linked: true };
  try {
    const raw = await getIssue(input.client, input.repository, input.linked);
    return raw.pull_request ? null : { issue: toIssueState(raw), linked: input.state.subIssues ? false : null };
  } catch (error) {
    const status = statusOf(error);
    if (status === 404 || status === 410 || status === 301) return null;
    throw error;
  }
}

interface RawComment {
  id: number;
  body: string;
  updatedAt: string;
}

async function listComments({ client, repository: { owner, repo }, ownLogin }: ObserveInput, number: number): Promise<RawComment[]> {
  const comments = await client.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number: number, per_page: 100 });
  return comments
    .filter(({ body, user }) => isOurs(user, ownLogin) && (body ?? '').startsWith('<!-- post-mortem:report '))
    .map(({ id, body, updated_at }) => ({ id: Number(id), body: body ?? '', updatedAt: updated_at }));
}

/** The oldest comment of ours counts. */
function pickComment(comments: RawComment[]): Pick<ReportState, 'comment' | 'extraComments'> {
  const [oldest, ...extra] = [...comments].sort((a, b) => a.id - b.id);
  if (!oldest) return { comment: null, extraComments: [] };
  return { comment: { ...oldest, memory: readMemory(oldest.body) }, extraComments: extra.map(({ id }) => id) };
}
