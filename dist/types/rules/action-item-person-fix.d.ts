import type { Rule } from './rule.js';
export declare const actionItemPersonFix: Rule;
