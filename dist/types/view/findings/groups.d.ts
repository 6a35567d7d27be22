import type { Report } from '../../report/types.js';
import type { Review } from '../../rules/review.js';
import { type Level } from '../../rules/rule.js';
/** One thing to tell: a finding, or all findings of a kind under one title. */
export interface Entry {
    level: Level;
    /** A sentence, or a title without a full stop where a list follows. */
    lead: string;
    list: {
        text: string;
        note: string | null;
        line: number;
    }[];
    /** What to do, each said once. */
    notes: string[];
    expected: string | null;
    rules: string[];
    /** 1-based line of a single finding; null where the list has the lines or it is about the report as a whole. */
    line: number | null;
}
/** Findings as entries, each thing told once: all that an action item lacks together, all of a kind under one title. */
export declare function groupFindings(review: Review, report: Report): Entry[];
