import type { Position } from 'unist';
import { sentencesOfReport } from '../../report/sentences.ts';
import type { Report } from '../../report/types.ts';
import { createJudge, type Judgement } from '../../wording/judge.ts';
import { modelName, modelNouns } from '../../wording/language-models.ts';
import type { RuleContext } from '../rule.ts';

/** A phrase that blames, where it stands. */
export interface Found extends Judgement {
  phrase: string;
  place: Position;
}

function speaksOfModels({ blocks }: Report): boolean {
  return blocks.some(({ content, kind }) => kind !== 'code' && kind !== 'comment' && modelName.test(content.text));
}

/** What blames in a report, sentence by sentence. */
export function* findWording(report: Report, wording: RuleContext['wording']): Iterable<Found> {
  const software = speaksOfModels(report) ? [...wording.software, ...modelNouns] : wording.software;
  const judge = createJudge({ people: report.people.filter((name) => !modelName.test(name)), nouns: wording.people, software });
  const allowed = wording.allowed.map((phrase) => phrase.toLowerCase());
  // What is to be done stands under other headings too.
  const work = new Set(report.actionItems.map(({ line }) => line));
  for (const { text, section, place } of sentencesOfReport(report)) {
    const isWork = work.size > 0 && work.has(place(0, 1).start.line);
    for (const one of judge(text, isWork ? 'action-items' : section)) {
      const phrase = text.slice(one.from, one.to);
      if (allowed.some((fine) => phrase.toLowerCase().includes(fine))) continue;
      yield { ...one, phrase, place: place(one.from, one.to) };
    }
  }
}
