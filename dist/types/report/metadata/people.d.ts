import type { ActionItem, Block, Located, Section, TimelineEntry } from '../types.js';
import { type Label } from './labels.js';
/** Authors as front matter, a label or a section names them. */
export declare function readAuthors(labels: Label[], blocks: Block[], sections: Section[]): Located<string>[];
/** `Ana Lima (@ana), @ben and Chi` → three people; null for placeholders and sentences. */
export declare function splitPeople(text: string): string[] | null;
/** Login in a person's name, without `@`: `Ana Lima (@ana)` → `ana`; null when there is none. */
export declare function loginIn(person: string): string | null;
/** Names and handles of everyone in a role: for telling people from software. */
export declare function collectPeople(authors: Located<string>[], items: ActionItem[], timeline: TimelineEntry[], labels: Label[]): string[];
