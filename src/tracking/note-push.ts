import { listNotedPushes } from '../github/unfinished-pushes.ts';
import { foldUnfinishedPush, planUnfinishedPush } from '../plan/plan-unfinished-push.ts';
import type { Change } from '../state/change.ts';
import type { IssueState } from '../state/issue.ts';
import type { UnfinishedPush } from '../state/unfinished-push.ts';
import { reconcile } from './reconcile.ts';
import type { Run } from './run.ts';

/** Remembers a push whose files are not all tracked in an issue, or closes that; `known` is the issue where it is at hand. */
export async function notePush(
  run: Run,
  push: UnfinishedPush,
  { left, known }: { left: number; known: IssueState | null },
): Promise<{ issue: IssueState | null; changes: Change[] }> {
  const { github, settings } = run;
  const observe = async (again: boolean): Promise<IssueState | null> => {
    if (known && !again) return known;
    const noted = await listNotedPushes(github, settings, again);
    return noted.find((one) => one.push.after === push.after)?.issue ?? known;
  };
  const plan = (issue: IssueState | null) => planUnfinishedPush(issue, push, left, settings);
  const { state, changes } = await reconcile(run, { observe, plan, fold: foldUnfinishedPush });
  return { issue: state, changes };
}
