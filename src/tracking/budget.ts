import type { Client } from '../github/client.ts';
import { mostAnHour, ofLastHour } from '../github/pace.ts';

/** Requests that are left alone, so that other runs can go on and this one can say where it stopped. */
const reserve = 40;
/** Writes that are left for the piece of work that is begun: a report may have dozens of items. */
const mostOfOne = 60;

/**
 * Why no further piece of work is begun, in the first half of a sentence; null while there is enough left of GitHub's limits of the
 * hour. What can wait keeps a double reserve, for what comes after it.
 */
export function budgetSpent({ budget: { remaining, resetsAt, writes } }: Pick<Client, 'budget'>, canWait = false): string | null {
  const kept = canWait ? 2 * reserve : reserve;
  if (remaining !== null && remaining < kept) {
    const until = resetsAt ? `; it starts anew at ${resetsAt.slice(0, 16).replace('T', ' ')} UTC` : '';
    return `GitHub's rate limit is nearly used up (${remaining} requests left${until})`;
  }
  const written = ofLastHour(writes, Date.now());
  return written > mostAnHour - mostOfOne - kept ? `GitHub lets a repository create 500 things an hour, and this run has written ${written}` : null;
}
