import type { Change } from '../state/change.ts';
import { cut } from '../state/cut.ts';
import { writeMarker } from '../state/marker.ts';
import { resolveOwner } from '../state/owners.ts';
import { reportRef } from '../state/report-ref.ts';
import type { Standing } from '../state/standing.ts';
import { followUpBody } from '../view/issues/follow-up.ts';
import type { PlanContext } from './plan-input.ts';
import { freeSubIssues } from './plan-items.ts';

/** Opens the follow-up issue on or after its day, once, and links it below the report. */
export function planFollowUp({ report, state, settings, now, related = [], refused }: PlanContext, standing: Standing): Change[] {
  const { followUp } = state;
  if (followUp) {
    const key = `link #${followUp.issue.number}`;
    if (followUp.linked !== false || !state.subIssues || key in refused) return [];
    const { number, id } = followUp.issue;
    return [{ type: 'link-sub-issue', key, why: 'the follow-up is a sub-issue of its report', parent: state.issue.number, child: { number, id } }];
  }
  if (!standing.followUp || standing.followUp > now.slice(0, 10) || 'follow-up' in refused) return [];
  const marker = writeMarker('follow-up', { v: 1, ...reportRef(state.repository, state.issue.number) });
  const authors =
    state.trustedText && report.authors.length > 0 ? report.authors.flatMap(({ value }) => resolveOwner(value, settings.owners).logins) : [state.author];
  return [
    {
      type: 'open-follow-up',
      key: 'follow-up',
      why: `the follow-up was due on ${standing.followUp}`,
      title: cut(`Follow-up: ${report.title ?? state.issue.title}`, 200),
      body: `${marker}\n${followUpBody(report, standing, state.issue, related)}`,
      labels: [settings.labels['follow-up'].name],
      assignees: [...new Set(authors)].filter((login) => state.assignable.get(login.toLowerCase()) === true).slice(0, 10),
      ...(freeSubIssues(state) > 0 ? { below: state.issue.number } : {}),
    },
  ];
}
