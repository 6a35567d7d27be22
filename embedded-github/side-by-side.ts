import type { EmbeddedGitHub, LoggedRequest } from './server.ts';

/** Whose turn it is for the next request: `a` or `b`, by how many requests each has made. */
export type Schedule = (made: { a: number; b: number }) => 'a' | 'b';

/** The first run makes so many requests, then the second runs to its end. */
export const pauseAfter =
  (count: number): Schedule =>
  ({ a }) =>
    a < count ? 'a' : 'b';

/** Requests by turns. */
export const byTurns: Schedule = ({ a, b }) => (a <= b ? 'a' : 'b');

/**
 * Steps two runs through each other, request by request: `start` begins a run under a token. A run that has come to its end
 * leaves all turns to the other.
 */
export async function sideBySide<T>(github: EmbeddedGitHub, schedule: Schedule, start: (token: 'a' | 'b') => Promise<T>): Promise<[T, T]> {
  const waiting = { a: [] as (() => void)[], b: [] as (() => void)[] };
  const made = { a: 0, b: 0 };
  const ended = { a: false, b: false };
  const next = () => {
    for (;;) {
      const wanted = schedule(made);
      const other = wanted === 'a' ? 'b' : 'a';
      const turn = ended[wanted] ? other : wanted;
      const go = waiting[turn].shift();
      if (!go) return;
      made[turn] += 1;
      go();
    }
  };
  github.gate = ({ token }: LoggedRequest) =>
    new Promise<void>((resolve) => {
      waiting[token as 'a' | 'b'].push(resolve);
      next();
    });
  const run = async (token: 'a' | 'b') => {
    const result = await start(token);
    ended[token] = true;
    next();
    return result;
  };
  const results = await Promise.all([run('a'), run('b')]);
  github.gate = null;
  return results;
}
