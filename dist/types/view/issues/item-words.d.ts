import type { StandingItem } from '../../state/standing.js';
/** A person as the report writes them, without the sign that would mention them. */
export declare function ownerName(written: string): string;
/** An action item in a word or two: its issue, else its ID, else its text. */
export declare function itemName({ issue, key, item }: StandingItem): string;
/** Said of an owner who is neither a login nor in the configuration. */
export declare function unknownOwnerNote(name: string): string;
/** The name such a note is about; null for any other note. */
export declare function readUnknownOwner(note: string): string | null;
/** Said of a login that GitHub does not take as assignee here. */
export declare function unassignableNote(login: string): string;
