import type { Point, Position } from 'unist';

/** The sections of a report by meaning, whatever their heading says. */
export const sectionNames = [
  'summary',
  'impact',
  'timeline',
  'detection',
  'response',
  'root-cause',
  'contributing-factors',
  'five-whys',
  'went-well',
  'went-wrong',
  'lucky',
  'lessons',
  'prevention',
  'action-items',
  'people',
  'background',
  'supporting',
] as const;

export type SectionName = (typeof sectionNames)[number];

/** A stretch of one source line as plain text, with the way back to the source. */
export interface Line {
  text: string;
  /** 1-based line in the file as given. */
  line: number;
  start: Point;
  spans: Span[];
  /** Pairs of (offset in `text`, 1-based column in the source), ascending. */
  marks: [number, number][];
}

/** Marked-up part of a `Line`, `from` and `to` being offsets in its text. */
export interface Span {
  kind: 'strong' | 'emphasis' | 'delete' | 'code' | 'link';
  from: number;
  to: number;
  url?: string;
}

/** One line-sized piece of a document, in document order. */
export interface Block {
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
export interface Located<T> {
  value: T;
  place: Position;
}

/** A section of the report: what opens it and the blocks inside. */
export interface Section {
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

export interface TimelineEntry {
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

export type FactorLayer = 'immediate' | 'contributing' | 'systemic';

export interface Factor {
  line: number;
  place: Position;
  layer: FactorLayer | null;
  category: string | null;
  text: string;
}

export type Priority = 'high' | 'medium' | 'low';

export interface Link {
  url: string;
  text: string;
}

export interface ActionItem {
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
export interface StatedDuration {
  minutes: number;
  from: string | null;
  to: string | null;
  text: string;
  place: Position;
}

export const milestoneNames = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type MilestoneName = (typeof milestoneNames)[number];

/** Index into `Report.timeline`, or null when the milestone was not found. */
export type Milestones = Record<MilestoneName, number | null>;

/** `<!-- post-mortem ignore <rule>: reason -->`. */
export interface Waiver {
  rule: string;
  reason: string | null;
  place: Position;
}

/** Something that kept the text from being read as it stands. */
export interface ReadProblem {
  kind: 'too-deep' | 'defused' | 'unclosed-fence' | 'invisible-characters' | 'too-long';
  message: string;
  place: Position;
}

/** What the reader understood of a report. Plain data: it can be printed as JSON. */
export interface Report {
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
  window: { start: string; end: string } | null;
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
export interface ReadOptions {
  file?: string;
  /** Title of the issue, where the report is an issue body. */
  title?: string;
  /** Additional headings by section. */
  aliases?: Partial<Record<SectionName, string[]>>;
  /** ISO instant; anchors relative dates such as "next Friday" when the report has no date. */
  now?: string;
}
