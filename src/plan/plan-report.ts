import type { Label, Settings } from '../settings/settings.ts';
import type { Change } from '../state/change.ts';
import { linkedIssues } from '../state/links.ts';
import { writeMarker } from '../state/marker.ts';
import { matchItems } from '../state/match-items.ts';
import { emptyMemory, type Memory, type ReportState } from '../state/report-state.ts';
import { followUpDay } from '../state/spans.ts';
import type { Standing, Status } from '../state/standing.ts';
import { reportComment } from '../view/issues/comment.ts';
import { setLabels } from './merge-item.ts';
import { planTrackedFile } from './plan-file.ts';
import { planFollowUp } from './plan-follow-up.ts';
import type { PlanContext, PlanInput } from './plan-input.ts';
import { decideItems, declineItem, planOrphan } from './plan-items.ts';

export interface Plan {
  changes: Change[];
  standing: Standing;
}

/**
 * Everything that is to be done for one report, and where it stands. Pure. After all changes are applied and folded
 * into the state, the plan is empty. The comment, which names issue numbers, is planned once nothing is left to open.
 */
export function planReport(input: PlanInput): Plan {
  const { report, review, state, settings, mode, now } = input;
  const memory = { ...(state.comment?.memory ?? emptyMemory), ...input.remember };
  const files = mode === 'track' && state.mayWrite && review.errors === 0;
  const { matches, orphans } = matchItems(report.actionItems, state.items, (item) => linkedIssues(item, state.repository));
  const context: PlanContext = { ...input, memory, first: matches.find(({ existing }) => existing)?.existing ?? null };
  const items = decideItems(
    matches.map((match) => declineItem(match, memory)),
    context,
    files,
  );
  const changes: Change[] = input.file ? planTrackedFile(state, input.file) : [];
  if (files) changes.push(...items.flatMap(({ changes: own }) => own), ...orphans.flatMap((orphan) => planOrphan(orphan, context)));
  const tracked = memory.tracked ?? (files ? (firstTracked(state) ?? now.slice(0, 10)) : firstTracked(state));
  const standing: Standing = {
    status: statusOf(tracked, state, settings),
    tracked,
    followUp: tracked ? (memory.followUp ?? followUpDay(tracked, report.severity?.value ?? null, settings)) : null,
    followUpIssue: state.followUp?.issue ?? null,
    items: items.map(({ standing: one }) => one),
    orphans: orphans.map(({ issue }) => issue),
    mayWrite: state.mayWrite,
    stakeholders: tracked ? settings.stakeholders : [],
    notes: Object.entries(state.problems).flatMap(([key, problem]) => (key.startsWith('item ') ? [] : [problem])),
  };
  const next: Memory = { ...memory, tracked, issues: state.items.map(({ issue }) => issue.number).sort((a, b) => a - b) };
  if (mode === 'follow-up') changes.push(...planFollowUp(context, standing));
  const possible = changes.filter(({ key }) => !state.problems[key]);
  if (possible.length === 0) possible.push(...planReportIssue(context, standing, next).filter(({ key }) => !state.problems[key]));
  return { changes: withLabels(possible, state, settings), standing };
}

/** Comment and state label of the report itself: last, because they tell what became of the rest. */
function planReportIssue({ report, review, state, settings, mode, file }: PlanContext, standing: Standing, memory: Memory): Change[] {
  const changes: Change[] = [];
  const states: Status[] = ['draft', 'tracked', 'follow-up-due', 'reviewed'];
  const names = states.map((status) => settings.labels[status as 'draft'].name);
  const wanted = settings.labels[standing.status as 'draft'].name;
  for (const comment of state.extraComments)
    changes.push({ type: 'delete-comment', key: `comment ${comment}`, why: 'two runs commented side by side; the older comment stays', comment });
  const body = `${writeMarker('report', { v: 1, ...memory })}\n${reportComment(report, review, standing)}`;
  if (state.comment?.body !== body) {
    changes.push({
      type: 'upsert-comment',
      key: `comment #${state.issue.number}`,
      why: 'the review comment tells where the report stands',
      issue: state.issue.number,
      comment: state.comment?.id ?? null,
      body,
      memory,
    });
  }
  // The state label comes last: by it the sweep finds what is still to do.
  if (state.mayWrite && mode !== 'review') {
    const present = (name: string) => state.issue.labels.includes(name);
    const change = setLabels(
      state.issue.number,
      [...(state.file || file ? [settings.labels.report.name] : []), wanted].filter((name) => !present(name)),
      names.filter((name) => name !== wanted && present(name)),
      `the report is ${standing.status}`,
    );
    if (change) changes.push(change);
  }
  return changes;
}

/** Creation of every label the changes need and the repository lacks, before anything else. */
function withLabels(changes: Change[], state: ReportState, settings: Settings): Change[] {
  const known = new Map(Object.values(settings.labels).map((label) => [label.name, label]));
  const present = new Set(state.labels.map((name) => name.toLowerCase()));
  const missing = new Map<string, Label>();
  for (const change of changes) {
    const used =
      change.type === 'set-labels' ? change.add : change.type === 'edit-issue' ? (change.edit.labels ?? []) : 'labels' in change ? change.labels : [];
    for (const name of used) {
      if (present.has(name.toLowerCase()) || state.problems[`label ${name}`]) continue;
      missing.set(name, known.get(name) ?? { name, color: 'EDEDED', description: 'Category of post-mortem action items' });
    }
  }
  const created = [...missing.values()].map(
    (label): Change => ({ type: 'create-label', key: `label ${label.name}`, why: 'the repository has no such label yet', label }),
  );
  return [...created, ...changes];
}

function statusOf(tracked: string | null, state: ReportState, settings: Settings): Status {
  if (!tracked) return 'draft';
  if (state.followUp) return state.followUp.issue.state === 'closed' ? 'reviewed' : 'follow-up-due';
  return state.issue.labels.includes(settings.labels.reviewed.name) ? 'reviewed' : 'tracked';
}

/** Where the comment is lost, the items remember the day. */
function firstTracked(state: ReportState): string | null {
  return state.items.map(({ applied }) => applied.filed).sort()[0] ?? null;
}
