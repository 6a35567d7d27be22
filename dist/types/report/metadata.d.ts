import { type Label } from './labels.ts';
import type { Block, Located, Section, StatedDuration } from './types.ts';
/** ISO day of a text that names a full date, in any of the forms of stamps or of plain English. */
export declare function readDay(text: string): string | null;
/** Day of the incident: what the author labels so, the title, the file name, the first full date of the text, in this order. */
export declare function readIncidentDate(labels: Label[], title: string | null, file: string | null, blocks: Block[]): Located<string> | null;
export declare function readSeverity(labels: Label[]): Located<string> | null;
/** The duration the author states, in minutes, with the clock times it names. */
export declare function readDuration(labels: Label[], blocks: Block[]): StatedDuration | null;
/** Minutes of a duration in words or figures; null when the text names none. */
export declare function minutesIn(text: string): number | null;
/** Zone of the timeline: its heading, a sentence about times, a table header, the rows, in this order. */
export declare function readZone(blocks: Block[], sections: Section[], labels: Label[]): Located<string> | null;
