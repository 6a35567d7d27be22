import { phrases, wordClasses } from './lexicon.ts';
import type { Person } from './person.ts';
import type { Token } from './tokens.ts';

/**
 * A sentence as the categories match it: people are `<PR>`, `<PG>` …, other words carry their classes (`forgot/OMIT`), all
 * in lower case and separated by single blanks. `offsets` leads each word back to the text.
 */
export interface Abstract {
  text: string;
  offsets: { at: number; from: number; to: number }[];
}

export function abstractSentence(tokens: Token[], found: Person[]): Abstract {
  const people = found.filter(({ class: kind }) => kind !== 'PV').map((person) => withPlace(person, tokens));
  const result: Abstract = { text: '', offsets: [] };
  const tags = wordClasses();
  let index = 0;
  const push = (word: string, from: number, to: number) => {
    if (result.text !== '') result.text += ' ';
    result.offsets.push({ at: result.text.length, from, to });
    result.text += word;
  };
  while (index < tokens.length) {
    const person = people.find(({ from }) => from === index);
    if (person) {
      push(`<${person.class}>${person.owns ? "'s" : ''}`, (tokens[person.from] as Token).from, (tokens[person.to - 1] as Token).to);
      index = person.to;
      continue;
    }
    const joined = phraseAt(tokens, index);
    const word = joined?.form ?? (tokens[index] as Token).lower;
    const end = index + (joined?.length ?? 1);
    const classes = tags.get(word);
    push(classes ? `${word}/${classes.join('/')}/` : word, (tokens[index] as Token).from, (tokens[end - 1] as Token).to);
    index = end;
  }
  return result;
}

/** Every word that occurs, and every class: of words (`OMIT`) and of people (`PR`, and `PR's` for owners). */
export function wordsAndClasses(tokens: Token[], people: string[]): ReadonlySet<string> {
  const met = new Set(people);
  const tags = wordClasses();
  for (const [index, { lower }] of tokens.entries()) {
    met.add(lower);
    for (const name of tags.get(lower) ?? []) met.add(name);
    const joined = phraseAt(tokens, index);
    if (joined) for (const name of [joined.form, ...(tags.get(joined.form) ?? [])]) met.add(name);
  }
  return met;
}

const verbal = /^(?:HARM|CAUSE|DESTRUCT|OMIT|IGNORE|FAIL|MISS|DUTY|NOTICE|MISJUDGE|AUX|BE|NEG|MISADV|NEGADV|VIOLATE|DITHER|MENTAL)$/;

/** "The author of the patch broke …": what tells which person belongs to the person, where a verb follows. */
function withPlace(person: Person, tokens: Token[]): Person {
  if (person.owns || !/^(?:of|on|in|at|from)$/.test(tokens[person.to]?.lower ?? '')) return person;
  for (let length = 2; length <= 5; length++) {
    const next = tokens[person.to + length]?.lower ?? '';
    if (/^[,;:()]/.test(tokens[person.to + length - 1]?.text ?? '')) break;
    if (
      wordClasses()
        .get(next)
        ?.some((tag) => verbal.test(tag))
    )
      return { ...person, to: person.to + length };
  }
  return person;
}

let starts: Map<string, string[][]> | null = null;

/** The longest joined phrase at a place: `by mistake`, `lack of care`. */
function phraseAt(tokens: Token[], index: number): { form: string; length: number } | null {
  if (!starts) {
    starts = new Map();
    for (const phrase of phrases()) {
      const parts = phrase.split('_');
      starts.set(parts[0] as string, [...(starts.get(parts[0] as string) ?? []), parts]);
    }
  }
  const candidates = starts.get(tokens[index]?.lower ?? '');
  const found = candidates?.filter((parts) => parts.every((part, n) => tokens[index + n]?.lower === part)).sort((a, b) => b.length - a.length)[0];
  return found ? { form: found.join('_'), length: found.length } : null;
}
