import type { Finding } from '../../rules/rule.ts';

type Rewrite = Pick<Finding, 'expected' | 'place'>;

/** A line as it would read with its rewrites, where they stay on it, touch no markup and do not overlap; null when there is none. */
export function rewriteLine(findings: readonly Rewrite[], source: string): string | null {
  const rewrites = findings
    .filter(({ expected, place }) => expected !== null && place.start.line === place.end.line)
    .sort((a, b) => b.place.start.column - a.place.start.column);
  let line = source;
  let before = Number.POSITIVE_INFINITY;
  for (const { expected, place } of rewrites) {
    if (place.end.column > before || /[*_~[\]<>&\\`|]/.test(source.slice(place.start.column - 1, place.end.column - 1))) continue;
    line = line.slice(0, place.start.column - 1) + expected + line.slice(place.end.column - 1);
    before = place.start.column;
  }
  return line === source ? null : line;
}

/** A text with every safe rewrite of its findings; line ends and byte order mark stay as they are. */
export function rewriteText(findings: readonly Rewrite[], text: string): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  // Lines at even places, their ends between them.
  const parts = text.slice(mark.length).split(/(\r\n?|\n)/);
  const rewritten = parts.map((part, index) => {
    if (index % 2 === 1) return part;
    const line = index / 2 + 1;
    const here = findings.filter(({ place }) => place.start.line === line);
    return here.length > 0 ? (rewriteLine(here, part) ?? part) : part;
  });
  return mark + rewritten.join('');
}
