import { mayWrite } from '../github/issues.ts';
import { answerOn, hasAnswer, startWorkflow } from '../github/start-workflow.ts';
import type { Report } from '../report/types.ts';
import type { Run } from '../tracking/run.ts';
import type { IssueCommentPayload } from './payloads.ts';

const file = 'post-mortem-collect.yml';
const pad = 15 * 60_000;

/**
 * `/post-mortem collect`: starts the workflow that collects evidence, for the window of the words or else of the report's
 * timeline, and answers with a link. Only for those who may write; the same comment starts it once.
 */
export async function collectEvidence(run: Run, payload: IssueCommentPayload, words: string, report: Report | null): Promise<void> {
  const { github, dryRun, log } = run;
  const { issue, comment } = payload;
  if (!(await mayWrite(github, comment.user.login))) return log(`collect is for those who may write; ${comment.user.login} may not`);
  const window = windowOf(words, report);
  if (!window) return log('collect needs a window, as in "/post-mortem collect 2025-02-09T10:00Z 2025-02-09T11:30Z", or a timeline with dates and times');
  if (dryRun) return log(`Would start ${file} for ${window.start} to ${window.end}`);
  const marker = `<!-- post-mortem:collect ${comment.id ?? 0} -->`;
  if (await hasAnswer(github, issue.number, marker)) return;
  const service = report?.services[0] ?? '';
  const inputs = { ...window, service: /^[\w.-]{1,100}$/.test(service) ? service : '', issue: String(issue.number) };
  const refused = await startWorkflow(github, payload.repository?.default_branch ?? 'main', { file, inputs });
  const link = `${github.repository.url}/actions/workflows/${file}`;
  const answer = refused ?? `Evidence of ${window.start} to ${window.end} is being collected: [follow the run](${link}). What it finds comes here.`;
  await answerOn(github, issue.number, `${answer}\n\n${marker}`);
}

/** Two times with their zones, or the timeline with a quarter of an hour on either side. */
function windowOf(words: string, report: Report | null): { start: string; end: string } | null {
  const given = words.split(/\s+/).filter(Boolean);
  if (given.length > 0) {
    const [start, end] = given.map(readInstant);
    return given.length === 2 && start && end && start < end ? { start, end } : null;
  }
  if (!report?.window) return null;
  return { start: toMinute(Date.parse(report.window.start) - pad), end: toMinute(Date.parse(report.window.end) + pad) };
}

function readInstant(text: string): string | null {
  const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  const at = zoned ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : toMinute(at);
}

const toMinute = (at: number) => `${new Date(at).toISOString().slice(0, 16)}Z`;
