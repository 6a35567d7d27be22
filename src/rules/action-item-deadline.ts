/**
 * Warn when an open action item has no deadline, one that cannot be read, or one that is already over.
 *
 * ## Why
 *
 * Without a day, "soon" becomes "never". Any usual form is read: `2025-03-01`, `March 1`, `in two weeks`, `Q1 2025`.
 *
 * @example {"name": "ok.md"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Action items
 *
 *   - Add the pool size to the load test, due: 2025-03-01
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Action items
 *
 *   | Action | Deadline |
 *   | ------ | -------- |
 *   | Add the pool size to the load test |  |
 *   | Alert on a full pool | soonish |
 *   | Document the pool settings | 2024-03-01 |
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   7:3-7:37: Unexpected action item without a deadline, expected a day such as `2025-03-01`
 *   8:3-8:23: Unexpected deadline `soonish`, expected a day such as `2025-03-01`
 *   9:3-9:29: Unexpected deadline `2024-03-01` before the incident of 2025-02-09, expected a later day
 */
import { openItems } from '../report/items/open-items.ts';
import type { ActionItem } from '../report/types.ts';
import type { Rule } from './rule.ts';

export const actionItemDeadline: Rule = {
  id: 'action-item-deadline',
  family: 'action-items',
  level: 'warning',
  relaxed: null,
  *check(report, { now, filed }) {
    const incident = report.date?.value ?? null;
    for (const { item } of openItems(report)) {
      // What becomes late after the report was filed is no fault of the report.
      const reason = problemOf(item, incident, (filed ?? now)?.slice(0, 10) ?? null);
      if (reason) yield { place: item.place, reason, note: 'Agree on a day with the owner; it can be moved later' };
    }
  },
};

function problemOf(item: ActionItem, incident: string | null, written: string | null): string | null {
  const example = incident ? `${Number(incident.slice(0, 4))}-03-01` : '2025-03-01';
  if (!item.dueText) return `Unexpected action item without a deadline, expected a day such as \`${example}\``;
  if (!item.due) return `Unexpected deadline \`${item.dueText}\`, expected a day such as \`${example}\``;
  if (incident && item.due < incident) return `Unexpected deadline \`${item.dueText}\` before the incident of ${incident}, expected a later day`;
  // Only a report that is new can be late from the start: an old one simply has old deadlines.
  if (written && item.due < written && incident && Date.parse(written) - Date.parse(incident) < 14 * 86_400_000) {
    return `Unexpected deadline \`${item.dueText}\` in the past, expected a day from ${written} on`;
  }
  return null;
}
