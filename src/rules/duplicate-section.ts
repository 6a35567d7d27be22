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
 *   5:4-5:10: Unexpected second section `impact`, expected one; the first is on line 1
 */
import { normaliseHeading } from '../report/markdown/text.ts';
import type { SectionName } from '../report/types.ts';
import type { Rule } from './rule.ts';

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
    const first = new Map<string, number>();
    for (const { name, title, place, line, from } of report.sections) {
      // "Overview" and "What happened" are two things to their author: the same heading twice is a slip.
      if (report.blocks[from - 1]?.kind !== 'heading') continue;
      const heading = `${name} ${normaliseHeading(title)}`;
      const before = first.get(heading);
      if (before === undefined) first.set(heading, line);
      else if (!spread.has(name)) {
        yield {
          place,
          reason: `Unexpected second section \`${name}\`, expected one; the first is on line ${before}`,
          note: 'Merge the two, or rename one of the headings',
        };
      }
    }
  },
};
