import { readMemory } from '../state/memory.ts';
import type { FilePlace, ReportState, TrackedFile } from '../state/report-state.ts';
import { readCommand } from '../state/slash-commands.ts';
import type { GitHub } from './github.ts';
import { getIssue, listComments, mayWrite, type RawComment, type RawIssue } from './issues.ts';
import { readTrackedFile } from './tracked-files.ts';
import { trustAuthors } from './trust.ts';
import { untilComplete } from './until-complete.ts';

/** The issue of a report, our comment on it and the commands below it: all that is read before the report itself. */
export interface ObservedIssue extends Pick<ReportState, 'comment' | 'extraComments' | 'commands'> {
  raw: RawIssue;
  /** The file the report is kept in, as remembered. */
  file: TrackedFile | FilePlace | null;
  /** The run goes on after a lost answer. */
  again: boolean;
}

/**
 * Reads the issue of a report, side by side with its comments. `again` waits for lists that are behind; a `fresh` issue is
 * asked for comments only where it has some.
 */
export async function observeIssue(github: GitHub, number: number, { again = false, fresh = false } = {}): Promise<ObservedIssue> {
  const issue = getIssue(github, number);
  const [raw, listed] = await Promise.all([issue, fresh && ((await issue).comments ?? 0) === 0 ? [] : listComments(github, number)]);
  // Where our comment is not in sight, it may only not be listed yet.
  const behind = (again || !listed.some(isReview)) && listed.length < (raw.comments ?? 0);
  const comments = behind ? await untilComplete(() => listComments(github, number), raw.comments ?? 0) : listed;
  const { comment, extraComments } = await pickReview(github, comments);
  const file = (await readTrackedFile(github, raw)) ?? comment?.memory.file ?? null;
  return { raw, comment, extraComments, file, again, commands: await newCommands(github, comments, comment?.memory.command ?? null) };
}

/** The review comments of a report and the commands in comments, read anew: what another run wrote meanwhile. */
export async function observeComments(github: GitHub, number: number): Promise<Pick<ReportState, 'comment' | 'extraComments' | 'commands'>> {
  const comments = await listComments(github, number);
  const picked = await pickReview(github, comments);
  return { ...picked, commands: await newCommands(github, comments, picked.comment?.memory.command ?? null) };
}

const isReview = ({ body }: RawComment) => (body ?? '').startsWith('<!-- post-mortem:report ');

/** The oldest comment of ours counts. */
async function pickReview(github: GitHub, comments: RawComment[]): Promise<Pick<ReportState, 'comment' | 'extraComments'>> {
  const marked = comments.filter(isReview);
  const trusts = await trustAuthors(
    github,
    marked.map(({ user }) => user),
  );
  const [oldest, ...extra] = marked.filter(({ user }) => trusts(user)).sort((a, b) => Number(a.id) - Number(b.id));
  if (!oldest) return { comment: null, extraComments: [] };
  const body = oldest.body ?? '';
  return {
    comment: { id: Number(oldest.id), body, updatedAt: oldest.updated_at, memory: readMemory(body) },
    extraComments: extra.map(({ id }) => Number(id)),
  };
}

/** Commands given after the last one that was taken up, by people who may write. Before the first comment there is none to make up for. */
async function newCommands(github: GitHub, comments: RawComment[], last: number | null): Promise<ReportState['commands']> {
  if (last === null) return [];
  const given = comments.flatMap(({ id, body, user, created_at }) => {
    const command = Number(id) > last && user?.type !== 'Bot' ? readCommand(body ?? '') : null;
    return command && user ? [{ id: Number(id), login: user.login, at: created_at, name: command.command.name, words: command.words }] : [];
  });
  const allowed = await Promise.all(given.map(({ login }) => mayWrite(github, login)));
  return given.filter((_, index) => allowed[index]).sort((a, b) => a.id - b.id);
}
