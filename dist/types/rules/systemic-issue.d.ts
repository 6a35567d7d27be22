/**
 * Warn when factors have layers, and none is systemic.
 *
 * ## Why
 *
 * Immediate causes are fixed once. What makes them likely (missing feedback, load, incentives, defaults) returns with
 * another face.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Contributing factors
 *
 *   - **Immediate**: the pool was cut to five connections
 *   - **Systemic**: pool sizes are not part of the load test
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Contributing factors
 *
 *   - **Immediate**: the pool was cut to five connections
 *   - **Contributing**: the alert looks at the mean
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:4-1:24: Unexpected contributing factors without a systemic one, expected what makes such conditions likely
 */
import type { Rule } from './rule.js';
export declare const systemicIssue: Rule;
