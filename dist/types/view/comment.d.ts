import type { Standing } from '../plan/standing.ts';
import type { Report } from '../report/types.ts';
import type { Review } from '../rules/review.ts';
/** The one comment of a report: verdict first, then findings, times, timeline, action items and follow-up. */
export declare function reportComment(report: Report, review: Review, standing: Standing): string;
export declare function count(number: number, noun: string): string;
