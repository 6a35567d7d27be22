import type { IssueState } from '../issue.ts';
import type { Note } from '../note.ts';
import type { NotedPush } from '../unfinished-push.ts';
import type { Trends } from './trends.ts';

/** What the weekly review remembers, in the marker of its body. */
export interface WeeklyMemory {
  /** ISO day of the last sweep that came to its end. */
  lastRun: string | null;
  /** Cron of the workflow, as its last scheduled run said. */
  schedule: string | null;
  /** The last stretch without a sweep. */
  silent: { from: string; to: string } | null;
  /** First day of the week or month that was announced. */
  announced: string | null;
  /** Reports whose author was reminded of the draft. */
  reminded: number[];
  /** Escalated items for which no sponsor is configured. */
  unsponsored: number[];
}

export const emptyWeekly: WeeklyMemory = { lastRun: null, schedule: null, silent: null, announced: null, reminded: [], unsponsored: [] };

/** The rolling issue as GitHub has it. */
export interface WeeklyState {
  issue: IssueState | null;
  /** Further ones, of sweeps side by side: the oldest counts. */
  extra: IssueState[];
  memory: WeeklyMemory;
  /** Comments that announce a week, where one was looked for. */
  notes: Note<{ week: string }>[];
  /** Pushes that GitHub's limits cut short, of all issues with the same label. */
  unfinished: NotedPush[];
}

export const noWeekly: WeeklyState = { issue: null, extra: [], memory: emptyWeekly, notes: [], unfinished: [] };

/** An item as the review lists it. */
export interface ItemLine {
  number: number;
  title: string;
  report: number | null;
  owners: string[];
  due: string;
  isDefault: boolean;
  /** Days overdue; negative while there is time. */
  late: number;
  /** Days since it was filed. */
  age: number;
  priority: string | null;
  escalated: boolean;
}

export interface WeeklyReview {
  /** ISO days: the day of the review, the Monday of its week, and the first day of the week or month that is announced once. */
  today: string;
  week: string;
  period: string;
  overdue: ItemLine[];
  dueSoon: ItemLine[];
  open: ItemLine[];
  closed: ItemLine[];
  declined: ItemLine[];
  orphaned: ItemLine[];
  /** High-priority items that languish while no sponsor is configured. */
  unsponsored: ItemLine[];
  /** Reports whose follow-up is open, or due within two weeks. */
  waiting: { report: number; title: string; followUp: number | null; day: string | null }[];
  /** Drafts older than a week. */
  stale: { report: number; title: string; age: number }[];
  trends: Trends;
  memory: WeeklyMemory;
  /** ISO day on which the next sweep is expected. */
  next: string;
}
