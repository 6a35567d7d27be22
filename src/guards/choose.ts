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

const quietest = (a: Candidate, b: Candidate) => (a.outcome.before ?? 0) - (b.outcome.before ?? 0) || a.near - b.near;
const firedAt = ({ outcome }: Candidate) => outcome.firing?.fired ?? Number.POSITIVE_INFINITY;
const farOut = ({ limit, operator }: Candidate) => (limit ?? 0) * (operator === '<' ? -1 : 1);

/** Best first: fewest firings in the days before, also with a limit a tenth nearer; then what fires first. */
export function byWorth(a: Candidate, b: Candidate): number {
  return Number(a.outcome.firing === null) - Number(b.outcome.firing === null) || quietest(a, b) || firedAt(a) - firedAt(b) || steadiest(a, b);
}

/** Fewest false resolves, the longer wait, the limit that lies farther out. */
const steadiest = (a: Candidate, b: Candidate) => a.outcome.falseResolves - b.outcome.falseResolves || b.for - a.for || farOut(b) - farOut(a);

/** Of the longest lead so much is as good: the rest is better spent on a longer wait and a limit farther out. */
const goodShare = 0.8;
/** The same in seconds where nothing says when people knew. */
const goodDelay = 120;

function isAsGood(one: Candidate, best: Candidate): boolean {
  const [lead, most] = [one.outcome.lead, best.outcome.lead];
  return lead !== null && most !== null && most > 0 ? lead >= most * goodShare : firedAt(one) - firedAt(best) <= goodDelay;
}

/** One that fires on a single evaluation must never have done so before: a page on one sample is a page on noise. */
export const isQuiet = ({ for: wait, near }: Candidate, { before }: Outcome) => wait > 0 || (!before && near === 0);

/** The candidates of a series worth confirming, best first. Those that do not wait come only where none that waits is a gain. */
export function rank(candidates: Candidate[], incident: Incident, interval: number): Candidate[] {
  const sorted = candidates.filter((one) => isQuiet(one, one.outcome)).sort(byWorth);
  const gains = sorted.filter((one) => one.for > 0 && isGain(one.outcome, incident, interval));
  const wanted = gains.length > 0 ? gains : sorted;
  const [best] = wanted;
  if (!best) return [];
  const good = wanted.filter((one) => quietest(one, best) === 0 && isAsGood(one, best)).sort(steadiest);
  return [...good, ...wanted.filter((one) => !good.includes(one))];
}
