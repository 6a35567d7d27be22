import { getIssue, toIssueState } from '../github/issues.ts';
import { readNotes } from '../github/observe-notes.ts';
import { foldNudge, type NudgeContext, type NudgeState, planNudge } from '../plan/plan-nudge.ts';
import type { Applied, Change } from '../state/change.ts';
import { readMarker } from '../state/marker.ts';
import { type Nudge, needOf } from '../state/portfolio/deadlines.ts';
import type { PortfolioItem } from '../state/portfolio/portfolio.ts';
import { ensureLabels, reconcileUnit, type Work } from './work.ts';

/** Labels, nudges and escalates one item; returns it as it then is. */
export async function nudgeItem(work: Work, item: PortfolioItem, context: NudgeContext): Promise<PortfolioItem> {
  const { client, repository, settings } = work.run;
  const need = needOf(item, context);
  const { number } = item.issue;
  const { overdue, escalated } = settings.labels;
  if (need.overdue) await ensureLabels(work, [overdue.name, ...(need.escalated ? [escalated.name] : [])]);
  let first = true;
  const observe = async (): Promise<NudgeState> => {
    // It was listed just now; only after a lost answer there is news.
    const issue = first ? item.issue : toIssueState(await getIssue(client, repository, number));
    first = false;
    const said = need.overdue && issue.comments > 0 ? await readNotes<Nudge>(work.run, number, 'nudge') : [];
    return { item: { ...item, issue }, said, problems: {} };
  };
  const plan = (state: NudgeState) => ({ changes: planNudge(state, context) });
  const fold = (state: NudgeState, change: Change, applied: Applied) =>
    foldNudge(state, change, applied, change.type === 'add-comment' ? (readMarker('nudge', change.body) as Nudge) : null);
  return (await reconcileUnit(work, { observe, plan, fold })).item;
}
