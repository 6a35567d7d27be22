import type { Token } from '../tokens.ts';

const change =
  /^(?:change|changes|update|upgrade|deployment|deploy|release|commit|pr|patch|edit|action|actions|migration|command|script|push|merge|removal|deletion|modification|test|experiment|restart|rollout|query)$/;

/** Where "caused by a change made by" begins, given its last "by"; -1 where nothing is said to be caused. */
export function changeBefore(tokens: Token[], by: number): number {
  let index = by - 1;
  if (
    /^(?:made|deployed|merged|performed|done|pushed|introduced|committed|applied|executed|run|initiated|out|started|written)$/.test(tokens[index]?.lower ?? '')
  )
    index--;
  if (/^(?:carried|rolled)$/.test(tokens[index]?.lower ?? '')) index--;
  for (const least = index - 5; index > least && index > 1; index--) {
    const word = tokens[index]?.lower ?? '';
    if (!/^[a-z][a-z-]*$/.test(word)) return -1;
    if (!change.test(word)) continue;
    for (let back = index - 1; back >= 0 && back > index - 7; back--) {
      const pair = `${tokens[back - 1]?.lower} ${tokens[back]?.lower}`;
      if (/^(?:(?:caused|triggered|introduced|broken|prompted) by|due to|because of|result of|traced to|back to|down to|resulted from)$/.test(pair))
        return Math.max(0, back - 1);
    }
    return -1;
  }
  return -1;
}
