import type { Report, TimelineEntry } from '../types.js';
/** A span stated in prose between two moments of the incident. */
export interface Claim {
    minutes: number;
    /** "Within", "under", "less than": an upper bound. */
    bound: boolean;
    from: string;
    to: string;
    start: number;
    end: number;
}
/** The claims of a line, without overlaps. */
export declare function readClaims(text: string): Claim[];
/** The timeline entry a phrase such as "page" or "first errors" speaks of; null when there is none. */
export declare function findMoment(report: Report, phrase: string): TimelineEntry | null;
