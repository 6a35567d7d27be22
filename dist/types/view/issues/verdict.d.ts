import type { Report } from '../../report/types.js';
import type { Review } from '../../rules/review.js';
import { type Standing } from '../../state/standing.js';
/** What the incident was, where its report stands, and what is needed now and from whom. */
export declare function verdict(report: Report, review: Review, standing: Standing): string;
/** Title, day, severity and duration in a line, and the first sentence of the summary. */
export declare function incident(report: Report): string;
