/**
 * Warn when text of a template was left as it was: prompts in brackets, `TBD`, lorem ipsum, `YYYY-MM-DD`.
 *
 * ## Why
 *
 * A prompt that stayed is a question nobody answered, in a report that looks complete.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Summary
 *
 *   The shop answered with errors for 35 minutes.
 *
 * @example {"name": "undecided.md"}
 *
 *   ## Action items
 *
 *   | Action | Owner | Due |
 *   | - | - | - |
 *   | Watch the pool | TBD | 2025-03-01 |
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Summary
 *
 *   [Describe what happened]
 *
 *   ## Impact
 *
 *   Duration: TBD
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:1-3:25: The template text `[Describe what happened]` is still there.
 *   7:11-7:14: The placeholder `TBD` is still there.
 */
import { isCode, placeIn } from '../report/markdown/lines.ts';
import type { Rule } from './rule.ts';

const patterns: [RegExp, string][] = [
  [/\b(?:TBD|TBA|TBC|FIXME|WIP)\b(?!-)/, 'placeholder'],
  [/\blorem ipsum\b|\b(?:YYYY-MM-DD|HH:MM|INC-XXXX?|XX:XX)\b/i, 'placeholder'],
  // In a sentence ("guidelines to be written") it is no placeholder.
  [/(?<=^|:\s|[([])to be (?:filled in|determined|written|confirmed|added)(?=[.)\]]?\s*$|[)\]])/i, 'placeholder'],
  [
    /(?<!\]|!)\[(?:describe|insert|add|your|list|fill|who|what|when|name|explain|brief|short|link to|date|title|summary|example)\b[^\]]{0,120}\](?!\(|:)/i,
    'template text',
  ],
  [/\{\{[^}]{0,120}\}\}/, 'template text'],
  [/<(?:describe|insert|add|your|fill|name|date|title|summary|link|time|owner)\b[^>]{0,80}>/i, 'template text'],
];

/** A cell that says that something is not decided, and nothing else. */
const undecided = /^\W*(?:TBD|TBA|TBC)\W*$/;

export const templateResidue: Rule = {
  id: 'template-residue',
  family: 'sections',
  level: 'warning',
  relaxed: 'warning',
  *check(report) {
    for (const block of report.blocks) {
      if (block.kind === 'code' || block.kind === 'quote' || block.kind === 'comment' || block.kind === 'columns') continue;
      for (const line of block.kind === 'row' ? block.cells : [block.content]) {
        // Who does an item and until when, other rules ask.
        if (block.kind === 'row' && (block.section === 'action-items' || block.section === 'prevention') && undecided.test(line.text)) continue;
        for (const [pattern, kind] of patterns) {
          const match = pattern.exec(line.text);
          if (!match || isCode(line, match.index)) continue;
          yield {
            place: placeIn(line, match.index, match.index + match[0].length),
            reason: `${kind === 'placeholder' ? 'The placeholder' : 'The template text'} \`${match[0]}\` is still there.`,
            note: 'Replace it with what is known, or remove it.',
            group: { title: 'Template text that is still there', about: match[0] },
          };
          break;
        }
      }
    }
  },
};
