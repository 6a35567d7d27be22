/**
 * User text for inline use in Markdown of ours: one line, no markup, no HTML, no mentions (`@`), no references or
 * closing keywords (`#12`), no autolinks. It reads as written; only what GitHub would act on is broken up.
 * A backslash does not stop a mention (`\@user` still notifies), hence the zero-width space.
 */
export declare function safeText(text: string, most?: number): string;
/** User text in a code span, where GitHub acts on nothing; fence longer than any run of backticks inside. */
export declare function codeText(text: string, most?: number): string;
/** Text for people with its code spans kept (findings quote the report in backticks) and all else made safe. */
export declare function safeProse(text: string, most?: number): string;
/** Reference to an issue; one a dry run would open has no number yet. */
export declare function issueRef(number: number): string;
/** At most so many UTF-16 units, cut between characters and marked by an ellipsis. */
export declare function cut(text: string, most: number): string;
/** Rows as a GitHub table. Cells must be safe already. */
export declare function table(header: string[], rows: string[][]): string;
