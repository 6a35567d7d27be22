import { UserError } from '../user-error.ts';
import { nearest, readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { completeWords } from './complete.ts';
import { describeCommand, overview, program } from './help.ts';
import { commands } from './index.ts';
import { packageVersion } from './package-files.ts';
import type { Shell } from './shell.ts';

/** Runs a command line. Exit codes: 0 clean, 1 findings, 2 misuse or a broken configuration. */
export async function main([first, ...args]: string[], shell: Shell): Promise<number> {
  try {
    if (first === '--version' || first === '-v' || first === 'version') return tell(shell, `${packageVersion()}\n`);
    if (first === undefined || first === '--help' || first === '-h' || first === 'help') return help(args, shell);
    if (first === 'complete' && args[0] === '--') return tell(shell, await completeWords(args.slice(1), commands));
    const command = findCommand(first);
    const before = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length);
    if (before.includes('--help') || before.includes('-h')) return tell(shell, describeCommand(command));
    return await command.run(readArguments(args, command), shell);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    shell.err(`${error.message}\n`);
    return 2;
  }
}

function help([name]: string[], shell: Shell): number {
  return tell(shell, name === undefined || name.startsWith('-') ? overview(commands) : describeCommand(findCommand(name)));
}

function findCommand(name: string): Command {
  const found = commands.find((one) => one.name === name);
  if (found) return found;
  const near = nearest(
    name,
    commands.map((one) => one.name),
  );
  throw new UserError(`Unknown command \`${name}\`${near ? `, did you mean \`${near}\`?` : ''}; \`${program} help\` lists them`);
}

function tell(shell: Shell, text: string): number {
  shell.out(text);
  return 0;
}
