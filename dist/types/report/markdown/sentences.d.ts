/** Offsets of the sentences of a text. */
export declare function sentencesOf(text: string): [number, number][];
