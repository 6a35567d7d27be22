import type { Shell } from './shell.ts';

/** A flag of a command. Help, parsing, hints and completion all go by this one declaration. */
export interface Flag {
  type: 'string' | 'boolean';
  /** What the value is called in the help, such as `FILE`; the choices, where there are some. */
  value?: string;
  choices?: readonly string[];
  default?: string;
  describe: string;
}

export type Flags = Readonly<Record<string, Flag>>;

type Value<F extends Flag> = F['type'] extends 'boolean' ? boolean : F extends { default: string } ? string : string | undefined;
export type Values<F extends Flags> = { [Name in keyof F]: Value<F[Name]> };

/** What a command declares of itself: adding one to the command line is one such record in `index.ts`. */
export interface Declaration<F extends Flags> {
  name: string;
  /** Arguments that are no flags, such as `FILES…`; empty where there are none. */
  arguments: string;
  summary: string;
  flags: F;
  /** Commands as they are typed, without the program, and what each is for. */
  examples: readonly (readonly [command: string, what: string])[];
  /** Returns the exit code. */
  run: (input: { values: Values<F>; positionals: string[] }, shell: Shell) => Promise<number>;
}

/** A command of whatever flags, as the command line keeps it. */
export type Command = Declaration<Flags>;

/** Keeps the types of the flags for `run`, and forgets them for the list of commands. */
export function command<const F extends Flags>(declaration: Declaration<F>): Command {
  return declaration as unknown as Command;
}

/** The flag that most commands share. */
export const configFlag = { type: 'string', value: 'FILE', describe: 'Configuration; `.github/post-mortem.yml` where there is one' } as const;
