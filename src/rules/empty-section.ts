/**
 * Report a section that says nothing: no text, or only placeholders such as `TBD`, `N/A` and `_No response_`.
 *
 * ## Why
 *
 * An empty section looks answered to whoever counts headings. An error for required sections, a warning for the others.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Impact
 *
 *   Every tenth order failed.
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Impact
 *
 *   _No response_
 *
 *   ## Lessons learned
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:4-1:10: The section “Impact” is empty.
 *   5:4-5:19: The section “Lessons learned” is empty.
 */
import type { Report, Section } from '../report/types.ts';
import { quote, type Rule } from './rule.ts';

export const emptySection: Rule = {
  id: 'empty-section',
  family: 'sections',
  level: 'error',
  relaxed: 'info',
  *check(report, { required }) {
    for (const section of report.sections) {
      const holds = report.sections.some((inner) => inner !== section && inner.size > 0 && (inner.name === section.name || isInside(inner, section, report)));
      if (section.size > 0 || holds) continue;
      yield {
        place: section.place,
        level: required.includes(section.name) ? 'error' : 'warning',
        reason: `The section ${quote(section.title)} is empty.`,
        note: required.includes(section.name) ? 'Say what is known, even if it is “not known yet, because …”.' : 'Say what is known, or remove the heading.',
        group: { title: 'Empty sections', about: section.title },
      };
    }
  },
};

/** A heading whose content stands under its own sub-headings, such as "Lessons" over "What went well". */
function isInside(inner: Section, outer: Section, report: Report): boolean {
  const [opener, sub] = [report.blocks[outer.from - 1], report.blocks[inner.from - 1]];
  if (opener?.kind !== 'heading' || !sub || inner.from <= outer.from) return false;
  const between = report.blocks.slice(outer.from, inner.from);
  return between.every((block) => block.kind !== 'heading' || block.level > opener.level);
}
