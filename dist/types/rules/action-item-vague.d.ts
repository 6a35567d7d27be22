/**
 * Warn when an action item names no concrete result: "improve monitoring", "look into retries", "be more robust".
 *
 * ## Why
 *
 * Nobody can tell when "improve" is done. An item is concrete when someone else could check it: an alert with its
 * threshold, a test, a document at a place, a limit with its number.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Action items
 *
 *   - Alert when the pool is over 80 % for five minutes
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Action items
 *
 *   - Improve monitoring
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:3-3:21: Unexpected vague action item `Improve monitoring`, expected something that can be checked
 */
import type { Rule } from './rule.js';
export declare const actionItemVague: Rule;
