/**
 * Warn when wording makes a person the cause of the incident, or judges one.
 *
 * ## Why
 *
 * People who fear blame tell less, and an account that ends at a person leaves the conditions in place. The rule
 * decides by who is the agent: naming people, praising them and describing what they did is fine; software that sounds
 * like people is not people; quotations and code are not read.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Summary
 *
 *   The deployment job failed to drain the node, and the on-call engineer rolled it back.
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Root cause
 *
 *   The engineer forgot to drain the node.
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:1-3:20: The wording “The engineer forgot” charges people with an omission and leaves out what made it easy to miss.
 */

import { sentencesOfReport } from '../report/sentences.ts';
import type { Report } from '../report/types.ts';
import { findCategory } from '../wording/categories/index.ts';
import { type Draft, type Opinions, quote, type Rule } from './rule.ts';
import { type Found, findWording } from './wording/find-wording.ts';

export const blameless: Rule = {
  id: 'blameless',
  family: 'wording',
  level: 'warning',
  relaxed: 'warning',
  *check(report, { wording, opinions }) {
    const soft: Found[] = [];
    for (const found of findWording(report, wording)) {
      if (found.level === 'info') soft.push(found);
      else yield toFinding(found);
    }
    // What is regretted again and again is told once.
    if (soft.length <= mostSoft) yield* soft.map(toFinding);
    else yield summaryOf(soft);
    if (opinions) yield* findOpinions(report, opinions, wording.allowed);
  },
};

/** More of the softer forms than these become one line for the whole report. */
const mostSoft = 3;

/** What a second opinion found where the judge found nothing: an aside that says who says so. */
function* findOpinions(report: Report, opinions: Opinions, allowed: string[]): Iterable<Draft> {
  for (const { text, place } of sentencesOfReport(report)) {
    const category = findCategory(opinions.get(text) ?? '');
    if (!category || allowed.some((phrase) => text.toLowerCase().includes(phrase.toLowerCase()))) continue;
    const reason = `A second opinion: the wording ${quote(text.trim())} ${category.why}.`;
    yield { place: place(0, text.length), level: 'info', category: category.id, reason, note: category.rewrite };
  }
}

function toFinding({ place, level, category, phrase, question }: Found): Draft {
  return {
    place,
    level,
    category: category.id,
    reason: `The wording ${quote(phrase)} ${category.why}.`,
    note: question ?? category.rewrite,
    ...suggest(phrase),
  };
}

function summaryOf(soft: Found[]): Draft {
  const [{ place, category, phrase }, ...more] = soft as [Found, ...Found[]];
  const lines = [...new Set(more.map((one) => one.place.start.line))].join(', ');
  return {
    place,
    level: 'info',
    category: category.id,
    reason: `The wording ${quote(phrase)} and ${more.length} more like it (lines ${lines}) regret more than they tell.`,
    note: 'What made these steps easy to miss? One answer for all of them is worth more than a regret for each.',
  };
}

const judging =
  /\b(?:obviously|carelessly|recklessly|negligently|sloppily|lazily|thoughtlessly|irresponsibly|foolishly|stupidly|unsurprisingly|predictably|inexplicably)\b,? ?/gi;

/** The one rewrite that is safe to make without knowing more: the same words without the adverb that judges. */
function suggest(phrase: string): { expected?: string } {
  const bare = phrase.replace(judging, '').trim();
  if (bare === phrase || bare === '') return {};
  return { expected: /^\p{Lu}/u.test(phrase) ? (bare[0] as string).toUpperCase() + bare.slice(1) : bare };
}
