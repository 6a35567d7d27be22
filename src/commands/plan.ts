import { planLabels } from '../plan/plan-labels.ts';
import { planReport } from '../plan/plan-report.ts';
import { readReport } from '../report/read.ts';
import { reviewReport } from '../rules/review.ts';
import { unfiledState } from '../state/unfiled.ts';
import { listChanges } from '../view/issues/summary.ts';
import { command, configFlag } from './command.ts';
import { loadLocalSettings, readFiles } from './files.ts';

export const plan = command({
  name: 'plan',
  arguments: '[FILES, GLOBS, FOLDERS…]',
  summary: 'Show what tracking a report would file; exit 1 while errors keep it a draft',
  flags: { json: { type: 'boolean', describe: 'One JSON object a line and file' }, config: configFlag },
  examples: [
    ['plan report.md', 'the issues that would be opened, and the day of the follow-up'],
    ['plan --json -', 'the same as JSON, of standard input'],
  ],
  async run({ values, positionals }, shell) {
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
        // It has no issue that the items could be below.
        state: { ...unfiledState(report.title ?? path, repository), subIssues: false },
        settings,
        now: shell.now,
        mode: 'track',
      });
      const items = changes.filter(({ type }) => type === 'open-item');
      const filing = [...planLabels(items, labels, settings), ...items];
      if (values.json) shell.out(`${JSON.stringify({ file: path, status: standing.status, followUp: standing.followUp, changes: filing })}\n`);
      else if (review.errors > 0)
        shell.out(`${path}: ${review.errors} ${review.errors === 1 ? 'error' : 'errors'} to mend first, see \`postmortem-action check ${path}\`\n`);
      else shell.out(`# ${path}\n\n${listChanges(filing, true)}\n\nFollow-up: ${standing.followUp}\n`);
    }
    return errors > 0 ? 1 : 0;
  },
});
