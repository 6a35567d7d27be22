import type { Token } from '../tokens.ts';
import { verbOf } from '../verbs.ts';
import { finiteAt } from './clause.ts';
import { bes, dos, haves, isAdverb, modals, openers, prepositions } from './function-words.ts';

/** Where the verb of an agent may begin: behind what tells more of the agent. */
export function afterAgent(tokens: Token[], end: number): number {
  let index = end;
  const word = () => tokens[index]?.lower ?? '';
  if (word() === '(') {
    const close = tokens.findIndex((token, at) => at > index && at < index + 14 && token.lower === ')');
    if (close > 0) index = close + 1;
  }
  if (/^(?:himself|herself|themselves|alone|here|there|again)$/.test(word())) index++;
  if (word() === 'as' && /^(?:usual|always|ever)$/.test(tokens[index + 1]?.lower ?? '')) index += 2;
  if (verbOf(word())?.form === 'ing' && index < tokens.length) {
    // "an engineer performing maintenance mistakenly cut": the verb stands behind what tells more of the agent.
    const main = mainVerb(tokens, index);
    if (main > 0) index = backOverAdverbs(tokens, main);
  }
  if (verbOf(word())?.form === 'past' && /^(?:as|to|by|with|from)$/.test(tokens[index + 1]?.lower ?? '')) {
    // "an admin referred to as A made a mistake": the participle tells more of the agent where another verb follows.
    const main = mainVerb(tokens, index + 1);
    if (main > 0) index = backOverAdverbs(tokens, main);
  }
  for (let turn = 0; turn < 2 && prepositions.has(word()); turn++) {
    const next = firstVerb(tokens, index + 1, 6);
    if (next < 0) break;
    index = next;
  }
  if (word() === ',') {
    // "Sam, now in her second week, deleted": behind the second comma a verb must follow.
    const close = tokens.findIndex((token, at) => at > index + 1 && at < index + 16 && token.lower === ',');
    if (close > 0 && finiteAt(tokens, close + 1)) return close + 1;
    if (isAdverb(tokens[index + 1]?.lower ?? '')) return index + 1;
  }
  return index;
}

/** The next finite verb that is clearly one, within a few words. */
export function firstVerb(tokens: Token[], start: number, most: number): number {
  for (let index = start; index < Math.min(start + most, tokens.length); index++) {
    const word = (tokens[index] as Token).lower;
    if (/^[,.;:()!?–—]$/.test(word) || openers.has(word)) return -1;
    const base = word.replace(/n't$/, '');
    if (index > start && (verbOf(word)?.form === 'past' || modals.has(base) || haves.has(base) || bes.has(base) || dos.has(base) || word === 'never'))
      return index;
  }
  return -1;
}

function backOverAdverbs(tokens: Token[], index: number): number {
  let start = index;
  while (start > 0 && isAdverb(tokens[start - 1]?.lower ?? '')) start--;
  return start;
}

/** The verb that follows a relative clause, after a noun and before what no participle has behind it. */
export function mainVerb(tokens: Token[], start: number): number {
  for (let index = start + 1; index < Math.min(start + 12, tokens.length); index++) {
    const word = (tokens[index] as Token).lower;
    if (/^[,.;:()!?–—]$/.test(word) || openers.has(word) || word === 'and' || word === 'that') return -1;
    if (!finiteAt(tokens, index) || verbOf(word)?.form === 's') continue;
    const before = (tokens[index - 1] as Token).lower;
    const after = tokens[index + 1]?.lower ?? '';
    return /^(?:to|the|a|an|not|been|be)$/.test(before) || /^(?:by|in|for|from|on|at|with|as)$/.test(after) ? -1 : index;
  }
  return -1;
}
