import { createHash } from 'node:crypto';
import { sentencesOfReport } from '../report/sentences.ts';
import type { Report, SectionName } from '../report/types.ts';
import type { Opinions } from '../rules/rule.ts';
import type { Settings } from '../settings/settings.ts';
import type { Memory, ReportState } from '../state/report-state.ts';
import { createJudge, createSpotter } from '../wording/judge.ts';
import type { Run } from './run.ts';

/** Sentences of a report that are asked about: enough for a long one, and a bound on what leaves the repository. */
const mostSentences = 50;
/** Characters of a sentence; what is longer is a paste. */
const mostLength = 400;

/** Sections in which people are merely named. */
const naming: ReadonlySet<SectionName> = new Set(['people', 'supporting']);

/**
 * What a second opinion says of the sentences about people that the rules passed: from the memory of the comment, else by
 * asking. Null where no one is to be asked: text of strangers goes nowhere, and neither does any in a dry run.
 */
export async function secondOpinions(run: Run, report: Report, { trustedText, comment }: ReportState): Promise<Opinions | null> {
  const { secondOpinion: asker } = run;
  if (!asker || run.dryRun || !trustedText) return null;
  const remembered = comment?.memory.opinions ?? {};
  const opinions = new Map<string, string | null>();
  const open: string[] = [];
  for (const sentence of listPassed(report, run.settings)) {
    const known = remembered[keyOf(asker.model, sentence)];
    if (known === undefined) open.push(sentence);
    else opinions.set(sentence, known || null);
  }
  if (open.length > 0) run.log(`Asking ${asker.model} for a second opinion on ${open.length} sentences`);
  for (const [sentence, kind] of open.length > 0 ? await asker.ask(open) : []) opinions.set(sentence, kind);
  return opinions;
}

/** The opinions as the comment remembers them: of the present text alone. */
export function rememberOpinions({ secondOpinion: asker }: Run, opinions: Opinions | null): Pick<Memory, 'opinions'> {
  if (!asker || !opinions) return {};
  return { opinions: Object.fromEntries([...opinions].map(([sentence, kind]) => [keyOf(asker.model, sentence), kind ?? ''])) };
}

/** Sentences about people in which the rules found nothing. */
function listPassed(report: Report, { wording: { people: nouns, software } }: Settings): string[] {
  const context = { people: report.people, nouns, software };
  const [judge, isAboutPeople] = [createJudge(context), createSpotter(context)];
  const passed = new Set<string>();
  for (const { text, section } of sentencesOfReport(report)) {
    if (passed.size === mostSentences) break;
    if (text.length > mostLength || text.trim().split(/\s+/).length < 3 || (section && naming.has(section))) continue;
    if (isAboutPeople(text) && judge(text, section).length === 0) passed.add(text);
  }
  return [...passed];
}

function keyOf(model: string, sentence: string): string {
  return createHash('sha256').update(`${model}\n${sentence}`).digest('base64url').slice(0, 12);
}
