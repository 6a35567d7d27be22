/**
 * Warn when an action item asks people to be different: to be careful, to remember, to be retrained.
 *
 * ## Why
 *
 * Attention runs out, above all under pressure; the next person has not read the memo. Changing the system (a guard, a
 * default, a check) holds; training is the weakest of actions. Writing or improving a runbook is fine.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Action items
 *
 *   - Ask for the cluster name before a namespace is deleted
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Action items
 *
 *   - Remind everyone to be more careful with production
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:3-3:18: Unexpected action item that asks people to change (`Remind everyone`), expected a change of the system
 */
import type { Rule } from './rule.js';
export declare const actionItemPersonFix: Rule;
