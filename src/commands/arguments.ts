import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { UserError } from '../user-error.ts';
import type { Command, Flag, Values } from './command.ts';

/** The known name a mistyped one most likely means; null where none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  const ranked = known.map((one) => [distance(name.toLowerCase(), one), one] as const).sort(([a], [b]) => a - b);
  const [best] = ranked;
  return best && best[0] <= Math.max(2, Math.floor(best[1].length / 3)) ? best[1] : null;
}

/** Flags and arguments of a command. Throws a `UserError` of a sentence for what it does not know. */
export function readArguments(args: string[], { name, flags }: Command): { values: Values<Command['flags']>; positionals: string[] } {
  const options = Object.fromEntries(Object.entries(flags).map(([flag, { type }]) => [flag, { type }]));
  const { tokens, positionals } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  const values: Record<string, string | boolean | undefined> = {};
  for (const [flag, { type, default: value }] of Object.entries(flags)) values[flag] = type === 'boolean' ? false : value;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const flag = flags[token.name];
    if (!flag) throw new UserError(`${unknownFlag(token.rawName, Object.keys(flags))}; see \`postmortem-action help ${name}\``);
    values[token.name] = readValue(token.rawName, flag, token.value);
  }
  return { values: values as Values<Command['flags']>, positionals };
}

function unknownFlag(raw: string, known: string[]): string {
  const near = nearest(raw.replace(/^-+/, ''), known);
  return `Unknown option \`${raw}\`${near ? `, did you mean \`--${near}\`?` : ''}`;
}

function readValue(raw: string, flag: Flag, value: string | undefined): string | boolean {
  if (flag.type === 'boolean') {
    if (value === undefined) return true;
    throw new UserError(`${raw} takes no value, found \`${value}\``);
  }
  if (value === undefined || value === '') throw new UserError(`${raw} needs a value, expected ${flag.choices?.join(', ') ?? flag.value ?? 'one'}`);
  if (flag.choices && !flag.choices.includes(value)) {
    const near = nearest(value, flag.choices);
    throw new UserError(`${raw} is \`${value}\`, expected one of ${flag.choices.join(', ')}${near ? `; did you mean \`${near}\`?` : ''}`);
  }
  return value;
}
