/**
 * Report a section that the report lacks.
 *
 * ## Why
 *
 * A report without a timeline, contributing factors or action items cannot lead to change. Headings may be worded as you
 * like: the rule goes by what a section is about. `root-cause` or `five-whys` answer for `contributing-factors`.
 * Which sections are required is set by `sections.required`.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Summary
 *
 *   The shop answered with errors.
 *
 *   ## Impact
 *
 *   Every tenth order failed.
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05 Errors begin
 *
 *   ## Contributing factors
 *
 *   - Systemic: the pool size is not part of the load test
 *
 *   ## Action items
 *
 *   - Add the pool size to the load test
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   # Shop down
 *
 *   ## Summary
 *
 *   The shop answered with errors.
 *
 *   ## Timeline
 *
 *   - 10:05 Errors begin
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:3-1:12: The section “Impact” is missing.
 *   1:3-1:12: The section “Contributing factors” is missing.
 *   1:3-1:12: The section “Action items” is missing.
 */
import type { SectionName } from '../report/types.ts';
import { quote, type Rule, topOf } from './rule.ts';

/** Sections that answer for another one. */
const stands: Partial<Record<SectionName, SectionName[]>> = {
  'contributing-factors': ['root-cause', 'five-whys'],
  'action-items': ['prevention'],
  summary: ['background'],
};

export const requiredSections: Rule = {
  id: 'required-sections',
  family: 'sections',
  level: 'error',
  relaxed: null,
  *check(report, { required }) {
    const present = new Set(report.sections.map(({ name }) => name));
    for (const name of required) {
      if (present.has(name) || stands[name]?.some((other) => present.has(other))) continue;
      const heading = name[0]?.toUpperCase() + name.slice(1).replaceAll('-', ' ');
      yield {
        place: topOf(report),
        reason: `The section ${quote(heading)} is missing.`,
        note: 'Add the heading and what is known; the configuration says in `sections.required` which are needed.',
        group: { title: 'Missing sections', about: heading },
      };
    }
  },
};
