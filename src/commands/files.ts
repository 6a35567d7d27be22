import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { parseSettings } from '../settings/load.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
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
 * standard input. Throws a `UserError` for a path that is not there.
 */
export async function readFiles(args: string[], settings: Settings, shell: Shell): Promise<ReportFile[]> {
  if (args.length === 1 && args[0] === '-') return [{ path: '<stdin>', text: await shell.stdin() }];
  const paths = new Set<string>();
  for (const arg of args) for (const path of await expand(arg, shell)) paths.add(path);
  if (args.length === 0) {
    for (const path of await glob(settings.reports, { cwd: shell.cwd, ignore: ['**/node_modules/**'], dot: true })) paths.add(path);
    if (paths.size === 0)
      throw new UserError(
        `No reports found by ${settings.reports.map((one) => `\`${one}\``).join(', ')}; name files, folders or globs, or set \`reports\` in the configuration`,
      );
  }
  return [...paths].sort().map((path) => ({ path, text: readFileSync(resolve(shell.cwd, path), 'utf8') }));
}

async function expand(arg: string, shell: Shell): Promise<string[]> {
  const full = resolve(shell.cwd, arg);
  if (existsSync(full)) {
    if (!statSync(full).isDirectory()) return [show(full, shell)];
    const inside = await glob('**/*.{md,markdown,mdx,qmd,html.md.erb}', { cwd: full, absolute: true, ignore: ['**/node_modules/**'] });
    return inside.map((path) => show(path, shell));
  }
  const found = await glob(arg, { cwd: shell.cwd, absolute: true, ignore: ['**/node_modules/**'] });
  if (found.length === 0) throw new UserError(`There is no file ${arg}, expected a path, a folder or a glob that matches something`);
  return found.map((path) => show(path, shell));
}

function show(path: string, { cwd }: Shell): string {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
}
