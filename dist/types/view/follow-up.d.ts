import type { Standing } from '../plan/standing.ts';
import type { IssueState } from '../plan/state.ts';
import type { Report } from '../report/types.ts';
/** Body of the follow-up issue: of each item, whether it is done, verified, and whether the incident recurred. */
export declare function followUpBody(report: Report, standing: Standing, issue: IssueState): string;
