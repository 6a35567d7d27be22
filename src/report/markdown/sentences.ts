/** Offsets of the sentences of a text. */
export function sentencesOf(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  for (const match of text.matchAll(
    /(?<!\b(?:e\.g|i\.e|etc|vs|Mr|Mrs|Ms|Dr|Prof|St|[Aa]pprox|resp|ca|cf|[Nn]o|[A-Z])|[.!?])[.!?]+["')\]]*\s+(?=["'([]?[A-Z0-9`])/g,
  )) {
    const to = match.index + match[0].trimEnd().length;
    ranges.push([from, to]);
    from = match.index + match[0].length;
  }
  if (from < text.length) ranges.push([from, text.length]);
  return ranges;
}
