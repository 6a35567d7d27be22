/**
 * Warn when a stated duration cannot be read, and tell when neither a duration nor a timeline gives one.
 *
 * ## Why
 *
 * How long it took is the first thing people compare between incidents.
 *
 * @example {"name": "ok.md"}
 *
 *   # Shop down
 *
 *   **Duration**: 1h 35min (10:05 - 11:40 UTC)
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   # Shop down
 *
 *   **Duration**: quite long
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:15-3:25: Unexpected duration `quite long`, expected a span such as `1h 35min`
 */
import { type Rule } from './rule.js';
export declare const duration: Rule;
