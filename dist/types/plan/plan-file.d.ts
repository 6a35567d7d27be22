import type { Change } from '../state/change.js';
import type { ReportState, TrackedFile } from '../state/report-state.js';
import type { Repository } from '../state/repository.js';
/** Body block of the issue that tracks a file, marker included. */
export declare function fileBody(file: TrackedFile, repository: Repository): string;
export declare function fileTitle(file: TrackedFile): string;
/** Brings the tracking issue of a file up to the file. The title is touched only while it is the one last given. */
export declare function planTrackedFile({ issue, file: known, repository, problems }: ReportState, file: TrackedFile): Change[];
/** A deleted report leaves its issues and says so: in the tracking issue, and once in a comment. */
export declare function planDeletedFile(state: ReportState, file: TrackedFile): Change[];
