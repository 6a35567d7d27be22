import { parseArgs } from 'node:util';
import { planLabels } from '../plan/plan-labels.ts';
import { planReport } from '../plan/plan-report.ts';
import { readReport } from '../report/read.ts';
import { reviewReport } from '../rules/review.ts';
import { unfiledState } from '../state/unfiled.ts';
import { listChanges } from '../view/issues/summary.ts';
import { loadLocalSettings, readFiles } from './files.ts';
import type { Command } from './shell.ts';

export const plan: Command = {
  name: 'plan',
  usage: 'FILES… [--json]',
  summary: 'Show what tracking a report would file',
  async run(args, shell) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' }, config: { type: 'string' } } });
    const settings = loadLocalSettings(shell, values.config, undefined);
    const labels = new Set(Object.values(settings.labels).map(({ name }) => name.toLowerCase()));
    const repository = { owner: '', repo: '', id: null, url: '' };
    let errors = 0;
    for (const { path, text } of await readFiles(positionals, settings, shell)) {
      const report = readReport(text, { file: path, aliases: settings.aliases, now: shell.now });
      const review = reviewReport(report, settings, { now: shell.now, filed: null });
      errors += review.errors;
      const { changes, standing } = planReport({
        report,
        review,
        state: unfiledState(report.title ?? path, repository),
        settings,
        now: shell.now,
        mode: 'track',
      });
      const items = changes.filter(({ type }) => type === 'open-item');
      const filing = [...planLabels(items, labels, settings), ...items];
      if (values.json) shell.out(`${JSON.stringify({ file: path, status: standing.status, followUp: standing.followUp, changes: filing })}\n`);
      else if (review.errors > 0) shell.out(`${path}: ${review.errors} errors to mend first, see \`postmortem-action check ${path}\`\n`);
      else shell.out(`# ${path}\n\n${listChanges(filing, true)}\n\nFollow-up: ${standing.followUp}\n`);
    }
    return errors > 0 ? 1 : 0;
  },
};
