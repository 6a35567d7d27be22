import type { ActionItem } from '../report/types.js';
import type { Repository } from './repository.js';
/** Numbers of issues of the same repository that an item links to, in order; pull requests are no issues. */
export declare function linkedIssues(item: ActionItem, repository: Repository): number[];
/** The item is tracked in another repository or tracker. */
export declare function isElsewhere(item: ActionItem, repository: Repository): boolean;
