import type { Token } from '../tokens.ts';
import type { Idiom } from './idiom.ts';
import { keysOf } from './keys.ts';
import type { Phrase } from './phrase.ts';
import { regrets } from './regrets.ts';
import { reproaches } from './reproaches.ts';

/** Idioms by a word without which they cannot match; built once. */
let index: { byKey: Map<string, number[]>; rest: number[] } | null = null;
const idioms: readonly Idiom[] = [...reproaches, ...regrets];

function buildIndex() {
  const byKey = new Map<string, number[]>();
  const rest: number[] = [];
  for (const [at, { match }] of idioms.entries()) {
    const keys = keysOf(match.source);
    if (!keys) rest.push(at);
    for (const key of keys ?? []) byKey.set(key, [...(byKey.get(key) ?? []), at]);
  }
  return { byKey, rest };
}

/** What blames without naming an agent. */
export function idiomsOf(tokens: Token[], cause: boolean): Phrase[] {
  index ??= buildIndex();
  const chosen = new Set(index.rest);
  for (const { lower } of tokens) for (const at of index.byKey.get(lower) ?? []) chosen.add(at);
  if (chosen.size === 0) return [];
  let text = ' ';
  const starts: number[] = [];
  for (const { lower } of tokens) {
    starts.push(text.length);
    text += `${lower} `;
  }
  text += '. ';
  const found: Phrase[] = [];
  for (const at of [...chosen].sort((a, b) => a - b)) {
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
