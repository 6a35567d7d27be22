/** Words that tell too little to look idioms up by. */
const common = new Set(
  'was were is are been be being got a an the our on in of to by not no us it this that for have had as and or so just did too'.split(' '),
);

/**
 * The words of which a text holds one where a pattern of words and blanks matches: for each of its choices, a word or a choice
 * of words that is never left out. Null where a choice has none.
 */
export function keysOf(source: string): string[] | null {
  const keys = new Set<string>();
  for (const choice of split(source, '|')) {
    const best = split(choice, ' ')
      .flatMap((part) => [wordsOf(part)].filter((words) => words !== null))
      .sort((a, b) => rate(a) - rate(b))[0];
    if (!best) return null;
    for (const word of best) keys.add(word);
  }
  return [...keys];
}

const rate = (words: string[]) => words.filter((word) => common.has(word)).length * 100 + words.length;
const word = /^[a-z][a-z'-]*$/;

/** What a part between blanks must be: one of these words; null where anything else is possible. */
function wordsOf(part: string): string[] | null {
  let rest = part;
  for (;;) {
    // What may be left out stands first: "(?:very )?bad".
    const end = rest.startsWith('(?:') ? closing(rest) : -1;
    const optional = end > 0 ? /^(?:\?|\{0,\d\})/.exec(rest.slice(end + 1)) : null;
    if (!optional) break;
    rest = rest.slice(end + 1 + optional[0].length);
  }
  if (word.test(rest)) return [rest];
  if (!rest.startsWith('(?:') || closing(rest) !== rest.length - 1) return null;
  const firsts = split(rest.slice(3, -1), '|').map((choice) => choice.split(' ')[0] as string);
  return firsts.every((first) => word.test(first)) ? firsts : null;
}

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
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(' || letter === '[') depth++;
    if (letter === ')' || letter === ']') depth--;
    if (letter === mark && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
