/**
 * Warn when the timeline declares no time zone; tell when it is not UTC.
 *
 * ## Why
 *
 * Readers in other places, and logs, cannot be lined up with times of an unknown zone. Say it once: `## Timeline (UTC)`,
 * a sentence such as "All times are UTC", or a column `Time (UTC)`.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05 Errors begin
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Timeline
 *
 *   - 10:05 Errors begin
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:4-1:12: The timeline names no time zone; its times are taken as UTC.
 */
import type { Rule } from './rule.ts';

export const timelineZone: Rule = {
  id: 'timeline-zone',
  family: 'timeline',
  level: 'warning',
  relaxed: null,
  *check(report) {
    const section = report.sections.find(({ name }) => name === 'timeline');
    if (!section || !report.timeline.some(({ time }) => time)) return;
    const zone = report.timezone?.value ?? null;
    if (zone === null) {
      yield {
        place: section.place,
        reason: 'The timeline names no time zone; its times are taken as UTC.',
        note: 'Say it once, as in the heading `## Timeline (UTC)`.',
      };
    } else if (!/^(?:UTC|GMT|Z)$/i.test(zone)) {
      yield {
        place: report.timezone?.place ?? section.place,
        level: 'info',
        reason: `The timeline is in \`${zone}\`, not in UTC.`,
        note: 'Logs and dashboards speak UTC; its clock never jumps.',
      };
    }
  },
};
