import type { Token } from '../tokens.ts';
import type { Idiom } from './idiom.ts';
import { candidatesOf, indexPatterns, needsOf, type PatternIndex } from './keys.ts';
import type { Phrase } from './phrase.ts';
import { regrets } from './regrets.ts';
import { reproaches } from './reproaches.ts';

/** Idioms by the words they need; built once. */
let index: PatternIndex | null = null;
const idioms: readonly Idiom[] = [...reproaches, ...regrets];

/** What blames without naming an agent. */
export function idiomsOf(tokens: Token[], cause: boolean): Phrase[] {
  const words = tokens.map(({ lower }) => lower);
  index ??= indexPatterns(idioms.map(({ match }) => needsOf(match.source)));
  const chosen = candidatesOf(index, words, () => new Set(words));
  if (chosen.length === 0) return [];
  let text = ' ';
  const starts: number[] = [];
  for (const { lower } of tokens) {
    starts.push(text.length);
    text += `${lower} `;
  }
  text += '. ';
  const found: Phrase[] = [];
  for (const at of chosen) {
    const { id, category, soft, match, not, cause: only } = idioms[at] as Idiom;
    if (only && !cause) continue;
    const hit = match.exec(text);
    if (!hit || not?.test(text)) continue;
    const from = starts.findLastIndex((start) => start <= hit.index + 1);
    const to = starts.findLastIndex((start) => start < hit.index + hit[0].trimEnd().length);
    found.push({ id, category, soft, from: Math.max(0, from), to: Math.min(tokens.length, to + 1) });
  }
  return found;
}
