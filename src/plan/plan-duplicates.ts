import type { Change } from '../state/change.ts';
import type { IssueState } from '../state/issue.ts';
import { type BlockKind, replaceBlock, writeBlock } from '../state/marker.ts';
import { duplicateText } from '../view/issues/duplicate.ts';

/** Closes an issue that two runs side by side both opened: the older one stays. Its marker goes, so that it is no one's any more. */
export function closeDuplicate({ number, body }: Pick<IssueState, 'number' | 'body'>, of: number, kind: BlockKind | null): Change {
  const block = writeBlock('duplicate', { v: 1, of }, duplicateText(of));
  const rest = kind === null ? block : replaceBlock(kind, body, block);
  return {
    type: 'close-duplicate',
    key: `duplicate #${number}`,
    why: `two runs opened the same side by side; #${of} is older and stays`,
    issue: number,
    of,
    body: rest,
  };
}
