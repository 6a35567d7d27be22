import { parseArgs } from 'node:util';
import { readReport } from '../report/read.ts';
import { type Review, reviewReport } from '../rules/review.ts';
import { UserError } from '../user-error.ts';
import { type FailOn, fails } from '../view/fail-on.ts';
import { printAnnotations } from '../view/findings/annotations.ts';
import { printPretty } from '../view/findings/pretty.ts';
import { printFinding } from '../view/findings/print-finding.ts';
import { printSarif } from '../view/findings/sarif.ts';
import { loadLocalSettings, readFiles } from './files.ts';
import type { Command, Shell } from './shell.ts';

export interface Checked {
  path: string;
  review: Review;
}

const formats: Record<string, (checked: Checked[], shell: Shell) => string> = {
  pretty: (checked, { colour }) => printPretty(checked, colour),
  json: (checked) =>
    `${JSON.stringify(
      checked.flatMap(({ path, review }) => review.findings.map((finding) => printFinding(finding, path))),
      null,
      2,
    )}\n`,
  sarif: (checked) => `${JSON.stringify(printSarif(checked), null, 2)}\n`,
  github: (checked) => printAnnotations(checked),
};

export const check: Command = {
  name: 'check',
  usage: '[PATHS, GLOBS, FOLDERS…]',
  summary: 'Review reports; exit 1 on findings at or above --fail-on',
  async run(args, shell) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'pretty' },
        'fail-on': { type: 'string', default: 'error' },
        profile: { type: 'string' },
        config: { type: 'string' },
      },
    });
    const print = formats[values.format];
    if (!print) throw new UserError(`--format is \`${values.format}\`, expected one of ${Object.keys(formats).join(', ')}`);
    const failOn = values['fail-on'];
    if (!isFailOn(failOn)) throw new UserError(`--fail-on is \`${failOn}\`, expected error, warning or never`);
    const settings = loadLocalSettings(shell, values.config, values.profile);
    const files = await readFiles(positionals, settings, shell);
    const checked = files.map(({ path, text }): Checked => {
      const report = readReport(text, { file: path, aliases: settings.aliases, now: shell.now });
      return { path, review: reviewReport(report, settings, { now: shell.now, filed: null }) };
    });
    shell.out(print(checked, shell));
    return checked.some(({ review }) => fails(review, failOn)) ? 1 : 0;
  },
};

function isFailOn(text: string): text is FailOn {
  return text === 'error' || text === 'warning' || text === 'never';
}
