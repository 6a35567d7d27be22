import type { Report } from '../report/types.js';
import type { Review } from '../rules/review.js';
import type { Nudge, NudgeNeed } from './plan-nudge.js';
import type { PortfolioItem } from './portfolio.js';
import type { RelatedReport } from './related.js';
import type { Standing } from './standing.js';
import type { AppliedItem, FilePlace, IssueState, ReportState, TrackedFile } from './state.js';
/** What a comment on an overdue item is made of. */
export interface NudgeText {
    nudge: Nudge;
    need: NudgeNeed;
    /** Who is asked, mentioned or not. */
    owners: string[];
    item: PortfolioItem;
    /** ISO day. */
    today: string;
}
/** The texts a plan carries. Planning says when, the view says how: it is handed in. */
export interface Render {
    /** Body block of an item's issue, without its markers. */
    item(applied: AppliedItem, report: Report, issue: IssueState, notes: string[]): string;
    comment(report: Report, review: Review, standing: Standing): string;
    followUp(report: Report, standing: Standing, issue: IssueState, related: RelatedReport[]): string;
    /** Body block of the issue that tracks a report file, without its markers. */
    file(file: TrackedFile, repository: ReportState['repository']): string;
    /** Comment on the issue of a report whose file is gone, with its marker. */
    fileNote(file: FilePlace): string;
    orphanNote(applied: AppliedItem, issue: IssueState): string;
}
/** The texts of a sweep alone, apart so that no other event loads them. */
export interface SweepRender {
    /** Comment on an overdue item, without its marker. */
    nudge(text: NudgeText): string;
    /** Comment on a report that is a draft for long, without its marker. */
    reminder(people: string[]): string;
}
