import type { Position } from 'unist';
import { sentencesOfReport } from '../../report/sentences.ts';
import type { Report } from '../../report/types.ts';
import { createJudge, type Judgement } from '../../wording/judge.ts';
import type { RuleContext } from '../rule.ts';

/** A phrase that blames, where it stands. */
export interface Found extends Judgement {
  phrase: string;
  place: Position;
}

/** What blames in a report, sentence by sentence. */
export function* findWording(report: Report, wording: RuleContext['wording']): Iterable<Found> {
  const judge = createJudge({ people: report.people, nouns: wording.people, software: wording.software });
  const allowed = wording.allowed.map((phrase) => phrase.toLowerCase());
  for (const { text, section, place } of sentencesOfReport(report)) {
    for (const one of judge(text, section)) {
      const phrase = text.slice(one.from, one.to);
      if (allowed.some((fine) => phrase.toLowerCase().includes(fine))) continue;
      yield { ...one, phrase, place: place(one.from, one.to) };
    }
  }
}
