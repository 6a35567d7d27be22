import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { draftReport } from '../draft/report.ts';
import { readEvidence } from '../evidence/read.ts';
import { readReport } from '../report/read.ts';
import type { NewReport } from '../setup/new-report.ts';
import { UserError } from '../user-error.ts';
import { givenFile } from './evidence-files.ts';
import type { Shell } from './shell.ts';

interface Drafted {
  report: Pick<NewReport, 'date' | 'title'>;
  text: string;
  /** The evidence as it was read. */
  evidence: string;
}

/** The draft of a folder that `collect` wrote, under a title and a day of one's own where these are given. */
export function draftOf(folder: string, title: string, date: string | null, shell: Shell): Drafted {
  if (folder === '') throw new UserError('Evidence of which folder? As in: postmortem-action new --evidence evidence/PM-2025-02-09');
  const file = givenFile(folder, shell.cwd);
  const evidence = readFileSync(resolve(shell.cwd, file), 'utf8');
  let text = draftReport(readEvidence(evidence, file));
  if (title !== '') text = text.replace(/^# .*$/m, () => `# ${title}`);
  if (date) text = text.replace(/^\*\*Date\*\*: .*$/m, () => `**Date**: ${date}`);
  const read = readReport(text);
  return { report: { title: title || (read.title ?? 'Incident'), date: read.date?.value ?? shell.now.slice(0, 10) }, text, evidence };
}
