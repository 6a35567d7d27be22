import type { Repository } from './repository.js';
/** How a marker names its report. */
export interface ReportRef {
    /** `acme/shop#12`. */
    report: string;
    /** Database id of the repository, by which it is known when it is renamed; older markers have none. */
    repository?: number;
}
export declare function reportRef({ owner, repo, id }: Repository, number: number): ReportRef;
/** Number of the report a marker names; null when it is of another repository. */
export declare function reportNumber(marker: unknown, { owner, repo, id }: Repository): number | null;
