/** Drops invisible and control characters and folds white space: for matching and for showing, not for positions. */
export declare function cleanText(text: string): string;
/** Lower case, straight quotes, no emoji, numbering or closing punctuation: the form in which headings are compared. */
export declare function normaliseHeading(text: string): string;
/** True for text that stands for "nothing yet": blanks of forms, TBD, untouched prompts. */
export declare function isPlaceholder(text: string): boolean;
