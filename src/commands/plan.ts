import { parseArgs } from 'node:util';
import { planReport } from '../plan/plan-report.ts';
import type { ReportState } from '../plan/state.ts';
import { readReport } from '../report/read.ts';
import { reviewReport } from '../rules/review.ts';
import { render } from '../view/render.ts';
import { listChanges } from '../view/summary.ts';
import { loadLocalSettings, readFiles } from './files.ts';
import type { Command } from './shell.ts';

export const plan: Command = {
  name: 'plan',
  usage: 'FILES… [--json]',
  summary: 'Show what tracking a report would file',
  async run(args, shell) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' }, config: { type: 'string' } } });
    const settings = loadLocalSettings(shell, values.config, undefined);
    let errors = 0;
    for (const { path, text } of await readFiles(positionals, settings, shell)) {
      const report = readReport(text, { file: path, aliases: settings.aliases, now: shell.now });
      const review = reviewReport(report, settings, { now: shell.now, filed: null });
      errors += review.errors;
      const { changes, standing } = planReport(
        { report, review, state: unfiled(report.title ?? path, settings.labels), settings, now: shell.now, mode: 'track' },
        render,
      );
      const filing = changes.filter(({ type }) => type === 'open-item' || type === 'create-label');
      if (values.json) shell.out(`${JSON.stringify({ file: path, status: standing.status, followUp: standing.followUp, changes: filing })}\n`);
      else if (review.errors > 0) shell.out(`${path}: ${review.errors} errors to mend first, see \`postmortem-action check ${path}\`\n`);
      else shell.out(`# ${path}\n\n${listChanges(filing, true)}\n\nFollow-up: ${standing.followUp}\n`);
    }
    return errors > 0 ? 1 : 0;
  },
};

/** A repository that has seen nothing of the report yet. */
function unfiled(title: string, labels: Record<string, { name: string }>): ReportState {
  const at = new Date(0).toISOString();
  return {
    repository: { owner: '', repo: '', url: '' },
    issue: { number: 0, id: 0, title, body: '', state: 'open', reason: null, labels: [], assignees: [], url: '', createdAt: at, updatedAt: at },
    author: '',
    mayWrite: true,
    comment: null,
    extraComments: [],
    items: [],
    adopted: {},
    followUp: null,
    assignable: {},
    labels: Object.values(labels).map(({ name }) => name),
    subIssues: true,
    otherSubIssues: 0,
    noted: [],
    problems: {},
  };
}
