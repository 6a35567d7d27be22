import { cleanText } from '../../report/markdown/text.ts';
import type { Review } from '../../rules/review.ts';
import type { Level } from '../../rules/rule.ts';
import { count } from '../words.ts';

const colours: Record<Level, string> = { error: '31', warning: '33', info: '36' };

/** Findings for a terminal: one block a file, one row a finding, what to do below it, a count at the end. */
export function printPretty(checked: { path: string; review: Review }[], colour: boolean): string {
  const paint = (code: string, text: string) => (colour ? `\u001B[${code}m${text}\u001B[39m` : text);
  const blocks = checked.map(({ path, review }) => {
    if (review.findings.length === 0) return `${path}: no findings`;
    const rows = review.findings.map(({ place, level, reason, rule, note }) => {
      const at = `${place.start.line}:${place.start.column}`.padEnd(8);
      const lines = [`  ${at} ${paint(colours[level], level.padEnd(7))}  ${cleanText(reason)}  ${paint('90', rule)}`];
      if (note) lines.push(`  ${' '.repeat(17)} ${paint('90', `→ ${cleanText(note)}`)}`);
      return lines.join('\n');
    });
    return [path, ...rows].join('\n');
  });
  return `${blocks.join('\n\n')}\n\n${total(checked)}\n`;
}

function total(checked: { review: Review }[]): string {
  const findings = checked.flatMap(({ review }) => review.findings);
  const of = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return `${count(checked.length, 'report')}: ${count(of('error'), 'error')}, ${count(of('warning'), 'warning')}, ${of('info')} info`;
}
