/**
 * Tell when nothing is said of a long stretch of the incident.
 *
 * ## Why
 *
 * A silent hour between detection and mitigation is where the interesting part happened: what was tried, what was not
 * known. A gap counts when it is longer than 30 minutes and takes more than half of the way from detection to the end.
 *
 * @example {"name": "ok.md"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05 Errors begin
 *   - 10:08 Alert fires
 *   - 10:22 Rollback complete
 *   - 10:40 Incident resolved
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05 Errors begin
 *   - 10:08 Alert fires
 *   - 12:40 Rollback complete
 *   - 12:50 Incident resolved
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   7:3-7:26: The timeline says nothing of the 2 h 32 min before `12:40`.
 */
import { formatMinutes } from '../report/time/durations.ts';
import type { Rule } from './rule.ts';

export const timelineGap: Rule = {
  id: 'timeline-gap',
  family: 'timeline',
  level: 'info',
  relaxed: null,
  *check(report) {
    const { detected, resolved, mitigated } = report.milestones;
    const end = resolved ?? mitigated;
    if (detected === null || end === null) return;
    const timed = report.timeline.slice(detected, end + 1).filter(({ at }) => at !== null);
    const total = minutes(timed[0]?.at, timed.at(-1)?.at);
    for (const [index, entry] of timed.entries()) {
      const gap = index === 0 ? 0 : minutes(timed[index - 1]?.at, entry.at);
      if (gap <= 30 || gap * 2 <= total) continue;
      yield {
        place: entry.place,
        reason: `The timeline says nothing of the ${formatMinutes(gap)} before \`${entry.time}\`.`,
        note: 'Add what people saw, thought and did, also what did not help.',
      };
    }
  },
};

function minutes(from: string | null | undefined, to: string | null | undefined): number {
  return from && to ? (Date.parse(to) - Date.parse(from)) / 60_000 : 0;
}
