/**
 * Report time stamps that cannot be read as a moment. An error when no entry of the timeline can be read.
 *
 * ## Why
 *
 * An entry without a time cannot be put in order, and times to detect and resolve cannot be told from it. A day without
 * a clock time is fine: many incidents go on for weeks.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Timeline (UTC)
 *
 *   - 2025-02-09 10:05 Errors begin
 *   - 10:08 Alert fires
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05 Errors begin
 *   - 22:XX More errors
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   4:3-4:20: Unexpected time `22:XX`, expected a stamp such as `10:05` or `2025-02-09 10:05`
 *
 * @example {"name": "none.md", "label": "input"}
 *
 *   ## Timeline (UTC)
 *
 *   Errors began in the morning and ended at noon.
 *
 * @example {"name": "none.md", "label": "output"}
 *
 *   1:4-1:18: Unexpected timeline without a readable entry, expected lines such as `- 10:05 Errors begin`
 */
import type { Rule } from './rule.js';
export declare const timelineTimes: Rule;
