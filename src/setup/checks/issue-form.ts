import { readReport } from '../../report/read.ts';
import { reviewReport } from '../../rules/review.ts';
import { type IssueForm, readForm } from '../form.ts';
import type { Check, Diagnosis, Setup } from '../setup.ts';

export const issueFormCheck: Check = {
  id: 'issue-form',
  fine: 'The issue form is in step with the rules',
  run(setup) {
    const found = findForms(setup);
    if (found.length === 0)
      return [
        {
          level: 'info',
          file: null,
          message: 'There is no issue form for post-mortems',
          mend: 'Write one with `postmortem-action init`, unless reports are files',
        },
      ];
    return found.flatMap(([path, form]) => (form ? checkForm(path, form, setup) : [broken(path)]));
  },
};

function findForms({ files, settings }: Setup): [string, IssueForm | null][] {
  return [...files]
    .filter(([path]) => /^\.github\/ISSUE_TEMPLATE\/(?!config\.ya?ml$)[^/]+\.ya?ml$/i.test(path))
    .map(([path, text]) => [path, readForm(text)] as [string, IssueForm | null])
    .filter(([path, form]) => /post-?mortem|incident-review/i.test(path) || form?.labels.includes(settings.labels.report.name));
}

const broken = (file: string): Diagnosis => ({
  level: 'error',
  file,
  message: 'The issue form is not valid, so GitHub does not offer it',
  mend: 'Mend its YAML, or write it anew with `postmortem-action init --force`',
});

function checkForm(file: string, form: IssueForm, { settings }: Setup): Diagnosis[] {
  const findings: Diagnosis[] = [];
  const label = settings.labels.report.name;
  if (!form.labels.some((one) => one.toLowerCase() === label.toLowerCase()))
    findings.push({
      level: 'error',
      file,
      message: `The form does not set the label \`${label}\`, so the action does not see its reports`,
      mend: `Add \`labels: ["${label}"]\``,
    });
  for (const { label: name, render } of form.fields)
    if (render)
      findings.push({
        level: 'warning',
        file,
        message: `\`render: ${render}\` puts the answer to "${name}" in a code fence, where no table or list is read`,
        mend: 'Take `render` out',
      });
  for (const section of missingSections(form, settings))
    findings.push({
      level: 'warning',
      file,
      message: `The form asks for no section “${section}”, which the configuration requires`,
      mend: 'Add a field for it, or take it out of `sections.required`',
    });
  return findings;
}

/** Required sections that a form, however well filled in, would lack. */
function missingSections(form: IssueForm, settings: Setup['settings']): string[] {
  const filled = form.fields.map(({ label }) => `### ${label}\n\nAn answer\n`).join('\n');
  const report = readReport(filled, { title: 'A report', aliases: settings.aliases });
  const { findings } = reviewReport(report, { ...settings, profile: 'strict', rules: {} }, { now: null, filed: null });
  return findings.filter(({ rule }) => rule === 'required-sections').map(({ reason }) => /section “([^”]+)”/.exec(reason)?.[1] ?? reason);
}
