/**
 * Warn when a finding is waived without a reason, or when the waiver names no known rule.
 *
 * ## Why
 *
 * The next reader must be able to tell an exception from a shortcut: `<!-- post-mortem ignore severity: we have no scale yet -->`.
 *
 * @example {"name": "ok.md"}
 *
 *   <!-- post-mortem ignore severity: we have no scale yet -->
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   <!-- post-mortem ignore severity -->
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:1-1:37: Unexpected waiver of `severity` without a reason, expected `<!-- post-mortem ignore severity: why -->`
 */
import type { Rule } from './rule.js';
export declare const waiverReason: Rule;
