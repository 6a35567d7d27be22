import { getIssue, toIssueState } from '../github/issues.ts';
import { readNotes } from '../github/observe-notes.ts';
import { readTrackedFile, type TrackingIssue } from '../github/tracked-files.ts';
import { planDeletedFile } from '../plan/plan-file.ts';
import type { Change } from '../state/change.ts';
import { foldChange } from '../state/fold.ts';
import type { ReportState, TrackedFile } from '../state/report-state.ts';
import { unfiledState } from '../state/unfiled.ts';
import { reconcile } from './reconcile.ts';
import type { Run } from './run.ts';
import { isStale } from './track-file.ts';

/** A report file that is gone leaves its issues and says so. Where no issue tracks it there is nothing to say. */
export async function trackDeletedFile(run: Run, gone: Pick<TrackedFile, 'path' | 'commit' | 'pushed'>, known: TrackingIssue[]): Promise<Change[]> {
  const { github } = run;
  const found = known.find(({ file }) => file.path === gone.path);
  if (!found || isStale(found.file, gone)) return [];
  // The link keeps to the commit that last had the file.
  const file = { ...found.file, pushed: gone.pushed, deleted: true };
  const observe = async (): Promise<ReportState> => {
    const raw = await getIssue(github, found.number);
    const tracked = await readTrackedFile(github, raw);
    const said = tracked?.deleted || (await readNotes(github, found.number, 'deleted')).length > 0;
    return { ...unfiledState(raw.title, github.repository), issue: toIssueState(raw), file: tracked, noted: said ? [found.number] : [] };
  };
  const plan = (state: ReportState) => ({ changes: planDeletedFile(state, file) });
  return (await reconcile(run, { observe, plan, fold: foldChange })).changes;
}
