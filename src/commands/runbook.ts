import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { cleanText } from '../report/markdown/text.ts';
import { UserError } from '../user-error.ts';
import { count } from '../view/words.ts';
import { command, configFlag } from './command.ts';
import { evidenceFinder } from './evidence-files.ts';
import { loadLocalSettings, type ReportFile, readFiles, stdinPath } from './files.ts';
import { git } from './git.ts';
import type { Shell } from './shell.ts';

export const runbook = command({
  name: 'runbook',
  arguments: 'FILE or ISSUE',
  summary: 'Draft a runbook from what was seen and done in an incident; nothing is run',
  flags: {
    evidence: { type: 'string', value: 'DIR', describe: 'Folder that `collect` wrote; what lies beside a report in `<report>.evidence/` is found' },
    repo: { type: 'string', value: 'OWNER/NAME', describe: 'Repository of the issue, where a number is given; without it that of the remote' },
    item: { type: 'string', value: 'ID', describe: 'Action item it answers, such as AI-004; without it the first that asks for a runbook' },
    out: { type: 'string', value: 'FILE', describe: 'File to write; standard output without it' },
    force: { type: 'boolean', describe: 'Write over a file that is there' },
    config: configFlag,
  },
  examples: [
    ['runbook docs/post-mortems/2025-02-09-checkout.md', 'from the report alone'],
    ['runbook 12', 'from a report that is an issue; needs GITHUB_TOKEN, which may be read-only'],
    ['runbook report.md --evidence evidence/PM-2025-02-09 --out docs/runbooks/checkout.md', 'with queries and commands of the systems'],
  ],
  async run({ values, positionals }, shell) {
    if (positionals.length !== 1) throw new UserError('Name one report, as in: postmortem-action runbook report.md');
    const settings = loadLocalSettings(shell, values.config, undefined);
    const given = positionals[0] as string;
    const issue = existsSync(resolve(shell.cwd, given)) ? null : /^#?(\d{1,9})$/.exec(given)?.[1];
    const files = issue ? [await issueAsFile(Number(issue), values.repo, shell)] : await readFiles(positionals, settings, shell);
    const [file] = files;
    if (!file || files.length > 1) throw new UserError(`${given} holds ${files.length} reports, expected one: a runbook is of one incident`);
    const evidence = (await evidenceFinder(values.evidence, files, shell))(file.path);
    const { draftRunbook } = await import('../draft/draft-runbook.ts');
    const path = issue ? file.path : file.path === stdinPath ? null : inRepository(file.path, shell);
    const drafted = draftRunbook({ text: file.text, file: path, evidence, settings, now: shell.now, item: values.item });
    if (values.item !== undefined && !drafted.hasItem)
      throw new UserError(`${file.path} has no action item ${values.item}, expected the ID of one of its rows`);
    if (drafted.steps === 0) {
      shell.err(
        `No step is known: ${file.path} has no timeline and quotes no command${evidence ? ', and evidence shows none' : ''}. A runbook would be questions only; nothing was written\n`,
      );
      return 1;
    }
    if (values.out === undefined) shell.out(drafted.text);
    else write(values.out, drafted.text, values.force ?? false, shell);
    tell(drafted.commands, evidence !== null, values.out, shell);
    return 0;
  },
});

/** A report that is an issue, by its title and text. Its address stands for a path. */
async function issueAsFile(number: number, repo: string | undefined, shell: Shell): Promise<ReportFile> {
  const { connect, findRepository, tokenOf } = await import('./repository.ts');
  const remote = findRepository(repo, shell);
  if (!remote) throw new UserError(`Of which repository is issue ${number}? Name it by --repo OWNER/NAME`);
  const token = tokenOf(shell);
  if (!token) throw new UserError(`GITHUB_TOKEN is empty, expected a token that may read the issues of ${remote.owner}/${remote.repo}`);
  const github = await connect(remote, token, shell);
  const [{ getIssue }, { explainError, isHttpError }] = await Promise.all([import('../github/issues.ts'), import('../github/errors.ts')]);
  try {
    const { title, body } = await getIssue(github, number);
    return { path: `${github.repository.url}/issues/${number}`, text: `# ${cleanText(title)}\n\n${body ?? ''}` };
  } catch (error) {
    throw isHttpError(error) ? explainError(error, `reading issue ${number} of ${remote.owner}/${remote.repo}`, 'issues: read') : error;
  }
}

/** The path from the root of the repository, as others have it too; of a file elsewhere only its name. */
function inRepository(path: string, { cwd }: Shell): string {
  const file = realpathSync(resolve(cwd, path));
  const root = git(dirname(file), 'rev-parse', '--show-toplevel') ?? realpathSync(cwd);
  const short = relative(root, file);
  return short.startsWith('..') ? basename(path) : short.replaceAll('\\', '/');
}

/** A runbook is worked on by people: it is not written over. */
function write(path: string, text: string, force: boolean, { cwd }: Shell) {
  const file = resolve(cwd, path);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new UserError(`${path} is there already, and people may have worked on it: name another file, or write over it by --force`);
    throw new UserError(`${path} cannot be written (${code}), expected a file in a folder of yours`);
  }
}

function tell(commands: number, hasEvidence: boolean, out: string | undefined, { err }: Shell) {
  const where = out === undefined ? '' : `; written to ${out}`;
  const advice = hasEvidence ? '' : '; `collect` finds more of them';
  if (commands > 0) err(`${count(commands, 'command')} from the ${hasEvidence ? 'report and its evidence' : 'report'}${where}\n`);
  else
    err(
      `No command is known: the ${hasEvidence ? 'report quotes none, and evidence shows none' : 'report quotes none'}. The steps are told in words, and asked for${advice}${where}\n`,
    );
}
