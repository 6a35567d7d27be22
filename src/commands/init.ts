import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseSettings } from '../settings/load.ts';
import { defaultSettings } from '../settings/settings.ts';
import { extras, type InitInput, initFiles, type SetupFile } from '../setup/init-files.ts';
import { layouts } from '../setup/layouts.ts';
import type { Remote } from '../setup/remote.ts';
import { UserError } from '../user-error.ts';
import { command } from './command.ts';
import { showDiff } from './diff.ts';
import { findReportFolder } from './find-reports.ts';
import { findDefaultBranch, git } from './git.ts';
import { packageFile, packageVersion } from './package-files.ts';
import { findRepository, tokenOf } from './repository.ts';
import type { Shell } from './shell.ts';

const flags = {
  template: { type: 'string', choices: layouts, describe: 'Layout of reports; without it that of the reports found, else ours' },
  reports: { type: 'string', choices: ['both', 'issues', 'files'], default: 'both', describe: 'Reports filed as issues, kept as files, or both' },
  folder: { type: 'string', value: 'FOLDER', describe: 'Folder of report files; without it where they are, else docs/post-mortems' },
  with: { type: 'string', value: 'LIST', describe: `More of ${extras.join(', ')}, with commas` },
  ref: { type: 'string', value: 'TAG|COMMIT', describe: 'Version of the action in the workflows; without it the release of this command' },
  repo: { type: 'string', value: 'OWNER/NAME', describe: 'Repository; without it that of the remote' },
  force: { type: 'boolean', describe: 'Overwrite files that are there and differ' },
  'dry-run': { type: 'boolean', describe: 'Show the diff and change nothing' },
} as const;

export const init = command({
  name: 'init',
  arguments: '',
  summary: 'Set a repository up: workflows, issue form, configuration, template and labels',
  flags,
  examples: [
    ['init --dry-run', 'what would be written, as a diff'],
    ['init --template google', 'reports in the layout of the Google SRE book'],
    ['init --reports files --with forks,ruleset', 'reports in files, comments for forks, and a ruleset that requires the check'],
  ],
  async run({ values }, shell) {
    const root = git(shell.cwd, 'rev-parse', '--show-toplevel') ?? shell.cwd;
    const remote = findRepository(values.repo, shell);
    const input = await gather(values, root, remote);
    const state = initFiles(input, packageFile).map((file) => compare(file, root));
    for (const { path, text, before } of state) if (before !== text) shell.out(showDiff(path, before, text));
    const write = state.filter(({ before, text }) => before === null || (values.force && before !== text));
    const kept = state.filter(({ before, text }) => before !== null && before !== text && !values.force);
    if (!values['dry-run']) for (const { path, text } of write) writeOut(resolve(root, path), text);
    shell.err(tellFiles(write, kept, values['dry-run']));
    if (!values['dry-run']) shell.err(tellRest(input, remote, await makeLabels(remote, root, shell)));
    return 0;
  },
});

async function gather(values: { [Name in keyof typeof flags]: string | boolean | undefined }, root: string, remote: Remote | null): Promise<InitInput> {
  const found = await findReportFolder(root);
  const wanted = String(values.with ?? '')
    .split(',')
    .filter(Boolean);
  const unknown = wanted.find((one) => !extras.some((extra) => extra === one));
  if (unknown !== undefined) throw new UserError(`--with has \`${unknown}\`, expected ${extras.join(', ')}`);
  const ref = String(values.ref ?? `v${packageVersion()}`);
  if (!/^[\w.+-]{1,80}$/.test(ref)) throw new UserError(`--ref is \`${ref}\`, expected a tag such as v${packageVersion()} or the 40 digits of a commit`);
  const folder = String(values.folder ?? found.folder ?? 'docs/post-mortems').replace(/^\.\/|\/+$/g, '');
  if (folder === '' || folder.startsWith('/') || folder.split('/').includes('..'))
    throw new UserError('--folder is outside the repository, expected one such as docs/post-mortems');
  return {
    layout: (values.template as InitInput['layout'] | undefined) ?? found.layout ?? 'ours',
    branch: findDefaultBranch(root),
    host: remote?.host ?? 'github.com',
    folder,
    reports: values.reports as InitInput['reports'],
    extras: extras.filter((extra) => wanted.includes(extra)),
    ref,
  };
}

type Compared = SetupFile & { before: string | null };

function compare(file: SetupFile, root: string): Compared {
  const full = resolve(root, file.path);
  return { ...file, before: existsSync(full) ? readFileSync(full, 'utf8') : null };
}

function writeOut(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function tellFiles(write: Compared[], kept: Compared[], dryRun: boolean): string {
  const lines = write.map(({ path, before }) => `${dryRun ? 'Would write' : before === null ? 'Wrote' : 'Overwrote'} ${path}`);
  for (const { path } of kept) lines.push(`Left ${path} as it is; --force overwrites it`);
  return lines.length > 0 ? `${lines.join('\n')}\n` : 'Every file is in place already\n';
}

/** Names of the labels made; null where nobody let us, or the token may not. */
async function makeLabels(remote: Remote | null, root: string, shell: Shell): Promise<string[] | null> {
  const token = tokenOf(shell);
  if (!token || !remote) return null;
  const path = resolve(root, '.github/post-mortem.yml');
  const settings = existsSync(path) ? parseSettings(readFileSync(path, 'utf8'), path) : defaultSettings;
  const { createLabels } = await import('./create-labels.ts');
  return createLabels(remote, token, settings, shell);
}

function tellRest({ branch, reports, folder, ref }: InitInput, remote: Remote | null, made: string[] | null): string {
  const address = remote ? `https://${remote.host}/${remote.owner}/${remote.repo}` : 'https://github.com/OWNER/NAME';
  const { name, color, description } = defaultSettings.labels.report;
  const labels =
    made === null
      ? `Create the label, or run this again with GITHUB_TOKEN: gh label create ${name} --color ${color} --description "${description}"`
      : `Labels: ${made.length === 0 ? 'all there' : `created ${made.length}`}. Exempt \`${defaultSettings.labels['action-item'].name}\` from bots that close stale issues`;
  const report = reports === 'files' ? `postmortem-action new "What happened" writes one into ${folder}` : `${address}/issues/new?template=post-mortem.yml`;
  return `
Three things are left:
  1. ${labels}
  2. Commit what was written, and merge it into ${branch}
  3. File the first report: ${report}

\`postmortem-action doctor\` tells whether all is well. Workflows use ${ref}.
`;
}
