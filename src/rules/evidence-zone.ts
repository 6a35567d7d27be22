/**
 * Warn when the whole timeline is shifted against the systems, as by a zone that nobody wrote down.
 *
 * ## Why
 *
 * A timeline in local time that says UTC is wrong in every row, and every row would be a finding. This says it once; the
 * other comparisons wait until it is mended. Without evidence the rule is silent.
 *
 * @example {"name": "ok.md"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Timeline (CET)
 *
 *   - 11:05:30 First errors in checkout
 *   - 11:06:45 Alert CheckoutErrors fires
 *   - 11:08:12 On-call is paged
 *   - 11:22:10 Mitigated: release rolled back
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Timeline (UTC)
 *
 *   - 11:05:30 First errors in checkout
 *   - 11:06:45 Alert CheckoutErrors fires
 *   - 11:08:12 On-call is paged
 *   - 11:22:10 Mitigated: release rolled back
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:4-3:18: The timeline is one hour ahead of the systems: it seems to be in UTC+1, not in UTC.
 */
import { compareTimeline } from '../evidence/compare.ts';
import { formatMinutes } from '../report/time/durations.ts';
import { type Rule, topOf } from './rule.ts';

export const evidenceZone: Rule = {
  id: 'evidence-zone',
  family: 'evidence',
  level: 'warning',
  relaxed: 'warning',
  *check(report, { evidence }) {
    const shift = evidence ? compareTimeline(report, evidence).shift : null;
    if (shift === null) return;
    const size = Math.abs(shift) === 60 ? 'one hour' : formatMinutes(Math.abs(shift));
    yield {
      place: report.sections.find(({ name }) => name === 'timeline')?.place ?? topOf(report),
      reason: `The timeline is ${size} ${shift > 0 ? 'ahead of' : 'behind'} the systems: it seems to be in ${zoneOf(shift, report.timezone?.value ?? null)}, not in UTC.`,
      note: 'Write the times in UTC, or name the zone beside the heading.',
    };
  },
};

/** A zone that was declared is wrong by as much. */
function zoneOf(shift: number, declared: string | null): string {
  if (declared && !/^(?:UTC|GMT|Z)$/i.test(declared)) return 'another zone than it says';
  const [hours, minutes] = [Math.floor(Math.abs(shift) / 60), Math.abs(shift) % 60];
  return `UTC${shift > 0 ? '+' : '-'}${hours}${minutes > 0 ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}
