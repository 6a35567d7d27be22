/**
 * Warn when the stated duration disagrees with the timeline.
 *
 * ## Why
 *
 * Numbers of incidents are added up and compared. The stated duration agrees when it is within a tenth (and two
 * minutes) of any span that people call the duration: first to last entry, or from start or detection to mitigation or
 * resolution. Clock times in brackets must also add up.
 *
 * @example {"name": "ok.md"}
 *
 *   **Date**: 2025-02-09
 *
 *   **Duration**: 35min
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05:23 Errors begin
 *   - 10:40:00 Incident resolved
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   **Date**: 2025-02-09
 *
 *   **Duration**: 1h 35min (10:05 - 11:40 UTC)
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05:23 Errors begin
 *   - 10:40:00 Incident resolved
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:15-3:43: The stated duration is 1 h 35 min, but the timeline runs for 35 min, from 10:05:23 to 10:40:00.
 */
import { minutesOf } from '../report/time/days.ts';
import { formatMinutes } from '../report/time/durations.ts';
import { minutesBetween } from '../report/timeline/milestones.ts';
import type { MilestoneName, Report, TimelineEntry } from '../report/types.ts';
import type { Rule } from './rule.ts';

const spans: [MilestoneName, MilestoneName][] = [
  ['started', 'resolved'],
  ['started', 'mitigated'],
  ['detected', 'resolved'],
  ['detected', 'mitigated'],
];

export const durationAgrees: Rule = {
  id: 'duration-agrees',
  family: 'timeline',
  level: 'warning',
  relaxed: 'info',
  *check(report) {
    const { duration, timeline, milestones, window } = report;
    // Hours of support are counted by another clock than the timeline's.
    if (!duration || /\b(?:support|business|working|office) hours\b/i.test(duration.text)) return;
    const own = spanOfClocks(duration.from, duration.to);
    if (own !== null && !agrees(duration.minutes, own)) {
      yield {
        place: duration.place,
        reason: `The stated duration is ${formatMinutes(duration.minutes)}, but from ${duration.from} to ${duration.to} it is ${formatMinutes(own)}.`,
        note: 'Correct the duration or the clock times beside it.',
      };
    }
    const timed = timeline.filter(({ at }) => at !== null);
    if (!window || timed.length < 2) return;
    const whole = (Date.parse(window.end) - Date.parse(window.start)) / 60_000;
    const candidates = [whole, ...spans.flatMap(([from, to]) => minutesBetween(timeline, milestones, from, to) ?? []), ...edgeSpans(report)];
    if (candidates.some((minutes) => agrees(duration.minutes, minutes))) return;
    const [first, last] = [timed.find(({ at }) => at === window.start), timed.findLast(({ at }) => at === window.end)];
    yield {
      place: duration.place,
      reason: `The stated duration is ${formatMinutes(duration.minutes)}, but the timeline runs for ${formatMinutes(whole)}, from ${momentOf(first, last)} to ${momentOf(last, first)}.`,
      note: 'Correct the duration, or add the entries that are missing from the timeline.',
    };
  },
};

/**
 * Spans from where an incident may begin to any entry, and from any entry to where it may end: timelines go on to the
 * debrief, and begin with the change of last week.
 */
function edgeSpans({ timeline, milestones }: Report): number[] {
  const times = timeline.flatMap(({ at }) => (at ? [Date.parse(at)] : []));
  const mark = (name: MilestoneName) => Date.parse(timeline[milestones[name] ?? -1]?.at ?? '');
  const starts = [times[0] as number, mark('started'), mark('detected')];
  const ends = [times.at(-1) as number, mark('mitigated'), mark('resolved')];
  return times
    .flatMap((time) => [...starts.map((start) => time - start), ...ends.map((end) => end - time)])
    .filter((span) => span > 0)
    .map((span) => span / 60_000);
}

/** Clock time, with the day where the two are on different days or an entry has no clock time. */
function momentOf(entry: TimelineEntry | undefined, other: TimelineEntry | undefined): string {
  return [entry?.time && entry.date === other?.date ? null : entry?.date, entry?.time].filter(Boolean).join(' ');
}

function agrees(stated: number, actual: number): boolean {
  return Math.abs(stated - actual) <= Math.max(2, actual * 0.1);
}

function spanOfClocks(from: string | null, to: string | null): number | null {
  if (!from || !to) return null;
  return (minutesOf(to) - minutesOf(from) + 24 * 60) % (24 * 60);
}
