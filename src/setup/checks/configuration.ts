import type { Check } from '../setup.ts';
import { isOurs } from '../workflow.ts';

export const configurationChecks: Check[] = [
  {
    id: 'configuration',
    fine: 'The configuration is valid',
    run: ({ configurationError }) =>
      configurationError === null
        ? []
        : [{ level: 'error', file: '.github/post-mortem.yml', message: configurationError, mend: 'Mend that key: until then every run fails' }],
  },
  {
    id: 'report-files',
    fine: 'The globs of `reports` find what they should',
    run({ workflows, settings, reportFiles }) {
      const reviewed = workflows.some(({ on, jobs }) => 'pull_request' in on && jobs.some(({ steps }) => steps.some(isOurs)));
      if (!reviewed || reportFiles > 0) return [];
      const globs = settings.reports.map((glob) => `\`${glob}\``).join(', ');
      return [
        {
          level: 'info',
          file: '.github/post-mortem.yml',
          message: `No file is found by ${globs}, so pull requests have nothing to review`,
          mend: 'Write a report with `postmortem-action new`, or set `reports` to where they are',
        },
      ];
    },
  },
];
