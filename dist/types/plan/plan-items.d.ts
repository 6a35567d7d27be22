import type { Change } from './change.ts';
import type { Match } from './match-items.ts';
import type { PlanContext } from './plan-input.ts';
import type { StandingItem } from './standing.ts';
import type { Memory, ReportState } from './state.ts';
/** `/post-mortem decline AI-003 reason` counts like a declined row. */
export declare function declineItem(match: Match, { declined }: Memory): Match;
export declare function decideItems(matches: Match[], context: PlanContext, files: boolean): {
    standing: StandingItem;
    changes: Change[];
}[];
export declare function planOrphan(orphan: ReportState['items'][number], context: PlanContext): Change[];
