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
 *   1:4-1:24: The section “Contributing factors” names only one factor.
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
 *   1:4-1:24: No contributing factor says its layer: immediate, contributing or systemic.
 */
import { quote, type Rule } from './rule.ts';

export const contributingFactors: Rule = {
  id: 'contributing-factors',
  family: 'causes',
  level: 'warning',
  relaxed: null,
  *check(report) {
    const section = report.sections.find(({ name, size }) => name === 'contributing-factors' && size > 0);
    if (!section) return;
    if (report.factors.length < 2) {
      yield {
        place: section.place,
        reason: `The section ${quote(section.title)} names ${report.factors.length === 0 ? 'no factor' : 'only one factor'}.`,
        note: 'Ask what let it happen, what let it grow, what hid it, and what makes such conditions likely.',
      };
    } else if (report.factors.every(({ layer }) => layer === null)) {
      yield {
        place: section.place,
        reason: 'No contributing factor says its layer: immediate, contributing or systemic.',
        note: 'Begin each factor with its layer, as in `**Systemic**: …`, or group them under sub-headings.',
      };
    }
  },
};
