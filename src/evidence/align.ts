import type { TimelineEntry } from '../report/types.ts';
import { kindOfEntry, overlap } from './entry-kinds.ts';
import type { EvidenceEvent } from './evidence.ts';

/** An entry of a report with the event it tells of. */
export interface Pair {
  entry: TimelineEntry;
  event: EvidenceEvent;
  /** Seconds by which the entry is later than the event. */
  seconds: number;
}

const farthest = 1200;
const mostEntries = 300;
const mostEvents = 1000;

/** Entries that can be compared: with an instant, and of a kind that systems know. */
export function comparable(timeline: TimelineEntry[]): TimelineEntry[] {
  return timeline.filter(({ at, text }) => at !== null && kindOfEntry(text) !== null).slice(0, mostEntries);
}

/**
 * Pairs entries and events of fitting kinds, the best pair first: those that share most words and lie nearest. An event or
 * entry is in one pair at most; over twenty minutes apart they are not the same. The order does not matter: an entry with a
 * wrong time is out of order.
 */
export function align(entries: TimelineEntry[], events: EvidenceEvent[]): Pair[] {
  const found: (Pair & { worth: number })[] = [];
  for (const entry of entries) {
    const kinds = kindOfEntry(entry.text)?.kinds ?? [];
    for (const event of events.slice(0, mostEvents)) {
      const good = worth(entry, event, kinds);
      if (good > 0) found.push({ entry, event, seconds: distance(entry, event), worth: good });
    }
  }
  const taken = new Set<object>();
  const pairs: Pair[] = [];
  for (const { entry, event, seconds } of found.sort((a, b) => b.worth - a.worth)) {
    if (taken.has(entry) || taken.has(event)) continue;
    taken.add(entry).add(event);
    pairs.push({ entry, event, seconds });
  }
  return pairs;
}

/** How good a pair is: 0 for none, up to 3. The first kind named for an entry is the likeliest. */
function worth(entry: TimelineEntry, event: EvidenceEvent, kinds: readonly string[]): number {
  if (!kinds.includes(event.kind)) return 0;
  const apart = Math.abs(distance(entry, event));
  if (apart > farthest) return 0;
  const shared = overlap(entry.text, event);
  // Far apart and without a word in common: two things of one kind.
  if (apart > farthest / 2 && shared === 0) return 0;
  const first = kinds[0] === event.kind ? 0.3 : 0;
  return 1 - apart / farthest + shared + first + (event.milestone ? 0.2 : 0);
}

/** Seconds by which an entry is later than an event. A time without seconds stands for its whole minute, one of a range for all of it. */
export function distance(entry: TimelineEntry, event: EvidenceEvent): number {
  const [from, at, after] = [Date.parse(entry.at ?? ''), Date.parse(event.at), Date.parse(event.after ?? event.at)];
  const to = from + ((entry.time ?? '').length === 5 ? 59_000 : 0);
  if (from > at) return Math.round((from - at) / 1000);
  return to < after ? Math.round((to - after) / 1000) : 0;
}
