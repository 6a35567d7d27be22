import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { DraftFiles } from '../guards/trial.ts';
import { UserError } from '../user-error.ts';
import { command, configFlag } from './command.ts';
import { loadLocalSettings } from './files.ts';
import type { Shell } from './shell.ts';

const flags = {
  evidence: { type: 'string', value: 'DIR', describe: 'Folder that `collect` wrote; without it `<report>.evidence/` beside the report' },
  prometheus: { type: 'string', value: 'URL', describe: 'Ask this Prometheus, also for the days before; without it a local one is started on the evidence' },
  rules: { type: 'string', value: 'FILE', describe: 'Try the alerting rules of this file instead of drafting' },
  series: { type: 'string', value: 'NAME', describe: 'Draft from this series of the evidence only' },
  item: { type: 'string', value: 'ID', describe: 'Action item the rule is for, such as AI-003; without it the one that speaks of the series' },
  days: { type: 'string', value: 'N', default: '7', describe: 'Days before the incident that a Prometheus is asked for' },
  out: { type: 'string', value: 'DIR', describe: 'Folder to write; `alerts` without it. With --rules, where unit tests of its rules go' },
  force: { type: 'boolean', describe: 'Write over files that are there and differ' },
  format: { type: 'string', choices: ['text', 'json'], default: 'text', describe: 'A table for people, or all of it for tools' },
  strict: { type: 'boolean', describe: 'Exit 1 when no rule would have fired before people knew' },
  config: configFlag,
} as const;

export const alert = command({
  name: 'alert',
  arguments: '[REPORT]',
  summary: 'Draft alerting rules from an incident, or try yours, and see whether they would have fired',
  flags,
  examples: [
    ['alert report.md --evidence evidence/PM-2025-02-09', 'rules for the items that ask for an alert, tried and with a unit test'],
    ['alert --evidence evidence/PM-2025-02-09 --prometheus https://prom.example.com', 'the days before too, at every evaluation'],
    ['alert --rules alerts/shop.rules.yml --evidence evidence/PM-2025-02-09', 'what the rules of a file would have done'],
  ],
  async run({ values, positionals }, shell) {
    if (positionals.length > 1) throw new UserError('alert takes one report, as evidence is of one incident');
    const [{ prepare }, { runBacktest, printBacktest }] = await Promise.all([import('../backtest/prepare.ts'), import('../backtest/run.ts')]);
    const settings = loadLocalSettings(shell, values.config, undefined);
    const prepared = await prepare({ ...values, report: positionals[0], settings, cwd: shell.cwd, env: shell.env, now: shell.now });
    const result = await runBacktest(prepared);
    const folder = values.out ?? 'alerts';
    const written = result.files.length > 0 ? writeFiles(result.files, { folder, force: values.force }, shell) : [];
    shell.out(values.format === 'json' ? `${JSON.stringify(printBacktest(result), null, 2)}\n` : result.text);
    for (const line of written) shell.err(`${line}\n`);
    return values.strict && !result.trials.some(({ kind, gain }) => kind !== 'known' && gain) ? 1 : 0;
  },
});

/** What was written, a line each. A file that is there and differs stays, unless it is to be written over. */
function writeFiles(files: DraftFiles[], { folder, force }: { folder: string; force: boolean }, { cwd }: Shell): string[] {
  return files
    .flatMap(({ rules, test }) => [rules ?? [], test ?? []].flat())
    .map(({ file, text }) => {
      const path = resolve(cwd, folder, file);
      const shown = relative(cwd, path);
      if (existsSync(path) && readFileSync(path, 'utf8') === text) return `${shown} is as it was`;
      if (existsSync(path) && !force) return `${shown} is there and differs: --force writes over it`;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return `Wrote ${join(shown)}`;
    });
}
