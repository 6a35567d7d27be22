import type { Settings } from '../settings/settings.js';
import type { Change } from '../state/change.js';
import type { ReportState, TrackedFile } from '../state/report-state.js';
import type { Repository } from '../state/repository.js';
/** Opens the issue that tracks a file. */
export declare function openReport(file: TrackedFile, repository: Repository, { labels }: Settings): Change;
/** Brings the tracking issue of a file up to the file. The title is touched only while it is the one last given. */
export declare function planTrackedFile({ issue, file: known, repository }: ReportState, file: TrackedFile): Change[];
/** A deleted report leaves its issues and says so: in the tracking issue, and once in a comment. */
export declare function planDeletedFile(state: ReportState, file: TrackedFile): Change[];
