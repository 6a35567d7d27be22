import { Root } from "mdast";
/** The sections of a report by meaning, whatever their heading says. */
declare const sectionNames: readonly ['summary', 'impact', 'timeline', 'detection', 'response', 'root-cause', 'contributing-factors', 'five-whys', 'went-well', 'went-wrong', 'lucky', 'lessons', 'prevention', 'action-items', 'people', 'background', 'supporting'];
type SectionName = (typeof sectionNames)[number];
/** What a rule may know beside the report. */
interface RuleContext {
  /** ISO instant of the run; null where time must not matter. */
  now: string | null;
  /** ISO instant at which the report was filed; null for a file. */
  filed: string | null;
  required: SectionName[];
  /** Words of the configuration for the wording rules. */
  wording: {
    people: string[];
    software: string[];
    allowed: string[];
  };
}
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
export { preset as default };