import { SourceProblem } from '../collect/problem.ts';
import type { MergedGuard } from '../state/guard-asked.ts';
import { hasLabel } from '../state/issue.ts';
import type { ReportState } from '../state/report-state.ts';
import type { Run } from './run.ts';

/**
 * The guards of a report with how often they fired until its follow-up was closed; null where there is nothing new to say.
 * Asked once, by the run that sees the follow-up closed: what the comment says then stays, as Prometheus forgets.
 */
export async function guardsFired({ settings, dryRun, log }: Run, { comment, followUp, issue }: ReportState): Promise<MergedGuard[] | null> {
  const known = comment?.memory.guards ?? [];
  const closed = followUp?.issue.state === 'closed' ? followUp.issue.closedAt : null;
  const open = known.filter(({ kind, fired }) => kind === 'alert' && fired === undefined);
  if (dryRun || !closed || open.length === 0 || !settings.evidence.sources.prometheus || hasLabel(issue, settings.labels.reviewed.name)) return null;
  const { countFirings } = await import('../collect/fired.ts');
  const counted = new Map<MergedGuard, number>();
  for (const guard of open.slice(0, 10)) {
    try {
      const [from, to] = [Date.parse(`${guard.since}T00:00:00Z`) / 1000, Math.floor(Date.parse(closed) / 1000)];
      const times = await countFirings({ settings: settings.evidence, env: process.env, alert: guard.name, from, to });
      if (times !== null) counted.set(guard, times);
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error;
      log(`How often the alert ${guard.name} fired is not known: ${error.message}`);
      break;
    }
  }
  return counted.size === 0 ? null : known.map((guard) => ({ ...guard, ...(counted.has(guard) ? { fired: counted.get(guard) as number } : {}) }));
}
