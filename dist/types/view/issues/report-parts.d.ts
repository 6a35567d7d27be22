import type { Report } from '../../report/types.js';
import type { Review } from '../../rules/review.js';
/** Time to detect, acknowledge, mitigate and resolve, as a table; empty when the timeline tells none. */
export declare function timesTable(report: Report): string;
/** The findings with their lines, at most so many, and what was waived. */
export declare function findingsTable(review: Review, most: number): string;
export declare function counted(review: Review): string;
/** The timeline under its heading; empty when nothing can be drawn. */
export declare function timelineSection(report: Report): string;
export declare function count(number: number, noun: string): string;
