import type { Change } from '../state/change.js';
import type { IssueState } from '../state/issue.js';
import { type BlockKind } from '../state/marker.js';
/** Closes an issue that two runs side by side both opened: the older one stays. Its marker goes, so that it is no one's any more. */
export declare function closeDuplicate({ number, body }: Pick<IssueState, 'number' | 'body'>, of: number, kind: BlockKind | null): Change;
