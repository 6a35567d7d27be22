/**
 * Warn when a writing assistant left something of its own in the report: talk to whoever asked it, words about itself,
 * marks of its citations.
 *
 * ## Why
 *
 * Such a line says that nobody read the text before it was filed. What stands around it may be invented as well: check it
 * against what happened.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Summary
 *
 *   The AI assistant of the shop answered with errors. Let the on-call know if it does so again.
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   Certainly! Here is the post-mortem you asked for:
 *
 *   ## Summary
 *
 *   As an AI language model, I cannot see the logs. The pool was full :contentReference[oaicite:3].
 *
 *   ## Action items
 *
 *   - [ ] Alert on a full pool at 80 % (@ana)
 *
 *   Let me know if you would like me to add more detail.
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:1-1:11: Words of a writing assistant are still there: `Certainly!`.
 *   5:1-5:24: Words of a writing assistant are still there: `As an AI language model`.
 *   5:67-5:84: Words of a writing assistant are still there: `:contentReference`.
 *   11:1-11:33: Words of a writing assistant are still there: `Let me know if you would like me`.
 */
import { isCode, placeIn } from '../report/markdown/lines.ts';
import type { Rule } from './rule.ts';

/** Each is something that people who were there do not write; none looks further than a line. */
const patterns: RegExp[] = [
  // About itself
  /\bas an? (?:AI(?: language)?(?: model| assistant)?|large language model|language model)\b(?=,| I\b)/i,
  /\bmy (?:training data|knowledge cut-?off)\b/i,
  /\bI (?:do not|don't|cannot|can't) (?:actually )?(?:have access to|access|see|verify|browse) (?:real-?time|your|the actual|external|live)\b/i,
  // To whoever asked
  /^(?:certainly|sure|of course|absolutely|great question)!(?= |$)/i,
  /^(?:sure, )?here(?:'s| is| are) (?:a|an|the|your) (?:[\w-]+ ){0,4}(?:post-?mortem|report|draft|template|version)\b[^.]{0,60}:$/i,
  /\blet me know if you(?:'d| would) like(?: me)?\b|\bwould you like me to\b|\bI hope this helps\b/i,
  /\bbased on the (?:information|details|context|logs|transcript) (?:you(?:'ve| have)? |that (?:was|were) )?(?:provided|shared|given)\b/i,
  // Marks of its citations
  /:contentReference\b|\boaicite\b|\bturn\d{1,3}(?:search|view|fetch|file)\d{1,3}\b|【\d{1,3}†|\butm_source=(?:chatgpt\.com|openai|perplexity)\b/,
];

export const agentResidue: Rule = {
  id: 'agent-residue',
  family: 'sections',
  level: 'warning',
  relaxed: 'warning',
  *check(report) {
    for (const block of report.blocks) {
      if (block.kind === 'code' || block.kind === 'quote' || block.kind === 'comment' || block.kind === 'columns') continue;
      for (const line of block.kind === 'row' ? block.cells : [block.content]) {
        for (const pattern of patterns) {
          const match = pattern.exec(line.text);
          if (!match || isCode(line, match.index)) continue;
          yield {
            place: placeIn(line, match.index, match.index + match[0].length),
            reason: `Words of a writing assistant are still there: \`${match[0]}\`.`,
            note: 'Take it out, and check the text around it against what happened.',
            group: { title: 'Words of a writing assistant that are still there', about: match[0] },
          };
        }
      }
    }
  },
};
