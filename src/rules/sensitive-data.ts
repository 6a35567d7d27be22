/**
 * Warn when the report shows a credential: keys, tokens, passwords in connection strings.
 *
 * ## Why
 *
 * Reports are read by many and kept for long. Detection is by the recommended rules of
 * [secretlint](https://github.com/secretlint/secretlint); the finding never repeats what it found.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Summary
 *
 *   The token of the deployment expired.
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Summary
 *
 *   The job used postgres://shop:k3Jq9tzR4mWx@db.internal:5432/shop to connect.
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:1-3:4: The text shows a credential (database connection string).
 */

import type { Rule } from './rule.ts';
import { findSecrets } from './secrets.ts';

export const sensitiveData: Rule = {
  id: 'sensitive-data',
  family: 'safety',
  level: 'warning',
  relaxed: 'warning',
  *check(report) {
    for (const { line, kind } of findSecrets(report.blocks)) {
      const place = { start: { line, column: 1 }, end: { line, column: 4 } };
      yield {
        place,
        reason: `The text shows a credential (${kind}).`,
        note: 'Revoke it first: everyone who reads this could read it. Then remove it here; the history keeps the old text.',
        group: { title: 'Credentials in the text', about: kind },
      };
    }
  },
};
