import { addSpan } from '../plan/days.ts';
import { emptyMemory, type Memory } from '../plan/state.ts';
import { readDue } from '../report/item-fields.ts';
import { rules } from '../rules/index.ts';
import type { Result, Run } from './run.ts';
import { type TrackRequest, trackIssue } from './track-issue.ts';

export interface IssueCommentPayload {
  action: string;
  issue: { number: number; labels?: { name: string }[]; pull_request?: unknown };
  comment: { body: string; user: { login: string; type?: string } };
}

/** A command as someone wrote it on a line of its own. */
export interface Command {
  name: 'check' | 'track' | 'waive' | 'follow-up' | 'decline' | 'help';
  words: string;
}

/** The first `/post-mortem …` line of a comment; null when there is none. */
export function readCommand(body: string): Command | null {
  const match = /^\/post-?mortem[ \t]+(check|track|waive|follow-up|decline|help)\b[ \t]*(.*)$/im.exec(body.slice(0, 5000).replaceAll('\r', ''));
  return match ? { name: (match[1] as string).toLowerCase() as Command['name'], words: (match[2] ?? '').trim() } : null;
}

/** Why a comment is none of ours, or null when it is; without the label of reports, as far as that can be told. */
export function skipIssueComment({ action, issue, comment }: IssueCommentPayload, reportLabel: string | null): string | null {
  if (action !== 'created') return `\`issue_comment: ${action}\` is no command`;
  if (issue.pull_request) return 'this is a pull request';
  if (!readCommand(comment.body)) return 'the comment holds no `/post-mortem` command';
  if (reportLabel === null) return null;
  if (!issue.labels?.some(({ name }) => name.toLowerCase() === reportLabel.toLowerCase())) return `the issue has no label \`${reportLabel}\``;
  return null;
}

export async function onIssueComment(run: Run, payload: IssueCommentPayload): Promise<Result> {
  const command = readCommand(payload.comment.body);
  if (!command) return { outcomes: [] };
  const remember = rememberCommand(command, run);
  // `check` and `help` only bring the comment up to date; it ends with the commands.
  const mode = command.name === 'check' || command.name === 'help' ? 'review' : 'track';
  const request: TrackRequest = { number: payload.issue.number, mode, actor: payload.comment.user.login };
  return { outcomes: [await trackIssue(run, remember ? { ...request, remember } : request)] };
}

/** What a command adds to the memory of the comment; null for one that adds nothing or is not understood. */
function rememberCommand({ name, words }: Command, { now, settings, log }: Run): ((memory: Memory | null) => Partial<Memory>) | null {
  const [first = '', ...rest] = words.split(/\s+/);
  const reason = rest.join(' ').slice(0, 500);
  if (name === 'waive') {
    if (!rules.some(({ id }) => id === first) || reason === '') {
      log(`waive needs a rule and a reason, as in "/post-mortem waive severity we have no scale yet"`);
      return null;
    }
    return (memory) => ({ waivers: [...(memory ?? emptyMemory).waivers.filter(({ rule }) => rule !== first), { rule: first, reason }] });
  }
  if (name === 'decline') {
    const key = first.toUpperCase();
    if (!/^[A-Z]+-?\d+$/.test(key) || reason === '') {
      log('decline needs an item and a reason, as in "/post-mortem decline AI-003 the service is going away"');
      return null;
    }
    return (memory) => ({ declined: [...(memory ?? emptyMemory).declined.filter((one) => one.key !== key), { key, reason }] });
  }
  if (name === 'follow-up') {
    const today = now.slice(0, 10);
    const span = /^(?:in )?(\d{1,3} ?(?:day|week|month)s?)$/i.exec(words)?.[1];
    const day = span ? addSpan(today, span.toLowerCase()) : readDue(words, today);
    if (!day || day < today) {
      log(`follow-up needs a day or a span, as in "/post-mortem follow-up ${addSpan(today, settings.followUpAfter)}" or "/post-mortem follow-up 6 weeks"`);
      return null;
    }
    return () => ({ followUp: day });
  }
  return null;
}
