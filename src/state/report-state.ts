import type { Priority } from '../report/types.ts';
import type { ReportFacts } from './facts.ts';
import type { MergedGuard } from './guard-asked.ts';
import type { IssueState } from './issue.ts';
import type { Repository } from './repository.ts';

/** Values of an action item as last written to its issue: the base of the three-way comparison. */
export interface AppliedItem {
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
  /** What was last written to the native fields of the issue, or taken over from them. */
  fields?: NativeFields;
  /** Deadline and priority as the row has them, where a person moved the field of the issue. */
  row?: Pick<AppliedItem, 'due' | 'priority'>;
}

/** Native fields of an issue by what they mean; null for an empty one. */
export interface NativeFields {
  type?: string | null;
  priority?: string | null;
  /** ISO day. */
  due?: string | null;
}

/** What a server, an account or a token may lack. */
export type Lacked = 'type' | 'fields' | 'dependencies';
/** Why each is lacking, in a sentence. */
export type Lacking = Partial<Record<Lacked, string>>;

/** An issue that carries a marker of ours for an item of this report. */
export interface ItemState {
  issue: IssueState;
  applied: AppliedItem;
  linked: Linked;
  /** It was moved to another repository: never touched again. */
  moved?: true;
}

/** Sub-issue of the report; null when it cannot be or a person took it out: then the task list shows it. */
export type Linked = boolean | null;

/** An issue a row links to, which the row adopts. */
export interface AdoptedState {
  issue: IssueState;
  linked: Linked;
}

/** What the review comment remembers. */
export interface Memory {
  /** ISO day on which the report was tracked; null while it is a draft. */
  tracked: string | null;
  waivers: { rule: string; reason: string }[];
  /** Follow-up day set by a command. */
  followUp: string | null;
  declined: { key: string; reason: string }[];
  /** Numbers of the issues of its items: found again though a person took them out of the sub-issues. */
  issues: number[];
  /** Where the report is, when it is a file and the body of the issue is not ours to say so. */
  file: FilePlace | null;
  /** Id of the last comment whose command was taken up. */
  command: number;
  /** Second opinions by the hash of the sentence: the id of a category of blame, or an empty string for none. */
  opinions?: Record<string, string>;
  /** Dependencies made: `12<10` where #12 is blocked by #10. */
  blocked?: string[];
  /** What GitHub did not take, and the ISO day of it: it is tried again on another day. */
  lacking?: { day: string; why: Lacking };
  /** Alerts and runbooks that are merged and name an item. */
  guards?: MergedGuard[];
}

/** A command as a comment holds it. */
export interface CommandNote {
  /** Id of the comment. */
  id: number;
  login: string;
  /** ISO instant. */
  at: string;
  name: string;
  words: string;
}

/** A file at a commit. */
export interface FilePlace {
  path: string;
  /** SHA. */
  commit: string;
}

/** What the block of a tracking issue remembers of the file it tracks. */
export interface TrackedFile extends FilePlace {
  /** Title last given to the issue. */
  title: string;
  /** Seconds since 1970 of the push it was taken from; null where the event did not say. */
  pushed: number | null;
  deleted: boolean;
  facts: ReportFacts;
}

/** Everything GitHub says of one report. Plain data, folded forward as changes are applied. */
export interface ReportState {
  repository: Repository;
  issue: IssueState;
  /** Login of the report's author. */
  author: string;
  /** The text is by someone who may write: what it says of people counts. */
  trustedText: boolean;
  /** The author, or whoever gave the command, may write. */
  mayWrite: boolean;
  comment: { id: number; body: string; updatedAt: string; memory: Memory } | null;
  /** Further comments of ours from runs side by side: the oldest counts. */
  extraComments: number[];
  /** Commands in comments that the memory does not know of yet, oldest first: of people who may write. */
  commands: CommandNote[];
  items: ItemState[];
  /** Number of the issue of each row of the report that has one of ours, by the place of the row. */
  rows: (number | null)[];
  /** By issue number. */
  adopted: Record<number, AdoptedState | 'not looked up'>;
  followUp: { issue: IssueState; linked: Linked } | null;
  /** Issues of ours that runs side by side opened for what another has: all but the oldest. */
  duplicates: { issue: IssueState; of: number }[];
  /** GitHub's word on each login looked up, by its lower case. */
  assignable: Map<string, boolean>;
  subIssues: boolean;
  /** Sub-issues of the report that are not ours: they count towards the limit of 100. */
  otherSubIssues: number;
  /** Issues that carry our note that their row, or the file of the report, is gone. */
  noted: number[];
  /** Dependencies between the items, as made so far: `12<10` where #12 is blocked by #10. */
  blocked: string[];
  /** What GitHub did not take in this run. */
  lacking: Lacking;
  /** Owners and links that were not looked up, because a run looks up only so many. */
  leftOut: number;
  /** The file the report is kept in, as remembered; null for a report that is the text of its issue. */
  file: TrackedFile | FilePlace | null;
}

export const emptyMemory: Memory = { tracked: null, waivers: [], followUp: null, declined: [], issues: [], file: null, command: 0 };
