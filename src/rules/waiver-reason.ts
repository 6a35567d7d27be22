/**
 * Warn when a finding is waived without a reason, or when the waiver names no known rule.
 *
 * ## Why
 *
 * The next reader must be able to tell an exception from a shortcut: `<!-- post-mortem ignore severity: we have no scale yet -->`.
 *
 * @example {"name": "ok.md"}
 *
 *   <!-- post-mortem ignore severity: we have no scale yet -->
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   <!-- post-mortem ignore severity -->
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:1-1:37: The waiver of `severity` gives no reason, so the finding stays.
 */
import type { Rule } from './rule.ts';

export const waiverReason: Rule = {
  id: 'waiver-reason',
  family: 'safety',
  level: 'warning',
  relaxed: 'warning',
  *check(report) {
    for (const { rule, reason, place } of report.waivers) {
      if (reason) continue;
      yield {
        place,
        reason: `The waiver of \`${rule}\` gives no reason, so the finding stays.`,
        note: `Write the reason behind the rule, as in \`<!-- post-mortem ignore ${rule}: why -->\`.`,
      };
    }
  },
};
