export declare function writeMarker(kind: string, value: unknown): string;
/** Value of the first marker of a kind, or null when there is none that can be read. */
export declare function readMarker(kind: string, text: string): unknown;
/** The one block of an issue body that is ours, marker first. */
export declare function writeBlock(value: unknown, text: string): string;
/** A body with its block replaced, or put on top where a person removed it; all around it stays. */
export declare function replaceBlock(body: string, block: string): string;
