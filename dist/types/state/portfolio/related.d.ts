import type { ReportFacts } from '../facts.js';
/** A report as others are compared with it. */
export interface ComparedReport {
    number: number;
    title: string;
    /** ISO day of the incident, or on which it was filed. */
    date: string;
    facts: ReportFacts;
}
/** A later report that may be the same thing again. */
export interface RelatedReport {
    number: number;
    title: string;
    date: string;
    /** What the two have in common. */
    categories: string[];
    services: string[];
}
/** Later reports that share a category of contributing factors or a service, the earliest first. */
export declare function relatedReports(report: ComparedReport, others: ComparedReport[]): RelatedReport[];
