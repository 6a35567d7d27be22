import type { Settings } from '../settings/settings.ts';
import type { Answer, Change } from '../state/change.ts';
import { hasLabel } from '../state/issue.ts';
import { readMarker, writeMarker } from '../state/marker.ts';
import { addNote, type Note, withoutRepeats } from '../state/note.ts';
import { type Nudge, type NudgeNeed, needOf, sponsorsOf } from '../state/portfolio/deadlines.ts';
import { ownersOf, type PortfolioItem, type PortfolioReport } from '../state/portfolio/portfolio.ts';
import { nudgeText } from '../view/issues/nudge.ts';

/** An item with what was said on it so far. */
export interface NudgeState {
  item: PortfolioItem;
  notes: Note<Nudge>[];
}

export interface NudgeContext {
  report: PortfolioReport | undefined;
  settings: Settings;
  /** ISO instant. */
  now: string;
  /** Escalated items for which no sponsor was configured at the time. */
  unsponsored: ReadonlySet<number>;
}

/** The labels alone tell that there is nothing to do: no comment has to be read. */
export function isSettled(item: PortfolioItem, need: NudgeNeed, context: Pick<NudgeContext, 'report' | 'settings' | 'unsponsored'>): boolean {
  const { overdue } = context.settings.labels;
  return hasLabel(item.issue, overdue.name) === need.overdue && !(need.escalated && waitsForSponsor(item, context));
}

/** Not escalated yet, or with no one to escalate to until now. */
function waitsForSponsor(item: PortfolioItem, { report, settings, unsponsored }: Pick<NudgeContext, 'report' | 'settings' | 'unsponsored'>): boolean {
  if (!hasLabel(item.issue, settings.labels.escalated.name)) return true;
  return unsponsored.has(item.issue.number) && sponsorsOf(item, report, settings).length > 0;
}

/**
 * Label, comment and assignment of one item. The comments come before the labels: by these the next sweep knows that there
 * is nothing left. No one is mentioned twice: a second missed deadline is told without a mention.
 */
export function planNudge({ item, notes }: NudgeState, context: NudgeContext): Change[] {
  const said = notes.map(({ value }) => value);
  const { settings, report, now } = context;
  const { issue } = item;
  const need = needOf(item, context);
  const has = (label: string) => hasLabel(issue, label);
  const { overdue, escalated } = settings.labels;
  const escalates = need.escalated && waitsForSponsor(item, context);
  const sponsors = escalates ? sponsorsOf(item, report, settings) : [];
  const askOwners = need.overdue && !has(overdue.name) && !said.some(({ due }) => due === need.due);
  const askSponsors = sponsors.filter((login) => !said.some((one) => one.sponsors.includes(login)));
  const changes: Change[] = withoutRepeats(notes);
  // On a locked issue no one can be asked: the weekly review lists it.
  if (!issue.locked && (askOwners || askSponsors.length > 0)) {
    // A sponsor is an assignee by now, and was asked as such.
    const asked = new Set([...said.flatMap((one) => [...one.owners, ...one.sponsors]), ...askSponsors]);
    const owners = ownersOf(item);
    const nudge: Nudge = { due: askOwners ? need.due : null, owners: askOwners ? owners.filter((login) => !asked.has(login)) : [], sponsors: askSponsors };
    const body = `${writeMarker('nudge', nudge)}\n${nudgeText({ nudge, need, owners, item, today: now.slice(0, 10) })}`;
    const why = askSponsors.length > 0 ? `a high-priority item is overdue since ${need.due}` : `the deadline ${need.due} is over`;
    changes.push({ type: 'add-comment', key: `nudge #${issue.number}`, why, issue: issue.number, body });
  }
  const unassigned = sponsors.filter((login) => !login.includes('/') && !issue.assignees.some((other) => other.toLowerCase() === login.toLowerCase()));
  if (unassigned.length > 0) {
    changes.push({ type: 'assign', key: `assign #${issue.number}`, why: 'the sponsor sees to languishing items', issue: issue.number, logins: unassigned });
  }
  const add = [...(need.overdue && !has(overdue.name) ? [overdue.name] : []), ...(escalates && !has(escalated.name) ? [escalated.name] : [])];
  const remove = need.overdue ? [] : issue.labels.filter((label) => label.toLowerCase() === overdue.name.toLowerCase());
  if (add.length + remove.length > 0) {
    const why = add.length > 0 ? `the deadline ${need.due} is over` : issue.state === 'closed' ? 'the item is closed' : `the deadline is now ${need.due}`;
    changes.push({ type: 'set-labels', key: `labels #${issue.number}`, why, issue: issue.number, add, remove });
  }
  return changes;
}

/** The state after a change. */
export function foldNudge(state: NudgeState, change: Change, { problem, comment }: Answer): NudgeState {
  const { item } = state;
  const next = (issue: PortfolioItem['issue']): NudgeState => ({ ...state, item: { ...item, issue } });
  if (problem) return state;
  if (change.type === 'add-comment')
    return { ...state, notes: addNote(state.notes, { id: comment?.id ?? 0, value: readMarker('nudge', change.body) as Nudge }) };
  if (change.type === 'delete-comment') return { ...state, notes: state.notes.filter(({ id }) => id !== change.comment) };
  if (change.type === 'assign') return next({ ...item.issue, assignees: [...item.issue.assignees, ...change.logins] });
  if (change.type !== 'set-labels') return state;
  return next({ ...item.issue, labels: [...item.issue.labels.filter((label) => !change.remove.includes(label)), ...change.add] });
}
