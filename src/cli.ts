import { setFlagsFromString } from 'node:v8';
import { commands } from './commands/index.ts';
import type { Shell } from './commands/shell.ts';
import { UserError } from './user-error.ts';

// As in the action: patterns are compiled at once.
setFlagsFromString('--no-regexp-tier-up');

const shell: Shell = {
  cwd: process.cwd(),
  env: process.env,
  now: new Date().toISOString(),
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  stdin: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  },
};

/** Exit codes: 0 clean, 1 findings, 2 misuse or a broken configuration. */
async function main(): Promise<number> {
  const [name = 'help', ...args] = process.argv.slice(2);
  const wanted = name === '--help' || name === '-h' ? 'help' : name;
  const command = commands.find((candidate) => candidate.name === wanted);
  try {
    if (command) return await command.run(args, shell);
    if (wanted === 'help') return help(0);
    shell.err(`Unknown command \`${name}\`.\n\n`);
    return help(2);
  } catch (error) {
    if (!(error instanceof UserError) && !isParseArgsError(error)) throw error;
    shell.err(`${error.message}\n`);
    return 2;
  }
}

function help(code: number): number {
  const rows = commands.map(({ name, usage, summary }) => `  ${`${name} ${usage}`.padEnd(46)} ${summary}`);
  (code === 0 ? shell.out : shell.err)(`postmortem-action: blameless post-mortems that lead to change\n\n${rows.join('\n')}\n`);
  return code;
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
}

process.exitCode = await main();
