/**
 * Warn when wording makes a person the cause of the incident, or judges one.
 *
 * ## Why
 *
 * People who fear blame tell less, and an account that ends at a person leaves the conditions in place. The rule
 * decides by who is the agent: naming people, praising them and describing what they did is fine; software that sounds
 * like people is not people; quotations and code are not read.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Summary
 *
 *   The deployment job failed to drain the node, and the on-call engineer rolled it back.
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Root cause
 *
 *   The engineer forgot to drain the node.
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:1-3:20: Unexpected wording `The engineer forgot` (forgot-failed-to): it charges people with an omission and leaves out what made it easy to miss
 */
import type { Rule } from './rule.js';
export declare const blameless: Rule;
