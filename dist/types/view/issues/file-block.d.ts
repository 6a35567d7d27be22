import type { FilePlace, TrackedFile } from '../../state/report-state.js';
import type { Repository } from '../../state/repository.js';
/** What the issue that tracks a report file says. */
export declare function fileBlock(file: TrackedFile, repository: Repository): string;
/** Said once on the issue of a report whose file is gone. */
export declare function fileNote(file: FilePlace): string;
