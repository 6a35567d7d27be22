import { remember } from './remember.ts';

/** Reads a packed list: each word is told by how much it shares with the one before (a capital or digit, base 36) and the rest. */
export function unpack(packed: string): string[] {
  const words: string[] = [];
  let before = '';
  for (const [, shared, rest] of packed.matchAll(/([0-9A-Z])([a-z-]*)/g)) {
    before = before.slice(0, Number.parseInt(shared as string, 36)) + rest;
    words.push(before);
  }
  return words;
}

/** Asks a packed list for words, unpacking only those that begin with the same two letters. */
export function lookup(packed: string): (word: string) => boolean {
  let blocks: Map<string, string | Set<string>> | null = null;
  return remember(find);
  function find(word: string): boolean {
    blocks ??= blocksOf(packed);
    const start = word.slice(0, 2);
    let block = blocks.get(start);
    if (block === undefined) return false;
    if (typeof block === 'string') {
      block = new Set(unpack(block));
      blocks.set(start, block);
    }
    return block.has(word);
  }
}

/** Stretches of a packed list by the two letters their words begin with. */
function blocksOf(packed: string): Map<string, string> {
  const blocks = new Map<string, string>();
  let first = '';
  for (const block of packed.split(/(?=[01])/)) {
    if (block.startsWith('0')) first = block[1] as string;
    const start = block.startsWith('0') ? block.slice(1, 3) : first + block[1];
    blocks.set(start.replace(/[^a-z-]$/, ''), block.startsWith('0') ? block : `0${first}${block.slice(1)}`);
  }
  return blocks;
}
