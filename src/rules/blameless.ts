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
 *   3:1-3:20: Unexpected wording `The engineer forgot` (forgot-failed-to): it charges people with an omission and leaves out what made it easy to miss
 */

import { placeIn } from '../report/lines.ts';
import { sentencesOf } from '../report/sentences.ts';
import type { Block, Line, Report } from '../report/types.ts';
import type { Rule } from './rule.ts';
import { createJudge } from './wording/judge.ts';

export const blameless: Rule = {
  id: 'blameless',
  family: 'wording',
  level: 'warning',
  relaxed: 'warning',
  *check(report, { wording }) {
    const judge = createJudge({ people: report.people, nouns: wording.people, software: wording.software });
    for (const { line, block } of proseOf(report)) {
      for (const [start, end] of sentencesOf(line.text)) {
        for (const { category, level, from, to } of judge(withoutCode(line).slice(start, end), block.section)) {
          const phrase = line.text.slice(start + from, start + to);
          if (wording.allowed.some((allowed) => phrase.toLowerCase().includes(allowed.toLowerCase()))) continue;
          yield {
            place: placeIn(line, start + from, start + to),
            level,
            category: category.id,
            reason: `Unexpected wording \`${phrase}\` (${category.id}): it ${category.why}`,
            note: category.rewrite,
          };
        }
      }
    }
  },
};

/** Code is not the author's wording: it becomes one opaque word of the same length. */
function withoutCode(line: Line): string {
  let { text } = line;
  for (const { kind, from, to } of line.spans) if (kind === 'code') text = text.slice(0, from) + '~'.repeat(to - from) + text.slice(to);
  return text;
}

/** Text by people about what happened: no code, quotations or headers of tables. */
function* proseOf(report: Report): Iterable<{ line: Line; block: Block }> {
  for (const block of report.blocks) {
    if (block.kind === 'row') for (const line of block.cells) yield { line, block };
    else if (block.kind === 'line' || block.kind === 'item' || block.kind === 'heading') yield { line: block.content, block };
  }
}
