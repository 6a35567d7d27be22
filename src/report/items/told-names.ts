import type { Block } from '../types.ts';
import { isFirstName, isSoftware, isThing } from './names.ts';

/** A capitalised word that does not open the sentence. */
const capitalised = /(?<=[\p{Ll}\d,;+&]\)? )(\p{Lu}\p{Ll}{2,14})(?!\p{L}|['’-]\p{L}|[./]\w)/gu;
const anyWord = /(?<![\p{L}\d./_-])(\p{L}{3,14})(?![\p{L}./_-])/gu;

/** Names the text uses outside of its items, in lower case: words it always writes with a capital, and first names. Places are among them: ask only where an owner may stand. */
export function namesTold(blocks: Block[]): string[] {
  const names = new Set<string>();
  const small = new Set<string>();
  for (const { section, kind, content } of blocks) {
    if (section === 'action-items' || section === 'prevention' || (kind !== 'item' && kind !== 'line' && kind !== 'row')) continue;
    const text = content.text.slice(0, 400);
    for (const [, word = ''] of text.matchAll(capitalised)) if (!isThing(word) && !isSoftware(word)) names.add(word.toLowerCase());
    for (const [, word = ''] of text.matchAll(anyWord)) {
      if (isFirstName(word)) names.add(word.toLowerCase());
      else if (word === word.toLowerCase()) small.add(word);
    }
  }
  return [...names].filter((name) => !small.has(name));
}
