/**
 * Warn when the report came more than 48 hours after the incident; after a week it is called stale.
 *
 * ## Why
 *
 * Memory fades within days, and so does the will to change things. The end of the incident is the last entry of the
 * timeline, or else its day; the report counts from the day it was published (`**Published**: 2025-02-11`) or filed.
 *
 * @example {"name": "ok.md"}
 *
 *   # Shop down
 *
 *   **Date**: 2025-02-09
 *
 *   **Published**: 2025-02-10
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   # Shop down
 *
 *   **Date**: 2025-02-09
 *
 *   **Published**: 2025-02-14
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   5:16-5:26: Unexpected report 4 days after the incident, expected it within 48 hours
 */
import { type Rule } from './rule.js';
export declare const reportWithin48Hours: Rule;
