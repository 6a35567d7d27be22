import { getIssue, toIssueState } from '../github/issues.ts';
import { readNotes } from '../github/observe-notes.ts';
import { foldNudge, type NudgeContext, type NudgeState, planNudge } from '../plan/plan-nudge.ts';
import type { Change } from '../state/change.ts';
import { type Nudge, needOf } from '../state/portfolio/deadlines.ts';
import type { PortfolioItem } from '../state/portfolio/portfolio.ts';
import { reconcileUnit, type Work } from './work.ts';

/** Labels, nudges and escalates one item; returns it as it then is. */
export async function nudgeItem(work: Work, item: PortfolioItem, context: NudgeContext): Promise<PortfolioItem> {
  const { github } = work.run;
  const need = needOf(item, context);
  const observe = async (again: boolean): Promise<NudgeState> => {
    // It was listed just now; only after a lost answer there is news.
    const issue = again ? toIssueState(await getIssue(github, item.issue.number)) : item.issue;
    const notes = need.overdue && issue.comments > 0 ? await readNotes<Nudge>(github, issue.number, 'nudge') : [];
    return { item: { ...item, issue }, notes };
  };
  const plan = (state: NudgeState) => ({ changes: planNudge(state, context) });
  const confirm = async (state: NudgeState, made: Change[]): Promise<NudgeState> =>
    made.some(({ type }) => type === 'add-comment') ? { ...state, notes: await readNotes<Nudge>(github, item.issue.number, 'nudge') } : state;
  return (await reconcileUnit(work, { observe, plan, fold: foldNudge, confirm })).item;
}
