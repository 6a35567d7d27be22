/** Answers are kept for so many words: the same ones are asked for again and again. */
const mostWords = 20_000;

/** The same answers, each worked out once as long as not too many words were asked for. */
export function remember<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let found = known.get(word);
    if (found !== undefined || known.has(word)) return found as T;
    if (known.size >= mostWords) known.clear();
    found = answer(word);
    known.set(word, found);
    return found;
  };
}
