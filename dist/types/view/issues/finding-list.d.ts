import type { Report } from '../../report/types.js';
import type { Review } from '../../rules/review.js';
/** Where a finding can be looked up: the address of a line of the report's file; null where the report is the text of an issue. */
export type LinkLine = ((line: number) => string) | null;
export interface FindingListInput {
    report: Report;
    review: Review;
    link: LinkLine;
    /** At most so many entries are shown; the rest is counted. */
    most: number;
    /** Heading of what holds things up. */
    mendTitle: string;
}
/** What must be mended first, then what would make the report better; empty where there is nothing. */
export declare function findingList(input: FindingListInput): string;
