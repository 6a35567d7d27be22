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

/** The path by which standard input goes. */
export const stdinPath = '<stdin>';

/**
 * The report files named by paths, globs and folders; without any, by the `reports` globs of the configuration; `-` is
 * standard input. `!…` excludes, here and in the configuration; indexes and templates are none unless named. Throws a
 * `UserError` for a path that is not there or no report, and when nothing is found at all: a check of nothing must not pass.
 */
export async function readFiles(args: string[], settings: Settings, shell: Shell): Promise<ReportFile[]> {
  const named = args.filter((arg) => !arg.startsWith('!'));
  const isExcluded = exclusionFilter([...args, ...settings.reports].filter((arg) => arg.startsWith('!')));
  const paths = new Set<string>();
  for (const arg of named) for (const path of arg === '-' ? [] : await expand(arg, isExcluded, shell)) paths.add(path);
  if (named.length === 0) for (const path of await findReports([...settings.reports, ...args], shell)) paths.add(path);
  const files = [...paths].sort().map((path) => ({ path, text: readText(path, shell) }));
  return named.includes('-') ? [{ path: stdinPath, text: await shell.stdin() }, ...files] : files;
}

const ignore = ['**/node_modules/**', '**/.git/**'];

async function findReports(globs: string[], shell: Shell): Promise<string[]> {
  const included = globs.filter((one) => !one.startsWith('!'));
  const found = (await glob(included, { cwd: shell.cwd, ignore, dot: true, caseSensitiveMatch: false })).filter(reportFilter(globs));
  if (found.length > 0) return found;
  const shown = globs.map((one) => `\`${one}\``).join(', ');
  throw new UserError(`No report found by ${shown}; name files, folders or globs, or set \`reports\` in the configuration`);
}

const extensions = '{md,markdown,mdx,qmd,html.md.erb}';
const isMarkdown = (path: string) => /\.(?:md|markdown|mdown|mkdn?|mdx|qmd|rmd|md\.erb)$/i.test(path);

/** A file that is named is read whatever it is called; a folder or glob gives the reports inside. */
async function expand(arg: string, isExcluded: (path: string) => boolean, shell: Shell): Promise<string[]> {
  const full = resolve(shell.cwd, arg);
  const isReport = (path: string) => isReportName(path) && !isExcluded(show(path, shell));
  if (existsSync(full)) {
    if (statSync(full).isDirectory()) return expandFolder(arg, full, isReport, shell);
    if (!isMarkdown(full)) throw new UserError(`${arg} is not Markdown, expected a file such as report.md`);
    return [show(full, shell)];
  }
  const found = await glob(arg, { cwd: shell.cwd, absolute: true, ignore });
  if (found.length === 0) throw new UserError(`There is no file ${arg}, expected a path, a folder or a glob that matches something`);
  const isMeant = reportFilter([arg.replace(/^\.\//, '')]);
  const reports = found.filter(isMarkdown).filter((path) => isReport(path) || (!isExcluded(show(path, shell)) && isMeant(show(path, shell))));
  if (reports.length === 0) throw new UserError(`No report found by ${arg}: nothing it matches is a report in Markdown`);
  return reports.map((path) => show(path, shell));
}

async function expandFolder(arg: string, full: string, isReport: (path: string) => boolean, shell: Shell): Promise<string[]> {
  const inside = (await glob(`**/*.${extensions}`, { cwd: full, absolute: true, ignore })).filter(isReport);
  if (inside.length === 0) throw new UserError(`No report found in ${arg}, expected Markdown files`);
  return inside.map((path) => show(path, shell));
}

/** Text of a report. Throws a `UserError` for what is none: a picture by a wrong name, text in UTF-16. */
function readText(path: string, shell: Shell): string {
  const text = readFileSync(resolve(shell.cwd, path), 'utf8');
  if (text.slice(0, 8000).includes('\0')) throw new UserError(`${path} is binary or not in UTF-8, expected a report in Markdown`);
  return text;
}

function show(path: string, { cwd }: Shell): string {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
}
