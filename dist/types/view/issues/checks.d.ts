import { type Report } from '../../report/types.js';
import type { Review } from '../../rules/review.js';
import { type Standing } from '../../state/standing.js';
/** The seven checks of the method, each with its figure: how good the report is, at a glance. `filed` is an ISO instant. */
export declare function checkList(report: Report, review: Review, standing: Standing, filed: string | null): string;
