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
 *   7:3-7:37: “Add the pool size to the load test” has no deadline.
 *   8:3-8:23: “Alert on a full pool” has the deadline `soonish`, which cannot be read as a day.
 *   9:3-9:29: “Document the pool settings” has the deadline `2024-03-01`, before the incident of 2025-02-09.
 */
import { openItems } from '../report/items/open-items.ts';
import type { ActionItem } from '../report/types.ts';
import { lacking, quote, type Rule } from './rule.ts';

export const actionItemDeadline: Rule = {
  id: 'action-item-deadline',
  family: 'action-items',
  level: 'warning',
  relaxed: null,
  *check(report, { now, filed }) {
    const incident = report.date?.value ?? null;
    for (const { item } of openItems(report)) {
      // What becomes late after the report was filed is no fault of the report.
      const problem = problemOf(item, incident, (filed ?? now)?.slice(0, 10) ?? null);
      if (!problem) continue;
      const example = incident ? `${Number(incident.slice(0, 4))}-03-01` : '2025-03-01';
      yield {
        place: item.place,
        reason: `${quote(item.text)} ${problem.reason}.`,
        note: `Agree on a day with the owner, such as \`${example}\`; it can be moved later.`,
        group: lacking(item, problem.lacks),
      };
    }
  },
};

function problemOf(item: ActionItem, incident: string | null, written: string | null): { reason: string; lacks: string } | null {
  const given = `\`${item.dueText}\``;
  if (!item.dueText) return { reason: 'has no deadline', lacks: 'deadline' };
  if (!item.due) return { reason: `has the deadline ${given}, which cannot be read as a day`, lacks: `readable deadline (${given})` };
  if (incident && item.due < incident)
    return { reason: `has the deadline ${given}, before the incident of ${incident}`, lacks: `deadline after the incident (${given})` };
  // Only a report that is new can be late from the start: an old one simply has old deadlines.
  if (written && item.due < written && incident && Date.parse(written) - Date.parse(incident) < 14 * 86_400_000) {
    return { reason: `has the deadline ${given}, which was over when the report was filed`, lacks: `deadline in the future (${given})` };
  }
  return null;
}
