import { type Mask } from './mask.js';
import { type KnownPeople, type Person } from './people.js';
/**
 * A sentence as the categories match it: people are `<PR>`, `<PG>` …, other words carry their classes (`forgot/OMIT`), all
 * in lower case and separated by single blanks. `offsets` leads each word back to the text.
 */
export interface Abstract {
    text: string;
    offsets: {
        at: number;
        from: number;
        to: number;
    }[];
    people: Person[];
    /** Every class that occurs: of words (`OMIT`) and of people (`PR`, and `PR's` for owners). */
    mask: Mask;
}
export declare function abstractSentence(text: string, known: KnownPeople): Abstract;
