import type { Settings } from '../settings/settings.js';
import type { Change } from './change.js';
import type { Applied } from './fold.js';
import { type PortfolioItem, type PortfolioReport } from './portfolio.js';
import type { SweepRender } from './render.js';
import type { Problems } from './state.js';
/** What a comment of ours on an item was about: who was asked, and for which deadline. */
export interface Nudge {
    /** Missed deadline the owners were asked about. */
    due: string | null;
    owners: string[];
    /** Sponsors who were asked. */
    sponsors: string[];
}
/** An item with what was said on it so far. */
export interface NudgeState {
    item: PortfolioItem;
    said: Nudge[];
    problems: Problems;
}
export interface NudgeContext {
    report: PortfolioReport | undefined;
    settings: Settings;
    /** ISO instant. */
    now: string;
    /** Escalated items for which no sponsor was configured at the time. */
    unsponsored: ReadonlySet<number>;
    render: SweepRender;
}
/** What is due about an item, by its dates and labels alone. */
export interface NudgeNeed {
    overdue: boolean;
    escalated: boolean;
    due: string;
    isDefault: boolean;
}
/** An item is overdue from the day after its deadline; one the report no longer lists waits for its owner's word. */
export declare function needOf(item: PortfolioItem, { report, settings, now }: Pick<NudgeContext, 'report' | 'settings' | 'now'>): NudgeNeed;
/** The labels alone tell that there is nothing to do: no comment has to be read. */
export declare function isSettled(item: PortfolioItem, need: NudgeNeed, context: Pick<NudgeContext, 'report' | 'settings' | 'unsponsored'>): boolean;
/** Who is asked when an item languishes: by its category, its report's severity, or whoever is named for all. */
export declare function sponsorsOf(item: PortfolioItem, report: PortfolioReport | undefined, { sponsors }: Settings): string[];
/**
 * Label, comment and assignment of one item. The comments come before the labels: by these the next sweep knows that there
 * is nothing left. No one is mentioned twice: a second missed deadline is told without a mention.
 */
export declare function planNudge({ item, said, problems }: NudgeState, context: NudgeContext): Change[];
/** The state after a change. */
export declare function foldNudge(state: NudgeState, change: Change, { problem }: Applied, nudge: Nudge | null): NudgeState;
