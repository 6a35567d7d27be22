import type { Level } from '../rule.ts';
/** A kind of wording that puts people where the system should stand. */
export interface Category {
    id: string;
    level: Level;
    /** Words without which none of the patterns can match. */
    trigger: RegExp;
    /** One line: why it hurts learning. */
    why: string;
    source: string;
    /** A question about the system that leads to a better sentence. */
    rewrite: string;
    /** `{human}` stands for a noun phrase that names people. */
    patterns: string[];
}
export declare const categories: Category[];
