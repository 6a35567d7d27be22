/**
 * Warn when the report names no author.
 *
 * ## Why
 *
 * The authors get the follow-up four weeks on. Name them with their login, as in `Ana Lima (@ana)`.
 *
 * @example {"name": "ok.md"}
 *
 *   # Shop down
 *
 *   **Authors**: Ana Lima (@ana), @ben
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   # Shop down
 *
 *   **Date**: 2025-02-09
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:3-1:12: The report names no author.
 */
import { type Rule, topOf } from './rule.ts';

export const authors: Rule = {
  id: 'authors',
  family: 'metadata',
  level: 'warning',
  relaxed: null,
  *check(report) {
    if (report.authors.length > 0) return;
    yield {
      place: topOf(report),
      reason: 'The report names no author.',
      note: 'Add a line such as `**Authors**: @ana, @ben`: they are asked again at the follow-up.',
    };
  },
};
