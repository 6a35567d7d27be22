import type { Evidence } from '../evidence/evidence.ts';
import { readRepositoryFile } from '../github/repository-file.ts';
import type { FilePlace } from '../state/report-state.ts';
import { UserError } from '../user-error.ts';
import type { Run } from './run.ts';

/** Asked once a run: a report is observed anew after every change. */
const known = new WeakMap<Run['github'], Map<string, Promise<Evidence | null>>>();

/** The evidence of a report file, from `<report>.evidence/evidence.json` beside it; null where there is none. */
export function evidenceBeside(run: Run, place: FilePlace | null | undefined): Promise<Evidence | null> {
  if (!place) return Promise.resolve(null);
  const files = known.get(run.github) ?? new Map<string, Promise<Evidence | null>>();
  known.set(run.github, files);
  const key = `${place.commit} ${place.path}`;
  const asked = files.get(key) ?? read(run, place);
  files.set(key, asked);
  return asked;
}

async function read({ github, log }: Run, { path, commit }: FilePlace): Promise<Evidence | null> {
  const file = `${path.replace(/\.(?:md|markdown|mdx|qmd)$/i, '')}.evidence/evidence.json`;
  try {
    const text = await readRepositoryFile(github, file, commit);
    if (text === null) return null;
    const { readEvidence } = await import('../evidence/read.ts');
    return readEvidence(text, file);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // Evidence is an addition: without it the report is reviewed all the same.
    log(error.message);
    return null;
  }
}
