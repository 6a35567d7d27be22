/**
 * Warn when a span stated in prose disagrees with the timeline.
 *
 * ## Why
 *
 * "Ten minutes from page to fix" is what will be quoted. The two ends are looked up in the timeline: what was paged,
 * alerted, acknowledged, mitigated, resolved. "Within N" is an upper bound; other figures may be off by 15 % or a minute.
 *
 * @example {"name": "ok.md"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05:23 First errors
 *   - 10:06:45 Alert fires
 *
 *   ## What went well
 *
 *   - The alert fired within 90 seconds of first errors
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05:23 First errors
 *   - 10:08:12 On-call is paged
 *   - 10:22:10 Mitigated: rollback complete
 *
 *   ## What went well
 *
 *   - It took 10 minutes from page to fix
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   11:11-11:38: Unexpected claim `10 minutes from page to fix`, expected 14 min as in the timeline from 10:08:12 to 10:22:10
 */
import type { Rule } from './rule.js';
export declare const claimsAgree: Rule;
