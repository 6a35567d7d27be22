import type { InferOutput } from 'valibot';
import type { evidenceSchema } from './schema.ts';

/** What the systems said of an incident. Plain data: it is printed as `evidence.json`. Times are ISO 8601 in UTC, to the second. */
export type Evidence = InferOutput<typeof evidenceSchema>;

/** Something that happened at a time. `text` is one line, without secrets and without Markdown. */
export type EvidenceEvent = Evidence['events'][number];

/** What could not be seen, where and when. */
export type Gap = Evidence['gaps'][number];

/** How far a source could be asked. */
export type SourceOutcome = Evidence['sources'][number];

/** A measured series, thinned to what is shown. Points are [seconds since 1970, value]. */
export type Series = Evidence['series'][number];

export type ClockNote = Evidence['clocks'][number];
export type EventKind = EvidenceEvent['kind'];
export type SourceKind = SourceOutcome['kind'];
export type SeriesRole = Series['role'];

/** The window asked for and how far around it was looked, all in milliseconds since 1970. */
export interface Window {
  start: number;
  end: number;
  pad: number;
}

/** ISO 8601 in UTC, to the second. */
export const toTime = (milliseconds: number) => new Date(Math.round(milliseconds / 1000) * 1000).toISOString().replace('.000Z', 'Z');

/** `10:05:23` of a time. */
export const clockOf = (time: string) => time.slice(11, 19);

/** Within the window and what is looked at around it. */
export function isNear(at: number, { start, end, pad }: Window): boolean {
  return at >= start - pad * 1000 && at <= end + pad * 1000;
}
