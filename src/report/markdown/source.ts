import type { Position } from 'unist';
import type { ReadProblem } from '../types.ts';

/** The text as the parser gets it: same lines, nothing in it that makes the parser overflow or crawl. */
export interface Source {
  text: string;
  frontMatter: { from: number; to: number; lines: string[] } | null;
  problems: ReadProblem[];
}

const maxMarkersPerLine = 40;
/** Delimiters in one paragraph; micromark resolves them in quadratic time. */
const maxDelimiters = 600;
const maxLength = 1_000_000;

/**
 * Prepares Markdown for parsing: LF, no BOM, front matter blanked, hostile runs replaced by spaces
 * of the same length, so that every line and column stays where it was.
 */
export function prepareSource(raw: string): Source {
  const problems: ReadProblem[] = [];
  let text = raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD');
  if (text.length > maxLength) {
    problems.push(problem('too-long', 1, `Only the first ${maxLength} of ${text.length} characters were read`));
    text = text.slice(0, maxLength);
  }
  const lines = text.split('\n');
  const frontMatter = takeFrontMatter(lines);
  const invisible = lines.findIndex((line) => bidi.test(line));
  if (invisible >= 0) {
    problems.push(
      problem('invisible-characters', invisible + 1, 'Unexpected bidirectional control character, which can make text read differently from what it says'),
    );
  }
  defuseNesting(lines, problems);
  defuseDelimiters(lines, problems);
  defuseBareMarkers(lines, problems);
  const fence = unclosedFence(lines);
  if (fence !== null) {
    problems.push(problem('unclosed-fence', fence, 'Unexpected unclosed code fence, which swallows everything below it'));
  }
  return { text: lines.join('\n'), frontMatter, problems };
}

const bidi = /[\u202A-\u202E\u2066-\u2069]/;

function takeFrontMatter(lines: string[]): Source['frontMatter'] {
  const fence = lines[0]?.trimEnd();
  if (fence !== '---' && fence !== '+++') return null;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  if (end < 0 || end > 200) return null;
  const inner = lines.slice(1, end);
  // A thematic break at the top of the text opens no front matter.
  if (!inner.some((line) => /^[\w-]+\s*[:=]/.test(line))) return null;
  // Nor does one above a whole report, with another further down: its headings and bold labels are no values.
  if (inner.some((line) => /^#{2,6} |^\*\*|^\|/.test(line))) return null;
  lines.fill('', 0, end + 1);
  return { from: 1, to: end + 1, lines: inner };
}

/** Ten thousand `>` overflow remark's stack: deep container prefixes become spaces. */
function defuseNesting(lines: string[], problems: ReadProblem[]) {
  let first: number | null = null;
  lines.forEach((line, index) => {
    const prefix = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0];
    if (!prefix) return;
    let markers = 0;
    let cut = -1;
    for (const match of prefix.matchAll(/>|[-*+]|\d+[.)]/g)) {
      if (++markers > maxMarkersPerLine) {
        cut = match.index;
        break;
      }
    }
    if (cut < 0) return;
    first ??= index + 1;
    lines[index] =
      line.slice(0, cut) +
      line
        .slice(cut)
        .replace(/[^\s\w]/g, ' ')
        .replace(/^\s{4,}/, '   ');
  });
  const deep = lines.findIndex((line) => /^[ \t]{200,}\S/.test(line));
  if (deep >= 0) {
    for (const [index, line] of lines.entries()) lines[index] = line.replace(/^[ \t]{200,}/, '    ');
    first ??= deep + 1;
  }
  if (first !== null) {
    problems.push(problem('defused', first, `Unexpected nesting deeper than ${maxMarkersPerLine} levels, read as plain text`));
  }
}

/** `~~a`, `[^a]`, `**` or backtick runs by the thousand become plain text, paragraph by paragraph. */
function defuseDelimiters(lines: string[], problems: ReadProblem[]) {
  let from = 0;
  let first: number | null = null;
  const flush = (to: number) => {
    const table = lines[from + 1]?.includes('|') && /^[\s|:-]+$/.test(lines[from + 1] ?? '');
    // Cells are resolved one by one, so only a crowded line counts in a table.
    const groups = table ? Array.from({ length: to - from }, (_, n) => [from + n, from + n + 1]) : [[from, to]];
    for (const [start, end] of groups as [number, number][]) {
      let count = 0;
      for (let n = start; n < end; n++) count += countDelimiters(lines[n] as string);
      if (count <= maxDelimiters) continue;
      first ??= start + 1;
      for (let n = start; n < end; n++) lines[n] = (lines[n] as string).replace(/[~*_[\]`<&!\\]/g, ' ');
    }
  };
  for (let n = 0; n <= lines.length; n++) {
    if (n === lines.length || lines[n]?.trim() === '') {
      if (n > from) flush(n);
      from = n + 1;
    }
  }
  if (first !== null) {
    problems.push(problem('defused', first, `Unexpected run of more than ${maxDelimiters} formatting characters in one paragraph, read as plain text`));
  }
}

/** Lines that are nothing but an underline of a heading, or end in an empty list item: micromark takes them in quadratic time. */
const maxBareMarkers = 300;
const bareMarker = /^[ \t]{0,3}(?:=+|-+)[ \t]*$|(?:^|[ \t])(?:[-*+]|\d{1,9}[.)])[ \t]*$/;

/** Beyond some hundreds of them, which no report has, they become blank. */
function defuseBareMarkers(lines: string[], problems: ReadProblem[]) {
  const bare = lines.flatMap((line, index) => (line.length < 200 && bareMarker.test(line) ? [index] : []));
  if (bare.length <= maxBareMarkers) return;
  for (const index of bare.slice(maxBareMarkers)) lines[index] = '';
  problems.push(
    problem(
      'defused',
      (bare[maxBareMarkers] as number) + 1,
      `More than ${maxBareMarkers} lines hold only an underline or an empty list item; the rest were read as blank.`,
    ),
  );
}

function countDelimiters(line: string): number {
  let count = 0;
  for (let n = 0; n < line.length; n++) {
    const code = line.charCodeAt(n);
    // ~ * _ [ ] ` < &
    if (code === 126 || code === 42 || code === 95 || code === 91 || code === 93 || code === 96 || code === 60 || code === 38) count++;
  }
  return count;
}

function unclosedFence(lines: string[]): number | null {
  let open: { mark: string; line: number } | null = null;
  for (const [index, line] of lines.entries()) {
    const match = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (!match) continue;
    const [, mark = '', info = ''] = match;
    if (!open) {
      if (mark[0] === '~' || !info.includes('`')) open = { mark, line: index + 1 };
    } else if (mark[0] === open.mark[0] && mark.length >= open.mark.length && info.trim() === '') {
      open = null;
    }
  }
  return open?.line ?? null;
}

function problem(kind: ReadProblem['kind'], line: number, message: string): ReadProblem {
  const place: Position = { start: { line, column: 1 }, end: { line, column: 1 } };
  return { kind, message, place };
}
