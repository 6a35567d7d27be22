import type { Review } from '../../rules/review.ts';
import type { Level } from '../../rules/rule.ts';

const commands: Record<Level, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub shows ten annotations of a level and step and drops the rest; one notice is left for what the run itself has to say. */
const most: Record<Level, number> = { error: 10, warning: 10, info: 9 };

/** Findings as workflow commands: annotations on file, line and column in any CI step on GitHub. Errors first. */
export function printAnnotations(checked: { path: string; review: Review }[]): string {
  return levels.flatMap((level) => annotationsOf(checked, level)).join('');
}

/** As many annotations as GitHub shows; the last of a level that has more says how many. */
export function printShownAnnotations(checked: { path: string; review: Review }[]): string {
  return levels
    .flatMap((level) => {
      const all = annotationsOf(checked, level);
      if (all.length <= most[level]) return all;
      const shown = all.slice(0, most[level] - 1);
      return [...shown, `::${commands[level]}::${all.length - shown.length} more findings of this level are in the job summary\n`];
    })
    .join('');
}

const levels: Level[] = ['error', 'warning', 'info'];

function annotationsOf(checked: { path: string; review: Review }[], level: Level): string[] {
  return checked.flatMap(({ path, review }) =>
    review.findings
      .filter((finding) => finding.level === level)
      .map(({ place: { start, end }, reason, rule, note }) => {
        // GitHub takes columns on a single line only.
        const range = end.line === start.line ? { endLine: end.line, col: start.column, endColumn: end.column } : { col: start.column };
        const list = Object.entries({ file: path, line: start.line, ...range, title: rule }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        return `::${commands[level]} ${list.join(',')}::${escapeData(note ? `${reason}\n${note}` : reason)}\n`;
      }),
  );
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
