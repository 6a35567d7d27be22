/**
 * Warn when a span stated in prose disagrees with the timeline.
 *
 * ## Why
 *
 * "Ten minutes from page to fix" is what will be quoted. The two ends are looked up in the timeline: what was paged,
 * alerted, acknowledged, mitigated, resolved. "Within N" is an upper bound; other figures may be off by 15 % or a minute.
 *
 * @example {"name": "ok.md"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05:23 First errors
 *   - 10:06:45 Alert fires
 *
 *   ## What went well
 *
 *   - The alert fired within 90 seconds of first errors
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   **Date**: 2025-02-09
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05:23 First errors
 *   - 10:08:12 On-call is paged
 *   - 10:22:10 Mitigated: rollback complete
 *
 *   ## What went well
 *
 *   - It took 10 minutes from page to fix
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   11:11-11:38: The text says “10 minutes from page to fix”, but the timeline shows 14 min, from 10:08:12 to 10:22:10.
 */

import { placeIn } from '../report/markdown/lines.ts';
import { formatMinutes } from '../report/time/durations.ts';
import { type Claim, findMoment, readClaims } from '../report/timeline/claims.ts';
import type { Line, Report } from '../report/types.ts';
import { quote, type Rule } from './rule.ts';

export const claimsAgree: Rule = {
  id: 'claims-agree',
  family: 'timeline',
  level: 'warning',
  relaxed: null,
  *check(report) {
    if (report.timeline.filter(({ at }) => at).length < 2) return;
    for (const line of proseOf(report)) {
      for (const claim of readClaims(line.text)) {
        const [from, to] = [findMoment(report, claim.from), findMoment(report, claim.to)];
        if (!from?.at || !to?.at || from === to) continue;
        const actual = (Date.parse(to.at) - Date.parse(from.at)) / 60_000;
        if (actual < 0 || holds(claim, actual) || (claim.from === 'start' && isSomeSpan(claim, report))) continue;
        const said = line.text.slice(claim.start, claim.end);
        yield {
          place: placeIn(line, claim.start, claim.end),
          reason: `The text says ${quote(said)}, but the timeline shows ${formatMinutes(actual)}, from ${from.time} to ${to.time}.`,
          note: 'Correct the figure, or the entries of the timeline it speaks of.',
          group: { title: 'Times in the text that the timeline does not show', about: `${said} (timeline: ${formatMinutes(actual)})` },
        };
      }
    }
  },
};

/** "Time to resolve: 1 h 52 min" holds where any entry lies so long after the start: timelines go on to the debrief. */
function isSomeSpan(claim: Claim, { timeline, milestones }: Report): boolean {
  const times = timeline.flatMap(({ at }) => (at ? [Date.parse(at)] : []));
  const starts = [times[0], Date.parse(timeline[milestones.started ?? -1]?.at ?? ''), Date.parse(timeline[milestones.detected ?? -1]?.at ?? '')];
  return times.some((time) => starts.some((start) => start !== undefined && holds(claim, (time - start) / 60_000)));
}

function holds(claim: Claim, actual: number): boolean {
  const slack = Math.max(claim.minutes * 0.15, claim.minutes < 3 ? 0.25 : 1);
  return claim.bound ? actual <= claim.minutes + slack / 3 : Math.abs(actual - claim.minutes) <= slack;
}

/** Prose outside the timeline and the action items. */
function* proseOf(report: Report): Iterable<Line> {
  for (const block of report.blocks) {
    if (block.section === 'timeline' || block.section === 'action-items') continue;
    if (block.kind === 'line' || block.kind === 'item') yield block.content;
    if (block.kind === 'row') yield* block.cells;
  }
}
