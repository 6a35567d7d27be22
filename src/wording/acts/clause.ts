import type { Token } from '../tokens.ts';
import { verbOf } from '../verbs.ts';
import { bes, dos, haves, isAdverb, modals, mostWords, negations, openers, stops, text, words } from './function-words.ts';

/** The end of the clause that begins at a token. */
export function clauseEnd(tokens: Token[], start: number, peopleFrom: ReadonlySet<number>): number {
  for (let index = start; index < tokens.length; index++) {
    const word = (tokens[index] as Token).lower;
    if (index - start >= mostWords || stops.has(word)) return index;
    if (index === start) continue;
    const next = tokens[index + 1]?.lower ?? '';
    if (openers.has(word) && !(word === 'so' && index === start) && !(word === 'as' && /^(?:if|a|an|the|well)$/.test(next))) return index;
    if (word === 'and' || word === 'or' || word === 'then') {
      const after = isAdverb(next) || negations.has(next) ? index + 2 : index + 1;
      if (peopleFrom.has(after) || finiteAt(tokens, after)) return index;
    }
    if (word === ',') {
      const form = verbOf(next)?.form;
      if (peopleFrom.has(index + 1) || openers.has(next) || /^(?:and|then|or|not|without)$/.test(next) || form === 'ing' || form === 'past') return index;
    }
  }
  return tokens.length;
}

export function finiteAt(tokens: Token[], index: number): boolean {
  const word = tokens[index]?.lower ?? '';
  const base = word.replace(/n't$/, '');
  const form = verbOf(word)?.form;
  return form === 'past' || form === 's' || modals.has(base) || haves.has(base) || bes.has(base) || dos.has(base);
}

const clauseMarks = words('. ; : ! ? , – — ( ) and but because since so while when although though if that which after before until -> => →');
export const sentenceMarks = words('. ; ! ?');

export function leadOf(tokens: Token[], from: number): string {
  let start = from;
  while (start > 0 && from - start < 8 && !clauseMarks.has((tokens[start - 1] as Token).lower)) start--;
  // The word that joins clauses belongs to what leads in.
  if (start > 0 && !/^[.;!?]$/.test((tokens[start - 1] as Token).lower)) start--;
  if (tokens[start]?.lower === 'if' && tokens[start - 1]?.lower === 'even') start--;
  if (tokens[start]?.lower === 'that') start = Math.max(0, start - 2);
  return text(tokens, start, from);
}

export function tailOf(tokens: Token[], to: number): string {
  let end = to;
  while (end < tokens.length && end - to < mostWords && !sentenceMarks.has((tokens[end] as Token).lower)) end++;
  return text(tokens, to, end);
}

/** What opens the sentence before a comma: "As the page went to e-mail, the on-call …", "To contain the leak, engineers …". */
export function contextOf(tokens: Token[], from: number): string {
  const comma = tokens.findIndex(({ lower }, index) => index > 1 && index < from && lower === ',');
  if (comma < 0) return '';
  const opening = text(tokens, 0, comma);
  if (/^ (?:to|in order to) /.test(opening)) return opening;
  const reason = /^ (?:[a-z]+ )?(?:, )?(?:because|since|as|owing|due) (?!usual|always|soon|ever|part|i |we |he |she |they )/.test(opening);
  return reason ? ' because ' : '';
}
