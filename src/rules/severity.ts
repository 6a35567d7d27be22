/**
 * Warn when the report states no severity.
 *
 * ## Why
 *
 * Severity decides how soon items are due and who is told.
 *
 * @example {"name": "ok.md"}
 *
 *   # Shop down
 *
 *   **Severity**: SEV-1
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   # Shop down
 *
 *   **Date**: 2025-02-09
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:3-1:12: The report states no severity.
 */
import { type Rule, topOf } from './rule.ts';

export const severity: Rule = {
  id: 'severity',
  family: 'metadata',
  level: 'warning',
  relaxed: null,
  *check(report) {
    if (report.severity) return;
    yield {
      place: topOf(report),
      reason: 'The report states no severity.',
      note: 'Add a line such as `**Severity**: SEV-2`, by your own scale.',
    };
  },
};
