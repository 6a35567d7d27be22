/**
 * Tell the figures of a report that nothing bears out: a time, a share, a span or a count in its prose that neither the
 * evidence nor the timeline has.
 *
 * ## Why
 *
 * Whoever writes from evidence, a person in haste or an assistant, fills holes with what sounds right. A figure that no system
 * shows may well be true, as when finance counted the orders: then say where it is from. Looked at is what tells of the
 * incident, not what is planned; a line with a link, a query or words such as “according to” has its source. Without evidence
 * the rule is silent.
 *
 * @example {"name": "ok.md"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Summary
 *
 *   From 10:05 on requests to checkout failed, up to 42 %, for 35 minutes. According to finance 1,200 orders were lost.
 *
 *   ## Action items
 *
 *   - Alert on a pool that is 80 % full for 7 minutes (@ana)
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Summary
 *
 *   From 10:05 on requests failed. At 11:48 support was told, and 1,200 customers were hit.
 *
 *   ## Impact
 *
 *   About 73 % of carts were lost, and 12 tickets came.
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   5:35-5:40: Neither the evidence nor the timeline has “11:48” and “1,200 customers”.
 *   9:7-9:11: Neither the evidence nor the timeline has “73 %” and “12 tickets”.
 */
import { placeIn } from '../report/markdown/lines.ts';
import { quote, type Rule } from './rule.ts';

export const evidenceSource: Rule = {
  id: 'evidence-source',
  family: 'evidence',
  level: 'info',
  relaxed: null,
  *check(_, { unsourced = [] }) {
    for (const { line, figures } of unsourced) {
      const [first] = figures;
      if (!first) continue;
      const told = figures.map(({ text }) => quote(text));
      yield {
        place: placeIn(line, first.from, first.from + first.text.length),
        reason: `Neither the evidence nor the timeline has ${told.length > 1 ? `${told.slice(0, -1).join(', ')} and ${told.at(-1)}` : told[0]}.`,
        note: 'Say where it is from, or take it out if no one can.',
        group: { title: 'Figures without a source', about: figures.map(({ text }) => text).join(', ') },
      };
    }
  },
};
