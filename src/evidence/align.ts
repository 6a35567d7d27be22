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
const mostEvents = 600;

/** Entries that can be compared: with an instant, and of a kind that systems know. */
export function comparable(timeline: TimelineEntry[]): TimelineEntry[] {
  return timeline.filter(({ at, text }) => at !== null && kindOfEntry(text) !== null).slice(0, mostEntries);
}

/**
 * Pairs entries and events of fitting kinds in time order, so that all in all they share most words and lie nearest. An event
 * or entry is in one pair at most; over twenty minutes apart they are not the same.
 */
export function align(entries: TimelineEntry[], events: EvidenceEvent[]): Pair[] {
  const rows = [...entries].sort((a, b) => ((a.at as string) < (b.at as string) ? -1 : 1));
  const kinds = rows.map(({ text }) => new Set(kindOfEntry(text)?.kinds));
  const columns = events.filter(({ kind }) => kinds.some((set) => set.has(kind))).slice(0, mostEvents);
  const best: Float64Array[] = Array.from({ length: rows.length + 1 }, () => new Float64Array(columns.length + 1));
  for (let row = 1; row <= rows.length; row++) {
    for (let column = 1; column <= columns.length; column++) {
      const gain = worth(rows[row - 1] as TimelineEntry, columns[column - 1] as EvidenceEvent, kinds[row - 1] as Set<string>);
      const [above, left, diagonal] = [best[row - 1]?.[column] as number, best[row]?.[column - 1] as number, best[row - 1]?.[column - 1] as number];
      (best[row] as Float64Array)[column] = Math.max(above, left, gain > 0 ? diagonal + gain : 0);
    }
  }
  return trace(rows, columns, kinds, best);
}

function trace(rows: TimelineEntry[], columns: EvidenceEvent[], kinds: Set<string>[], best: Float64Array[]): Pair[] {
  const pairs: Pair[] = [];
  let [row, column] = [rows.length, columns.length];
  while (row > 0 && column > 0) {
    const here = best[row]?.[column] as number;
    if (here === best[row - 1]?.[column]) row--;
    else if (here === best[row]?.[column - 1]) column--;
    else {
      const [entry, event] = [rows[row - 1] as TimelineEntry, columns[column - 1] as EvidenceEvent];
      if (worth(entry, event, kinds[row - 1] as Set<string>) > 0) pairs.push({ entry, event, seconds: distance(entry, event) });
      row--;
      column--;
    }
  }
  return pairs.reverse();
}

/** How good a pair is: 0 for none, up to 3. The first kind named for an entry is the likeliest. */
function worth(entry: TimelineEntry, event: EvidenceEvent, kinds: Set<string>): number {
  if (!kinds.has(event.kind)) return 0;
  const apart = Math.abs(distance(entry, event));
  if (apart > farthest) return 0;
  const first = kinds.values().next().value === event.kind ? 0.3 : 0;
  return 1 - apart / farthest + overlap(entry.text, event) + first + (event.milestone ? 0.2 : 0);
}

/** Seconds by which an entry is later than an event. A time without seconds stands for its whole minute, one of a range for all of it. */
export function distance(entry: TimelineEntry, event: EvidenceEvent): number {
  const [from, at, after] = [Date.parse(entry.at ?? ''), Date.parse(event.at), Date.parse(event.after ?? event.at)];
  const to = from + ((entry.time ?? '').length === 5 ? 59_000 : 0);
  if (from > at) return Math.round((from - at) / 1000);
  return to < after ? Math.round((to - after) / 1000) : 0;
}
