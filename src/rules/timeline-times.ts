/**
 * Report time stamps that cannot be read as a moment. An error when no entry of the timeline can be read.
 *
 * ## Why
 *
 * An entry without a time cannot be put in order, and times to detect and resolve cannot be told from it. A day without
 * a clock time is fine: many incidents go on for weeks.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Timeline (UTC)
 *
 *   - 2025-02-09 10:05 Errors begin
 *   - 10:08 Alert fires
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05 Errors begin
 *   - 22:XX More errors
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   4:3-4:20: The time `22:XX` cannot be read.
 *
 * @example {"name": "none.md", "label": "input"}
 *
 *   ## Timeline (UTC)
 *
 *   Errors began in the morning and ended at noon.
 *
 * @example {"name": "none.md", "label": "output"}
 *
 *   1:4-1:18: No entry of the timeline has a time that can be read.
 */
import type { Rule } from './rule.ts';

export const timelineTimes: Rule = {
  id: 'timeline-times',
  family: 'timeline',
  level: 'warning',
  relaxed: 'warning',
  *check(report) {
    for (const entry of report.timeline) {
      if (entry.unreadable === null || entry.time !== null) continue;
      yield {
        place: entry.place,
        reason: `The time \`${entry.unreadable}\` cannot be read.`,
        note: 'Write the best known time, such as `10:05` or `2025-02-09 10:05`, with `~` before it if it is a guess.',
        group: { title: 'Times that cannot be read', about: entry.unreadable },
      };
    }
    const section = report.sections.find(({ name, size }) => name === 'timeline' && size > 0);
    if (!section || report.timeline.some((entry) => entry.time !== null || (entry.date !== null && entry.unreadable === null))) return;
    yield {
      place: section.place,
      level: 'error',
      reason: 'No entry of the timeline has a time that can be read.',
      note: 'Begin each entry with its time, as in `- 10:05 Errors begin`.',
    };
  },
};
