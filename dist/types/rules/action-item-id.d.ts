/**
 * Warn when two action items have the same ID.
 *
 * ## Why
 *
 * The ID ties a row to its issue, also when the row is reworded or moved. The second of two is treated as if it had none.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Action items
 *
 *   | ID | Action |
 *   | -- | ------ |
 *   | AI-001 | Add the pool size to the load test |
 *   | AI-002 | Alert on a full pool |
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Action items
 *
 *   | ID | Action |
 *   | -- | ------ |
 *   | AI-001 | Add the pool size to the load test |
 *   | AI-001 | Alert on a full pool |
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   6:12-6:32: Unexpected second action item with the ID `AI-001`, expected each ID once; the first is on line 5
 */
import type { Rule } from './rule.js';
export declare const actionItemId: Rule;
