import type { Stamp, WrittenDate } from './stamp.js';
/** What surrounds a stamp: the day it inherits, and how the document orders day and month. */
export interface DayContext {
    /** ISO day that rows without a date belong to. */
    day: string | null;
    /** ISO day of the incident: gives the year to `Dec 16`, and decides what `3-4-2021` means. */
    incident: string | null;
    /** The document writes the day before the month; null while undecided. */
    dayFirst: boolean | null;
}
/** ISO day of a written date within its context; null when not even the context can complete it. */
export declare function resolveDay(date: WrittenDate, context: DayContext): string | null;
/** Reads from the unambiguous dates of a document which part comes first, and applies it to the others. */
export declare function orderDates(stamps: (Stamp | null)[], texts: string[]): boolean | null;
/** Clock going backwards means a new day only where midnight lies close: otherwise it is a slip of the author. */
export declare function rollsOver(previous: string, next: string): boolean;
export declare function nextDay(day: string): string;
export declare function minutesOf(time: string): number;
export declare function iso(year: number, month: number, day: number): string | null;
