import { remember } from '../remember.ts';

/** Words that tell too little to look patterns up by. */
const common = new Set(
  'was were is are been be being got a an the our on in of to by not no us it this that for have had as and or so just did too AUX BE NEG CHANGE INCIDENT DESTRUCT'.split(
    ' ',
  ),
);

/** What a text holds where one choice of a pattern matches: one word of each of these lists; `mistake*` is any that begins so. */
export type Needs = string[][];

/**
 * What each choice of a pattern of words and blanks needs, the list that tells most first. A choice of which nothing is known
 * needs nothing. Words count only where blanks stand around them.
 */
export function needsOf(source: string): Needs[] {
  return split(source, '|').flatMap((choice) => {
    const parts = split(choice, ' ');
    // " (?:one thing|another) " is two choices.
    if (parts.length === 3 && parts[0] === '' && parts[2] === '' && isGroup(parts[1] as string))
      return split(inner(parts[1] as string), '|').flatMap((one) => needsOf(` ${one} `));
    return [listsOf(parts.slice(1, -1))];
  });
}

const listsOf = (parts: string[]): Needs => parts.flatMap(listsOfPart).sort((a, b) => rate(a) - rate(b));
const rate = (words: string[]) => words.reduce((sum, word) => sum + (common.has(word) || isPerson.test(word) ? 100 : word.endsWith('*') ? 50 : 1), 0);
const isPerson = /^P[A-Z](?:'s)?$/;
const word = /^[A-Za-z][\w'-]*$/;

/** What a part between blanks of its own must hold: none where anything is possible. */
function listsOfPart(text: string): Needs {
  // What must not follow: "error(?! rate)".
  const part = text.replace(/(?<=.)\(\?! .*$|\$$/, '');
  const end = part.startsWith('(?:') ? closing(part) : -1;
  if (end > 0 && end < part.length - 1) {
    // What may be left out: "(?:very )?bad".
    const optional = /^(?:\?|\*|\{0,\d\})/.exec(part.slice(end + 1));
    if (optional) return listsOfPart(part.slice(end + 1 + optional[0].length));
    // What brings its own blank: "(?:not |never )bad".
    const choices = split(part.slice(3, end), '|');
    if (choices.every((choice) => choice.endsWith(' '))) return [...oneOf(choices), ...listsOfPart(part.slice(end + 1))];
    if (part.startsWith('[^ ]*', end + 1)) return oneOf(choices.map((choice) => (/[a-z]$/.test(choice) ? `${choice}[^ ]*` : choice)));
  }
  const stem = /^([a-z][\w'-]*)\[\^ \]\*/.exec(part);
  if (stem) return [[`${stem[1]}*`]];
  if (word.test(part)) return [[part]];
  // "mistakes?", "mistake(?:s)?", "mine(?: alone)?"
  const tail = /^([A-Za-z'-]+)(?:([a-z])|\(\?:( ?)([a-z ]+)\))\?$/.exec(part);
  if (tail) return [[tail[1] as string, ...(tail[3] ? [] : [`${tail[1]}${tail[2] ?? tail[4]}`])]];
  if (part.endsWith('(?:s)?')) return listsOfPart(part.slice(0, -6)).map((list) => list.flatMap((one) => [one, `${one}s`]));
  return isGroup(part) ? oneOf(split(inner(part), '|')) : [];
}

/** One list for all choices, if each has one. */
function oneOf(choices: string[]): Needs {
  const lists = choices.map((choice) => listsOf(split(choice, ' '))[0]);
  return lists.every((list) => list !== undefined) ? [[...new Set(lists.flat())]] : [];
}

const isGroup = (part: string) => part.startsWith('(?:') && closing(part) === part.length - 1;
const inner = (group: string) => group.slice(3, -1);

/** Where the bracket that opens a text closes. */
function closing(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '(') depth++;
    else if (text[index] === ')' && --depth === 0) return index;
  }
  return -1;
}

/** Parts of a text by a mark that stands in no bracket. */
function split(text: string, mark: string): string[] {
  if (!text.includes('(') && !text.includes('[')) return text.split(mark);
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    if (letter === '\\') index++;
    else if (letter === '(' || letter === '[') depth++;
    else if (letter === ')' || letter === ']') depth--;
    else if (letter === mark && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** Numbers of patterns by the words they need; the numbers of those that need nothing stand apart. */
export interface PatternIndex {
  /** The patterns to think of where a word is met; those of stems are added when a word is first met. */
  byWord: (word: string) => readonly Entry[];
  rest: number[];
}

interface Entry {
  at: number;
  others: Needs;
}

/** `formsOf` writes out what is looked up by other words than its own. */
export function indexPatterns(needs: Needs[][], formsOf: (key: string) => readonly string[] = (key) => [key]): PatternIndex {
  const byKey = new Map<string, Entry[]>();
  const rest: number[] = [];
  for (const [at, choices] of needs.entries()) {
    if (choices.some((choice) => choice.length === 0)) rest.push(at);
    else
      for (const [first, ...others] of choices)
        for (const key of new Set((first as string[]).flatMap(formsOf))) {
          const list = byKey.get(key);
          if (list) list.push({ at, others });
          else byKey.set(key, [{ at, others }]);
        }
  }
  const stems = [...byKey].flatMap(([key, list]) => (key.endsWith('*') ? [{ stem: key.slice(0, -1), list }] : []));
  return { byWord: remember((word) => [...(byKey.get(word) ?? []), ...stems.flatMap(({ stem, list }) => (word.startsWith(stem) ? list : []))]), rest };
}

/** The patterns that may match where these words are met, in their order; `all` is asked for everything met when a word is found. */
export function candidatesOf({ byWord, rest }: PatternIndex, words: readonly string[], all: () => ReadonlySet<string>): number[] {
  let chosen: Set<number> | null = null;
  let met: ReadonlySet<string> | null = null;
  for (const one of words) {
    for (const { at, others } of byWord(one)) {
      if (chosen?.has(at)) continue;
      met ??= all();
      const known = met;
      if (!others.every((list) => list.some((other) => holds(known, other)))) continue;
      chosen ??= new Set(rest);
      chosen.add(at);
    }
  }
  return chosen ? [...chosen].sort((a, b) => a - b) : rest;
}

function holds(met: ReadonlySet<string>, key: string): boolean {
  if (!key.endsWith('*')) return met.has(key);
  const stem = key.slice(0, -1);
  for (const word of met) if (word.startsWith(stem)) return true;
  return false;
}
