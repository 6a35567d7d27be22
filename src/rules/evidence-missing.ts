/**
 * Warn when the timeline leaves out what the systems show: an alert, a page, a deployment, a rollback, the begin or end of
 * the impact.
 *
 * ## Why
 *
 * What nobody remembers is often what mattered: the deployment ten minutes before, the alert that fired and was not seen.
 * Without evidence the rule is silent.
 *
 * @example {"name": "ok.md"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Timeline (UTC)
 *
 *   - 10:01:00 Release v42 deployed
 *   - 10:05:30 First errors in checkout
 *   - 10:06:45 Alert CheckoutErrors fires
 *   - 10:08:12 On-call is paged
 *   - 10:10:02 On-call acknowledges
 *   - 10:22:10 Mitigated: release rolled back
 *   - 10:24:00 Errors back to normal
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05:30 First errors in checkout
 *   - 10:06:45 Alert CheckoutErrors fires
 *   - 10:08:12 On-call is paged
 *   - 10:10:02 On-call acknowledges
 *   - 10:22:10 Mitigated: release rolled back
 *   - 10:24:00 Errors back to normal
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:4-3:18: The timeline leaves out what Kubernetes shows at 10:01:00: “Deployed checkout”.
 */
import { compareTimeline } from '../evidence/compare.ts';
import { quote, type Rule, topOf } from './rule.ts';

const most = 10;

export const evidenceMissing: Rule = {
  id: 'evidence-missing',
  family: 'evidence',
  level: 'warning',
  relaxed: null,
  *check(report, { evidence }) {
    if (!evidence || report.timeline.length === 0) return;
    const place = report.sections.find(({ name }) => name === 'timeline')?.place ?? topOf(report);
    const { missing } = compareTimeline(report, evidence);
    for (const { at, kind, text, source, link } of missing.slice(0, most)) {
      yield {
        place,
        reason: `The timeline leaves out what ${source} shows at ${at.slice(11, 19)}: ${quote(text, 100)}.`,
        note: `Add the entry, or say why it has nothing to do with it${link && !kind.startsWith('signal') ? ` (${link})` : ''}.`,
      };
    }
    if (missing.length > most)
      yield {
        place,
        reason: `The timeline leaves out ${missing.length - most} more of the events that the systems show; evidence.json has them.`,
      };
  },
};
