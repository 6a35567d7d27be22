/**
 * Warn when the report does not say on which day the incident was.
 *
 * ## Why
 *
 * The day names the report (`PM-2025-02-09`), completes times without a date, and anchors deadlines. A label such as
 * `Date: 2025-02-09`, the title, the file name or the first stamp of the timeline will do.
 *
 * @example {"name": "ok.md"}
 *
 *   # Shop down
 *
 *   **Date**: 2025-02-09
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   # Shop down
 *
 *   ## Summary
 *
 *   The shop answered with errors.
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:3-1:12: The report does not say on which day the incident was.
 */
import { type Rule, topOf } from './rule.ts';

export const reportDate: Rule = {
  id: 'report-date',
  family: 'metadata',
  level: 'warning',
  relaxed: 'info',
  *check(report, { now }) {
    if (!report.date) {
      yield {
        place: topOf(report),
        reason: 'The report does not say on which day the incident was.',
        note: 'Add a line such as `**Date**: 2025-02-09`, the day on which it began.',
      };
    } else if (now && report.date.value > now.slice(0, 10)) {
      yield {
        place: report.date.place,
        reason: `The incident date \`${report.date.value}\` lies in the future.`,
        note: 'Check the year and the order of day and month.',
      };
    }
  },
};
