import type { Command, Flag } from './command.ts';

export const program = 'postmortem-action';

/** The list of commands. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, arguments: more, summary }) => [`${name} ${more}`.trim(), summary] as const);
  return `${program}: blameless post-mortems that lead to change

Usage: ${program} <command> [options]

${columns(rows)}

  ${program} help <command>   every option of a command, with examples
  ${program} --version
`;
}

/** Everything about a command: arguments, flags and examples. */
export function describeCommand({ name, arguments: more, summary, flags, examples }: Command): string {
  const rows = Object.entries({ ...flags, help: { type: 'boolean', describe: 'This text' } satisfies Flag }).map(
    ([flag, one]) => [signature(flag, one), describeFlag(one)] as const,
  );
  const tried = examples.map(([typed, what]) => [`${program} ${typed}`, what] as const);
  return `${summary}

Usage: ${[program, name, more, '[options]'].filter(Boolean).join(' ')}

Options:
${columns(rows)}

Examples:
${columns(tried)}
`;
}

export function signature(name: string, { type, value, choices }: Flag): string {
  return type === 'boolean' ? `--${name}` : `--${name} ${choices ? choices.join('|') : (value ?? 'VALUE')}`;
}

function describeFlag({ describe, default: value }: Flag): string {
  return value === undefined ? describe : `${describe} (default: ${value})`;
}

/** Two columns; a long left side gets a line of its own. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(36, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) => (left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`)).join('\n');
}
