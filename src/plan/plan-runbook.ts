import type { Answer, Change } from '../state/change.ts';
import type { RunbookDraftState } from '../state/runbook-draft.ts';

/** Branch, file and pull request of a drafted runbook, once for an item: who closes the pull request has said no. */
export function planRunbook(state: RunbookDraftState, draft: { text: string; title: string }): { changes: Change[] } {
  const { item, key, branch, base, commit, path } = state;
  if (state.wasOffered || state.isTaken) return { changes: [] };
  const why = `#${item} asks for a runbook`;
  const changes: Change[] = [];
  if (!state.hasBranch) changes.push({ type: 'create-branch', key: `branch ${branch}`, why, branch, commit, reset: false });
  if (!state.isWritten)
    changes.push({ type: 'write-file', key: `write ${path}`, why, path, text: draft.text, blob: null, branch, message: `Draft a runbook for #${item}` });
  const body = [
    `A draft for #${item}, from the post-mortem: what was seen and done that day, in order. Nothing of it was run.`,
    '',
    'Read each command, answer the open questions at its end, and merge it: then it is told on the action item. Close this if it is of no use; it is not offered again.',
  ].join('\n');
  changes.push({ type: 'open-pull', key: `pull ${branch}`, why, branch, base, title: `Runbook for ${key}: ${draft.title}`.slice(0, 200), body });
  return { changes };
}

/** What GitHub refuses is planned no more in this run. */
export function foldRunbook(state: RunbookDraftState, change: Change, { problem }: Answer): RunbookDraftState {
  if (problem) return { ...state, isTaken: true };
  if (change.type === 'create-branch') return { ...state, hasBranch: true };
  if (change.type === 'write-file') return { ...state, isWritten: true };
  return change.type === 'open-pull' ? { ...state, wasOffered: true } : state;
}
