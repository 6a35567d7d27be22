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
 *   1:4-1:24: No contributing factor is systemic.
 */
import type { Rule } from './rule.ts';

export const systemicIssue: Rule = {
  id: 'systemic-issue',
  family: 'causes',
  level: 'warning',
  relaxed: null,
  *check(report) {
    const section = report.sections.find(({ name }) => name === 'contributing-factors');
    if (!section || !report.factors.some(({ layer }) => layer)) return;
    if (report.factors.some(({ layer }) => layer === 'systemic')) return;
    yield {
      place: section.place,
      reason: 'No contributing factor is systemic.',
      note: 'Add what makes such conditions likely, as in `**Systemic**: …`: defaults, missing feedback, load, how work is planned.',
    };
  },
};
