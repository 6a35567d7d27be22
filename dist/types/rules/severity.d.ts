/**
 * Warn when the report states no severity.
 *
 * ## Why
 *
 * Severity decides how soon items are due and who is told.
 *
 * @example {"name": "ok.md"}
 *
 *   # Shop down
 *
 *   **Severity**: SEV-1
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   # Shop down
 *
 *   **Date**: 2025-02-09
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:3-1:12: Unexpected report without a severity, expected a line such as `**Severity**: SEV-2`
 */
import { type Rule } from './rule.js';
export declare const severity: Rule;
