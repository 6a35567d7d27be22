/**
 * Warn when an open action item has no priority.
 *
 * ## Why
 *
 * High, medium and low decide what is done first and what is escalated when it languishes. `P0` and `P1` are high, `P2`
 * is medium, the rest low.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Action items
 *
 *   - [P1] Add the pool size to the load test
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Action items
 *
 *   - Add the pool size to the load test
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:3-3:37: Unexpected action item without a priority, expected `high`, `medium` or `low`
 */
import { openItems } from '../report/items/open-items.ts';
import type { Rule } from './rule.ts';

export const actionItemPriority: Rule = {
  id: 'action-item-priority',
  family: 'action-items',
  level: 'warning',
  relaxed: null,
  *check(report) {
    for (const { item } of openItems(report)) {
      if (item.priority) continue;
      yield {
        place: item.place,
        reason: 'Unexpected action item without a priority, expected `high`, `medium` or `low`',
        note: 'Rank it by how much it lowers the chance or the harm of the next incident',
      };
    }
  },
};
