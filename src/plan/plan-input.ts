import type { Report } from '../report/types.ts';
import type { Review } from '../rules/review.ts';
import type { Settings } from '../settings/settings.ts';
import type { Refused } from '../state/change.ts';
import type { RelatedReport } from '../state/portfolio/related.ts';
import type { ItemState, Lacking, Memory, ReportState, TrackedFile } from '../state/report-state.ts';

export interface PlanInput {
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
  /** What decides on native fields, loaded only where the configuration names some. */
  native?: typeof import('./native-fields.ts') | null;
  /** The file the report is in, as its tracking issue should say from now on. */
  file?: TrackedFile;
}

/** What every part of planning is given. */
export interface PlanContext extends PlanInput {
  refused: Refused;
  memory: Memory;
  /** What GitHub did not take, today or in this run. */
  lacking: Lacking;
  /** The first item that has an issue. */
  first: ItemState | null;
}
