import { UserError } from '../user-error.ts';
import { type Command, command } from './command.ts';
import { program } from './help.ts';

const shells = ['bash', 'zsh', 'fish', 'powershell'];

export const complete = command({
  name: 'complete',
  arguments: shells.join('|'),
  summary: 'Print a script that completes commands and flags in a shell',
  flags: {},
  examples: [
    ['complete bash > /etc/bash_completion.d/postmortem-action', 'for every bash that starts'],
    ['complete zsh > ~/.zfunc/_postmortem-action', 'for zsh, where that folder is in fpath'],
    ['complete fish | source', 'for this fish'],
  ],
  async run({ positionals: [name = ''] }) {
    if (!shells.includes(name)) throw new UserError(`Which shell? Expected one of ${shells.join(', ')}`);
    const { RootCommand } = await import('@bomb.sh/tab');
    new RootCommand().setup(program, program, name);
    return 0;
  },
});

/** What may follow the words typed so far, as the scripts ask for it by `complete -- WORDS…`: a line each, last a directive. */
export async function completeWords(words: string[], commands: readonly Command[]): Promise<string> {
  const { RootCommand, ShellCompDirective } = await import('@bomb.sh/tab');
  const root = new RootCommand();
  for (const { name, summary, flags } of commands) {
    const entry = root.command(name, summary);
    for (const [flag, { type, describe, choices = [] }] of Object.entries(flags)) {
      if (type === 'boolean') entry.option(flag, describe);
      else entry.option(flag, describe, (tell) => choices.map((choice) => tell(choice, '')));
    }
  }
  root.command('help', 'Every option of a command, with examples').argument('command', (tell) => {
    for (const { name, summary } of commands) tell(name, summary);
  });
  const lines = printed(() => root.parse(words));
  // Where nothing of ours fits, the shell offers files: the library never says so.
  if (lines.length <= 1) return `:${ShellCompDirective.ShellCompDirectiveDefault}\n`;
  return `${lines.join('\n')}\n`;
}

/** The library answers on the console alone. */
function printed(run: () => void): string[] {
  const { log } = console;
  const lines: string[] = [];
  console.log = (line: string) => void lines.push(line);
  try {
    run();
  } finally {
    console.log = log;
  }
  return lines;
}
