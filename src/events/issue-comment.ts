import type { CommandNote } from '../state/report-state.ts';
import { readCommand } from '../state/slash-commands.ts';
import type { Result, Run } from '../tracking/run.ts';
import { type TrackRequest, trackReport } from '../tracking/track-report.ts';
import { refusalOf } from '../view/fail-on.ts';
import type { IssueCommentPayload } from './payloads.ts';

/** A comment on a report that may hold a command. */
export async function onIssueComment(run: Run, payload: IssueCommentPayload): Promise<Result> {
  const { issue, comment } = payload;
  const given = readCommand(comment.body);
  if (!given) return { outcomes: [] };
  const asked = given.command.read(given.words, run);
  if ('mistake' in asked) run.log(asked.mistake);
  const { login } = comment.user;
  const command: CommandNote = { id: comment.id ?? 0, login, at: run.now, name: given.command.name, words: given.words };
  const request: TrackRequest = { number: issue.number, mode: given.command.mode, actor: login, command };
  const outcome = await trackReport(run, issue.body == null ? request : { ...request, seenBody: issue.body });
  if (given.command.name === 'collect') {
    const { collectEvidence } = await import('./collect-command.ts');
    await collectEvidence(run, payload, given.words, outcome.report);
  }
  return { outcomes: [outcome], failure: refusalOf([outcome]) };
}
