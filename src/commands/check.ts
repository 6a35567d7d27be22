import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findUnsourced } from '../evidence/find-unsourced.ts';
import { readReport } from '../report/read.ts';
import { type Review, reviewReport } from '../rules/review.ts';
import { UserError } from '../user-error.ts';
import { type FailOn, fails } from '../view/fail-on.ts';
import { printAnnotations } from '../view/findings/annotations.ts';
import { printPretty } from '../view/findings/pretty.ts';
import { printFinding } from '../view/findings/print-finding.ts';
import { rewriteText } from '../view/findings/rewrite.ts';
import { printSarif } from '../view/findings/sarif.ts';
import { count } from '../view/words.ts';
import { command, configFlag } from './command.ts';
import { showDiff } from './diff.ts';
import { evidenceFinder } from './evidence-files.ts';
import { loadLocalSettings, type ReportFile, readFiles, stdinPath } from './files.ts';
import type { Shell } from './shell.ts';

interface Checked {
  path: string;
  review: Review;
  text: string;
}

const formats: Record<string, (checked: Checked[], shell: Shell, quiet: boolean) => string> = {
  pretty: (checked, { colour }, quiet) => printPretty(checked, { colour, quiet }),
  json: (checked) =>
    `${JSON.stringify(
      checked.flatMap(({ path, review }) => review.findings.map((finding) => printFinding(finding, path))),
      null,
      2,
    )}\n`,
  sarif: (checked) => `${JSON.stringify(printSarif(checked), null, 2)}\n`,
  github: (checked) => printAnnotations(checked),
};

export const check = command({
  name: 'check',
  arguments: '[FILES, GLOBS, FOLDERS…]',
  summary: 'Review reports; exit 1 on findings at or above --fail-on',
  flags: {
    format: { type: 'string', choices: Object.keys(formats), default: 'pretty', describe: 'For people, tools, code scanning, or annotations of a CI step' },
    'fail-on': { type: 'string', choices: ['error', 'warning', 'never'], default: 'error', describe: 'Findings that make the exit code 1' },
    fix: { type: 'boolean', describe: 'Write the rewrites that are safe into the files, then review; of standard input, print the text' },
    'dry-run': { type: 'boolean', describe: 'With --fix: show what would change as a diff, and write nothing' },
    quiet: { type: 'boolean', describe: 'Show errors and the count only' },
    profile: { type: 'string', choices: ['strict', 'relaxed'], describe: '`strict` for new reports, `relaxed` for archives' },
    evidence: { type: 'string', value: 'DIR', describe: 'Folder that `collect` wrote; what lies beside a report in `<report>.evidence/` is found' },
    config: configFlag,
  },
  examples: [
    ['check', 'every report that the globs `reports` of the configuration name'],
    ['check docs/post-mortems --fail-on warning', 'the reports of a folder, warnings too'],
    ['check --fix --dry-run report.md', 'what the safe rewrites would change'],
    ['check report.md --evidence evidence/checkout', 'the report against what the systems said'],
    ['check --format json -', 'a report from standard input, for a tool'],
  ],
  async run({ values, positionals }, shell) {
    const settings = loadLocalSettings(shell, values.config, values.profile);
    const files = await readFiles(positionals, settings, shell);
    const evidenceOf = await evidenceFinder(values.evidence, files, shell);
    const review = ({ path, text }: ReportFile): Checked => {
      const report = readReport(text, { file: path, aliases: settings.aliases, now: shell.now });
      const evidence = evidenceOf(path);
      const unsourced = evidence ? findUnsourced(report, evidence) : [];
      return { path, text, review: reviewReport(report, settings, { now: shell.now, filed: null, evidence, unsourced }) };
    };
    if (values['dry-run'] && !values.fix) throw new UserError('--dry-run is for --fix: a review changes nothing');
    if (values.fix) {
      const fixed = files.map((file) => ({ ...file, fixed: rewriteText(review(file).review.findings, file.text) }));
      if (values['dry-run']) return showFixes(fixed, shell);
      if (fixed.some(({ path }) => path === stdinPath)) return printFixed(fixed, shell);
      for (const file of fixed) writeFixed(file, shell);
      return finish(fixed.map(({ path, fixed: text }) => review({ path, text })));
    }
    return finish(files.map(review));

    function finish(checked: Checked[]): number {
      shell.out(formats[values.format]?.(checked, shell, values.quiet ?? false) ?? '');
      return checked.some(({ review: found }) => fails(found, values['fail-on'] as FailOn)) ? 1 : 0;
    }
  },
});

type Fixed = ReportFile & { fixed: string };

function showFixes(files: Fixed[], shell: Shell): number {
  const changed = files.filter(({ text, fixed }) => text !== fixed);
  for (const { path, text, fixed } of changed) shell.out(showDiff(path, text, fixed));
  shell.err(`${count(changed.length, 'file')} would change\n`);
  return 0;
}

function printFixed(files: Fixed[], shell: Shell): number {
  if (files.length > 1) throw new UserError('--fix prints the text of standard input: give `-` alone');
  shell.out(files[0]?.fixed ?? '');
  return 0;
}

function writeFixed({ path, text, fixed }: Fixed, shell: Shell): void {
  if (text === fixed) return;
  writeFileSync(resolve(shell.cwd, path), fixed);
  shell.err(`Rewrote ${path}\n`);
}
