/**
 * Warn when a timeline entry is earlier than the one above it.
 *
 * ## Why
 *
 * A clock that jumps back is a typo, a missing date or an entry in the wrong place. Midnight is understood: `23:50`
 * followed by `00:10` goes on the next day.
 *
 * @example {"name": "ok.md"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Timeline (UTC)
 *
 *   - 23:50 Errors begin
 *   - 00:10:20 Alert fires
 *   - 00:10 The first mitigation
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Timeline (UTC)
 *
 *   - 15:33 Alert fires
 *   - 13:40 Deployment rolled back
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   6:3-6:31: The entry of `13:40` stands below the one of `15:33`.
 */
import type { Report, TimelineEntry } from '../report/types.ts';
import type { Rule } from './rule.ts';

export const timelineOrder: Rule = {
  id: 'timeline-order',
  family: 'timeline',
  level: 'warning',
  relaxed: 'info',
  *check(report) {
    let previous: TimelineEntry | null = null;
    for (const entry of report.timeline) {
      if (!entry.at) continue;
      if (previous && isBefore(entry, previous) && sameSection(report, previous, entry)) {
        yield {
          place: entry.place,
          reason: `The entry of \`${show(entry, previous)}\` stands below the one of \`${show(previous, entry)}\`.`,
          note: 'Correct the time, add the date, or move the entry.',
          group: { title: 'Timeline entries out of order', about: `${show(entry, previous)} below ${show(previous, entry)}` },
        };
      }
      previous = entry;
    }
  },
};

/** To the minute where one of the two names no second: `11:00` below `11:00:15` is in order. */
function isBefore(entry: TimelineEntry, previous: TimelineEntry): boolean {
  const exact = [entry, previous].every(({ time }) => (time?.length ?? 0) > 5);
  const at = (one: TimelineEntry) => (exact ? one.at : one.at?.slice(0, 16)) ?? '';
  return previous.at !== null && at(entry) < at(previous);
}

function show(entry: TimelineEntry, other: TimelineEntry): string {
  return entry.date === other.date ? `${entry.time}` : `${entry.date} ${entry.time}`;
}

/** Each timeline of a report is in order by itself. */
function sameSection(report: Report, a: TimelineEntry, b: TimelineEntry): boolean {
  const sectionOf = (line: number) => report.sections.findLast((section) => section.line <= line)?.line;
  return sectionOf(a.line) === sectionOf(b.line);
}
