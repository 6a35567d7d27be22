/**
 * Warn when the report does not say on which day the incident was.
 *
 * ## Why
 *
 * The day names the report (`PM-2025-02-09`), completes times without a date, and anchors deadlines. A label such as
 * `Date: 2025-02-09`, the title, the file name or the first stamp of the timeline will do.
 *
 * @example {"name": "ok.md"}
 *
 *   # Shop down
 *
 *   **Date**: 2025-02-09
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   # Shop down
 *
 *   ## Summary
 *
 *   The shop answered with errors.
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:3-1:12: Unexpected report without an incident date, expected a line such as `**Date**: 2025-02-09`
 */
import { type Rule } from './rule.js';
export declare const reportDate: Rule;
