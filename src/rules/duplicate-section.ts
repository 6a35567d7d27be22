/**
 * Warn when the same heading stands twice.
 *
 * ## Why
 *
 * Readers, and tools, take the first. In an issue form a heading typed inside a field cuts that field off. Timelines and
 * action items may be spread over several headings: there is nothing wrong with that.
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
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Impact
 *
 *   Every tenth order failed.
 *
 *   ## Impact
 *
 *   Nobody could pay.
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   5:4-5:10: The section “Impact” comes twice.
 */
import { normaliseHeading } from '../report/markdown/text.ts';
import type { SectionName } from '../report/types.ts';
import { quote, type Rule } from './rule.ts';

/** Sections that people rightly spread over several headings. */
const spread: ReadonlySet<SectionName> = new Set([
  'timeline',
  'action-items',
  'response',
  'detection',
  'root-cause',
  'contributing-factors',
  'lessons',
  'supporting',
  'background',
  'people',
  'prevention',
]);

export const duplicateSection: Rule = {
  id: 'duplicate-section',
  family: 'sections',
  level: 'warning',
  relaxed: null,
  *check(report) {
    const first = new Map<string, string>();
    for (const { name, title, place, from } of report.sections) {
      // "Overview" and "What happened" are two things to their author: the same heading twice is a slip.
      if (report.blocks[from - 1]?.kind !== 'heading') continue;
      const heading = `${name} ${normaliseHeading(title)}`;
      const before = first.get(heading);
      if (before === undefined) first.set(heading, title);
      else if (!spread.has(name)) {
        yield {
          place,
          reason: `The section ${quote(title)} comes twice${before === title ? '' : `: ${quote(before)} is about the same`}.`,
          note: 'Merge the two, or rename one of the headings.',
          group: { title: 'Sections that come twice', about: title },
        };
      }
    }
  },
};
