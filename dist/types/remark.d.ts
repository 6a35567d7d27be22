import type { Root } from 'mdast';
import { type RuleContext } from './rules/rule.js';
/** What the rules may be told: nouns of your own for people and software, phrases that are fine, required sections. */
export interface RemarkOptions {
    required?: RuleContext['required'];
    wording?: Partial<RuleContext['wording']>;
}
/** Every rule as a remark-lint plugin, by id: `plugins: [plugins.blameless]`. */
export declare const plugins: {
    [k: string]: import("unified-lint-rule").Plugin<Root, RemarkOptions | undefined>;
};
/** The preset: every rule at its own level. */
declare const preset: {
    plugins: (readonly [import("unified-lint-rule").Plugin<Root, RemarkOptions | undefined> | undefined, readonly [1 | 2]])[];
};
export default preset;
