import type { Settings } from '../settings/settings.js';
import type { ReportFacts } from './facts.js';
import type { Status } from './standing.js';
import type { AppliedItem, IssueState } from './state.js';
/** An action item's issue as a list shows it; without its body, of which there are thousands. */
export interface PortfolioItem {
    issue: Omit<IssueState, 'body'>;
    /** Number of its report; null for an adopted issue whose parent GitHub does not tell. */
    report: number | null;
    /** Values last applied; null for an adopted issue, which carries no marker. */
    applied: AppliedItem | null;
}
/** A report's issue as a list shows it. */
export interface PortfolioReport {
    issue: Omit<IssueState, 'body'>;
    status: Status;
    /** More than one state label: a run was cut between adding one and taking the other off. */
    torn: boolean;
    facts: ReportFacts;
    /** Path of the file it is kept in. */
    path: string | null;
}
/** Everything tracked in a repository. */
export interface Portfolio {
    reports: PortfolioReport[];
    items: PortfolioItem[];
    /** Number of the open follow-up by that of its report. */
    followUps: Map<number, number>;
}
type ItemStanding = 'open' | 'done' | 'declined';
/** Closed as not planned or as duplicate is not done. */
export declare function standingOf({ issue }: PortfolioItem): ItemStanding;
/** ISO day of an item's deadline: the report's, else the default. An adopted issue is not older than its report. */
export declare function dueOf({ issue, applied }: PortfolioItem, report: PortfolioReport | undefined, settings: Settings): {
    due: string;
    isDefault: boolean;
};
/** What the label says, which people may change; else what the report said. */
export declare function priorityOf({ issue, applied }: Pick<PortfolioItem, 'issue' | 'applied'>, settings: Settings): AppliedItem['priority'];
/** Days since the deadline; zero or less while it is not over. */
export declare function daysOverdue(due: string, now: string): number;
/** Who is to be asked about an item: its assignees, whom people may change, else the owners its report named. */
export declare function ownersOf({ issue, applied }: PortfolioItem): string[];
/** ISO day of the follow-up as the items tell it; null for a report that filed none. */
export declare function followUpOf(report: PortfolioReport, items: PortfolioItem[], settings: Settings): string | null;
/** Items by the number of their report. */
export declare function itemsByReport({ items }: Pick<Portfolio, 'items'>): Map<number, PortfolioItem[]>;
export {};
