import { readFileSync } from 'node:fs';

/** The documentation of a rule, as its top comment gives it. */
export interface RuleDoc {
  id: string;
  /** First sentence. */
  title: string;
  /** Markdown below the title, examples left out. */
  text: string;
  examples: Example[];
}

export interface Example {
  name: string;
  input: string;
  /** Messages as `line:column-line:column: reason`; empty for an example that passes. */
  output: string[];
}

/** Reads the top comment of `src/rules/<id>.ts`. */
export function readRuleDoc(id: string): RuleDoc {
  const source = readFileSync(new URL(`../src/rules/${id}.ts`, import.meta.url), 'utf8');
  const comment = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(source)?.[1];
  if (!comment) throw new Error(`src/rules/${id}.ts does not start with a documentation comment`);
  const [prose = '', ...parts] = comment.replace(/^ \* ?/gm, '').split(/^@example /m);
  const [title = '', ...rest] = prose.trim().split('\n\n');
  return { id, title: title.replaceAll('\n', ' '), text: rest.join('\n\n'), examples: readExamples(parts) };
}

function readExamples(parts: string[]): Example[] {
  const examples = new Map<string, Example>();
  for (const part of parts) {
    const [head = '', ...body] = part.split('\n');
    const { name, label } = JSON.parse(head) as { name: string; label?: string };
    const text = body
      .map((line) => line.replace(/^ {2}/, ''))
      .join('\n')
      .trim();
    const example = examples.get(name) ?? { name, input: '', output: [] };
    if (label === 'output') example.output = text.split('\n');
    else example.input = `${text}\n`;
    examples.set(name, example);
  }
  return [...examples.values()];
}
