/** `1 error`, `2 errors`; for words without a plain plural, the plural is given. */
export declare function count(number: number, noun: string, plural?: string): string;
/** An ISO day as people say it: `10 March 2025`. */
export declare function dayWords(day: string): string;
/** The first of many words, and how many more there are. */
export declare function someWords(words: string[], most: number): string;
