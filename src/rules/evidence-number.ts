/**
 * Warn when a figure of the report is not what the systems show: a duration, a span such as "the alert fired within 90
 * seconds", the peak of an error rate.
 *
 * ## Why
 *
 * Figures are what is quoted. `claims-agree` compares them with the timeline of the report; this compares them with what was
 * measured, as a timeline can be wrong in the same way. Without evidence the rule is silent.
 *
 * @example {"name": "ok.md"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Impact
 *
 *   Up to 42 % of requests failed.
 *
 *   ## What went well
 *
 *   - The alert fired within 90 seconds of first errors
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   **Date**: 2025-02-09
 *
 *   **Duration**: 50 minutes
 *
 *   ## Impact
 *
 *   Up to 12 % of requests failed.
 *
 *   ## What went well
 *
 *   - The alert fired within 30 seconds of first errors
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:15-3:25: The stated duration is 50 min, but the systems show 35 min, from 10:05:30 (started) to 10:40:00 (resolved).
 *   7:1-7:11: The text says “Up to 12 %”, but the systems show a peak of 42 % at 10:10:00 in "Error ratio of checkout".
 *   11:7-11:52: The text says “alert fired within 30 seconds of first errors”, but the systems show 1 min, 10:05:30 to 10:06:45 in the systems.
 */
import { compareDuration, compareNumbers } from '../evidence/compare-numbers.ts';
import { placeIn } from '../report/markdown/lines.ts';
import { formatMinutes } from '../report/time/durations.ts';
import { quote, type Rule } from './rule.ts';

export const evidenceNumber: Rule = {
  id: 'evidence-number',
  family: 'evidence',
  level: 'warning',
  relaxed: 'warning',
  *check(report, { evidence }) {
    if (!evidence) return;
    const measured = compareDuration(report, evidence);
    if (measured && report.duration) {
      yield {
        place: report.duration.place,
        reason: `The stated duration is ${formatMinutes(report.duration.minutes)}, but the systems show ${formatMinutes(measured.minutes)}, from ${measured.span}.`,
        note: 'Correct the duration, or say what it counts.',
      };
    }
    for (const { line, from, to, stated, seen } of compareNumbers(report, evidence)) {
      yield {
        place: placeIn(line, from, to),
        reason: `The text says ${quote(stated)}, but the systems show ${seen}.`,
        note: 'Correct the figure, or say how it was counted.',
      };
    }
  },
};
