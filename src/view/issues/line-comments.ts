import { type Finding, type Level, ruleUrl } from '../../rules/rule.ts';
import type { InlineComment } from '../../state/change.ts';
import { writeMarker } from '../../state/marker.ts';
import { rewriteLine } from '../findings/rewrite.ts';
import { safeProse } from './safe-text.ts';

/** More comments in a review than this nobody reads. */
const most = 30;

const icons: Record<Level, string> = { error: '🛑', warning: '⚠️', info: 'ℹ️' };

/** A report with its findings and the lines of it that the diff shows. */
export interface ReviewedFile {
  path: string;
  text: string;
  findings: Finding[];
  lines: Set<number>;
}

/** Comments on lines of the diff, one a line, errors first; findings elsewhere are for the summary. */
export function lineComments(files: ReviewedFile[]): InlineComment[] {
  const comments = files.flatMap((file) => {
    const source = file.text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
    const lines = new Set(file.findings.map(({ place }) => place.start.line).filter((line) => file.lines.has(line)));
    return [...lines].map((line) => {
      const findings = file.findings.filter(({ place }) => place.start.line === line);
      // A suggestion would mix line ends.
      const rewritten = file.text.includes('\r') ? null : rewriteLine(findings, source[line - 1] ?? '');
      return { path: file.path, line, findings, body: writeComment(findings, rewritten) };
    });
  });
  const weight = (findings: Finding[]) => (findings.some(({ level }) => level === 'error') ? 0 : findings.some(({ level }) => level === 'warning') ? 1 : 2);
  return comments
    .sort((a, b) => weight(a.findings) - weight(b.findings))
    .slice(0, most)
    .map(({ path, line, body }) => ({ path, line, body }));
}

function writeComment(findings: Finding[], rewritten: string | null): string {
  const parts = findings.map(({ level, rule, reason, note }) => {
    const head = `${icons[level]} **[${rule}](${ruleUrl(rule)})**: ${safeProse(reason)}`;
    return note ? `${head}\n\n${safeProse(note)}` : head;
  });
  return [writeMarker('finding', {}), parts.join('\n\n'), ...(rewritten === null ? [] : ['', suggestion(rewritten)])].join('\n');
}

function suggestion(line: string): string {
  const longest = Math.max(2, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}suggestion\n${line}\n${fence}`;
}
