import { readCommand } from '../state/slash-commands.ts';
import type { Result, Run } from '../tracking/run.ts';
import { type TrackRequest, trackReport } from '../tracking/track-report.ts';
import type { IssueCommentPayload } from './payloads.ts';

/** A comment on a report that may hold a command. */
export async function onIssueComment(run: Run, { issue, comment }: IssueCommentPayload): Promise<Result> {
  const given = readCommand(comment.body);
  if (!given) return { outcomes: [] };
  const asked = given.command.read(given.words, run);
  if ('mistake' in asked) run.log(asked.mistake);
  const request: TrackRequest = { number: issue.number, mode: given.command.mode, actor: comment.user.login };
  return { outcomes: [await trackReport(run, 'mistake' in asked ? request : { ...request, remember: asked })] };
}
