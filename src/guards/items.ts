import type { ActionItem } from '../report/types.ts';

const asks = /\b(?:alerts?|alerting|alarms?|pag(?:e|es|ing|er)|monitor(?:s|ed|ing)?|notif(?:y|ies|ication)|warn(?:s|ing)?|slo|burn rate|threshold)\b/i;
const empty = new Set(
  'the and for with when from into that this then than over under above below add new set use create configure alert alerts alerting alarm alarms monitor monitors monitoring page pages pager paging notify metric metrics rate ratio high low our all any per too before after its not more less make have has should must warn warning threshold prometheus total seconds'.split(
    ' ',
  ),
);

/** Open action items that ask to be told earlier. */
export function itemsForAlerts(items: ActionItem[]): ActionItem[] {
  return items.filter(({ text, done, declined }) => !done && !declined && asks.test(text));
}

/** How many words an item shares with a series; by it the item is found that a rule answers. */
export function likeness({ text }: ActionItem, { name, query }: { name: string; query: string }): number {
  const own = wordsOf(text);
  const named = wordsOf(name);
  const asked = wordsOf(query);
  return [...own].reduce((sum, word) => sum + (named.has(word) ? 2 : asked.has(word) ? 1 : 0), 0);
}

/** Words as they count: without endings, and without what every alert is about. */
function wordsOf(text: string): Set<string> {
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !/^\d/.test(word) && !empty.has(word));
  return new Set(words.map((word) => word.replace(/(?:ies|y)$/, 'i').replace(/(?<=.{3})(?:ations?|ions?|ing|ed|es|s)$/, '')));
}
