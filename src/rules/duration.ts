/**
 * Warn when a stated duration cannot be read, and tell when neither a duration nor a timeline gives one.
 *
 * ## Why
 *
 * How long it took is the first thing people compare between incidents.
 *
 * @example {"name": "ok.md"}
 *
 *   # Shop down
 *
 *   **Duration**: 1h 35min (10:05 - 11:40 UTC)
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   # Shop down
 *
 *   **Duration**: quite long
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:15-3:25: The duration “quite long” cannot be read.
 */

import { isPlaceholder } from '../report/markdown/text.ts';
import { findLabel, labelNames, listLabelledValues } from '../report/metadata/labels.ts';
import { quote, type Rule, topOf } from './rule.ts';

export const duration: Rule = {
  id: 'duration',
  family: 'metadata',
  level: 'warning',
  relaxed: null,
  *check(report) {
    if (report.duration) return;
    const stated = findLabel(listLabelledValues(report.blocks, null), labelNames('incident |total |outage |', 'duration'), (value) => value);
    if (stated && !isPlaceholder(stated.value)) {
      yield {
        place: stated.place,
        reason: `The duration ${quote(stated.value, 60)} cannot be read.`,
        note: 'Write hours and minutes, such as `1h 35min`; clock times may follow in brackets.',
      };
    } else if (!report.window || report.window.start === report.window.end) {
      yield {
        place: topOf(report),
        level: 'info',
        reason: 'The report does not say how long the incident lasted.',
        note: 'Add a line such as `**Duration**: 1h 35min`: how long users were affected.',
      };
    }
  },
};
