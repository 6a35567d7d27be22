/**
 * Report a section of action items in which no action item can be found, or more than anyone will do.
 *
 * ## Why
 *
 * A report without action items changes nothing. Tables, bullets, checkboxes, numbered lists and plain sentences count.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Action items
 *
 *   - Add the pool size to the load test
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Action items
 *
 *   Nothing comes to mind.
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:4-1:16: Unexpected section without an action item, expected at least one row or bullet that says what to do
 */
import type { Rule } from './rule.js';
export declare const actionItems: Rule;
