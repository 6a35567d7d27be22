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
 *   1:3-1:12: Unexpected report without authors, expected a line such as `**Authors**: @ana, @ben`
 */
import { type Rule } from './rule.js';
export declare const authors: Rule;
