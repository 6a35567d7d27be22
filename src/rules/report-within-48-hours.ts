/**
 * Warn when the report came more than 48 hours after the incident; after a week it is called stale.
 *
 * ## Why
 *
 * Memory fades within days, and so does the will to change things. The end of the incident is the last entry of the
 * timeline, or else its day; the report counts from the day it was published (`**Published**: 2025-02-11`) or filed.
 *
 * @example {"name": "ok.md"}
 *
 *   # Shop down
 *
 *   **Date**: 2025-02-09
 *
 *   **Published**: 2025-02-10
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   # Shop down
 *
 *   **Date**: 2025-02-09
 *
 *   **Published**: 2025-02-14
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   5:16-5:26: The report came 4 days after the incident: it was due within 48 hours.
 */
import type { Report } from '../report/types.ts';
import { type Rule, topOf } from './rule.ts';

const hour = 3_600_000;

export const reportWithin48Hours: Rule = {
  id: 'report-within-48-hours',
  family: 'metadata',
  level: 'warning',
  relaxed: null,
  *check(report, { filed }) {
    const hours = hoursUntilReport(report, filed);
    if (hours === null || hours <= 48) return;
    const days = Math.round(hours / 24);
    yield {
      place: report.published?.place ?? topOf(report),
      reason:
        hours > 7 * 24
          ? `The report came ${days} days after the incident: it was due within 48 hours, and after a week memory has faded.`
          : `The report came ${days} days after the incident: it was due within 48 hours.`,
      note:
        hours > 7 * 24
          ? 'Check with those who were there whether the account still holds, then publish it.'
          : 'Publish what is known; open questions can be filled in later.',
    };
  },
};

/** Hours from the end of the incident to the day the report was published, or else filed; null where one of them is not known. */
export function hoursUntilReport(report: Report, filed: string | null): number | null {
  const end = report.window?.end ?? (report.date ? `${report.date.value}T23:59:59Z` : null);
  const published = report.published ? `${report.published.value}T00:00:00Z` : filed;
  return end && published ? (Date.parse(published) - Date.parse(end)) / hour : null;
}
