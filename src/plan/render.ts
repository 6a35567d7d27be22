import type { Report } from '../report/types.ts';
import type { Review } from '../rules/review.ts';
import type { Standing } from './standing.ts';
import type { AppliedItem, FilePlace, IssueState, ReportState, TrackedFile } from './state.ts';

/** The texts a plan carries. Planning says when, the view says how: it is handed in. */
export interface Render {
  /** Body block of an item's issue, without its markers. */
  item(applied: AppliedItem, report: Report, issue: IssueState, notes: string[]): string;
  comment(report: Report, review: Review, standing: Standing): string;
  followUp(report: Report, standing: Standing, issue: IssueState): string;
  /** Body block of the issue that tracks a report file, without its markers. */
  file(file: TrackedFile, repository: ReportState['repository']): string;
  /** Comment on the issue of a report whose file is gone, with its marker. */
  fileNote(file: FilePlace): string;
  orphanNote(applied: AppliedItem, issue: IssueState): string;
}
