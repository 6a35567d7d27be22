/**
 * Warn when something in the text keeps it from being read as it looks: bidirectional control characters, an unclosed
 * code fence, nesting or formatting runs beyond all measure.
 *
 * ## Why
 *
 * What reviewers see and what tools read must be the same.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Summary
 *
 *   The shop answered with errors.
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Summary
 *
 *   ```
 *   connection refused
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:1-3:1: A code fence is not closed, so it swallows everything below it.
 */
import type { ReadProblem } from '../report/types.ts';
import type { Draft, Rule } from './rule.ts';

export const readableText: Rule = {
  id: 'readable-text',
  family: 'safety',
  level: 'warning',
  relaxed: 'warning',
  *check(report) {
    for (const problem of report.problems) yield { place: problem.place, ...say(problem) };
  },
};

function say({ kind, message }: ReadProblem): Pick<Draft, 'reason' | 'note'> {
  switch (kind) {
    case 'unclosed-fence':
      return { reason: 'A code fence is not closed, so it swallows everything below it.', note: 'Close the fence with a line of the same characters.' };
    case 'invisible-characters':
      return {
        reason: 'Invisible characters turn the direction of the text, so that it reads differently from what it says.',
        note: 'Type the line anew instead of pasting it.',
      };
    case 'too-deep':
      return { reason: 'The text is nested too deeply to be read.', note: 'Take out quotation marks and list levels.' };
    case 'defused':
      return {
        reason: 'A part is nested or formatted too deeply, so it was read as plain text.',
        note: 'Take out quotation marks, list levels or formatting.',
      };
    case 'too-long':
      return { reason: `${message}.`, note: 'Move logs and long quotations to attachments.' };
  }
}
