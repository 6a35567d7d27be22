/** Minutes as people say them: `45 s`, `35 min`, `1 h 35 min`, `2 d 4 h`. */
export declare function formatMinutes(minutes: number): string;
/** `a`, `a and b`, `a, b and c`. By hand: the formatter of `Intl` takes longer to load than the rest to run. */
export declare function listWords(words: string[]): string;
