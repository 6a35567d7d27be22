import type { Change } from './change.ts';
import { type ItemLink, linkRows } from './link-rows.ts';

/** What is known of the files into which issue links are to be written. */
export interface WriteBackState {
  /** Branch to write to. */
  branch: string;
  /** Commit the branch starts from; null when it is there already or is the default branch. */
  startAt: string | null;
  /** The branch is there, but left over from a pull request that is closed. */
  reset: boolean;
  /** The pull request is to be opened; null when one is open, or when the default branch is written. */
  openPull: { base: string } | null;
  files: { path: string; text: string; blob: string; links: ItemLink[] }[];
}

/** Writes issue links into the rows of report files, on a branch with one pull request, or right where they are. */
export function planWriteBack({ branch, startAt, reset, openPull, files }: WriteBackState): { changes: Change[] } {
  const writes = files.flatMap(({ path, text, blob, links }): Change[] => {
    const linked = linkRows(text, links);
    if (linked === null) return [];
    const message = `Link the action items of ${path} to their issues`;
    return [{ type: 'write-file', key: `write ${path}`, why: 'rows name their issues', path, text: linked, blob, branch, message }];
  });
  // A branch to which nothing is written has nothing to propose.
  if (writes.length === 0 && (startAt || !openPull)) return { changes: [] };
  const changes: Change[] = [];
  if (startAt) changes.push({ type: 'create-branch', key: `branch ${branch}`, why: 'links are offered in a pull request', branch, commit: startAt, reset });
  changes.push(...writes);
  if (openPull) {
    const body = 'The action items of these post-mortems are filed. This writes their issues into the rows, where the next reader looks for them.';
    const title = 'Link action items of post-mortems to their issues';
    changes.push({ type: 'open-pull', key: `pull ${branch}`, why: 'links are offered in a pull request', branch, base: openPull.base, title, body });
  }
  return { changes };
}

/** A file that was written, or that GitHub refuses, is done with. */
export function foldWriteBack(state: WriteBackState, change: Change): WriteBackState {
  if (change.type === 'create-branch') return { ...state, startAt: null };
  if (change.type === 'open-pull') return { ...state, openPull: null };
  if (change.type !== 'write-file') return state;
  return { ...state, files: state.files.filter(({ path }) => path !== change.path) };
}
