import type { Standing } from '../plan/standing.js';
import type { Report } from '../report/types.js';
import type { Review } from '../rules/review.js';
/** The one comment of a report: verdict first, then findings, times, timeline, action items and follow-up. */
export declare function reportComment(report: Report, review: Review, standing: Standing): string;
export declare function count(number: number, noun: string): string;
