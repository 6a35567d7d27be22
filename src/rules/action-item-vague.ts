/**
 * Warn when an action item names no concrete result: "improve monitoring", "look into retries", "be more robust".
 *
 * ## Why
 *
 * Nobody can tell when "improve" is done. An item is concrete when someone else could check it: an alert with its
 * threshold, a test, a document at a place, a limit with its number.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Action items
 *
 *   - Alert when the pool is over 80 % for five minutes
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Action items
 *
 *   - Improve monitoring
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:3-3:21: “Improve monitoring” does not say what will exist when it is done.
 */

import { openItems } from '../report/items/open-items.ts';
import { placeIn } from '../report/markdown/lines.ts';
import { lacking, quote, type Rule } from './rule.ts';

const vagueVerb =
  /^(?:we (?:should|need to|must|will) )?(?:improve|enhance|optimi[sz]e|strengthen|better|increase|consider|think about|look (?:in)?to|explore|review|revisit|rethink|discuss|ensure|make sure|raise awareness|work on|address|handle|clean up|be more|try to|continue (?:to )?)\b/i;
/** What makes even such an item checkable: figures, names in code, a deliverable, a long enough description. */
const concrete =
  /\d|`|"|“|https?:|\b(?:by (?:adding|setting|moving|removing|writing|replacing|using)|so that|alert (?:on|when|if)|runbook|dashboard|test(?:s)? (?:for|that)|threshold|document (?:at|in)|adr|rfc|design doc|checklist|report back|decide|decision)\b/i;

export const actionItemVague: Rule = {
  id: 'action-item-vague',
  family: 'action-items',
  level: 'warning',
  relaxed: null,
  *check(report) {
    for (const { item } of openItems(report)) {
      const words = item.text.split(/\s+/).length;
      const coded = item.content.spans.some(({ kind }) => kind === 'code' || kind === 'link');
      if (item.deliverable || coded || concrete.test(item.text)) continue;
      if (words > 14 || (words > 2 && !vagueVerb.test(item.text))) continue;
      yield {
        place: placeIn(item.content),
        reason: `${quote(item.text)} does not say what will exist when it is done.`,
        note: 'Name the alert, test, limit or document that will be there.',
        group: lacking(item, 'result one can check'),
      };
    }
  },
};
