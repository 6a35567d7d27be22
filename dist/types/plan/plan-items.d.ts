import type { Change } from '../state/change.js';
import type { Match } from '../state/match-items.js';
import type { Memory, ReportState } from '../state/report-state.js';
import type { StandingItem } from '../state/standing.js';
import type { PlanContext } from './plan-input.js';
/** `/post-mortem decline AI-003 reason` counts like a declined row. */
export declare function declineItem(match: Match, { declined }: Memory): Match;
export declare function decideItems(matches: Match[], context: PlanContext, files: boolean): {
    standing: StandingItem;
    changes: Change[];
}[];
export declare function planOrphan(orphan: ReportState['items'][number], context: PlanContext): Change[];
