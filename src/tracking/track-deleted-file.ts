import { getIssue, toIssueState } from '../github/issues.ts';
import { readNotes } from '../github/observe-notes.ts';
import { readTrackedFile, type TrackingIssue } from '../github/tracked-files.ts';
import { planDeletedFile } from '../plan/plan-file.ts';
import type { Change } from '../state/change.ts';
import { foldChange } from '../state/fold.ts';
import type { ReportState } from '../state/report-state.ts';
import { unfiledState } from '../state/unfiled.ts';
import { reconcile } from './reconcile.ts';
import type { Run } from './run.ts';
import { isStale } from './track-file.ts';

/** A report file that is gone leaves its issues and says so. Where no issue tracks it there is nothing to say. */
export async function trackDeletedFile(run: Run, gone: { path: string; commit: string; pushed: number | null }, known: TrackingIssue[]): Promise<Change[]> {
  const { client, repository, ownLogin, dryRun, log } = run;
  const found = known.find(({ file }) => file.path === gone.path);
  if (!found || isStale(found.file, gone)) return [];
  // The link keeps to the commit that last had the file.
  const file = { ...found.file, pushed: gone.pushed, deleted: true };
  const observe = async (): Promise<ReportState> => {
    const raw = await getIssue(client, repository, found.number);
    const said = readTrackedFile(raw, ownLogin)?.deleted || (await readNotes(run, found.number, 'deleted')).length > 0;
    return { ...unfiledState(raw.title, repository, []), issue: toIssueState(raw), file: readTrackedFile(raw, ownLogin), noted: said ? [found.number] : [] };
  };
  const plan = (state: ReportState) => ({ changes: planDeletedFile(state, file) });
  const { changes } = await reconcile({ client, repository, observe, plan, fold: foldChange, dryRun, log });
  return changes;
}
