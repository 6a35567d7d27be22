import { cleanText } from '../../report/markdown/text.ts';

const zeroWidthSpace = '\u200B';

/**
 * User text for inline use in Markdown of ours: one line, no markup, no HTML, no mentions (`@`), no references or
 * closing keywords (`#12`), no autolinks. It reads as written; only what GitHub would act on is broken up.
 * A backslash does not stop a mention (`\@user` still notifies), hence the zero-width space.
 */
export function safeText(text: string, most = 300): string {
  return (
    cut(cleanText(text), most)
      .replace(/[\\`*_[\]<>|~$!]/g, (char) => `\\${char}`)
      .replaceAll('&', '&amp;')
      .replace(/@(?=[\w-])/g, `@${zeroWidthSpace}`)
      .replace(/#(?=\d)/g, `#${zeroWidthSpace}`)
      .replace(/\bgh-(?=\d)/gi, (match) => `${match}${zeroWidthSpace}`)
      .replace(/:(?=\/\/)/g, `:${zeroWidthSpace}`)
      // Behind `www.` a zero-width space would count as a letter of the host.
      .replace(/www(?=\.)/gi, (match) => `${match.slice(0, 2)}${zeroWidthSpace}${match.slice(2)}`)
  );
}

/** User text in a code span, where GitHub acts on nothing; fence longer than any run of backticks inside. */
export function codeText(text: string, most = 300): string {
  const clean = cut(cleanText(text), most).replaceAll('|', '\u2223');
  const longest = Math.max(0, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
  return clean === '' ? '' : `${fence}${pad}${clean}${pad}${fence}`;
}

/** Text for people with its code spans kept (findings quote the report in backticks) and all else made safe. */
export function safeProse(text: string, most = 1000): string {
  return cut(cleanText(text), most)
    .split(/(`[^`]+`)/)
    .map((part, index) =>
      index % 2 === 1 ? codeText(part.slice(1, -1)) : (/^\s/.test(part) ? ' ' : '') + safeText(part, most) + (/\S\s$/.test(part) ? ' ' : ''),
    )
    .join('');
}

/** Reference to an issue; one a dry run would open has no number yet. */
export function issueRef(number: number): string {
  return number > 0 ? `#${number}` : '(new issue)';
}

/** At most so many UTF-16 units, cut between characters and marked by an ellipsis. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  return `${/[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head}…`;
}

/** Rows as a GitHub table. Cells must be safe already. */
export function table(header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
