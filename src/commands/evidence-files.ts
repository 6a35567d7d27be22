import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Evidence } from '../evidence/evidence.ts';
import { UserError } from '../user-error.ts';
import type { ReportFile } from './files.ts';
import type { Shell } from './shell.ts';

/** Finds the evidence of a report: that of `--evidence`, or what lies beside it in `<report>.evidence/`. */
export async function evidenceFinder(folder: string | undefined, files: ReportFile[], { cwd }: Shell): Promise<(path: string) => Evidence | null> {
  const beside = (path: string) =>
    [path.replace(/\.(?:md|markdown|mdx|qmd)$/i, ''), path].map((name) => `${name}.evidence/evidence.json`).find((name) => existsSync(resolve(cwd, name)));
  const given = folder === undefined ? null : givenFile(folder, cwd);
  if (given && files.length > 1) throw new UserError(`--evidence belongs to one incident, but ${files.length} reports are checked: name the one`);
  const found = new Map(files.flatMap(({ path }) => [[path, given ?? beside(path)] as const]).filter(([, file]) => file));
  if (found.size === 0) return () => null;
  const { readEvidence } = await import('../evidence/read.ts');
  const read = new Map([...found].map(([path, file]) => [path, readEvidence(readFileSync(resolve(cwd, file as string), 'utf8'), file as string)]));
  return (path) => read.get(path) ?? null;
}

/** Path of the evidence in a folder that `collect` wrote, or of the file itself. */
export function givenFile(folder: string, cwd: string): string {
  const file = folder.endsWith('.json') ? folder : join(folder, 'evidence.json');
  if (!existsSync(resolve(cwd, file))) throw new UserError(`There is no ${file}, expected a folder that \`collect\` wrote`);
  return file;
}
