import type { Settings } from '../settings/settings.ts';
import type { Change, Refused } from '../state/change.ts';
import { hasLabel } from '../state/issue.ts';
import { writeMarker } from '../state/marker.ts';
import { type Match, pairRows } from '../state/match-items.ts';
import { fitMemory } from '../state/memory.ts';
import { emptyMemory, type ItemState, type Memory, type ReportState } from '../state/report-state.ts';
import { followUpDay } from '../state/spans.ts';
import type { Standing, Status } from '../state/standing.ts';
import { reportComment } from '../view/issues/comment.ts';
import { lineLink } from '../view/issues/file-block.ts';
import { setLabels } from './merge-item.ts';
import { planDependencies } from './plan-dependencies.ts';
import { closeDuplicate } from './plan-duplicates.ts';
import { openReport, planTrackedFile } from './plan-file.ts';
import { planFollowUp } from './plan-follow-up.ts';
import type { PlanContext, PlanInput } from './plan-input.ts';
import { decideItems, declineItem, planUnclaimed } from './plan-items.ts';

export interface Plan {
  changes: Change[];
  standing: Standing;
}

/**
 * Everything that is to be done for one report, and where it stands. Pure. After all changes are applied and folded
 * into the state, the plan is empty. The comment, which names issue numbers, is planned once nothing is left to open.
 */
export function planReport(input: PlanInput): Plan {
  const { report, review, state, settings, mode, now, refused = {} } = input;
  const memory = { ...(state.comment?.memory ?? emptyMemory), ...input.remember };
  const files = mode === 'track' && state.mayWrite && review.errors === 0;
  const { matches, orphans } = pairRows(report.actionItems, state);
  const lacking = { ...(memory.lacking?.day === now.slice(0, 10) || mode !== 'track' ? memory.lacking?.why : {}), ...state.lacking };
  const context: PlanContext = { ...input, refused, memory, lacking, first: matches.find(({ existing }) => existing)?.existing ?? null };
  const items = decideItems(
    matches.map((match) => declineItem(match, memory)),
    context,
    files,
  );
  const changes: Change[] = input.file ? planTrackedFile(state, input.file) : [];
  changes.push(...state.duplicates.map(({ issue, of }) => closeDuplicate(issue, of, state.file ? 'file' : null)));
  // Linking what is filed does not wait for the report to be mended.
  changes.push(...items.flatMap(({ changes: own }) => own));
  if (files) changes.push(...planUnclaimedItems(orphans, matches, context));
  const standingItems = items.map(({ standing: one }) => one);
  if (files) changes.push(...planDependencies(standingItems, context));
  const tracked = memory.tracked ?? (files ? (firstTracked(state) ?? now.slice(0, 10)) : firstTracked(state));
  const standing: Standing = {
    status: statusOf(tracked, state, settings),
    tracked,
    followUp: tracked ? (memory.followUp ?? followUpDay(tracked, report.severity?.value ?? null, settings)) : null,
    followUpIssue: state.followUp?.issue ?? null,
    items: standingItems,
    orphans: orphans.map(({ issue }) => issue),
    mayWrite: state.mayWrite,
    guards: memory.guards ?? [],
    stakeholders: tracked ? settings.stakeholders : [],
    notes: [...notesOf(refused, state), ...Object.values(lacking)],
  };
  const issues = state.items.map(({ issue }) => issue.number).sort((a, b) => a - b);
  const next = fitMemory({ ...memory, tracked, issues, ...nativeMemory(context, files) });
  if (mode === 'follow-up') changes.push(...planFollowUp(context, standing));
  if (input.file && state.issue.number === 0) return { changes: [openReport(input.file, state.repository, settings)], standing };
  const possible = changes.filter(({ key }) => !(key in refused));
  return { changes: possible.length > 0 ? possible : planReportIssue(context, standing, next), standing };
}

/** Comment and state label of the report itself: last, because they tell what became of the rest. */
function planReportIssue({ report, review, state, settings, mode, file, refused }: PlanContext, standing: Standing, memory: Memory): Change[] {
  const changes: Change[] = [];
  const states: Status[] = ['draft', 'tracked', 'follow-up-due', 'reviewed'];
  const names = states.map((status) => settings.labels[status].name);
  const wanted = settings.labels[standing.status].name;
  for (const comment of state.extraComments)
    changes.push({ type: 'delete-comment', key: `comment ${comment}`, why: 'two runs commented side by side; the older comment stays', comment });
  const kept = file ?? state.file;
  const place = { filed: state.issue.createdAt, link: lineLink(kept, state.repository), name: kept?.path ?? String(state.issue.number) };
  const body = `${writeMarker('report', { v: 1, ...memory })}\n${reportComment(report, review, standing, place)}`;
  if (state.comment?.body !== body && !state.issue.locked) {
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
    const present = (name: string) => hasLabel(state.issue, name);
    // Both labels tell the sweep that not all of it is filed yet.
    const unfinished = standing.status === 'tracked' && standing.items.some(({ fate, key }) => fate === 'to-file' && key !== null && `item ${key}` in refused);
    const labels = unfinished ? [wanted, settings.labels.draft.name] : [wanted];
    const change = setLabels(
      state.issue.number,
      [...(state.file || file ? [settings.labels.report.name] : []), ...labels].filter((name) => !present(name)),
      names.filter((name) => !labels.includes(name) && present(name)),
      `the report is ${standing.status}`,
    );
    if (change) changes.push(change);
  }
  return changes;
}

/** What is remembered of native fields and dependencies; nothing where there is nothing. */
function nativeMemory({ memory, state, lacking, now }: PlanContext, files: boolean): Partial<Memory> {
  const why = Object.keys(lacking).length > 0 ? { day: files ? now.slice(0, 10) : (memory.lacking?.day ?? now.slice(0, 10)), why: lacking } : undefined;
  return { blocked: state.blocked.length > 0 ? state.blocked : undefined, lacking: why } as Partial<Memory>;
}

/** What the run could not do, in sentences; what concerns one item stands in its row. */
function notesOf(refused: Refused, { leftOut }: ReportState): string[] {
  const problems = Object.entries(refused).flatMap(([key, problem]) => (key.startsWith('item ') ? [] : [problem]));
  if (leftOut > 0)
    problems.push(
      `A run looks up only so many owners and linked issues: ${leftOut} were left out. Who was left out is not assigned, and rows with such a link are not filed.`,
    );
  return problems;
}

function planUnclaimedItems(unclaimed: ItemState[], matches: Match[], context: PlanContext): Change[] {
  const claimed = matches.flatMap(({ existing }) => existing ?? []);
  return unclaimed.flatMap((item) => planUnclaimed(item, claimed, context));
}

function statusOf(tracked: string | null, state: ReportState, settings: Settings): Status {
  if (!tracked) return 'draft';
  if (state.followUp) return state.followUp.issue.state === 'closed' ? 'reviewed' : 'follow-up-due';
  return hasLabel(state.issue, settings.labels.reviewed.name) ? 'reviewed' : 'tracked';
}

/** Where the comment is lost, the items remember the day. */
function firstTracked(state: ReportState): string | null {
  return state.items.map(({ applied }) => applied.filed).sort()[0] ?? null;
}
