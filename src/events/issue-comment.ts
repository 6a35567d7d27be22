import { readDue } from '../report/items/item-fields.ts';
import { rules } from '../rules/index.ts';
import { emptyMemory, type Memory } from '../state/report-state.ts';
import { addSpan } from '../state/spans.ts';
import type { Result, Run } from '../tracking/run.ts';
import { type TrackRequest, trackIssue } from '../tracking/track-issue.ts';
import { type Command, readCommand } from './comment-command.ts';
import type { IssueCommentPayload } from './payloads.ts';

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
