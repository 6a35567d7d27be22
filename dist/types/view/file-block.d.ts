import type { FilePlace, ReportState, TrackedFile } from '../plan/state.js';
/** What the issue that tracks a report file says. */
export declare function fileBlock(file: TrackedFile, repository: ReportState['repository']): string;
/** Said once on the issue of a report whose file is gone. */
export declare function fileNote(file: FilePlace): string;
