import type { SectionName } from '../report/types.js';
import type { Level } from '../rules/rule.js';
/** The labels the action uses, by purpose. Names may be set by the configuration. */
export declare const defaultLabels: {
    readonly report: {
        readonly name: 'post-mortem';
        readonly color: '5319E7';
        readonly description: 'Post-mortem report';
    };
    readonly 'action-item': {
        readonly name: 'post-mortem:action-item';
        readonly color: '1D76DB';
        readonly description: 'Action item of a post-mortem';
    };
    readonly 'follow-up': {
        readonly name: 'post-mortem:follow-up';
        readonly color: '0E8A16';
        readonly description: 'Follow-up review of a post-mortem';
    };
    readonly 'weekly-review': {
        readonly name: 'post-mortem:weekly-review';
        readonly color: '0E8A16';
        readonly description: 'Weekly review of open action items';
    };
    readonly orphan: {
        readonly name: 'post-mortem:orphan';
        readonly color: 'D4C5F9';
        readonly description: 'The report no longer lists this action item';
    };
    readonly draft: {
        readonly name: 'post-mortem:draft';
        readonly color: 'FBCA04';
        readonly description: 'The report has errors to mend before it is tracked';
    };
    readonly tracked: {
        readonly name: 'post-mortem:tracked';
        readonly color: 'C2E0C6';
        readonly description: 'Action items are filed, the follow-up is set';
    };
    readonly 'follow-up-due': {
        readonly name: 'post-mortem:follow-up-due';
        readonly color: 'F9D0C4';
        readonly description: 'The follow-up review is due';
    };
    readonly reviewed: {
        readonly name: 'post-mortem:reviewed';
        readonly color: 'BFDADC';
        readonly description: 'The follow-up review is done';
    };
    readonly 'priority-high': {
        readonly name: 'priority:high';
        readonly color: 'B60205';
        readonly description: 'Most of the risk goes with this';
    };
    readonly 'priority-medium': {
        readonly name: 'priority:medium';
        readonly color: 'D93F0B';
        readonly description: 'Lowers the chance or harm of the next incident';
    };
    readonly 'priority-low': {
        readonly name: 'priority:low';
        readonly color: 'FEF2C0';
        readonly description: 'Good to have';
    };
    readonly overdue: {
        readonly name: 'overdue';
        readonly color: 'B60205';
        readonly description: 'The deadline is over';
    };
    readonly escalated: {
        readonly name: 'escalated';
        readonly color: 'B60205';
        readonly description: 'Brought to the sponsor';
    };
};
export type LabelPurpose = keyof typeof defaultLabels;
export interface Label {
    name: string;
    color: string;
    description: string;
}
/** The configuration with every default filled in. What people name is looked up in maps: `constructor` is a name like any other. */
export interface Settings {
    profile: 'strict' | 'relaxed';
    rules: Record<string, Level | 'off'>;
    required: SectionName[];
    aliases: Partial<Record<SectionName, string[]>>;
    reports: string[];
    followUpAfter: string;
    /** Severity as written → span, where it differs. */
    followUpBySeverity: ReadonlyMap<string, string>;
    /** How long a high-priority item may be overdue before the sponsor is asked. */
    escalateAfter: string;
    /** How often the review of open items is announced. */
    reviewEvery: 'week' | 'month';
    /** Span by priority or severity, for items that state no deadline. */
    deadlines: ReadonlyMap<string, string>;
    /** Lower-case name as written → login. */
    owners: ReadonlyMap<string, string>;
    /** Logins, or a login by category, severity or `default`. */
    sponsors: string[] | ReadonlyMap<string, string>;
    /** Logins whose markers count although they may not write. */
    trusted: string[];
    stakeholders: string[];
    labels: Record<LabelPurpose, Label>;
    minPriority: 'high' | 'medium' | 'low' | null;
    onRemoved: 'orphan' | 'ignore';
    wording: {
        people: string[];
        software: string[];
        allowed: string[];
    };
}
export declare const defaultSettings: Settings;
