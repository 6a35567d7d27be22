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
 *   3:1-3:1: Unexpected unclosed code fence, which swallows everything below it
 */
import type { Rule } from './rule.js';
export declare const readableText: Rule;
