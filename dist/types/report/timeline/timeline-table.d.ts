import { type Stamp } from '../time/stamp.js';
import type { Block, Line } from '../types.js';
/** Which column of a timeline table holds what; -1 where there is none. */
export interface TimelineColumns {
    /** Columns that together make the stamp, in order. */
    stamp: number[];
    event: number;
    source: number;
    actor: number;
    /** Year stated in a header such as `Date (2022)`. */
    year: number | null;
    zone: string | null;
    /** The header names a time; otherwise the first column is only tried. */
    named: boolean;
}
/** Reads the header of a table inside a timeline; null when it has no stamp column. */
export declare function timelineColumns(block: Block): TimelineColumns | null;
/** Stamp, event, source and actor of a table row; null for a row without any stamp. */
export declare function readRowStamp(block: Block, columns: TimelineColumns): {
    stamp: Stamp;
    event: Line;
    source: string | null;
    actor: string | null;
} | null;
/** True for a table whose header names both a time and an event: a timeline wherever it stands. */
export declare function isTimelineTable(block: Block): boolean;
