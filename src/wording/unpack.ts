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
