/**
 * Warn when an open action item names no owner.
 *
 * ## Why
 *
 * What belongs to everyone is done by no one. A login (`@ana`) is assigned to the issue that is filed.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Action items
 *
 *   - Add the pool size to the load test (@ana)
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Action items
 *
 *   - Add the pool size to the load test
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:3-3:37: “Add the pool size to the load test” has no owner.
 */
import { openItems } from '../report/items/open-items.ts';
import { lacking, quote, type Rule } from './rule.ts';

export const actionItemOwner: Rule = {
  id: 'action-item-owner',
  family: 'action-items',
  level: 'warning',
  relaxed: null,
  *check(report) {
    for (const { item } of openItems(report)) {
      if (item.owner) continue;
      yield {
        place: item.place,
        reason: `${quote(item.text)} has no owner.`,
        note: 'Name one person who sees it through, by login where possible: `@ana`.',
        group: lacking(item, 'owner'),
      };
    }
  },
};
