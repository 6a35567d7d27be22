/** Stands for `mdast-util-to-markdown` and `markdown-table`, which remark-gfm carries: the action reads Markdown and never serialises a tree. */
export const defaultHandlers = {};
export const toMarkdown = undefined;
export const markdownTable = undefined;
