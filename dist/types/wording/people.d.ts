export type PersonClass = 'PI' | 'PR' | 'PG' | 'PX' | 'PM' | 'PW' | 'PT' | 'PU' | 'PN' | 'PQ';
/** Nouns of the configuration and people of the document, in lower case. */
export interface KnownPeople {
    names: Pick<ReadonlySet<string>, 'has'>;
    people: ReadonlySet<string>;
    software: ReadonlySet<string>;
}
export interface Person {
    class: PersonClass;
    /** Indices of the tokens, end exclusive. */
    from: number;
    to: number;
    /** `engineer's`, `his`: the owner of what follows. */
    owns: boolean;
}
/** Tokens of a sentence, as `abstractSentence` cuts them. */
export interface Token {
    text: string;
    lower: string;
    from: number;
    to: number;
}
/** The person a noun phrase ending at token `index` names, or null. */
export declare function personAt(tokens: Token[], index: number, known: KnownPeople): Person | null;
/** Lower case without accents, so that names are alike in every spelling. */
export declare function fold(name: string): string;
