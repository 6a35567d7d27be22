import type { Change } from '../state/change.ts';
import type { WriteBackState } from '../state/write-back.ts';
import { linkRows } from './link-rows.ts';

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
