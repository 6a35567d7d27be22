/**
 * Stands for `mdast-util-to-markdown` and `markdown-table`, which `remark-gfm` brings by `mdast-util-gfm-table` and
 * `mdast-util-gfm-task-list-item`: Markdown is read here and trees are never written back. Saves 20 kB.
 */
export const defaultHandlers = {};
export const markdownTable = undefined;
