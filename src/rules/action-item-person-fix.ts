/**
 * Warn when an action item asks people to be different: to be careful, to remember, to be retrained.
 *
 * ## Why
 *
 * Attention runs out, above all under pressure; the next person has not read the memo. Changing the system (a guard, a
 * default, a check) holds; training is the weakest of actions. Writing or improving a runbook is fine.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Action items
 *
 *   - Ask for the cluster name before a namespace is deleted
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Action items
 *
 *   - Remind everyone to be more careful with production
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:3-3:18: “Remind everyone to be more careful with production” asks people to change (`Remind everyone`), not the system.
 */

import { openItems } from '../report/items/open-items.ts';
import { placeIn } from '../report/markdown/lines.ts';
import { lacking, quote, type Rule } from './rule.ts';

const patterns = [
  /\b(?:remind|tell|instruct|urge|warn) (?:everyone|everybody|people|all|staff|the team|teams?|engineers?|developers?|operators?|employees?|users?|ourselves)\b/i,
  /\b(?:re-?train(?:ing)?|coach|educate|discipline|reprimand|train) (?:of )?(?:everyone|everybody|people|all|staff|the team|teams?|engineers?|developers?|operators?|employees?|the on-?call|admins?|members|him|her|them)\b/i,
  /\b(?:be|being) (?:more |extra |very )?(?:careful|cautious|vigilant|attentive|diligent|mindful|aware)\b/i,
  /\b(?:(?:pay|paying) (?:more |better |closer )?attention|double[- ]check (?:before|when|all|every)|remember to|don't forget|avoid (?:human )?(?:mistakes?|errors?)|refamiliari[sz]e|more discipline)\b/i,
];

export const actionItemPersonFix: Rule = {
  id: 'action-item-person-fix',
  family: 'action-items',
  level: 'warning',
  relaxed: 'info',
  *check(report) {
    for (const { item } of openItems(report)) {
      const match = patterns.map((pattern) => pattern.exec(item.content.text)).find(Boolean);
      if (!match) continue;
      yield {
        place: placeIn(item.content, match.index, match.index + match[0].length),
        reason: `${quote(item.text)} asks people to change (\`${match[0]}\`), not the system.`,
        note: 'Ask what would make the safe way the easy way: a guard, a default, a check, a clearer screen.',
        group: lacking(item, 'change to the system'),
      };
    }
  },
};
