/**
 * Warn when a report names fewer than two contributing factors, or none of a layer.
 *
 * ## Why
 *
 * Incidents in complex systems have several causes that were each harmless alone. Layers keep the search going:
 * **immediate** (what set it off), **contributing** (what let it grow or go unseen), **systemic** (what makes such
 * conditions likely).
 *
 * @example {"name": "ok.md"}
 *
 *   ## Contributing factors
 *
 *   - **Immediate**: the pool was cut to five connections
 *   - **Contributing**: the alert looks at the mean, which hides a full pool
 *   - **Systemic**: pool sizes are not part of the load test
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Contributing factors
 *
 *   - **Immediate**: the pool was cut to five connections
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:4-1:24: Unexpected single contributing factor, expected several
 *
 * @example {"name": "no-layers.md", "label": "input"}
 *
 *   ## Contributing factors
 *
 *   - The pool was cut to five connections
 *   - The alert looks at the mean, which hides a full pool
 *
 * @example {"name": "no-layers.md", "label": "output"}
 *
 *   1:4-1:24: Unexpected contributing factors without layers, expected each as immediate, contributing or systemic
 */
import type { Rule } from './rule.js';
export declare const contributingFactors: Rule;
