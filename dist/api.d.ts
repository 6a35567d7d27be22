import { Point, Position } from "unist";
import * as v from "valibot";
import { InferOutput } from "valibot";
/** The sections of a report by meaning, whatever their heading says. */
declare const sectionNames: readonly ['summary', 'impact', 'timeline', 'detection', 'response', 'root-cause', 'contributing-factors', 'five-whys', 'went-well', 'went-wrong', 'lucky', 'lessons', 'prevention', 'action-items', 'people', 'background', 'supporting'];
type SectionName = (typeof sectionNames)[number];
/** A stretch of one source line as plain text, with the way back to the source. */
interface Line {
  text: string;
  /** 1-based line in the file as given. */
  line: number;
  start: Point;
  spans: Span[];
  /** Pairs of (offset in `text`, 1-based column in the source), ascending. */
  marks: [number, number][];
}
/** Marked-up part of a `Line`, `from` and `to` being offsets in its text. */
interface Span {
  kind: 'strong' | 'emphasis' | 'delete' | 'code' | 'link';
  from: number;
  to: number;
  url?: string;
}
/** One line-sized piece of a document, in document order. */
interface Block {
  kind: 'heading' | 'line' | 'item' | 'row' | 'columns' | 'code' | 'quote' | 'comment' | 'metadata';
  line: number;
  endLine: number;
  content: Line;
  /** Heading rank, or nesting of a list item (1 = outermost); 0 otherwise. */
  level: number;
  /** Index of the enclosing list item, or -1. */
  parent: number;
  ordered: boolean;
  checked: boolean | null;
  /** First line of its paragraph. */
  opens: boolean;
  /** Cells of a table row; for `columns`, of the header row. */
  cells: Line[];
  /** For a row: index of its table's `columns` block. */
  columns: number;
  /** Lines inside a fence or a quote. */
  inner: Line[];
  /** Section the block stands in, set by `assignSections`. */
  section: SectionName | null;
}
/** A value with its place in the source. */
interface Located<T> {
  value: T;
  place: Position;
}
/** A section of the report: what opens it and the blocks inside. */
interface Section {
  name: SectionName;
  title: string;
  line: number;
  place: Position;
  /** Indices into `Report.blocks`, without the opener. */
  from: number;
  to: number;
  /** Characters of prose inside, template residue and comments left out. */
  size: number;
}
interface TimelineEntry {
  line: number;
  place: Position;
  /** Instant in ISO 8601 UTC, or null when date, time or zone is missing. */
  at: string | null;
  /** ISO day as written or inherited. */
  date: string | null;
  /** `HH:MM` or `HH:MM:SS` as written, 24-hour, no zone conversion; a range by its start. */
  time: string | null;
  /** End of a range, `HH:MM`. */
  until: string | null;
  zone: string | null;
  text: string;
  event: Line;
  source: string | null;
  actor: string | null;
  approximate: boolean;
  /** What could not be read of the stamp, as written. */
  unreadable: string | null;
}
type FactorLayer = 'immediate' | 'contributing' | 'systemic';
interface Factor {
  line: number;
  place: Position;
  layer: FactorLayer | null;
  category: string | null;
  text: string;
}
type Priority = 'high' | 'medium' | 'low';
interface Link {
  url: string;
  text: string;
}
interface ActionItem {
  line: number;
  place: Position;
  /** `AI-001` as written, or null. */
  id: string | null;
  text: string;
  content: Line;
  owner: string | null;
  /** ISO day, or null when none is stated or readable. */
  due: string | null;
  /** The deadline as written. */
  dueText: string | null;
  priority: Priority | null;
  category: string | null;
  /** The contributing factor the row names, as written. */
  factor: string | null;
  /** What shows that it is done: the column Verification, Deliverable, … */
  deliverable: string | null;
  status: string | null;
  done: boolean;
  declined: boolean;
  /** Reason given for declining. */
  declinedReason: string | null;
  links: Link[];
}
/** A duration the author states, such as `Duration: 1h 35min (10:05 - 11:40 UTC)`. */
interface StatedDuration {
  minutes: number;
  from: string | null;
  to: string | null;
  text: string;
  place: Position;
}
declare const milestoneNames: readonly ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'];
type MilestoneName = (typeof milestoneNames)[number];
/** Index into `Report.timeline`, or null when the milestone was not found. */
type Milestones = Record<MilestoneName, number | null>;
/** `<!-- post-mortem ignore <rule>: reason -->`. */
interface Waiver {
  rule: string;
  reason: string | null;
  place: Position;
}
/** Something that kept the text from being read as it stands. */
interface ReadProblem {
  kind: 'too-deep' | 'defused' | 'unclosed-fence' | 'invisible-characters' | 'too-long';
  message: string;
  place: Position;
}
/** What the reader understood of a report. Plain data: it can be printed as JSON. */
interface Report {
  file: string | null;
  /** `PM-2025-02-09`, from the incident date; null without one. */
  id: string | null;
  title: string | null;
  titlePlace: Position | null;
  date: Located<string> | null;
  /** When the report was written or published, as stated. */
  published: Located<string> | null;
  severity: Located<string> | null;
  duration: StatedDuration | null;
  authors: Located<string>[];
  /** Everyone the document names in a role: authors, owners, actors, attendees. */
  people: string[];
  stakeholders: string[];
  /** Services the incident hit, as a label names them. */
  services: string[];
  /** Number of the issue that tracks the report, where its front matter names one (`tracking-issue: 12`). */
  trackingIssue: number | null;
  timezone: Located<string> | null;
  /** First and last instant of the timeline, ISO 8601 UTC. */
  window: {
    start: string;
    end: string;
  } | null;
  sections: Section[];
  timeline: TimelineEntry[];
  milestones: Milestones;
  factors: Factor[];
  /** The answers of the five whys, in order. */
  whys: Line[];
  actionItems: ActionItem[];
  waivers: Waiver[];
  problems: ReadProblem[];
  blocks: Block[];
  /** Length of the text in lines. */
  lines: number;
}
/** How the reader is told what it cannot know from the text. */
interface ReadOptions {
  file?: string;
  /** Title of the issue, where the report is an issue body. */
  title?: string;
  /** Additional headings by section. */
  aliases?: Partial<Record<SectionName, string[]>>;
  /** ISO instant; anchors relative dates such as "next Friday" when the report has no date. */
  now?: string;
}
/** The file `evidence.json`. */
declare const evidenceSchema: v.StrictObjectSchema<{
  readonly version: v.LiteralSchema<1, undefined>;
  readonly incident: v.StrictObjectSchema<{
    readonly start: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
    readonly end: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
    readonly pad: v.NumberSchema<undefined>;
    readonly service: v.NullableSchema<v.StringSchema<undefined>, undefined>;
  }, undefined>;
  readonly sources: v.ArraySchema<v.StrictObjectSchema<{
    readonly id: v.StringSchema<undefined>;
    readonly kind: v.PicklistSchema<readonly ["prometheus", "alertmanager", "kubernetes", "pagerduty", "slack", "github", "grafana", "loki", "statuspage", "files"], undefined>;
    readonly state: v.PicklistSchema<["complete", "partial", "failed", "skipped"], undefined>;
    readonly why: v.NullableSchema<v.StringSchema<undefined>, undefined>;
    readonly asked: v.NumberSchema<undefined>;
    readonly bytes: v.NumberSchema<undefined>;
    readonly redactions: v.RecordSchema<v.StringSchema<undefined>, v.NumberSchema<undefined>, undefined>;
  }, undefined>, undefined>;
  readonly gaps: v.ArraySchema<v.StrictObjectSchema<{
    readonly source: v.StringSchema<undefined>;
    readonly from: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
    readonly to: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
    readonly why: v.StringSchema<undefined>;
  }, undefined>, undefined>;
  readonly clocks: v.ArraySchema<v.StrictObjectSchema<{
    readonly source: v.StringSchema<undefined>;
    readonly against: v.StringSchema<undefined>;
    readonly seconds: v.NumberSchema<undefined>;
    readonly from: v.StringSchema<undefined>;
  }, undefined>, undefined>;
  readonly counts: v.RecordSchema<v.StringSchema<undefined>, v.NumberSchema<undefined>, undefined>;
  readonly runbooks: v.ArraySchema<v.StrictObjectSchema<{
    readonly alert: v.StringSchema<undefined>;
    readonly url: v.StringSchema<undefined>;
  }, undefined>, undefined>;
  readonly events: v.ArraySchema<v.StrictObjectSchema<{
    readonly id: v.StringSchema<undefined>;
    readonly at: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
    readonly precision: v.PicklistSchema<["second", "minute", "interval"], undefined>;
    readonly after: v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>, undefined>;
    readonly until: v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>, undefined>;
    readonly kind: v.PicklistSchema<readonly ["signal-onset", "signal-peak", "signal-recovery", "no-data", "alert-pending", "alert-fires", "alert-resolves", "silence", "page", "acknowledge", "escalate", "resolve", "note", "message", "command", "deploy", "rollback", "release", "merge", "workflow", "restart", "kill", "scale", "log-first", "log-surge", "status-update", "annotation"], undefined>;
    readonly subject: v.StringSchema<undefined>;
    readonly text: v.StringSchema<undefined>;
    readonly actor: v.NullableSchema<v.StrictObjectSchema<{
      readonly name: v.StringSchema<undefined>;
      readonly login: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
      readonly machine: v.BooleanSchema<undefined>;
    }, undefined>, undefined>;
    readonly source: v.StringSchema<undefined>;
    readonly link: v.NullableSchema<v.StringSchema<undefined>, undefined>;
    readonly raw: v.StrictObjectSchema<{
      readonly file: v.StringSchema<undefined>;
      readonly pointer: v.StringSchema<undefined>;
    }, undefined>;
    readonly weight: v.NumberSchema<undefined>;
    readonly milestone: v.OptionalSchema<v.PicklistSchema<["started", "detected", "acknowledged", "mitigated", "resolved"], undefined>, undefined>;
    readonly why: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
  }, undefined>, undefined>;
  readonly series: v.ArraySchema<v.StrictObjectSchema<{
    readonly id: v.StringSchema<undefined>;
    readonly name: v.StringSchema<undefined>;
    readonly query: v.StringSchema<undefined>;
    readonly unit: v.NullableSchema<v.StringSchema<undefined>, undefined>;
    readonly role: v.PicklistSchema<["impact", "saturation", "traffic", "other"], undefined>;
    readonly step: v.NumberSchema<undefined>;
    readonly baseline: v.NullableSchema<v.StrictObjectSchema<{
      readonly days: v.NumberSchema<undefined>;
      readonly normal: v.TupleSchema<[v.NumberSchema<undefined>, v.NumberSchema<undefined>], undefined>;
    }, undefined>, undefined>;
    readonly peak: v.NullableSchema<v.StrictObjectSchema<{
      readonly at: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
      readonly value: v.NumberSchema<undefined>;
    }, undefined>, undefined>;
    readonly abnormal: v.ArraySchema<v.StrictObjectSchema<{
      readonly from: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>;
      readonly to: v.NullableSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>, undefined>;
      readonly fall: v.NullableSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>, v.DescriptionAction<string, "ISO 8601 in UTC, to the second">]>, undefined>;
      readonly side: v.PicklistSchema<["up", "down"], undefined>;
      readonly kept: v.BooleanSchema<undefined>;
      readonly note: v.NullableSchema<v.StringSchema<undefined>, undefined>;
    }, undefined>, undefined>;
    readonly points: v.ArraySchema<v.TupleSchema<[v.NumberSchema<undefined>, v.NullableSchema<v.NumberSchema<undefined>, undefined>], undefined>, undefined>;
    readonly link: v.NullableSchema<v.StringSchema<undefined>, undefined>;
  }, undefined>, undefined>;
}, undefined>;
/** What the systems said of an incident. Plain data: it is printed as `evidence.json`. Times are ISO 8601 in UTC, to the second. */
type Evidence = InferOutput<typeof evidenceSchema>;
/** A measured series, thinned to what is shown. Points are [seconds since 1970, value]. */
type Series = Evidence['series'][number];
type SeriesRole = Series['role'];
type Level = 'error' | 'warning' | 'info';
type Family = 'sections' | 'metadata' | 'timeline' | 'causes' | 'action-items' | 'wording' | 'evidence' | 'safety' | 'reading';
/** What a rule found, in sentences a colleague would say: `reason` tells what was found, `note` what to do about it. */
interface Finding {
  rule: string;
  level: Level;
  place: Position;
  reason: string;
  note: string | null;
  /** Text that may safely replace the place. */
  expected: string | null;
  /** Finer kind within the rule, such as a blameless category. */
  category: string | null;
  /** What it is called beside others of its kind. */
  group: Group | null;
}
/** Many findings of a kind are told under one title, each by the words it is about. */
interface Group {
  /** Plural, without a full stop: `Missing sections`. */
  title: string;
  about: string;
  /** For an action item: what it has none of, so that all that one item lacks is told at once. */
  lacks?: string;
}
/** What a rule may know beside the report. */
interface RuleContext {
  /** ISO instant of the run; null where time must not matter. */
  now: string | null;
  /** ISO instant at which the report was filed; null for a file. */
  filed: string | null;
  required: SectionName[];
  /** What the systems said of the incident; null where none was collected. */
  evidence?: Evidence | null;
  /** Words of the configuration for the wording rules. */
  wording: {
    people: string[];
    software: string[];
    allowed: string[];
  };
}
/** A finding as a rule yields it: the rest is filled in from the rule. */
interface Draft {
  place: Position;
  reason: string;
  note?: string;
  expected?: string;
  category?: string;
  group?: Group;
  /** Where one finding of a rule weighs differently from the rule's own level. */
  level?: Level;
}
interface Rule {
  id: string;
  family: Family;
  level: Level;
  /** Level under `profile: relaxed`; null switches the rule off there. */
  relaxed: Level | null;
  check: (report: Report, context: RuleContext) => Iterable<Draft>;
}
/** What the review needs of the settings. */
interface ReviewSettings {
  profile: 'strict' | 'relaxed';
  rules: Record<string, Level | 'off'>;
  required: SectionName[];
  wording: RuleContext['wording'];
}
interface Waived {
  rule: string;
  reason: string;
  /** Findings the waiver took away. */
  count: number;
}
interface Review {
  findings: Finding[];
  waived: Waived[];
  errors: number;
  warnings: number;
}
/** A waiver from outside the text, such as `/post-mortem waive`. */
interface OutsideWaiver {
  rule: string;
  reason: string;
}
/** Runs every rule over a report. Pure: the same report, settings and times give the same review. */
export declare function reviewReport(report: Report, settings: ReviewSettings, times: Pick<RuleContext, 'now' | 'filed' | 'evidence'>, outside?: OutsideWaiver[]): Review;
/** A server that is asked over HTTP. Secrets are named by the environment variable that holds them. */
interface Server {
  url: string;
  /** Address for people, where it differs from the one that is asked. */
  link?: string;
  'token-env'?: string;
  /** `user:password` for Basic authentication. */
  'basic-env'?: string;
  /** Header → environment variable. */
  'headers-env'?: Record<string, string>;
}
interface KubernetesSource {
  url?: string;
  context?: string;
  namespace?: string;
  selector?: string;
  deployments?: string[];
}
interface FilesSource {
  path: string;
  /** Zone of times that name none; UTC by default. */
  zone?: string;
  /** Correction of a clock that is known to be wrong, such as `-1h`. */
  shift?: string;
}
interface Sources {
  prometheus?: Server;
  alertmanager?: Server;
  kubernetes?: KubernetesSource;
  pagerduty?: Partial<Server> & {
    services?: string[];
  };
  slack?: Partial<Server> & {
    channels: string[];
    reactions?: string[];
    workspace?: string;
  };
  github?: Partial<Server> & {
    repositories?: string[];
    environments?: string[];
  };
  grafana?: Server & {
    tags?: string[];
  };
  loki?: Server & {
    queries: string[];
  };
  statuspage?: Partial<Server> & {
    page?: string;
  };
  files?: FilesSource[];
}
interface SeriesSettings {
  name: string;
  query: string;
  role: SeriesRole;
  unit?: string | undefined;
}
/** The key `evidence` of the configuration, with defaults filled in. */
interface EvidenceSettings {
  sources: Sources;
  series: SeriesSettings[];
  baseline: {
    days: number;
    sensitivity: 'low' | 'normal' | 'high';
  };
  limits: Limits;
}
interface Limits {
  /** Bytes of one log stream. */
  logBytes: number;
  /** Bytes of one source. */
  totalBytes: number;
  /** Milliseconds one request may take. */
  request: number;
  /** Milliseconds a run may take. */
  run: number;
}
/** What a team may be told of outside GitHub. */
declare const moments: readonly ['report-filed', 'follow-up-due', 'weekly-review', 'overdue'];
type Moment = (typeof moments)[number];
/** What incoming webhooks expect. */
declare const noticeFormats: readonly ['slack', 'teams', 'mattermost', 'discord', 'json'];
type NoticeFormat = (typeof noticeFormats)[number];
/** The labels the action uses, by purpose. Names may be set by the configuration. */
declare const defaultLabels: {
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
type LabelPurpose = keyof typeof defaultLabels;
interface Label {
  name: string;
  color: string;
  description: string;
}
/** The configuration with every default filled in. What people name is looked up in maps: `constructor` is a name like any other. */
interface Settings {
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
  /** Whom a run tells outside GitHub; `format` null goes by the host. */
  notices: {
    hosts: string[];
    format: NoticeFormat | null;
    for: readonly Moment[];
  };
  labels: Record<LabelPurpose, Label>;
  minPriority: 'high' | 'medium' | 'low' | null;
  onRemoved: 'orphan' | 'ignore';
  wording: {
    people: string[];
    software: string[];
    allowed: string[];
  };
  /** Where `collect` looks. */
  evidence: EvidenceSettings;
}
export declare const defaultSettings: Settings;
/** An issue as GitHub has it. */
interface IssueState {
  number: number;
  /** Database id, which the sub-issue API wants. */
  id: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  reason: 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null;
  labels: string[];
  assignees: string[];
  url: string;
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  /** Number of comments. */
  comments: number;
  /** No one without write permission may comment, and workflows may not either. */
  locked: boolean;
  author: Author | null;
}
/** Who wrote something, as GitHub says. */
interface Author {
  login: string;
  type?: string;
}
/** The four times the field speaks of, in minutes. */
interface ResponseTimes {
  detect: number | null;
  acknowledge: number | null;
  mitigate: number | null;
  resolve: number | null;
}
/** A repository on GitHub. */
interface Repository {
  owner: string;
  repo: string;
  /** Database id, which a rename does not change; null where it is not known. */
  id: number | null;
  /** `https://github.com/owner/repo`. */
  url: string;
}
/** What of a report is compared with others: small plain data, kept in the marker of a file's tracking issue. */
interface ReportFacts {
  /** `PM-2025-02-09`. */
  id: string | null;
  title: string | null;
  /** ISO day of the incident. */
  date: string | null;
  severity: string | null;
  /** Minutes. */
  times: ResponseTimes;
  /** Categories of its contributing factors, as stated or as their words tell. */
  categories: string[];
  services: string[];
  authors: string[];
  /** Deadlines of the issues its rows adopt, which carry no marker. */
  adopted: {
    issue: number;
    due: string | null;
  }[];
}
/** Values of an action item as last written to its issue: the base of the three-way comparison. */
interface AppliedItem {
  /** `AI-001`: the number the issue carries in its title. */
  key: string;
  /** The report states the ID itself. */
  explicit: boolean;
  /** Position among the items of the report, from 0. */
  position: number;
  text: string;
  /** Owner as written. */
  owner: string | null;
  logins: string[];
  /** ISO day; the configured default where the report states none. */
  due: string | null;
  /** The deadline is the default. */
  dueDefault: boolean;
  priority: Priority | null;
  category: string | null;
  factor: string | null;
  deliverable: string | null;
  state: 'open' | 'done' | 'declined';
  /** ISO day since which the report does not list it; null while it does. */
  orphan: string | null;
  /** Day of the report's follow-up where a command set one: kept on its first item, for the sweep to see. */
  followUp: string | null;
  /** ISO day on which the issue was filed. */
  filed: string;
}
/** An issue that carries a marker of ours for an item of this report. */
interface ItemState {
  issue: IssueState;
  applied: AppliedItem;
  linked: Linked;
  /** It was moved to another repository: never touched again. */
  moved?: true;
}
/** Sub-issue of the report; null when it cannot be or a person took it out: then the task list shows it. */
type Linked = boolean | null;
/** An issue a row links to, which the row adopts. */
interface AdoptedState {
  issue: IssueState;
  linked: Linked;
}
/** What the review comment remembers. */
interface Memory {
  /** ISO day on which the report was tracked; null while it is a draft. */
  tracked: string | null;
  waivers: {
    rule: string;
    reason: string;
  }[];
  /** Follow-up day set by a command. */
  followUp: string | null;
  declined: {
    key: string;
    reason: string;
  }[];
  /** Numbers of the issues of its items: found again though a person took them out of the sub-issues. */
  issues: number[];
  /** Where the report is, when it is a file and the body of the issue is not ours to say so. */
  file: FilePlace | null;
  /** Id of the last comment whose command was taken up. */
  command: number;
}
/** A command as a comment holds it. */
interface CommandNote {
  /** Id of the comment. */
  id: number;
  login: string;
  /** ISO instant. */
  at: string;
  name: string;
  words: string;
}
/** A file at a commit. */
interface FilePlace {
  path: string;
  /** SHA. */
  commit: string;
}
/** What the block of a tracking issue remembers of the file it tracks. */
interface TrackedFile extends FilePlace {
  /** Title last given to the issue. */
  title: string;
  /** Seconds since 1970 of the push it was taken from; null where the event did not say. */
  pushed: number | null;
  deleted: boolean;
  facts: ReportFacts;
}
/** Everything GitHub says of one report. Plain data, folded forward as changes are applied. */
interface ReportState {
  repository: Repository;
  issue: IssueState;
  /** Login of the report's author. */
  author: string;
  /** The text is by someone who may write: what it says of people counts. */
  trustedText: boolean;
  /** The author, or whoever gave the command, may write. */
  mayWrite: boolean;
  comment: {
    id: number;
    body: string;
    updatedAt: string;
    memory: Memory;
  } | null;
  /** Further comments of ours from runs side by side: the oldest counts. */
  extraComments: number[];
  /** Commands in comments that the memory does not know of yet, oldest first: of people who may write. */
  commands: CommandNote[];
  items: ItemState[];
  /** Number of the issue of each row of the report that has one of ours, by the place of the row. */
  rows: (number | null)[];
  /** By issue number. */
  adopted: Record<number, AdoptedState | 'not looked up'>;
  followUp: {
    issue: IssueState;
    linked: Linked;
  } | null;
  /** Issues of ours that runs side by side opened for what another has: all but the oldest. */
  duplicates: {
    issue: IssueState;
    of: number;
  }[];
  /** GitHub's word on each login looked up, by its lower case. */
  assignable: Map<string, boolean>;
  subIssues: boolean;
  /** Sub-issues of the report that are not ours: they count towards the limit of 100. */
  otherSubIssues: number;
  /** Issues that carry our note that their row, or the file of the report, is gone. */
  noted: number[];
  /** Owners and links that were not looked up, because a run looks up only so many. */
  leftOut: number;
  /** The file the report is kept in, as remembered; null for a report that is the text of its issue. */
  file: TrackedFile | FilePlace | null;
}
/** One thing to do on GitHub. `key` is stable over runs, `why` is for people. */
type Change = {
  key: string;
  why: string;
} & ({
  type: 'create-label';
  label: Label;
} | {
  type: 'open-item';
  title: string;
  body: string;
  labels: string[];
  assignees: string[];
  applied: AppliedItem;
} | {
  type: 'open-follow-up' | 'open-report' | 'open-weekly-review';
  title: string;
  body: string;
  labels: string[];
  assignees: string[];
} | {
  type: 'edit-issue';
  issue: number;
  edit: IssueEdit;
  was: IssueEdit;
  applied: AppliedItem | null;
} | {
  type: 'close-duplicate';
  issue: number;
  of: number;
  body: string;
} | {
  type: 'set-labels';
  issue: number;
  add: string[];
  remove: string[];
} | {
  type: 'link-sub-issue';
  parent: number;
  child: {
    number: number;
    id: number;
  };
} | {
  type: 'add-comment';
  issue: number;
  body: string;
} | {
  type: 'delete-comment';
  comment: number;
} | {
  type: 'upsert-comment';
  issue: number;
  comment: number | null;
  body: string;
  memory: Memory | null;
} | {
  type: 'assign';
  issue: number;
  logins: string[];
} | {
  type: 'create-review';
  pull: number;
  commit: string;
  body: string;
  comments: InlineComment[];
} | {
  type: 'delete-review-comment';
  comment: number;
} | {
  type: 'create-branch';
  branch: string;
  commit: string;
  reset: boolean;
} | {
  type: 'write-file';
  path: string;
  text: string;
  blob: string;
  branch: string;
  message: string;
} | {
  type: 'open-pull';
  branch: string;
  base: string;
  title: string;
  body: string;
});
/** A comment on a line of a diff, on the side of the new text. */
interface InlineComment {
  path: string;
  /** 1-based in the new file. */
  line: number;
  body: string;
}
interface IssueEdit {
  title?: string;
  body?: string;
  labels?: string[];
  assignees?: string[];
  state?: 'open' | 'closed';
  reason?: 'completed' | 'not_planned' | 'duplicate' | 'reopened';
}
/** What GitHub refused in this run and why, by change key: planned no more, and told in the comment. */
type Refused = Record<string, string>;
/** A later report that may be the same thing again. */
interface RelatedReport {
  number: number;
  title: string;
  date: string;
  /** What the two have in common. */
  categories: string[];
  services: string[];
}
interface PlanInput {
  report: Report;
  review: Review;
  state: ReportState;
  settings: Settings;
  /** ISO instant. */
  now: string;
  /**
   * `review` files nothing; `refresh` leaves the items alone and brings comment and state up to date; `follow-up` opens
   * the follow-up too when it is due.
   */
  mode: 'track' | 'review' | 'refresh' | 'follow-up';
  /** Later reports that share something with this one; null where no one looked. */
  related?: RelatedReport[];
  /** What GitHub refused so far in this run. */
  refused?: Refused;
  /** What a command asks the comment to remember from now on. */
  remember?: Partial<Memory>;
  /** The file the report is in, as its tracking issue should say from now on. */
  file?: TrackedFile;
}
type Status = 'draft' | 'tracked' | 'follow-up-due' | 'reviewed';
/** What becomes of an action item, and where it stands. */
interface StandingItem {
  item: ActionItem;
  /** `AI-001`, or null for an item that is not filed. */
  key: string | null;
  fate: 'filed' | 'to-file' | 'adopted' | 'elsewhere' | 'done' | 'declined' | 'low-priority';
  issue: Pick<IssueState, 'number' | 'url' | 'state' | 'reason'> | null;
  due: string | null;
  /** The deadline is the default of the configuration. */
  dueDefault: boolean;
  /** Shown in a task list, because it is no sub-issue. */
  taskListed: boolean;
  notes: string[];
}
/** Where a report stands: what its comment shows and the outputs say. */
interface Standing {
  status: Status;
  /** Day on which it was tracked. */
  tracked: string | null;
  /** Day of the follow-up. */
  followUp: string | null;
  /** Number of the follow-up issue, once it is open. */
  followUpIssue: Pick<IssueState, 'number' | 'state' | 'reason' | 'body' | 'closedAt'> | null;
  items: StandingItem[];
  orphans: Pick<IssueState, 'number' | 'state'>[];
  /** Whether the author, or who gave the command, may write. */
  mayWrite: boolean;
  notes: string[];
  /** Logins and teams of the configuration, told once the report is tracked. */
  stakeholders: string[];
}
interface Plan {
  changes: Change[];
  standing: Standing;
}
/**
 * Everything that is to be done for one report, and where it stands. Pure. After all changes are applied and folded
 * into the state, the plan is empty. The comment, which names issue numbers, is planned once nothing is left to open.
 */
export declare function planReport(input: PlanInput): Plan;
/** The public JSON of a report, as `postmortem-action parse --json` prints it. Lines are 1-based in the file as given. */
export declare function printReport(report: Report): Record<string, unknown>;
/**
 * Reads a report as people write it. Never throws for what the text says: what cannot be read is a
 * problem of the report. Bounded: linear in the length but for what remark itself costs.
 */
export declare function readReport(raw: string, options?: ReadOptions): Report;
/** Every rule, by family, in the order in which findings are listed. */
export declare const rules: readonly Rule[];
/**
 * Settings from the text of a configuration file. Throws a `UserError` of one sentence that names the
 * first key that is wrong, what was found and what was expected.
 */
export declare function parseSettings(text: string, file: string): Settings;
export type { ActionItem, Change, Finding, Plan, PlanInput, ReadOptions, Report, ReportState, Review, ReviewSettings, Rule, Section, Settings, TimelineEntry };