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
 *   3:1-3:4: Unexpected credential (database connection string), expected it removed
 */
import type { Rule } from './rule.js';
export declare const sensitiveData: Rule;
