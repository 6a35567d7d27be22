import type { Rule } from './rule.ts';
/** Every rule, by family, in the order in which findings are listed. */
export declare const rules: readonly Rule[];
