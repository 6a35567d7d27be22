import { isFirstName } from './names.ts';
import { type Head, nounPhrase } from './noun-phrase.ts';
import type { KnownPeople, Person, PersonClass } from './person.ts';
import { groupSet, indefinite, isPersonNoun, roleSet, singular } from './person-words.ts';
import type { Token } from './tokens.ts';
import { verbOf } from './verbs.ts';

const pronouns = new Map<string, PersonClass>(
  Object.entries({
    he: 'PI',
    she: 'PI',
    him: 'PI',
    i: 'PM',
    me: 'PM',
    we: 'PW',
    us: 'PW',
    they: 'PT',
    them: 'PT',
    who: 'PQ',
    whoever: 'PX',
  }),
);
const possessives = new Map<string, PersonClass>(Object.entries({ his: 'PI', her: 'PI', my: 'PM', our: 'PW', their: 'PT' }));

const personWords: ReadonlySet<string> = new Set([...roleSet, ...groupSet, ...indefinite, ...pronouns.keys(), ...possessives.keys(), 'one']);

/** Whether a word may stand for a person: a pronoun, a role or group, a person's noun in singular or plural. */
export function isPersonWord(word: string): boolean {
  if (personWords.has(word) || isPersonNoun(word)) return true;
  return (word.endsWith('s') || word.endsWith('men')) && (isPersonNoun(singular(word)) || isPersonNoun(word.slice(0, -1)));
}

/** The person a noun phrase ending at token `index` names, or null. */
export function personAt(tokens: Token[], index: number, known: KnownPeople): Person | null {
  const token = tokens[index] as Token;
  const quoted = token.lower.includes("'");
  const owns = quoted && /(?:'s|s')$/.test(token.lower);
  const word = owns ? token.lower.replace(/'s$/, '').replace(/s'$/, 's') : token.lower;
  if (known.software.has(word)) return null;
  const pronoun = pronouns.get(word);
  // "IT" and "US" are no pronouns; "I" is one only in capitals.
  if (pronoun && !(word === 'i' && token.text !== 'I' && !saysI(tokens, index)) && token.text !== 'US') {
    return { class: pronoun, from: index, to: index + 1, owns: false };
  }
  const possessive = possessives.get(word);
  if (possessive) return { class: possessive, from: index, to: index + 1, owns: true };
  if (word === 'none' && tokens[index + 1]?.lower === 'of' && !/^(?:us|them|you)$/.test(tokens[index + 2]?.lower ?? '')) return null;
  if (indefinite.has(word) || (word === 'one' && tokens[index - 1]?.lower === 'no'))
    return { class: /^(?:nobody|none|no-one|one)$/.test(word) ? 'PN' : 'PX', from: word === 'one' ? index - 1 : index, to: index + 1, owns };
  if (/^@[a-z0-9][\w-]*(?:\/[\w-]+)?$/.test(word) || /^[a-z][\w-]{2,}@$/.test(word)) {
    return /^@(?:here|channel|everyone|all|types|babel|angular|carbon)\b/.test(word)
      ? null
      : { class: word.includes('/') ? 'PG' : 'PI', from: index, to: index + 1, owns };
  }
  return nounPhrase(tokens, index, { word, owns }, known) ?? namedPerson(tokens, index, { word, owns }, known);
}

/** A small "i" is one who writes in a hurry where a verb follows. */
function saysI(tokens: Token[], index: number): boolean {
  const next = tokens[index + 1]?.lower ?? '';
  return (
    /^(?:am|was|have|had|did|do|should|could|would|will|can|just|also|then|never|accidentally|didn't|don't|wasn't|can't|hadn't|couldn't|shouldn't|of|even|still|only|kinda|totally|thought|guess|[a-z]+n't|[a-z]+'ve)$/.test(
      next,
    ) ||
    (verbOf(next)?.form === 'past' && !/\d/.test(tokens[index - 1]?.lower ?? '')) ||
    (verbOf(next)?.form === 'base' && /^(?:it|the|a|that|this|my|to|them)$/.test(tokens[index + 2]?.lower ?? ''))
  );
}

function namedPerson(tokens: Token[], index: number, { word, owns }: Head, known: KnownPeople): Person | null {
  const text = tokens[index]?.text ?? '';
  // "Will be `true` once it is closed"
  if (/^(?:will|may|mark)$/.test(word) && /^(?:be|not|also|have|the|an?|this|generate|return|only|never)$/.test(tokens[index + 1]?.lower ?? '')) return null;
  if (text.length < 2 || (!isName(word, known) && !isName(fold(word), known)) || !/^\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*$/u.test(text)) return null;
  let to = index + 1;
  // "Ana Lima": the second name belongs to the first.
  while (
    to < tokens.length &&
    to < index + 3 &&
    !owns &&
    /^\p{Lu}(?:\p{Ll}+)?(?:'s)?$/u.test(tokens[to]?.text ?? '') &&
    tokens[to]?.text !== 'I' &&
    tokens[to]?.from === (tokens[to - 1]?.to ?? 0) + 1
  )
    to++;
  return { class: 'PI', from: index, to, owns: owns || /'s$/.test(tokens[to - 1]?.lower ?? '') };
}

export const isName = (word: string, { names }: KnownPeople): boolean => names.has(word) || isFirstName(word);

/** Lower case without accents, so that names are alike in every spelling. */
export function fold(name: string): string {
  const lower = name.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no folding
  if (/^[\x00-\x7F]*$/.test(lower)) return lower;
  return lower.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/đ/g, 'd').replace(/ı/g, 'i');
}
