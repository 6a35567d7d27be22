import type { Candidate } from './candidates.ts';
import type { Incident } from './incident.ts';
import type { Outcome } from './outcome.ts';

/** More firings a day than this are noise, whatever the lead. */
const mostADay = 1;

/** Whether a rule would have been a gain: it fires, earlier than people knew and than the alert that was there, and is not noise. */
export function isGain(outcome: Outcome, { detected, known }: Incident, interval: number): boolean {
  if (!outcome.firing) return false;
  const reference = Math.min(detected?.at ?? Number.POSITIVE_INFINITY, known?.fired ?? Number.POSITIVE_INFINITY);
  const quiet = outcome.before === null || outcome.before <= outcome.days * mostADay;
  return quiet && (reference === Number.POSITIVE_INFINITY || reference - outcome.firing.fired > interval);
}

/**
 * Best first: fewest firings in the days before, also with a limit a tenth nearer; then the lead, in minutes, because no one
 * should wait less for a second; then fewest false resolves, the longer wait, and the limit that lies farther out.
 */
export function byWorth(a: Candidate, b: Candidate): number {
  const minutes = ({ outcome }: Candidate) => Math.floor((outcome.firing ? (outcome.lead ?? -outcome.firing.fired) : Number.NEGATIVE_INFINITY) / 60);
  const out = ({ limit, operator }: Candidate) => (limit ?? 0) * (operator === '<' ? -1 : 1);
  return (
    Number(a.outcome.firing === null) - Number(b.outcome.firing === null) ||
    (a.outcome.before ?? 0) - (b.outcome.before ?? 0) ||
    a.near - b.near ||
    (minutes(b) === minutes(a) ? 0 : minutes(b) - minutes(a)) ||
    a.outcome.falseResolves - b.outcome.falseResolves ||
    b.for - a.for ||
    out(b) - out(a)
  );
}

/** One that fires on a single evaluation must never have done so before: a page on one sample is a page on noise. */
export const isQuiet = ({ for: wait, near }: Candidate, { before }: Outcome) => wait > 0 || (!before && near === 0);

/** The candidates of a series worth confirming, best first. Those that do not wait come only where none that waits is a gain. */
export function rank(candidates: Candidate[], incident: Incident, interval: number): Candidate[] {
  const sorted = candidates.filter((one) => isQuiet(one, one.outcome)).sort(byWorth);
  const gains = sorted.filter((one) => one.for > 0 && isGain(one.outcome, incident, interval));
  return gains.length > 0 ? gains : sorted;
}
