import { defaultEvidence, type EvidenceSettings } from '../evidence/settings.ts';
import type { Priority, SectionName } from '../report/types.ts';
import type { Level } from '../rules/rule.ts';
import { type Moment, moments, type NoticeFormat } from './notices.ts';

/** The labels the action uses, by purpose. Names may be set by the configuration. */
export const defaultLabels = {
  report: { name: 'post-mortem', color: '5319E7', description: 'Post-mortem report' },
  'action-item': { name: 'post-mortem:action-item', color: '1D76DB', description: 'Action item of a post-mortem' },
  'follow-up': { name: 'post-mortem:follow-up', color: '0E8A16', description: 'Follow-up review of a post-mortem' },
  'weekly-review': { name: 'post-mortem:weekly-review', color: '0E8A16', description: 'Weekly review of open action items' },
  orphan: { name: 'post-mortem:orphan', color: 'D4C5F9', description: 'The report no longer lists this action item' },
  draft: { name: 'post-mortem:draft', color: 'FBCA04', description: 'The report has errors to mend before it is tracked' },
  tracked: { name: 'post-mortem:tracked', color: 'C2E0C6', description: 'Action items are filed, the follow-up is set' },
  'follow-up-due': { name: 'post-mortem:follow-up-due', color: 'F9D0C4', description: 'The follow-up review is due' },
  reviewed: { name: 'post-mortem:reviewed', color: 'BFDADC', description: 'The follow-up review is done' },
  'priority-high': { name: 'priority:high', color: 'B60205', description: 'Most of the risk goes with this' },
  'priority-medium': { name: 'priority:medium', color: 'D93F0B', description: 'Lowers the chance or harm of the next incident' },
  'priority-low': { name: 'priority:low', color: 'FEF2C0', description: 'Good to have' },
  overdue: { name: 'overdue', color: 'B60205', description: 'The deadline is over' },
  escalated: { name: 'escalated', color: 'B60205', description: 'Brought to the sponsor' },
} as const;

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
  /** Globs of alerting rules and runbooks. */
  guards: string[];
  /** Where drafts of runbooks go, and whether the action offers them by itself. */
  runbooks: { folder: string; draft: boolean };
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
  /** Whom a run tells outside GitHub; `format` null goes by the host. */
  notices: { hosts: string[]; format: NoticeFormat | null; for: readonly Moment[] };
  labels: Record<LabelPurpose, Label>;
  minPriority: 'high' | 'medium' | 'low' | null;
  onRemoved: 'orphan' | 'ignore';
  wording: { people: string[]; software: string[]; allowed: string[] };
  /** Whom a run asks about wording that the rules passed; null for no one. */
  secondOpinion: SecondOpinion | null;
  /** The native fields of issues that hold what an item has; null for what is not used. */
  fields: FieldSettings;
  /** Where `collect` looks. */
  evidence: EvidenceSettings;
}

export interface SecondOpinion {
  model: string;
  /** Address to which `/chat/completions` is added. */
  endpoint: string;
}

/** Takes the token of a workflow with `models: read`. */
export const gitHubModels = 'https://models.github.ai/inference';

export interface FieldSettings {
  /** Name of the issue type of action items. */
  type: string | null;
  /** Names of the organisation's issue fields: a single choice and a date. */
  priority: string | null;
  targetDate: string | null;
  /** What the choices of the field are called. */
  priorities: Record<Priority, string>;
  /** `after AI-002` becomes a dependency between the issues. */
  dependencies: boolean;
}

export const defaultSettings: Settings = {
  profile: 'strict',
  rules: {},
  required: ['summary', 'impact', 'timeline', 'contributing-factors', 'action-items'],
  aliases: {},
  reports: ['**/post-mortems/**/*.md', '**/postmortems/**/*.md', '**/incidents/**/*.md', '**/incident-reports/**/*.md'],
  guards: ['**/{alerts,alerting,runbooks,playbooks}/**/*.{yml,yaml,md}', '**/*.rules.{yml,yaml}', '!**/*.test.{yml,yaml}'],
  runbooks: { folder: 'docs/runbooks', draft: false },
  followUpAfter: '4 weeks',
  followUpBySeverity: new Map(),
  escalateAfter: '2 weeks',
  reviewEvery: 'week',
  deadlines: new Map([
    ['high', '2 weeks'],
    ['medium', '4 weeks'],
    ['low', '12 weeks'],
  ]),
  owners: new Map(),
  sponsors: [],
  trusted: [],
  stakeholders: [],
  notices: { hosts: [], format: null, for: moments },
  labels: defaultLabels,
  minPriority: null,
  onRemoved: 'orphan',
  wording: { people: [], software: [], allowed: [] },
  secondOpinion: null,
  fields: { type: null, priority: null, targetDate: null, priorities: { high: 'High', medium: 'Medium', low: 'Low' }, dependencies: true },
  evidence: defaultEvidence,
};
