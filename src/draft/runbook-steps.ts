import { cleanText } from '../report/markdown/text.ts';
import type { Runbook } from '../runbook/runbook.ts';
import type { Step } from '../runbook/step.ts';
import { codeText, safeText } from '../view/issues/safe-text.ts';

const languages: Record<Step['kind'], string> = { shell: 'sh', sql: 'sql', query: 'promql', chat: 'text' };

/** Lines in a fence that none of them can close. */
export function fence(text: string, language: string, indent = ''): string {
  const lines = text.split('\n').map((line) => cleanText(line));
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/[`~]+/g) ?? []).map((run) => run.length)));
  const mark = '`'.repeat(longest + 1);
  return [`${mark}${language}`, ...lines, mark].map((line) => `${indent}${line}`.trimEnd()).join('\n');
}

/** Items of a numbered list; further lines of an item are indented below it. */
export function numbered(items: string[][]): string {
  return items
    .slice(0, 30)
    .map((parts, index) => {
      const indent = ' '.repeat(String(index + 1).length + 2);
      const [first = '', ...rest] = parts;
      return [
        `${index + 1}. ${first}`,
        ...rest.map((part) =>
          part
            .split('\n')
            .map((line) => (line ? `${indent}${line}` : ''))
            .join('\n'),
        ),
      ].join('\n\n');
    })
    .join('\n\n');
}

/** A step: what it is, the command, what was seen. */
export function stepLines(step: Step): string[] {
  const { command, clock, words, seen, printed, danger, tool, kind, effect } = step;
  const when = clock ? `Last time at ${clock}` : 'Last time';
  if (command === null) return [`${when}${toolWords(tool)}: “${safeText(words, 260)}”`];
  return [
    `${when}${kind === 'chat' ? ', in the chat' : ''}:`,
    ...(danger ? [`⚠️ **Dangerous**: it ${danger}. Be sure what it hits before you run it.`] : []),
    fence(command, languages[kind]),
    ...(seen ? [`${effect === 'reads' ? 'Seen' : 'Said of it'}: “${safeText(seen, 260)}”`] : []),
    ...(printed.length > 0 ? [`It printed:`, fence(printed.join('\n'), 'text')] : []),
  ];
}

const toolWords = (tool: string | null) => (tool && /[\p{L}\d]/u.test(tool) ? ` (${safeText(tool, 60)})` : '');

/** A command in a line of text. */
export function quoted({ command, words, danger }: Step): string {
  const mark = danger ? '⚠️ ' : '';
  return `${mark}${command === null ? `“${safeText(words, 160)}”` : codeText(command, 300)}`;
}

/** What was done after it had ended; what would take the mitigation back is a question. */
export function undoLines({ after, mitigate }: Runbook): string[] {
  const done = after.filter(({ command }) => command !== null);
  if (done.length > 0) return ['Done after it had ended, last time:', numbered(done.map((step) => stepLines(step)))];
  return [mitigate.length > 0 ? 'Nothing says that anything was taken back.' : 'Nothing is known that would have to be taken back.'];
}
