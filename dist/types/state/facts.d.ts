import { type ResponseTimes } from '../report/timeline/milestones.js';
import type { Report } from '../report/types.js';
import type { Repository } from './repository.js';
/** What of a report is compared with others: small plain data, kept in the marker of a file's tracking issue. */
export interface ReportFacts {
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
/** Texts are cut: a marker must stay small. */
export declare function factsOf(report: Report, repository: Repository): ReportFacts;
