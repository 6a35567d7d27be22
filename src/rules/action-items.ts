/**
 * Report a section of action items in which no action item can be found, or more than anyone will do.
 *
 * ## Why
 *
 * A report without action items changes nothing. Tables, bullets, checkboxes, numbered lists and plain sentences count.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Action items
 *
 *   - Add the pool size to the load test
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Action items
 *
 *   Nothing comes to mind.
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:4-1:16: The section “Action items” lists no action item.
 */
import { quote, type Rule } from './rule.ts';

/** GitHub takes some five hundred new issues and comments an hour, and nobody follows through on more. */
const most = 200;

export const actionItems: Rule = {
  id: 'action-items',
  family: 'action-items',
  level: 'error',
  relaxed: null,
  *check(report) {
    const section = report.sections.find(({ name }) => name === 'action-items');
    // A section that is empty is a finding of `empty-section`.
    if (!section || section.size === 0) return;
    if (report.actionItems.length > most) {
      yield {
        place: section.place,
        reason: `The report lists ${report.actionItems.length} action items, more than the ${most} that can be filed.`,
        note: 'Keep those that will be done, and decline or merge the others.',
      };
    }
    if (report.actionItems.length > 0) return;
    yield {
      place: section.place,
      reason: `The section ${quote(section.title)} lists no action item.`,
      note: 'Write one row or bullet for each thing that will change, with its owner, deadline and priority.',
    };
  },
};
