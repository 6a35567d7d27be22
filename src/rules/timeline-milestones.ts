/**
 * Tell which of the milestones detected, acknowledged, mitigated and resolved the timeline does not show.
 *
 * ## Why
 *
 * Time to detect, acknowledge, mitigate and resolve come from them. They are found by wording ("alert fires",
 * "acknowledges", "rollback complete", "resolved"); an entry that begins with the word itself is always found.
 *
 * @example {"name": "ok.md"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05 Errors begin
 *   - 10:08 Alert fires
 *   - 10:12 On-call acknowledges the page
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
 *   - 10:22 Rollback complete
 *   - 10:40 Incident resolved
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:4-3:18: The timeline does not show when the incident was detected and acknowledged.
 */
import { listWords } from '../report/time/durations.ts';
import { milestoneNames } from '../report/types.ts';
import type { Rule } from './rule.ts';

export const timelineMilestones: Rule = {
  id: 'timeline-milestones',
  family: 'timeline',
  level: 'warning',
  relaxed: null,
  *check(report) {
    const section = report.sections.find(({ name }) => name === 'timeline');
    if (!section || report.timeline.filter(({ at }) => at).length < 2) return;
    const missing = milestoneNames.filter((name) => name !== 'started' && report.milestones[name] === null);
    if (missing.length === 0) return;
    yield {
      place: section.place,
      reason: `The timeline does not show when the incident was ${listWords(missing)}.`,
      note: 'Begin the entry with the word, as in `10:08 Detected: alert on the error rate`.',
    };
  },
};
