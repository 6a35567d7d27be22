import type { Person } from '../person.ts';
import type { Token } from '../tokens.ts';
import { verbOf } from '../verbs.ts';
import type { Act } from './act.ts';
import type { Subject } from './build-act.ts';
import { clauseEnd, contextOf, leadOf, tailOf } from './clause.ts';
import { bes, haves, isAdverb, modals, negations, text } from './function-words.ts';

const helper = (word: string) => isAdverb(word) || bes.has(word) || negations.has(word) || haves.has(word) || modals.has(word) || word.endsWith("n't");

/** "was deleted by an analyst": the act of the one behind "by". */
export function passiveBefore(tokens: Token[], person: Person, subject: Subject, peopleFrom: ReadonlySet<number>): Act | null {
  if (tokens[person.from - 1]?.lower !== 'by' || tokens[person.from - 2]?.lower === 'not') return null;
  for (let index = person.from - 2; index >= 0 && index >= person.from - 7; index--) {
    const word = (tokens[index] as Token).lower;
    if (/^[,.;:!?]$/.test(word)) return null;
    const verb = verbOf(word);
    if (verb?.form !== 'past') continue;
    const to = clauseEnd(tokens, person.to, peopleFrom);
    let start = index;
    while (start > 0 && helper((tokens[start - 1] as Token).lower)) start--;
    const adverbs = text(tokens, start, index);
    return {
      ...subject,
      lemma: verb.lemma,
      form: 'past',
      modal: / (should|could|would|might|may|must|can|will) /.exec(adverbs)?.[1] ?? '',
      negated: / (?:not|never|[a-z]+n't) /.test(adverbs),
      perfect: false,
      passive: true,
      progressive: false,
      by: true,
      adverbs,
      rest: text(tokens, index + 1, person.from - 1) + text(tokens, person.to, to).slice(1),
      lead: leadOf(tokens, start),
      tail: tailOf(tokens, to),
      context: contextOf(tokens, start),
      from: start,
      verb: index,
      to,
    };
  }
  return null;
}
