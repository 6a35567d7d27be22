import type { Act } from '../acts/act.ts';
import type { Person } from '../person.ts';
import type { Token } from '../tokens.ts';
import { verbOf } from '../verbs.ts';
import type { Place } from '../verdicts/verdict.ts';

/** A sentence as it was read, and what kind of section it stands in; null where no section is known. */
export interface Reading {
  tokens: Token[];
  people: Person[];
  acts: Act[];
  place: Place | null;
}

/**
 * What a sentence shows: its words with people as `<PI>`, `<PG>` …, words beside people, bases of verbs, who does what, and
 * who is met in which kind of section.
 */
export function featuresOf({ tokens, people, acts, place }: Reading): Set<string> {
  const found = new Set<string>([`p ${place ?? 'none'}`]);
  const words = wordsOf(tokens, people);
  for (const [index, word] of words.entries()) {
    found.add(word);
    const next = words[index + 1] ?? '$';
    if (index === 0 && word.startsWith('<')) found.add(`^ ${word}`);
    if (word.startsWith('<') || next.startsWith('<')) found.add(`${word} ${next}`);
  }
  for (const { lower } of tokens) {
    const verb = verbOf(lower);
    if (verb) found.add(`l ${verb.lemma}`);
  }
  for (const { agent, negated, modal, lemma } of acts) {
    found.add(`a ${agent}:${negated ? 'not' : modal || lemma}`);
    found.add(`g ${agent} ${place ?? 'none'}`);
  }
  for (const person of people) found.add(`k ${person.class} ${place ?? 'none'}`);
  return found;
}

/** The words without figures; people as their class. */
function wordsOf(tokens: Token[], people: Person[]): string[] {
  const words: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const person = people.find(({ from }) => from === index);
    if (person) {
      words.push(`<${person.class}${person.owns ? "'s" : ''}>`);
      index = person.to - 1;
    } else if (!/[\d|]/.test((tokens[index] as Token).lower)) words.push((tokens[index] as Token).lower);
  }
  return words;
}

const human = /^P[IRGXTV]$/;
/** Only sentences about people who could be blamed are weighed. */
export const isWeighed = ({ people, place }: Pick<Reading, 'people' | 'place'>): boolean =>
  place !== 'good' && people.some(({ class: kind }) => human.test(kind));
