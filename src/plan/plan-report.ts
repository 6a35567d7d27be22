import type { ActionItem, Report } from '../report/types.ts';
import type { Review } from '../rules/review.ts';
import type { Label, Settings } from '../settings/settings.ts';
import type { Change } from './change.ts';
import { addSpan } from './days.ts';
import { desiredItem, itemTitle, labelsOf, ownerNotes } from './desired-item.ts';
import { isElsewhere, linkedIssues } from './links.ts';
import { writeMarker } from './marker.ts';
import { type Match, matchItems } from './match-items.ts';
import { itemBody, mergeItem, setLabels } from './merge-item.ts';
import { planFollowUp } from './plan-follow-up.ts';
import type { Render } from './render.ts';
import type { Standing, StandingItem, Status } from './standing.ts';
import { emptyMemory, type Memory, type ReportState } from './state.ts';

/** GitHub's limit of sub-issues of one parent; closed ones count. */
export const mostSubIssues = 100;

export interface PlanInput {
  report: Report;
  review: Review;
  state: ReportState;
  settings: Settings;
  /** ISO instant. */
  now: string;
  /** `review` files nothing; `follow-up` leaves the items alone and opens the follow-up when it is due. */
  mode: 'track' | 'review' | 'follow-up';
  /** What a command asks the comment to remember from now on. */
  remember?: Partial<Memory>;
}

export interface Plan {
  changes: Change[];
  standing: Standing;
}

/**
 * Everything that is to be done for one report, and where it stands. Pure. After all changes are applied and folded
 * into the state, the plan is empty. The comment, which names issue numbers, is planned once nothing is left to open.
 */
export function planReport(input: PlanInput, render: Render): Plan {
  const { report, review, state, settings, mode, now } = input;
  const memory = { ...(state.comment?.memory ?? emptyMemory), ...input.remember };
  const files = mode === 'track' && state.mayWrite && review.errors === 0;
  const context = { ...input, render };
  const { matches, orphans } = matchItems(report.actionItems, state.items, (item) => linkedIssues(item, state.repository));
  const items = decideItems(matches.map((match) => declineItem(match, memory)), context, files);
  const changes = files ? [...items.flatMap(({ changes: own }) => own), ...orphans.flatMap((orphan) => planOrphan(orphan, context))] : [];
  const tracked = memory.tracked ?? (files ? (firstTracked(state) ?? now.slice(0, 10)) : firstTracked(state));
  const standing: Standing = {
    status: statusOf(tracked, state, settings),
    tracked,
    followUp: tracked ? (memory.followUp ?? addSpan(tracked, settings.followUpAfter)) : null,
    followUpIssue: state.followUp?.issue ?? null,
    items: items.map(({ standing: one }) => one),
    orphans: orphans.map(({ issue }) => issue),
    mayWrite: state.mayWrite,
    notes: Object.entries(state.problems).flatMap(([key, problem]) => (key.startsWith('item ') ? [] : [problem])),
  };
  const next: Memory = { ...memory, tracked, issues: state.items.map(({ issue }) => issue.number).sort((a, b) => a - b) };
  if (mode === 'follow-up') changes.push(...planFollowUp(report, state, standing, settings, render, now));
  const possible = changes.filter(({ key }) => !state.problems[key]);
  if (possible.length === 0) possible.push(...planReportIssue(context, standing, next).filter(({ key }) => !state.problems[key]));
  return { changes: withLabels(possible, state, settings), standing };
}

/** `/post-mortem decline AI-003 reason` counts like a declined row. */
function declineItem(match: Match, { declined }: Memory): Match {
  const key = match.existing?.applied.key ?? match.item.id;
  const found = declined.find((one) => one.key === key);
  return found && !match.item.done ? { ...match, item: { ...match.item, declined: true, declinedReason: found.reason } } : match;
}

interface Context extends PlanInput {
  render: Render;
}

function decideItems(matches: Match[], context: Context, files: boolean): { standing: StandingItem; changes: Change[] }[] {
  const { state, settings, report } = context;
  let number = highestNumber(report.actionItems, state);
  let capacity = mostSubIssues - state.otherSubIssues - state.items.filter(({ linked }) => linked).length - Object.values(state.adopted).filter(({ linked }) => linked).length;
  const taken = new Set(state.items.map(({ applied }) => applied.key));
  return matches.map((match) => {
    const fate = fateOf(match, context);
    const issue = match.existing?.issue ?? adoptedIssue(match, context)?.issue ?? null;
    const notes = fate === 'to-file' || fate === 'filed' ? ownerNotes(match.item, settings, state.assignable) : [];
    let key = match.existing?.applied.key ?? null;
    if (!key && fate === 'to-file') {
      key = match.item.id && !taken.has(match.item.id) ? match.item.id : `AI-${String(++number).padStart(3, '0')}`;
      taken.add(key);
    }
    const standing: StandingItem = {
      item: match.item, key, fate, issue, due: match.item.due, taskListed: false, notes,
    }; // biome-ignore format: a record of values
    const problem = key ? state.problems[`item ${key}`] : undefined;
    if (problem) notes.push(problem);
    const changes = files && !problem ? planItem(match, key, fate, context) : [];
    // Linking what is filed already does not wait for the report to be mended.
    const link = context.mode === 'track' && state.mayWrite ? planLink(match, fate, context, capacity) : null;
    if (link?.change) {
      changes.push(link.change);
      capacity--;
    }
    standing.taskListed = link?.taskListed ?? false;
    return { standing, changes };
  });
}

function fateOf({ item, existing }: Match, { state, settings }: Context): StandingItem['fate'] {
  if (existing) return 'filed';
  if (item.done) return 'done';
  if (item.declined) return 'declined';
  if (linkedIssues(item, state.repository).some((number) => state.adopted[number])) return 'adopted';
  if (isElsewhere(item, state.repository)) return 'elsewhere';
  const ranks = { low: 0, medium: 1, high: 2 };
  if (settings.minPriority && item.priority && ranks[item.priority] < ranks[settings.minPriority]) return 'low-priority';
  return 'to-file';
}

function adoptedIssue({ item }: Match, { state }: Context) {
  const number = linkedIssues(item, state.repository).find((candidate) => state.adopted[candidate]);
  return number === undefined ? null : (state.adopted[number] ?? null);
}

function planItem(match: Match, key: string | null, fate: StandingItem['fate'], context: Context): Change[] {
  const { state, settings, report, render, now } = context;
  if (!key || (fate !== 'to-file' && fate !== 'filed')) return [];
  const desired = desiredItem(match.item, match.index, key, settings, state.assignable, now.slice(0, 10));
  // The marker keeps long texts by their beginning, and is compared with the same.
  desired.text = fate === 'filed' && desired.text.slice(0, 2000) === match.existing?.applied.text ? match.existing.applied.text : desired.text;
  if (match.existing) return mergeItem(match.existing, { ...desired, explicit: desired.explicit || match.existing.applied.explicit, filed: match.existing.applied.filed }, { report, state, settings, render });
  return [
    {
      type: 'open-item',
      key: `item ${key}`,
      why: 'the report lists an action item that has no issue yet',
      title: itemTitle(desired),
      body: itemBody(desired, report, state, render),
      labels: labelsOf(desired, settings),
      assignees: desired.logins,
      applied: desired,
    },
  ];
}

/** Links an issue below the report, or says that it has to be told in the task list instead. */
function planLink(match: Match, fate: StandingItem['fate'], context: Context, capacity: number): { change: Change | null; taskListed: boolean } | null {
  const { state, settings } = context;
  const adopted = fate === 'adopted' ? adoptedIssue(match, context) : null;
  const target = match.existing ?? adopted;
  if (!target) return null;
  const key = `link #${target.issue.number}`;
  if (!state.subIssues || target.linked === null || state.problems[key]) return { change: null, taskListed: true };
  if (target.linked) return null;
  if (capacity <= 0) return { change: null, taskListed: true };
  if (adopted && !adopted.issue.labels.includes(settings.labels['action-item'].name)) {
    const label = setLabels(adopted.issue.number, [settings.labels['action-item'].name], [], 'the report adopts this issue as an action item');
    if (label) return { change: label, taskListed: false };
  }
  const { number, id } = target.issue;
  return { change: { type: 'link-sub-issue', key, why: 'action items are sub-issues of their report', parent: state.issue.number, child: { number, id } }, taskListed: false };
}

function planOrphan(orphan: ReportState['items'][number], context: Context): Change[] {
  const { state, settings, report, render } = context;
  const { issue, applied } = orphan;
  if (applied.orphan || settings.onRemoved === 'ignore') return [];
  const why = 'the report no longer lists this action item';
  const desired = { ...applied, orphan: true };
  const changes: Change[] = [];
  if (!state.noted.includes(issue.number)) {
    changes.push({ type: 'add-comment', key: `orphan #${issue.number}`, why, issue: issue.number, body: `${writeMarker('orphan', { key: applied.key })}\n${render.orphanNote(applied, state.issue)}` });
  }
  changes.push(...mergeItem(orphan, desired, { report, state, settings, render }));
  return changes;
}

/** Comment and state label of the report itself: last, because they tell what became of the rest. */
function planReportIssue({ report, review, state, settings, render, mode }: Context, standing: Standing, memory: Memory): Change[] {
  const changes: Change[] = [];
  const states: Status[] = ['draft', 'tracked', 'follow-up-due', 'reviewed'];
  const names = states.map((status) => settings.labels[status as 'draft'].name);
  const wanted = settings.labels[standing.status as 'draft'].name;
  for (const comment of state.extraComments) changes.push({ type: 'delete-comment', key: `comment ${comment}`, why: 'two runs commented side by side; the older comment stays', comment });
  const body = `${writeMarker('report', { v: 1, ...memory })}\n${render.comment(report, review, standing)}`;
  if (state.comment?.body !== body) {
    changes.push({ type: 'upsert-comment', key: `comment #${state.issue.number}`, why: 'the review comment tells where the report stands', issue: state.issue.number, comment: state.comment?.id ?? null, body, memory });
  }
  // The state label comes last: by it the sweep finds what is still to do.
  if (state.mayWrite && mode !== 'review') {
    const present = (name: string) => state.issue.labels.includes(name);
    const change = setLabels(state.issue.number, present(wanted) ? [] : [wanted], names.filter((name) => name !== wanted && present(name)), `the report is ${standing.status}`);
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
    const used = change.type === 'set-labels' ? change.add : 'labels' in change ? change.labels : [];
    for (const name of used) {
      if (present.has(name.toLowerCase()) || state.problems[`label ${name}`]) continue;
      missing.set(name, known.get(name) ?? { name, color: 'EDEDED', description: 'Category of post-mortem action items' });
    }
  }
  const created = [...missing.values()].map((label): Change => ({ type: 'create-label', key: `label ${label.name}`, why: 'the repository has no such label yet', label }));
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

function highestNumber(items: ActionItem[], state: ReportState): number {
  const keys = [...items.map(({ id }) => id), ...state.items.map(({ applied }) => applied.key)];
  return Math.max(0, ...keys.map((key) => Number(/(\d{1,6})$/.exec(key ?? '')?.[1] ?? 0)));
}
