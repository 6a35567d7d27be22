export declare function writeMarker(kind: string, value: unknown): string;
/** Value of the first marker of a kind, or null when there is none that can be read. */
export declare function readMarker(kind: string, text: string): unknown;
/** What the one block of an issue body that is ours is about: an action item, or a report kept in a file. */
export type BlockKind = 'item' | 'file' | 'duplicate';
/** The one block of an issue body that is ours, marker first. */
export declare function writeBlock(kind: BlockKind, value: unknown, text: string): string;
/** A body with its block replaced, or put on top where a person removed it; all around it stays. */
export declare function replaceBlock(kind: BlockKind, body: string, block: string): string;
