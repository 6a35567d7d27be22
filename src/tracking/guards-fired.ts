import { SourceProblem } from '../collect/problem.ts';
import type { MergedGuard } from '../state/guard-asked.ts';
import { hasLabel } from '../state/issue.ts';
import type { ReportState } from '../state/report-state.ts';
import type { Run } from './run.ts';

/** Milliseconds Prometheus may take for a day: this is but a figure in a summary. */
const patience = 10_000;
/** Seconds looked back at most. */
const longest = 120 * 86_400;

/**
 * The guards of a report with how often they fired until its follow-up was closed; null where there is nothing new to say.
 * Asked once, by the run that sees the follow-up closed: what the comment says then stays, as Prometheus forgets.
 */
export async function guardsFired({ settings, dryRun, log }: Run, { comment, followUp, issue }: ReportState): Promise<MergedGuard[] | null> {
  const source = settings.evidence.sources.prometheus;
  const known = comment?.memory.guards ?? [];
  const closed = followUp?.issue.state === 'closed' ? followUp.issue.closedAt : null;
  const open = known.filter(({ kind, fired }) => kind === 'alert' && fired === undefined);
  if (dryRun || !closed || open.length === 0 || !source || hasLabel(issue, settings.labels.reviewed.name)) return null;
  const [{ askPastFirings }, { authHeaders }] = await Promise.all([import('../backtest/past-firings.ts'), import('../collect/source.ts')]);
  const { limits } = settings.evidence;
  const counted = new Map<MergedGuard, number>();
  for (const guard of open.slice(0, 10)) {
    try {
      const to = Math.floor(Date.parse(closed) / 1000);
      const from = Math.max(Date.parse(`${guard.since}T00:00:00Z`) / 1000, to - longest);
      const headers = authHeaders(source, process.env);
      const asked = { url: source.url, headers, limits: { ...limits, request: Math.min(limits.request, patience), run: 6 * patience } };
      counted.set(guard, (await askPastFirings({ ...asked, alert: guard.name, from, to })).length);
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error;
      log(`How often the alert ${guard.name} fired is not known: ${error.message}`);
      break;
    }
  }
  return counted.size === 0 ? null : known.map((guard) => ({ ...guard, ...(counted.has(guard) ? { fired: counted.get(guard) as number } : {}) }));
}
