import type { Samples } from './samples.ts';

/** Seconds for which an alert waits before it fires, and goes on after its condition is over. */
export interface Timing {
  for: number;
  keepFiringFor: number;
}

/** One time an alert was active for one set of labels. All in seconds since 1970. */
export interface Episode {
  key: string;
  /** First evaluation with a result. */
  active: number;
  /** First evaluation at which it fired; null where it was pending only. */
  fired: number | null;
  /** Last evaluation with a result. */
  last: number;
  /** First evaluation at which it was neither pending nor firing; null where it still was at the last one. */
  ended: number | null;
}

/** A time in which an alert fired for some set of labels. */
export interface Firing {
  /** Before it nothing was active for long enough that what came earlier has no part in it. */
  since: number;
  active: number;
  fired: number;
  last: number;
  ended: number | null;
}

/** Seconds since 1970 of the evaluations from one time to another, at multiples of the interval. */
export function evaluationTimes(from: number, to: number, interval: number): number[] {
  const first = Math.ceil(from / interval) * interval;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / interval) + 1) }, (_, index) => first + index * interval);
}

/**
 * What an alert of Prometheus does: active since the first evaluation with a result, firing at the first at which it has been
 * active for `for`, gone at the first without a result (after `keep_firing_for`). `results` hold a point for each evaluation
 * with a result; points between evaluations are not looked at.
 */
export function runAlert(times: number[], results: Samples[], timing: Timing): Episode[] {
  const place = new Map(times.map((time, index) => [time, index]));
  return results
    .flatMap(({ labels: { __name__, ...labels }, points }) => {
      const active = points.flatMap(([second]) => place.get(second) ?? []);
      return episodesOf(times, active, timing).map((episode) => ({ key: JSON.stringify(labels), ...episode }));
    })
    .sort((a, b) => a.active - b.active);
}

/** `active` holds the places in `times` of the evaluations with a result, ascending. */
function episodesOf(times: number[], active: number[], timing: Timing): Omit<Episode, 'key'>[] {
  const at = (place: number) => times[place] as number;
  const found: Omit<Episode, 'key'>[] = [];
  let next = 0;
  const endOfRun = () => {
    let last = active[next++] as number;
    while (active[next] === last + 1) last = active[next++] as number;
    return last;
  };
  while (next < active.length) {
    const first = active[next] as number;
    let last = endOfRun();
    let fired = first;
    while (fired <= last && at(fired) - at(first) < timing.for) fired++;
    let gone = last + 1;
    if (fired <= last) {
      gone = endOfKeeping(times, last, timing);
      // A result at the very evaluation at which it would be gone keeps it.
      while ((active[next] ?? Number.POSITIVE_INFINITY) <= gone) {
        last = endOfRun();
        gone = endOfKeeping(times, last, timing);
      }
    }
    found.push({ active: at(first), fired: fired <= last ? at(fired) : null, last: at(last), ended: times[gone] ?? null });
  }
  return found;
}

/** The evaluation at which an alert without results since the one before is over. */
function endOfKeeping(times: number[], last: number, { keepFiringFor }: Timing): number {
  let gone = last + 1;
  const since = times[gone];
  if (since === undefined) return gone;
  while (gone < times.length && (times[gone] as number) - since < keepFiringFor) gone++;
  return gone;
}

/** How many evaluations without a result part a firing from what came before. */
export const quietEvaluations = 2;

/** When an alert fired for any set of labels: what overlaps or touches is one. `interval` is that of the evaluations, in seconds. */
export function firingsOf(episodes: Episode[], { keepFiringFor }: Timing, interval: number): Firing[] {
  const fired = episodes.flatMap(({ active, fired: at, last, ended }) => (at === null ? [] : [{ since: active, active, fired: at, last, ended }]));
  const joined: Firing[] = [];
  for (const one of fired.sort((a, b) => a.fired - b.fired)) {
    const before = joined.at(-1);
    if (!before || (before.ended !== null && before.ended < one.fired)) joined.push(one);
    else {
      before.ended = before.ended === null || one.ended === null ? null : Math.max(before.ended, one.ended);
      before.last = Math.max(before.last, one.last);
    }
  }
  const latestFirst = [...episodes].sort((a, b) => b.active - a.active);
  const quiet = keepFiringFor + quietEvaluations * interval;
  for (const one of joined) {
    for (const { active, last } of latestFirst) if (active < one.since && one.since - last <= quiet) one.since = active;
  }
  return joined;
}
