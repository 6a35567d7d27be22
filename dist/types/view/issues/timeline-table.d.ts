import { type Report } from '../../report/types.js';
/** The timeline as a table with its milestones marked and the time since the start; empty when no entry has a time. */
export declare function timelineSection(report: Report): string;
