/**
 * Warn when the timeline declares no time zone; tell when it is not UTC.
 *
 * ## Why
 *
 * Readers in other places, and logs, cannot be lined up with times of an unknown zone. Say it once: `## Timeline (UTC)`,
 * a sentence such as "All times are UTC", or a column `Time (UTC)`.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05 Errors begin
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Timeline
 *
 *   - 10:05 Errors begin
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:4-1:12: Unexpected timeline without a time zone, expected a heading such as `## Timeline (UTC)`
 */
import type { Rule } from './rule.js';
export declare const timelineZone: Rule;
