import type { Block, Section, TimelineEntry } from '../types.js';
export interface TimelineContext {
    incident: string | null;
    zone: string | null;
}
/** The entries of all timelines of a report, in document order, with inherited days and zones. */
export declare function readTimeline(blocks: Block[], sections: Section[], context: TimelineContext): TimelineEntry[];
