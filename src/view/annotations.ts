import type { Review } from '../rules/review.ts';
import type { Level } from '../rules/rule.ts';

const commands: Record<Level, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Findings as workflow commands: annotations on file, line and column in any CI step on GitHub. */
export function printAnnotations(checked: { path: string; review: Review }[]): string {
  return checked
    .flatMap(({ path, review }) =>
      review.findings.map(({ place, level, reason, rule, note }) => {
        const properties = { file: path, line: place.start.line, endLine: place.end.line, col: place.start.column, endColumn: place.end.column, title: rule };
        const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        return `::${commands[level]} ${list.join(',')}::${escapeData(note ? `${reason}\n${note}` : reason)}\n`;
      }),
    )
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
