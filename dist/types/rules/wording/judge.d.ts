import type { SectionName } from '../../report/types.ts';
import type { Level } from '../rule.ts';
import { type Category } from './categories.ts';
/** What the judge may know about the document a sentence stands in. */
export interface WordingContext {
    section: SectionName | null;
    /** Names and handles of the people of the document, and nouns for people from the configuration. */
    people: string[];
    /** Nouns that sound like people and are software here. */
    software: string[];
}
/** A stretch of a sentence that blames. Offsets are in the text as given. */
export interface Judgement {
    category: Category;
    level: Level;
    from: number;
    to: number;
}
/** Makes a judge for one document: the patterns are built once for its people. */
export declare function createJudge(context: Omit<WordingContext, 'section'>): (text: string, section: SectionName | null) => Judgement[];
