import type { SectionName } from '../report/types.js';
import { type Category, type Weight } from './categories.js';
/** What the judge may know about the document a sentence stands in. */
export interface WordingContext {
    /** Names and handles of the people of the document. */
    people: string[];
    /** Nouns for people from the configuration. */
    nouns: string[];
    /** Nouns that sound like people and are software here. */
    software: string[];
}
/** A stretch of a sentence that blames. Offsets are in the text as given. */
export interface Judgement {
    category: Category;
    level: Weight;
    from: number;
    to: number;
}
export type Judge = (text: string, section: SectionName | null) => Judgement[];
/** Makes a judge for one document. */
export declare function createJudge(context: WordingContext): Judge;
