import { parseArgs } from 'node:util';
import { printReport } from '../report/print.ts';
import { readReport } from '../report/read.ts';
import { loadLocalSettings, readFiles } from './files.ts';
import type { Command } from './shell.ts';

export const parse: Command = {
  name: 'parse',
  usage: 'FILES… [--json]',
  summary: 'Print what is read of reports, one JSON object a line and file',
  async run(args, shell) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' }, config: { type: 'string' } } });
    const settings = loadLocalSettings(shell, values.config, undefined);
    for (const { path, text } of await readFiles(positionals, settings, shell)) {
      const printed = printReport(readReport(text, { file: path, aliases: settings.aliases, now: shell.now }));
      shell.out(`${JSON.stringify(printed, null, values.json ? undefined : 2)}\n`);
    }
    return 0;
  },
};
