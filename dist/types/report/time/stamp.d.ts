/** A date as written: parts that the author left out are null; `order` is open where day and month could be swapped. */
export interface WrittenDate {
    year: number | null;
    month: number | null;
    day: number | null;
    /** Day of the week, 0 = Sunday, where nothing else is given. */
    weekday: number | null;
    /** First and second number of `3-4-2021`, where either may be the month. */
    swappable: [number, number] | null;
}
/** A time stamp found at the start (or end) of a text. */
export interface Stamp {
    date: WrittenDate | null;
    /** `HH:MM` or `HH:MM:SS`. */
    time: string | null;
    until: string | null;
    zone: string | null;
    approximate: boolean;
    /** A stamp that cannot be a moment (`22:XX`, `2022-02-??`), as written. */
    unreadable: string | null;
    /** Characters of the text it takes, separator included. */
    length: number;
}
/** Reads the stamp a text starts with, or null. */
export declare function readStamp(text: string): Stamp | null;
