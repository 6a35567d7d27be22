import type { Line, Link, Priority } from '../types.js';
/** State as a status cell or a mark in the text tells it. */
export declare function readStatus(text: string): {
    done: boolean;
    declined: boolean;
    reason: string | null;
};
export declare function hasDoneMark(text: string): boolean;
/** Text without DONE marks and tags that only tell a state. */
export declare function stripMarks(text: string): {
    from: number;
    to: number;
};
/** `high`, `P1`, `Critical`, `sev2`, `🔴`; null for anything else. */
export declare function readPriority(text: string): Priority | null;
/** ISO day of a deadline as people write it; null when it names no day. A month or quarter ends on its last day. */
export declare function readDue(text: string, reference: string | null): string | null;
/** An inline field such as `Owner: x`, `(due: 2025-03-01)` and the text span it takes. */
export interface InlineField {
    name: 'owner' | 'due' | 'priority' | 'status' | 'id' | 'factor' | 'category' | 'deliverable' | 'issue';
    value: string;
    from: number;
    to: number;
}
/** Fields written into the text of an item, in order. */
export declare function readInlineFields(text: string): InlineField[];
/** Login or name of an owner cell: `@ana`, `Ana Lima (@ana)`, `amirh@`; null for blanks. */
export declare function readOwner(text: string): string | null;
/** Owner a bullet names in its wording: `@ana: …`, `… (@ana)`, `DevEX will …`, `Hypha: …`. */
export declare function ownerInText(line: Line): {
    owner: string;
    from: number;
    to: number;
} | null;
/** Links of a line: Markdown links, bare addresses and `#12` references (as `#12`). */
export declare function readLinks(line: Line): Link[];
