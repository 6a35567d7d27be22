/**
 * Warn when a timeline entry and the systems disagree on when it happened.
 *
 * ## Why
 *
 * Times from memory are minutes off, and every span of the report is reckoned from them. Entries are compared with collected
 * evidence (`postmortem-action collect`) by what they speak of; an entry may be a minute off. Where the system that would
 * know was complete and has nothing near, that is said as an aside. Without evidence the rule is silent.
 *
 * @example {"name": "ok.md"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05:30 First errors in checkout
 *   - 10:06:45 Alert CheckoutErrors fires
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05:30 First errors in checkout
 *   - 10:11:00 Alert CheckoutErrors fires
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   6:3-6:38: The entry of `10:11:00` is at 10:06:45 in Prometheus, 4 min earlier.
 */
import { compareTimeline } from '../evidence/compare.ts';
import { formatMinutes } from '../report/time/durations.ts';
import type { Rule } from './rule.ts';

export const evidenceTime: Rule = {
  id: 'evidence-time',
  family: 'evidence',
  level: 'warning',
  relaxed: 'warning',
  *check(report, { evidence }) {
    if (!evidence) return;
    const { off, unknown } = compareTimeline(report, evidence);
    for (const { entry, event, seconds } of off) {
      const apart = formatMinutes(Math.abs(seconds) / 60);
      yield {
        place: entry.place,
        reason: `The entry of \`${entry.time}\` is at ${event.at.slice(11, 19)} in ${event.source}, ${apart} ${seconds > 0 ? 'earlier' : 'later'}.`,
        note: `${event.text}${event.link ? ` (${event.link})` : ''}. Correct the entry, or say which clock it is from.`,
      };
    }
    for (const entry of unknown) {
      yield {
        place: entry.place,
        level: 'info',
        reason: `The systems that were asked show nothing like the entry of \`${entry.time}\`.`,
        note: 'They were complete for that time and have nothing within 20 minutes: is the time right?',
      };
    }
  },
};
