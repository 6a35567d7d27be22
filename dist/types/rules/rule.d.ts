import type { Position } from 'unist';
import type { Report, SectionName } from '../report/types.js';
export type Level = 'error' | 'warning' | 'info';
export type Family = 'sections' | 'metadata' | 'timeline' | 'causes' | 'action-items' | 'wording' | 'safety' | 'reading';
/** What a rule found. `reason` says what was found and what was expected; `note` what to do about it. */
export interface Finding {
    rule: string;
    level: Level;
    place: Position;
    reason: string;
    note: string | null;
    /** Text that may safely replace the place. */
    expected: string | null;
    /** Finer kind within the rule, such as a blameless category. */
    category: string | null;
}
/** What a rule may know beside the report. */
export interface RuleContext {
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
/** A finding as a rule yields it: the rest is filled in from the rule. */
export interface Draft {
    place: Position;
    reason: string;
    note?: string;
    expected?: string;
    category?: string;
    /** Where one finding of a rule weighs differently from the rule's own level. */
    level?: Level;
}
export interface Rule {
    id: string;
    family: Family;
    level: Level;
    /** Level under `profile: relaxed`; null switches the rule off there. */
    relaxed: Level | null;
    check: (report: Report, context: RuleContext) => Iterable<Draft>;
}
export declare const ruleUrl: (id: string) => string;
/** Place of a report as a whole: its title, or its first line. */
export declare function topOf(report: Report): Position;
