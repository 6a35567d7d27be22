/** The beginning of a text, without control characters and never half of a character: what a marker can hold and give back. */
export declare function cut(text: string, length: number): string;
/** An item is kept, shown in its issue and compared by so much of its text; the report has the rest. */
export declare function keptText(text: string): string;
