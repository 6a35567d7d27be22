import { readRepositoryFile } from '../github/repository-file.ts';
import { readReport } from '../report/read.ts';
import type { Report } from '../report/types.ts';
import type { FilePlace } from '../state/report-state.ts';
import { UserError } from '../user-error.ts';
import type { Run } from './run.ts';

/** Reads a report kept in a file. */
export function parseFileReport({ settings, now }: Pick<Run, 'settings' | 'now'>, path: string, text: string): Report {
  return readReport(text, { file: path, aliases: settings.aliases, now });
}

/** The report of a file at its commit; where that is gone, as after a force push, on the default branch. */
export async function readFileReport(run: Run, { path, commit }: FilePlace): Promise<Report> {
  const { github } = run;
  const text = (await readRepositoryFile(github, path, commit)) ?? (await readRepositoryFile(github, path));
  if (text === null) throw new UserError(`The report ${path} is neither at ${commit.slice(0, 7)} nor on the default branch; push it again`);
  return parseFileReport(run, path, text);
}
