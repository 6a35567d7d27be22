import { printReport } from '../report/print.ts';
import { readReport } from '../report/read.ts';
import { command, configFlag } from './command.ts';
import { loadLocalSettings, readFiles } from './files.ts';

export const parse = command({
  name: 'parse',
  arguments: '[FILES, GLOBS, FOLDERS…]',
  summary: 'Print what is read of reports: one JSON object a line and file',
  flags: {
    json: { type: 'boolean', describe: 'Said for clearness: the output is always JSON' },
    config: configFlag,
  },
  examples: [
    ['parse report.md', 'one report'],
    ["parse docs/post-mortems | jq '.actionItems[] | select(.owner == null)'", 'items without an owner'],
    ['parse -', 'a report from standard input'],
  ],
  async run({ values, positionals }, shell) {
    const settings = loadLocalSettings(shell, values.config, undefined);
    for (const { path, text } of await readFiles(positionals, settings, shell)) {
      const printed = printReport(readReport(text, { file: path, aliases: settings.aliases, now: shell.now }));
      shell.out(`${JSON.stringify(printed)}\n`);
    }
    return 0;
  },
});
