import type { Act } from './acts/act.ts';
import type { Person } from './person.ts';
import type { Token } from './tokens.ts';

/** What can be said aloud again: plain words, no people and nothing that was masked. */
const plain = /^[\p{L}\p{N}][\p{L}\p{N}'’_./-]*$/u;
const refused =
  /^(?:he|she|him|her|his|hers|they|them|their|i|me|my|mine|we|us|our|ours|you|your|who|whoever|someone|somebody|anyone|nobody|himself|herself|themselves|not|never|without|anyway|again|wrong|twice|carelessly|blindly)$/;
const ends =
  /^(?:and|but|or|so|that|which|because|since|when|while|although|though|after|before|until|if|as|by|despite|instead|without|from|during|on|at|in|for|to|of|with|into|under|over|against|through|is|was|are|were|has|had|even|only|just|go|lie|run|chose|early|together|away|down|off|up|out)$/;

/** The thing an act is about: "the kube context". Null where its words would name people or say too little. */
function objectOf(tokens: Token[], start: number, end: number, direct: boolean): string | null {
  const first = tokens.slice(start, end).findIndex(({ lower }) => !/^(?:to|with|about|on|in|at|of|for|over|around|very|so|too|really)$/.test(lower));
  if (first < 0 || (direct && first > 0)) return null;
  const words: Token[] = [];
  for (let index = start + first; index < end && words.length < 6; index++) {
    const token = tokens[index] as Token;
    if (!plain.test(token.text) || ends.test(token.lower)) break;
    if (refused.test(token.lower)) return null;
    words.push(token);
  }
  const noun = words.at(-1)?.lower ?? '';
  if (
    words.length === 0 ||
    noun.length < 3 ||
    !/^(?:the|a|an|this|that|these|those|every|all|both|two|three|one)$/.test(words[0]?.lower ?? '') ||
    words.length === 1
  )
    return null;
  return words.map(({ text }, index) => (index === 0 ? text.toLowerCase() : text)).join(' ');
}

const judged = /^(?:mistake-attribution|negligence|character-judgement)$/;
/** What is done to systems, and could be made safe. */
const technical =
  /^(?:delete|remove|merge|deploy|push|apply|run|restart|enable|disable|replace|change|update|start|upload|publish|rename|drop|swap|compress|patch|set|configure|load|switch|unplug|turn|open|scale|migrate|truncate|overwrite|edit|upgrade|pin|bump|copy|move|release|revert|import|export|format|reboot|ship|flip|paste|execute|rotate|prune|purge|pull)$/;

/** A question about the system made from the sentence's own words; null where the general one is better. */
export function questionOf(act: Act, category: string, tokens: Token[], people: Person[]): string | null {
  let start = act.verb + 1;
  let lemma = act.lemma;
  if (act.lemma === 'be') {
    // "was careless with the kube context": what follows the judgement.
    const at = tokens.slice(start, act.to).findIndex(({ lower }) => /^(?:with|about|on|of)$/.test(lower));
    if (at < 0) return null;
    start += at;
  } else if (/^(?:forget|fail|neglect|omit|bother)$/.test(act.lemma) && tokens[start]?.lower === 'to') {
    lemma = tokens[start + 1]?.lower ?? '';
    start += 2;
  }
  if (people.some(({ from, to }) => from < Math.min(start + 7, act.to) && to > start)) return null;
  const thing = objectOf(tokens, start, act.to, act.lemma !== 'be' && !judged.test(category));
  if (!thing || !/^[a-z-]{2,}$/.test(lemma)) return null;
  if (act.lemma === 'be' || judged.test(category)) return `What made ${thing} easy to get wrong?`;
  if (category === 'forgot-failed-to')
    return act.negated || lemma !== act.lemma
      ? `What would have made it natural to ${lemma} ${thing} at that moment?`
      : `What would have brought ${thing} to attention?`;
  if (category === 'counterfactual') return `What would have made it natural to ${lemma} ${thing} with what was known then?`;
  if (category === 'agentive-cause' && !act.owned && technical.test(lemma)) return `Which check or default would have made it safe to ${lemma} ${thing}?`;
  if (category === 'norm-violation') return `What made it practical to ${lemma} ${thing} this way?`;
  if (category === 'motive-attribution' && /^(?:ignore|mute|silence|snooze|skip|dismiss|close|bypass)$/.test(lemma))
    return `What made it look right to ${lemma} ${thing} at that moment?`;
  return null;
}
