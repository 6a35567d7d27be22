import type { Report, SectionName } from '../report/types.js';
import type { Finding, Level, RuleContext } from './rule.js';
/** What the review needs of the settings. */
export interface ReviewSettings {
    profile: 'strict' | 'relaxed';
    rules: Record<string, Level | 'off'>;
    required: SectionName[];
    wording: RuleContext['wording'];
}
export interface Waived {
    rule: string;
    reason: string;
    /** Findings the waiver took away. */
    count: number;
}
export interface Review {
    findings: Finding[];
    waived: Waived[];
    errors: number;
    warnings: number;
}
/** A waiver from outside the text, such as `/post-mortem waive`. */
export interface OutsideWaiver {
    rule: string;
    reason: string;
}
/** Runs every rule over a report. Pure: the same report, settings and times give the same review. */
export declare function reviewReport(report: Report, settings: ReviewSettings, times: {
    now: string | null;
    filed: string | null;
}, outside?: OutsideWaiver[]): Review;
