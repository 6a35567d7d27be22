/**
 * Warn when the analysis stops early: five whys with fewer than five answers, or a last answer that is a person.
 *
 * ## Why
 *
 * The first why finds the trigger, the last ones find what can be changed. An analysis that ends at a person ends where
 * the questions should begin.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Five whys
 *
 *   1. Why did orders fail? The pool was empty.
 *   2. Why was it empty? It had five connections.
 *   3. Why five? The default of the new library is five.
 *   4. Why did it reach production? The load test uses its own settings.
 *   5. Why does it? The settings live in two places.
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Five whys
 *
 *   1. Why did orders fail? The pool was empty.
 *   2. Why was it empty? It had five connections.
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:4-1:13: The five whys stop after 2 answers.
 */
import { placeIn } from '../report/markdown/lines.ts';
import { quote, type Rule } from './rule.ts';

const endsAtPerson =
  /\b(?:human|operator|user|engineer|developer|admin\w*|person|someone|he|she|they)\b[^.]{0,40}\b(?:error|mistake|forgot|careless\w*|failed|did(?:n't| not)|missed|should have)\b|\bhuman error\b/i;

export const shallowAnalysis: Rule = {
  id: 'shallow-analysis',
  family: 'causes',
  level: 'warning',
  relaxed: null,
  *check(report) {
    const section = report.sections.find(({ name, size }) => name === 'five-whys' && size > 0);
    if (!section) return;
    const count = report.whys.length;
    if (count > 0 && count < 5) {
      yield {
        place: section.place,
        reason: `The five whys stop after ${count === 1 ? 'one answer' : `${count} answers`}.`,
        note: 'Go on asking until the answer is something about the system that can be changed.',
      };
    }
    const last = report.whys.at(-1);
    const match = last && endsAtPerson.exec(last.text);
    if (!last || !match) return;
    yield {
      place: placeIn(last, match.index, match.index + match[0].length),
      reason: `The last why ends at a person: ${quote(match[0])}.`,
      note: 'Ask once more: what made this the likely thing to do at that moment?',
    };
  },
};
