import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { explainError, isHttpError } from '../github/errors.ts';
import { getIssue } from '../github/issues.ts';
import { templatePath } from '../setup/init-files.ts';
import { type Layout, layouts } from '../setup/layouts.ts';
import { cleanTitle, fromForm, fromTemplate, type NewReport, nextName, severityOf } from '../setup/new-report.ts';
import { UserError } from '../user-error.ts';
import { command } from './command.ts';
import { findReportFolder, formOf } from './find-reports.ts';
import { git } from './git.ts';
import { connect, findRepository, tokenOf } from './repository.ts';
import type { Shell } from './shell.ts';

export const newReport = command({
  name: 'new',
  arguments: '[TITLE]',
  summary: 'Begin a report: from the template, in the right folder, with the next free name',
  flags: {
    from: { type: 'string', value: 'ISSUE', describe: 'Number of the incident issue it is about; needs GITHUB_TOKEN, which may be read-only' },
    evidence: {
      type: 'string',
      value: 'DIR',
      describe: 'Folder that `collect` wrote: the draft of it, and its evidence beside the report, where `check` finds it',
    },
    date: { type: 'string', value: 'YYYY-MM-DD', describe: 'Day of the incident; without it that of the issue, else today' },
    template: { type: 'string', choices: layouts, describe: "Layout; without it the repository's own template, else that of its reports" },
    folder: { type: 'string', value: 'FOLDER', describe: 'Where it goes; without it where the reports are, else docs/post-mortems' },
    repo: { type: 'string', value: 'OWNER/NAME', describe: 'Repository of the issue; without it that of the remote' },
  },
  examples: [
    ['new "Checkout answers with errors"', 'a report of today'],
    ['new --from issue 12', 'title, day, severity and words of an incident issue'],
    ['new --evidence evidence/PM-2025-02-09', 'the draft of what was collected'],
    ['new --template light --date 2025-02-09 "Slow search"', 'another layout, another day'],
  ],
  async run({ values, positionals }, shell) {
    const root = git(shell.cwd, 'rev-parse', '--show-toplevel') ?? shell.cwd;
    const named = values.from === 'issue' || values.from === 'evidence';
    const [given, words] = named ? [positionals[0] ?? '', positionals.slice(1)] : [values.from, positionals];
    const evidence = values.from === 'evidence' ? given : values.evidence;
    if (evidence !== undefined && (values.template || (values.from !== undefined && values.from !== 'evidence')))
      throw new UserError(`--evidence and --${values.template ? 'template' : 'from'} exclude each other: the draft has a layout of its own`);
    const found = await findReportFolder(root);
    const folder = values.folder ? join(shell.cwd, values.folder) : join(root, found.folder ?? 'docs/post-mortems');
    const asked = { from: evidence === undefined ? given : undefined, date: values.date, repo: values.repo };
    checkDate(values.date);
    if (evidence !== undefined) {
      const { draftOf } = await import('./draft-from-evidence.ts');
      const draft = draftOf(evidence, cleanTitle(words.join(' ')), values.date ?? null, shell);
      return write(folder, draft.report, draft.text, shell, draft.evidence);
    }
    const report = await describe(words.join(' '), asked, shell);
    const template = values.template ? null : findTemplate(folder, root);
    const text = template ? fromTemplate(template, report) : fromForm(formOf((values.template as Layout | undefined) ?? found.layout ?? 'ours'), report);
    return write(folder, report, text, shell, null);
  },
});

/** Writes the report under the next free name, and its evidence beside it. */
function write(folder: string, report: Pick<NewReport, 'date' | 'title'>, text: string, shell: Shell, evidence: string | null): number {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, nextName(readdirSync(folder), report));
  // Never over what is there, whoever made it in the meantime.
  writeFileSync(path, text, { flag: 'wx' });
  if (evidence !== null) {
    const beside = `${path.replace(/\.md$/, '')}.evidence`;
    mkdirSync(beside, { recursive: true });
    writeFileSync(join(beside, 'evidence.json'), evidence);
  }
  const shown = relative(shell.cwd, path);
  shell.out(`${shown}\n`);
  shell.err(`Write it, then: postmortem-action check ${shown}\n`);
  return 0;
}

interface Asked {
  from: string | undefined;
  date: string | undefined;
  repo: string | undefined;
}

function checkDate(date: string | undefined) {
  if (date && (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))))
    throw new UserError(`--date is \`${date}\`, expected a day such as 2025-02-09`);
}

async function describe(words: string, asked: Asked, shell: Shell): Promise<NewReport> {
  const { date } = asked;
  if (asked.from !== undefined) return fromIssue(words, { ...asked, from: asked.from }, shell);
  const title = cleanTitle(words);
  if (title === '') throw new UserError('What happened? Give a title, as in: postmortem-action new "Checkout answers with errors"');
  return { title, date: date ?? shell.now.slice(0, 10), severity: null, incident: null };
}

async function fromIssue(words: string, { from, date, repo }: Asked & { from: string }, shell: Shell): Promise<NewReport> {
  const number = Number(/^(?:#|https?:\/\/\S+\/issues\/)?(\d{1,9})$/.exec(from)?.[1]);
  if (!number) throw new UserError(`--from is \`${from}\`, expected the number of an issue such as 12`);
  const remote = findRepository(repo, shell);
  if (!remote) throw new UserError(`Of which repository is issue ${number}? Name it by --repo OWNER/NAME`);
  const token = tokenOf(shell);
  if (!token) throw new UserError(`GITHUB_TOKEN is empty, expected a token that may read the issues of ${remote.owner}/${remote.repo}`);
  const github = await connect(remote, token, shell);
  try {
    const issue = await getIssue(github, number);
    const labels = issue.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
    return {
      title: cleanTitle(words) || cleanTitle(issue.title),
      date: date ?? issue.created_at.slice(0, 10),
      severity: severityOf(labels),
      incident: { link: `${github.repository.url}/issues/${number}`, text: issue.body ?? '' },
    };
  } catch (error) {
    throw isHttpError(error) ? explainError(error, `reading issue ${number} of ${remote.owner}/${remote.repo}`, 'issues: read') : error;
  }
}

/** The repository's own template: beside the reports, or where `init` puts it. */
function findTemplate(folder: string, root: string): string | null {
  const beside = existsSync(folder) ? readdirSync(folder).find((name) => /^_?(?:post-?mortem-)?template\.md$/i.test(name)) : undefined;
  const path = beside ? join(folder, beside) : join(root, templatePath);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
