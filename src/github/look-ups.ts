import type { Client } from './client.ts';

/** Owners and linked issues a run looks up at the most: an hour's 1,000 requests are for everyone. */
export const mostLookUps = 300;

const made = new WeakMap<Client, number>();

/** Takes as many of the look-ups that are left as there are, and leaves the rest of the list out. */
export function takeLookUps<T>(client: Client, wanted: T[]): T[] {
  const before = made.get(client) ?? 0;
  const taken = wanted.slice(0, Math.max(0, mostLookUps - before));
  made.set(client, before + taken.length);
  return taken;
}
