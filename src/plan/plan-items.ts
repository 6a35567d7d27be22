import type { ActionItem } from '../report/types.ts';
import type { Change } from '../state/change.ts';
import { hasLabel } from '../state/issue.ts';
import { isElsewhere, linkedIssues } from '../state/links.ts';
import { writeMarker } from '../state/marker.ts';
import type { Match } from '../state/match-items.ts';
import type { AdoptedState, AppliedItem, ItemState, Memory, ReportState } from '../state/report-state.ts';
import { defaultDeadline } from '../state/spans.ts';
import type { StandingItem } from '../state/standing.ts';
import { orphanNote } from '../view/issues/item-block.ts';
import { desiredItem, itemTitle, labelsOf, ownerNotes } from './desired-item.ts';
import { itemBody, mergeItem, setLabels } from './merge-item.ts';
import { isSameKey } from './plan-dependencies.ts';
import { closeDuplicate } from './plan-duplicates.ts';
import type { PlanContext } from './plan-input.ts';

/** GitHub's limit of sub-issues of one parent; closed ones count. */
const mostSubIssues = 100;

/** How many more sub-issues the report takes; none where its server knows no sub-issues. */
export function freeSubIssues({ subIssues, otherSubIssues, followUp, items, adopted }: ReportState): number {
  if (!subIssues) return 0;
  const linked = [followUp, ...items, ...Object.values(adopted)].filter((one) => one !== null && one !== 'not looked up' && one.linked);
  return mostSubIssues - otherSubIssues - linked.length;
}

/** `/post-mortem decline AI-003 reason` counts like a declined row. */
export function declineItem(match: Match, { declined }: Memory): Match {
  const key = match.existing?.applied.key ?? match.item.id;
  const found = declined.find((one) => key !== null && isSameKey(one.key, key));
  return found && !match.item.done ? { ...match, item: { ...match.item, declined: true, declinedReason: found.reason } } : match;
}

export function decideItems(matches: Match[], context: PlanContext, files: boolean): { standing: StandingItem; changes: Change[] }[] {
  const { state, settings, report } = context;
  let number = highestNumber(report.actionItems, state);
  let capacity = freeSubIssues(state);
  const taken = new Set(state.items.map(({ applied }) => applied.key));
  return matches.map((match) => {
    const fate = fateOf(match, context);
    const issue = match.existing?.moved ? null : (match.existing?.issue ?? adoptedIssue(match, context)?.issue ?? null);
    const notes = fate === 'to-file' || fate === 'filed' ? ownerNotes(match.item, settings, state.assignable) : [];
    let key = match.existing?.applied.key ?? null;
    if (!key && fate === 'to-file') {
      // The second row with an ID counts as one without, whatever became of the first.
      key =
        match.item.id && matches.find(({ item }) => item.id === match.item.id) === match && !taken.has(match.item.id)
          ? match.item.id
          : `AI-${String(++number).padStart(3, '0')}`;
      taken.add(key);
    }
    const standing: StandingItem = {
      item: match.item,
      key,
      fate,
      issue,
      ...deadlineOf(match, context),
      taskListed: false,
      notes,
    };
    const problem = key ? context.refused[`item ${key}`] : undefined;
    if (problem) notes.push(problem);
    const changes = files && !problem ? planItem(match, key, fate, { ...context, capacity }) : takeFields(match, context);
    if (changes.some((change) => change.type === 'open-item' && change.below !== undefined)) capacity--;
    // Linking what is filed already does not wait for the report to be mended.
    const link = planLink(match, fate, context, capacity);
    if (link?.change && context.mode === 'track' && state.mayWrite) {
      changes.push(link.change);
      capacity--;
    }
    standing.taskListed = link?.taskListed ?? false;
    return { standing, changes };
  });
}

/** The deadline the row states, else the default counted from the day it was filed. */
function deadlineOf(match: Match, context: PlanContext): Pick<StandingItem, 'due' | 'dueDefault'> {
  const { item, existing } = match;
  const { report, settings, memory, now } = context;
  if (existing && !item.done && !item.declined) {
    const { due, dueDefault } = desiredOf(match, existing, context);
    return { due, dueDefault };
  }
  if (item.due || item.done || item.declined) return { due: item.due, dueDefault: false };
  const filed = memory.tracked ?? now.slice(0, 10);
  return { due: defaultDeadline(filed, item.priority, report.severity?.value ?? null, settings.deadlines), dueDefault: true };
}

function fateOf({ item, existing }: Match, { state, settings }: PlanContext): StandingItem['fate'] {
  if (existing) return existing.moved ? 'elsewhere' : 'filed';
  if (item.done) return 'done';
  if (item.declined) return 'declined';
  const links = linkedIssues(item, state.repository).map((number) => state.adopted[number]);
  if (links.some((adopted) => adopted && adopted !== 'not looked up')) return 'adopted';
  // What was not looked up is taken for tracked: better told than filed twice.
  if (links.includes('not looked up') || isElsewhere(item, state.repository)) return 'elsewhere';
  const ranks = { low: 0, medium: 1, high: 2 };
  if (settings.minPriority && item.priority && ranks[item.priority] < ranks[settings.minPriority]) return 'low-priority';
  return 'to-file';
}

function adoptedIssue({ item }: Match, { state }: PlanContext): AdoptedState | null {
  const found = linkedIssues(item, state.repository).map((number) => state.adopted[number]);
  return found.find((adopted) => adopted !== undefined && adopted !== 'not looked up') ?? null;
}

function planItem(match: Match, key: string | null, fate: StandingItem['fate'], context: PlanContext & { capacity: number }): Change[] {
  const { state, settings, report, now, memory, capacity } = context;
  if (!key || (fate !== 'to-file' && fate !== 'filed')) return [];
  if (match.existing) {
    const desired = desiredOf(match, match.existing, context);
    // The sweep reads items by the hundred, but no comment: the first item tells it of a day set by a command.
    if (match.existing === context.first) desired.followUp = memory.followUp;
    return mergeItem(match.existing, { ...desired, explicit: desired.explicit || match.existing.applied.explicit }, context);
  }
  const desired = desiredItem(match, key, now.slice(0, 10), context);
  const native = context.native?.nativeOfNew(desired, { names: settings.fields, lacking: context.lacking });
  return [
    {
      type: 'open-item',
      key: `item ${key}`,
      why: 'the report lists an action item that has no issue yet',
      title: itemTitle(desired),
      body: itemBody(desired, report, state),
      labels: labelsOf(desired, settings),
      assignees: desired.logins,
      // What is opened with type and fields is linked by a request of its own.
      ...(capacity > 0 && !native ? { below: state.issue.number } : {}),
      applied: desired,
      ...(native ? { native } : {}),
    },
  ];
}

/** What an item that is filed should carry, with what people did to its native fields. */
function desiredOf(match: Match, existing: ItemState, context: PlanContext): AppliedItem {
  const { key, filed, fields } = existing.applied;
  const desired = desiredItem(match, key, filed, context);
  // Where no field is configured any more, the row alone counts again.
  if (!context.native) return fields ? { ...desired, fields } : desired;
  return context.native.mergeNative(desired, existing, { names: context.settings.fields, lacking: context.lacking });
}

/** Where items are left alone, the issue still follows the fields that a person moved. */
function takeFields({ existing }: Match, context: PlanContext): Change[] {
  const { mode, native, state, settings } = context;
  const accepted = existing && !existing.moved && mode !== 'review' && state.mayWrite ? native?.acceptMoved(existing, settings.fields) : null;
  return existing && accepted ? mergeItem(existing, accepted, context) : [];
}

/** Links an issue below the report, or says that it has to be told in the task list instead. */
function planLink(match: Match, fate: StandingItem['fate'], context: PlanContext, capacity: number): { change: Change | null; taskListed: boolean } | null {
  const { state, settings } = context;
  const adopted = fate === 'adopted' ? adoptedIssue(match, context) : null;
  const target = match.existing ?? adopted;
  if (!target || match.existing?.moved) return null;
  const key = `link #${target.issue.number}`;
  if (!state.subIssues || target.linked === null || key in context.refused) return { change: null, taskListed: true };
  if (target.linked) return null;
  if (capacity <= 0) return { change: null, taskListed: true };
  if (adopted && !hasLabel(adopted.issue, settings.labels['action-item'].name)) {
    const label = setLabels(adopted.issue.number, [settings.labels['action-item'].name], [], 'the report adopts this issue as an action item');
    if (label) return { change: label, taskListed: false };
  }
  const { number, id } = target.issue;
  return {
    change: { type: 'link-sub-issue', key, why: 'action items are sub-issues of their report', parent: state.issue.number, child: { number, id } },
    taskListed: false,
  };
}

/** An issue no row claims: removed from the report, or the same as one that is claimed, filed by a run side by side. */
export function planUnclaimed(item: ItemState, claimed: ItemState[], context: PlanContext): Change[] {
  const same = claimed.find(
    ({ issue, applied }) => issue.number < item.issue.number && (applied.key === item.applied.key || applied.text === item.applied.text),
  );
  const untouched = !item.applied.orphan && item.issue.state === 'open';
  return same && untouched ? [closeDuplicate(item.issue, same.issue.number, 'item')] : planOrphan(item, context);
}

function planOrphan(orphan: ItemState, context: PlanContext): Change[] {
  const { state, settings, report, now } = context;
  const { issue, applied } = orphan;
  if (applied.orphan || orphan.moved || settings.onRemoved === 'ignore') return [];
  const why = 'the report no longer lists this action item';
  const desired = { ...applied, orphan: now.slice(0, 10), followUp: null };
  const changes: Change[] = [];
  if (!state.noted.includes(issue.number) && !issue.locked) {
    changes.push({
      type: 'add-comment',
      key: `orphan #${issue.number}`,
      why,
      issue: issue.number,
      body: `${writeMarker('orphan', { key: applied.key })}\n${orphanNote(applied, state.issue)}`,
    });
  }
  changes.push(...mergeItem(orphan, desired, { report, state, settings }));
  return changes;
}

function highestNumber(items: ActionItem[], state: ReportState): number {
  const keys = [...items.map(({ id }) => id), ...state.items.map(({ applied }) => applied.key)];
  return Math.max(0, ...keys.map((key) => Number(/(\d{1,6})$/.exec(key ?? '')?.[1] ?? 0)));
}
