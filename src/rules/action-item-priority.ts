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
 *   3:3-3:37: “Add the pool size to the load test” has no priority.
 */
import { openItems } from '../report/items/open-items.ts';
import { lacking, quote, type Rule } from './rule.ts';

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
        reason: `${quote(item.text)} has no priority.`,
        note: 'Rank it `high`, `medium` or `low` by how much it helps against the next incident.',
        group: lacking(item, 'priority'),
      };
    }
  },
};
