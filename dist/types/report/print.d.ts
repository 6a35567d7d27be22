import type { Report } from './types.js';
/** The public JSON of a report, as `postmortem-action parse --json` prints it. Lines are 1-based in the file as given. */
export declare function printReport(report: Report): Record<string, unknown>;
