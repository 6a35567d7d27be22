import type { Report } from '../../report/types.js';
import type { IssueState } from '../../state/issue.js';
import type { RelatedReport } from '../../state/portfolio/related.js';
import type { Standing } from '../../state/standing.js';
/** Body of the follow-up issue: of each item, whether it is done, verified, and whether the incident recurred. */
export declare function followUpBody(report: Report, standing: Standing, issue: IssueState, related: RelatedReport[]): string;
/** What people wrote below the heading of the outcome; null where nothing. */
export declare function readOutcome(body: string): string | null;
