import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { parseSettings } from '../settings/load.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { exclusionFilter, isReportName, reportFilter } from '../tracking/report-globs.ts';
import { UserError } from '../user-error.ts';
import type { Shell } from './shell.ts';

/** A report file, its path relative to the working folder. */
export interface ReportFile {
  path: string;
  text: string;
}

/** Settings of `--config`, or of `.github/post-mortem.yml` where there is one. */
export function loadLocalSettings(shell: Shell, config: string | undefined, profile: string | undefined): Settings {
  const path = config ?? '.github/post-mortem.yml';
  const file = resolve(shell.cwd, path);
  if (config && !existsSync(file)) throw new UserError(`There is no file ${config}, expected a configuration such as .github/post-mortem.yml`);
  const settings = existsSync(file) ? parseSettings(readFileSync(file, 'utf8'), path) : defaultSettings;
  if (profile !== undefined && profile !== 'strict' && profile !== 'relaxed')
    throw new UserError(`--profile is \`${profile}\`, expected \`strict\` or \`relaxed\``);
  return profile ? { ...settings, profile } : settings;
}

/**
 * The report files named by paths, globs and folders; without any, by the `reports` globs of the configuration; `-` is
 * standard input. `!…` excludes, here and in the configuration; indexes and templates are none unless named. Throws a
 * `UserError` for a path that is not there.
 */
export async function readFiles(args: string[], settings: Settings, shell: Shell): Promise<ReportFile[]> {
  if (args.length === 1 && args[0] === '-') return [{ path: '<stdin>', text: await shell.stdin() }];
  const named = args.filter((arg) => !arg.startsWith('!'));
  const isExcluded = exclusionFilter([...args, ...settings.reports].filter((arg) => arg.startsWith('!')));
  const paths = new Set<string>();
  for (const arg of named) for (const path of await expand(arg, isExcluded, shell)) paths.add(path);
  if (named.length === 0) {
    for (const path of await findReports([...settings.reports, ...args], shell)) paths.add(path);
    if (paths.size === 0)
      throw new UserError(
        `No reports found by ${settings.reports.map((one) => `\`${one}\``).join(', ')}; name files, folders or globs, or set \`reports\` in the configuration`,
      );
  }
  return [...paths].sort().map((path) => ({ path, text: readFileSync(resolve(shell.cwd, path), 'utf8') }));
}

const ignore = ['**/node_modules/**', '**/.git/**'];

async function findReports(globs: string[], shell: Shell): Promise<string[]> {
  const included = globs.filter((one) => !one.startsWith('!'));
  const found = await glob(included, { cwd: shell.cwd, ignore, dot: true, caseSensitiveMatch: false });
  return found.filter(reportFilter(globs));
}

/** A file that is named is read whatever it is called; a folder or glob gives the reports inside. */
async function expand(arg: string, isExcluded: (path: string) => boolean, shell: Shell): Promise<string[]> {
  const full = resolve(shell.cwd, arg);
  const isReport = (path: string) => isReportName(path) && !isExcluded(show(path, shell));
  if (existsSync(full)) {
    if (!statSync(full).isDirectory()) return [show(full, shell)];
    const inside = await glob('**/*.{md,markdown,mdx,qmd,html.md.erb}', { cwd: full, absolute: true, ignore });
    return inside.filter(isReport).map((path) => show(path, shell));
  }
  const found = await glob(arg, { cwd: shell.cwd, absolute: true, ignore });
  if (found.length === 0) throw new UserError(`There is no file ${arg}, expected a path, a folder or a glob that matches something`);
  const isMeant = reportFilter([arg.replace(/^\.\//, '')]);
  return found.filter((path) => isReport(path) || (!isExcluded(show(path, shell)) && isMeant(show(path, shell)))).map((path) => show(path, shell));
}

function show(path: string, { cwd }: Shell): string {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
}
