import type { Rule } from './rule.js';
/** Every rule, by family, in the order in which findings are listed. */
export declare const rules: readonly Rule[];
