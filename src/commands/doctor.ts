import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import type { Level } from '../rules/rule.ts';
import { parseSettings } from '../settings/load.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { type Examined, examine } from '../setup/examine.ts';
import type { Setup } from '../setup/setup.ts';
import { readWorkflow } from '../setup/workflow.ts';
import { UserError } from '../user-error.ts';
import { count } from '../view/words.ts';
import { command, configFlag } from './command.ts';
import { git } from './git.ts';
import { findRepository, tokenOf } from './repository.ts';
import type { Shell } from './shell.ts';

export const doctor = command({
  name: 'doctor',
  arguments: '',
  summary: 'Tell whether a repository is set up well, and how to mend what is not; changes nothing',
  flags: {
    repo: { type: 'string', value: 'OWNER/NAME', describe: 'Repository to ask GitHub about; without it that of the remote' },
    format: { type: 'string', choices: ['pretty', 'json'], default: 'pretty', describe: 'For people, or for tools' },
    'fail-on': { type: 'string', choices: ['error', 'warning', 'never'], default: 'error', describe: 'Findings that make the exit code 1' },
    config: configFlag,
  },
  examples: [
    ['doctor', 'what the files say; with GITHUB_TOKEN also what GitHub says'],
    ['doctor --format json --fail-on warning', 'for a tool, warnings too'],
  ],
  async run({ values }, shell) {
    const root = git(shell.cwd, 'rev-parse', '--show-toplevel') ?? shell.cwd;
    const examined = examine(await look(root, values, shell));
    shell.out(values.format === 'json' ? printJson(examined) : printPretty(examined, shell.colour));
    const levels = examined.flatMap(({ findings }) => findings.map(({ level }) => level));
    if (values['fail-on'] === 'never') return 0;
    return levels.includes('error') || (values['fail-on'] === 'warning' && levels.includes('warning')) ? 1 : 0;
  },
});

async function look(root: string, { repo, config }: { repo: string | undefined; config: string | undefined }, shell: Shell): Promise<Setup> {
  const { settings, error } = readSettings(root, config);
  const paths = await glob('.github/**/*.{yml,yaml,md}', { cwd: root, dot: true, caseSensitiveMatch: false });
  const files = new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  const own = join(root, 'action.yml');
  const local = existsSync(own) && readFileSync(own, 'utf8').includes('postmortem-action');
  const remote = findRepository(repo, shell);
  const token = tokenOf(shell);
  const github = remote && token ? await (await import('./observe-setup.ts')).observeSetup(remote, token, settings, shell) : null;
  return {
    today: shell.now.slice(0, 10),
    settings,
    configurationError: error,
    files,
    workflows: [...files].flatMap(([path, text]) => (/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path) ? (readWorkflow(path, text, local) ?? []) : [])),
    reportFiles: (await glob(settings.reports, { cwd: root, dot: true, ignore: ['**/node_modules/**'] })).length,
    github,
  };
}

function readSettings(root: string, config: string | undefined): { settings: Settings; error: string | null } {
  const path = config ?? '.github/post-mortem.yml';
  if (config && !existsSync(join(root, config))) throw new UserError(`There is no file ${config}, expected a configuration such as .github/post-mortem.yml`);
  try {
    return { settings: existsSync(join(root, path)) ? parseSettings(readFileSync(join(root, path), 'utf8'), path) : defaultSettings, error: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { settings: defaultSettings, error: error.message };
  }
}

/** An array of `{check, severity, file, message, mend}`, empty where all is well. */
function printJson(examined: Examined[]): string {
  const list = examined.flatMap(({ check, findings }) => findings.map(({ level, file, message, mend }) => ({ check, severity: level, file, message, mend })));
  return `${JSON.stringify(list, null, 2)}\n`;
}

const marks: Record<Level, [string, string]> = { error: ['✗', '31'], warning: ['!', '33'], info: ['i', '36'] };

function printPretty(examined: Examined[], colour: boolean): string {
  const paint = (code: string, text: string) => (colour ? `\u001B[${code}m${text}\u001B[39m` : text);
  const lines = examined.flatMap(({ check, outcome, fine, findings }) => {
    if (outcome === 'fine') return [`${paint('32', '✓')} ${fine}`];
    if (outcome === 'skipped') return [paint('90', `- ${check}: not looked at, for want of GITHUB_TOKEN or a remote`)];
    return findings.map(({ level, file, message, mend }) => {
      const [mark, code] = marks[level];
      return `${paint(code, mark)} ${file ? `${file}: ` : ''}${message}\n  ${paint('90', `→ ${mend}`)}`;
    });
  });
  const of = (level: Level) => examined.flatMap(({ findings }) => findings).filter((finding) => finding.level === level).length;
  return `${lines.join('\n')}\n\n${count(of('error'), 'error')}, ${count(of('warning'), 'warning')}, ${of('info')} info\n`;
}
