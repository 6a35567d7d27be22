import type { Change } from '../state/change.js';
import type { Match } from '../state/match-items.js';
import type { ItemState, Memory } from '../state/report-state.js';
import type { StandingItem } from '../state/standing.js';
import type { PlanContext } from './plan-input.js';
/** `/post-mortem decline AI-003 reason` counts like a declined row. */
export declare function declineItem(match: Match, { declined }: Memory): Match;
export declare function decideItems(matches: Match[], context: PlanContext, files: boolean): {
    standing: StandingItem;
    changes: Change[];
}[];
/** An issue no row claims: removed from the report, or the same as one that is claimed, filed by a run side by side. */
export declare function planUnclaimed(item: ItemState, claimed: ItemState[], context: PlanContext): Change[];
