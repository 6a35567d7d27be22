/**
 * Tell when no action item answers a contributing factor.
 *
 * ## Why
 *
 * A factor that nothing answers will be a factor again. An item answers a factor when its column `Factor` names it (by
 * number, layer, category or wording), or when the two share the words that matter. Declining a factor openly is an
 * answer too: file it as a declined item with its reason. Reported only where items name their factors, or where there
 * are fewer items than factors.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Contributing factors
 *
 *   1. **Immediate**: the pool was cut to five connections
 *   2. **Systemic**: pool sizes are not part of the load test
 *
 *   ## Action items
 *
 *   | Action | Factor |
 *   | ------ | ------ |
 *   | Set the pool to fifty connections | 1 |
 *   | Run the load test with production pool sizes | 2 |
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Contributing factors
 *
 *   1. **Immediate**: the pool was cut to five connections
 *   2. **Systemic**: nobody is paged on Sundays
 *
 *   ## Action items
 *
 *   | Action | Factor |
 *   | ------ | ------ |
 *   | Set the pool to fifty connections | 1 |
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   4:18-4:44: No action item answers the factor “nobody is paged on Sundays”.
 */
import type { ActionItem, Factor } from '../report/types.ts';
import { quote, type Rule } from './rule.ts';

export const factorWithoutAction: Rule = {
  id: 'factor-without-action',
  family: 'causes',
  level: 'info',
  relaxed: null,
  *check(report) {
    const { factors, actionItems } = report;
    if (factors.length === 0 || actionItems.length === 0) return;
    if (!actionItems.some(({ factor }) => factor) && actionItems.length >= factors.length) return;
    for (const [index, factor] of factors.entries()) {
      if (actionItems.some((item) => answers(item, factor, index))) continue;
      yield {
        place: factor.place,
        reason: `No action item answers the factor ${quote(factor.text)}.`,
        note: 'Add an item, or a declined one that says why nothing will be done about it.',
        group: { title: 'Factors that no action item answers', about: factor.text },
      };
    }
  },
};

function answers(item: ActionItem, factor: Factor, index: number): boolean {
  if (item.factor) {
    const named = item.factor.toLowerCase();
    if (/^[#f]?\s*[\d, &#f]+$/.test(named)) return named.split(/\D+/).includes(String(index + 1));
    if (factor.category && named.includes(factor.category.toLowerCase())) return true;
    if (factor.layer && named.includes(factor.layer)) return true;
    return shares(item.factor, factor.text, 1);
  }
  return shares(item.text, factor.text, 2);
}

function shares(a: string, b: string, least: number): boolean {
  const words = stems(a);
  return [...stems(b)].filter((word) => words.has(word)).length >= least;
}

const common = new Set(
  'that this with from were was have been which when what where would could should about after before into there their them then than because during while other only also over under more most such each some will does'.split(
    ' ',
  ),
);

function stems(text: string): Set<string> {
  const words: string[] = text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return new Set<string>(words.filter((word) => !common.has(word)).map((word) => word.replace(/(?:ing|ed|es|s)$/, '').slice(0, 7)));
}
