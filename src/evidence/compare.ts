import type { Report, TimelineEntry } from '../report/types.ts';
import { align, comparable, distance, type Pair } from './align.ts';
import { kindOfEntry } from './entry-kinds.ts';
import type { Evidence, EvidenceEvent } from './evidence.ts';
import { median } from './statistics.ts';

/** What evidence says of the timeline of a report. */
export interface Comparison {
  /** Minutes by which all of the timeline is shifted; null where it is not. */
  shift: number | null;
  /** Same event, other time. */
  off: Pair[];
  /** The source that would have it was complete and has nothing. */
  unknown: TimelineEntry[];
  /** Strong events that no entry tells of. */
  missing: EvidenceEvent[];
}

const fine = 60;
const roughly = 300;

const known = new WeakMap<Evidence, WeakMap<Report, Comparison>>();

/** Compares a timeline with evidence; once for the same two. */
export function compareTimeline(report: Report, evidence: Evidence): Comparison {
  const reports = known.get(evidence) ?? new WeakMap<Report, Comparison>();
  known.set(evidence, reports);
  const done = reports.get(report) ?? compare(report, evidence);
  reports.set(report, done);
  return done;
}

function compare(report: Report, evidence: Evidence): Comparison {
  const entries = comparable(report.timeline);
  const shift = findShift(entries, evidence.events);
  // With a shifted clock every row is wrong by the same: one thing to say, not twelve.
  if (shift !== null) return { shift, off: [], unknown: [], missing: [] };
  const pairs = align(entries, evidence.events);
  const paired = new Set(pairs.map(({ entry }) => entry));
  return {
    shift,
    off: pairs.filter(({ entry, seconds }) => Math.abs(seconds) > (entry.approximate ? roughly : fine)).sort((a, b) => a.entry.line - b.entry.line),
    unknown: entries.filter((entry) => !paired.has(entry) && isCovered(entry, evidence)),
    missing: strongEvents(evidence).filter((event) => !pairs.some((pair) => pair.event === event) && !isTold(event, report.timeline)),
  };
}

const quarter = 15;
const farthestShift = 14 * 60;
const near = 120;

/**
 * The one shift in quarter hours that brings most entries to their events, if they are not there as it stands: at least
 * three, most of all, from over ten minutes to under two.
 */
function findShift(entries: TimelineEntry[], events: EvidenceEvent[]): number | null {
  if (entries.length < 3) return null;
  const fits = (minutes: number) => entries.map((entry) => nearest(entry, events, minutes));
  const asItIs = fits(0);
  const there = asItIs.filter((seconds) => seconds <= near).length;
  if (median(asItIs) <= 600) return null;
  let best: { minutes: number; count: number } | null = null;
  for (let minutes = -farthestShift; minutes <= farthestShift; minutes += quarter) {
    const distances = fits(minutes);
    const count = distances.filter((seconds) => seconds <= near).length;
    if (count < 3 || count * 5 < entries.length * 3 || count <= there * 2 || median(distances) > near) continue;
    if (!best || count > best.count || (count === best.count && Math.abs(minutes) < Math.abs(best.minutes))) best = { minutes, count };
  }
  return best?.minutes ?? null;
}

/** Seconds to the nearest event of a fitting kind, when the entry is this many minutes ahead. */
function nearest(entry: TimelineEntry, events: EvidenceEvent[], minutes: number): number {
  const kinds = kindOfEntry(entry.text)?.kinds ?? [];
  const moved = { ...entry, at: new Date(Date.parse(entry.at ?? '') - minutes * 60_000).toISOString() };
  let closest = Number.MAX_SAFE_INTEGER;
  for (const event of events) if (kinds.includes(event.kind)) closest = Math.min(closest, Math.abs(distance(moved, event)));
  return closest;
}

/** All sources that would have it were asked and answered for that time. */
function isCovered(entry: TimelineEntry, { sources, gaps, incident }: Evidence): boolean {
  const at = entry.at ?? '';
  if (at < incident.start.replace('Z', '') || at > incident.end) return false;
  const wanted = kindOfEntry(entry.text)?.sources ?? [];
  const asked = sources.filter(({ kind }) => wanted.includes(kind));
  const complete = asked.length > 0 && asked.every(({ state }) => state === 'complete');
  return complete && !gaps.some(({ source, from, to }) => wanted.some((kind) => kind === source) && at >= from.replace('Z', '') && at <= to);
}

const strong = new Set<EvidenceEvent['kind']>(['alert-fires', 'page', 'deploy', 'rollback', 'acknowledge', 'signal-onset', 'signal-recovery']);

/** What a timeline should not lack: the first of each alert and page, deployments, rollbacks, the impact's begin and end. */
function strongEvents({ events, incident, series }: Evidence): EvidenceEvent[] {
  const impact = new Set(series.filter(({ role }) => role === 'impact').map(({ name }) => name));
  const kept: EvidenceEvent[] = [];
  for (const event of events) {
    const { kind, subject, at } = event;
    if (!strong.has(kind) || at < incident.start || at > incident.end || (kind.startsWith('signal') && !impact.has(subject))) continue;
    // The first alert of a name, the first page; what two systems say of one change is one.
    const one = kind === 'page' || kind === 'acknowledge';
    const same = (other: EvidenceEvent) => other.kind === kind && (one || other.subject === subject);
    const near = (other: EvidenceEvent) =>
      familyOf(other.kind) === 'change' && familyOf(kind) === 'change' && Math.abs(Date.parse(other.at) - Date.parse(at)) <= 120_000;
    if (!kept.some((other) => same(other) || near(other))) kept.push(event);
  }
  return kept;
}

function familyOf(kind: string): string {
  if (kind === 'alert-fires' || kind === 'page') return 'call';
  if (/^(?:deploy|rollback|release|workflow|command)$/.test(kind)) return 'change';
  return /recovery|resolve/.test(kind) ? 'end' : kind;
}

/** Some entry within three minutes speaks of this kind of thing. */
function isTold(event: EvidenceEvent, timeline: TimelineEntry[]): boolean {
  return timeline.some((entry) => {
    if (!entry.at || Math.abs(distance(entry, event)) > 180) return false;
    // Whoever tells of the mitigation tells of the end of the impact.
    if (event.kind === 'signal-recovery' && /\bmitigat|\brolled back|\brecover|\bnormal\b|\bresolved\b/i.test(entry.text)) return true;
    const kinds = kindOfEntry(entry.text)?.kinds ?? [];
    return kinds.some((kind) => familyOf(kind) === familyOf(event.kind));
  });
}
