import { observeWriteBack } from '../github/write-back.ts';
import { foldWriteBack, planWriteBack } from '../plan/plan-write-back.ts';
import type { Change } from '../state/change.ts';
import { reconcile } from './reconcile.ts';
import type { Outcome, Run } from './run.ts';

/** Offers the links of filed items to the rows of their files, as the input `write-back` says. */
export async function writeBack(run: Run, outcomes: Outcome[], push: { ref: string; after: string }): Promise<Change[]> {
  const { github, writeBack: how } = run;
  const files = outcomes.flatMap(({ path, standing }) => {
    const links = standing.items.flatMap(({ item, issue, fate }) =>
      issue && issue.number > 0 && fate === 'filed' ? [{ text: item.text, number: issue.number }] : [],
    );
    return path && links.length > 0 ? [{ path, links }] : [];
  });
  if (how === 'off' || files.length === 0) return [];
  const base = push.ref.replace(/^refs\/heads\//, '');
  const observe = () => observeWriteBack(github, { how, base, commit: push.after, files });
  return (await reconcile(run, { observe, plan: planWriteBack, fold: foldWriteBack })).changes;
}
