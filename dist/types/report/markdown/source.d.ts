import type { ReadProblem } from '../types.js';
/** The text as the parser gets it: same lines, nothing in it that makes the parser overflow or crawl. */
export interface Source {
    text: string;
    frontMatter: {
        from: number;
        to: number;
        lines: string[];
    } | null;
    problems: ReadProblem[];
}
/**
 * Prepares Markdown for parsing: LF, no BOM, front matter blanked, hostile runs replaced by spaces
 * of the same length, so that every line and column stays where it was.
 */
export declare function prepareSource(raw: string): Source;
