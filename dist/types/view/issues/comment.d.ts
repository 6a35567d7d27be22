import type { Report } from '../../report/types.js';
import type { Review } from '../../rules/review.js';
import { type Standing } from '../../state/standing.js';
/** The one comment of a report: verdict first, then findings, times, timeline, action items and follow-up. */
export declare function reportComment(report: Report, review: Review, standing: Standing): string;
interface Detail {
    findings: number;
    items: number;
    /** Characters of an item's text. */
    text: number;
    timeline: boolean;
}
/** The action items with state, owner and deadline. */
export declare function itemsTable(standing: Standing, detail: Pick<Detail, 'items' | 'text'>): string;
export {};
