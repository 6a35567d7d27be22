import type { Rule } from './rule.js';
export declare const actionItemOwner: Rule;
