import type { Settings } from '../settings/settings.ts';
import type { Change } from './change.ts';
import type { Applied } from './fold.ts';
import { writeMarker } from './marker.ts';
import { daysOverdue, dueOf, ownersOf, type PortfolioItem, type PortfolioReport, priorityOf } from './portfolio.ts';
import type { SweepRender } from './render.ts';
import { addSpan } from './spans.ts';
import type { Problems } from './state.ts';

/** What a comment of ours on an item was about: who was asked, and for which deadline. */
export interface Nudge {
  /** Missed deadline the owners were asked about. */
  due: string | null;
  owners: string[];
  /** Sponsors who were asked. */
  sponsors: string[];
}

/** An item with what was said on it so far. */
export interface NudgeState {
  item: PortfolioItem;
  said: Nudge[];
  problems: Problems;
}

export interface NudgeContext {
  report: PortfolioReport | undefined;
  settings: Settings;
  /** ISO instant. */
  now: string;
  /** Escalated items for which no sponsor was configured at the time. */
  unsponsored: ReadonlySet<number>;
  render: SweepRender;
}

/** What is due about an item, by its dates and labels alone. */
export interface NudgeNeed {
  overdue: boolean;
  escalated: boolean;
  due: string;
  isDefault: boolean;
}

/** An item is overdue from the day after its deadline; one the report no longer lists waits for its owner's word. */
export function needOf(item: PortfolioItem, { report, settings, now }: Pick<NudgeContext, 'report' | 'settings' | 'now'>): NudgeNeed {
  const { due, isDefault } = dueOf(item, report, settings);
  // A label alone, put on by hand, makes no action item of a report.
  const owned = item.applied !== null || report !== undefined;
  const overdue = owned && item.issue.state === 'open' && !item.applied?.orphan && daysOverdue(due, now) > 0;
  const languishes = overdue && priorityOf(item, settings) === 'high' && addSpan(due, settings.escalateAfter) < now.slice(0, 10);
  return { overdue, escalated: languishes, due, isDefault };
}

/** The labels alone tell that there is nothing to do: no comment has to be read. */
export function isSettled(item: PortfolioItem, need: NudgeNeed, context: Pick<NudgeContext, 'report' | 'settings' | 'unsponsored'>): boolean {
  const { overdue } = context.settings.labels;
  return item.issue.labels.includes(overdue.name) === need.overdue && !(need.escalated && waitsForSponsor(item, context));
}

/** Not escalated yet, or with no one to escalate to until now. */
function waitsForSponsor(item: PortfolioItem, { report, settings, unsponsored }: Pick<NudgeContext, 'report' | 'settings' | 'unsponsored'>): boolean {
  if (!item.issue.labels.includes(settings.labels.escalated.name)) return true;
  return unsponsored.has(item.issue.number) && sponsorsOf(item, report, settings).length > 0;
}

/** Who is asked when an item languishes: by its category, its report's severity, or whoever is named for all. */
export function sponsorsOf(item: PortfolioItem, report: PortfolioReport | undefined, { sponsors }: Settings): string[] {
  if (Array.isArray(sponsors)) return sponsors;
  const keys = [item.applied?.category, report?.facts.severity, 'default'];
  const found = keys.map((key) => sponsors[(key ?? '').toLowerCase()]).find(Boolean);
  return found ? [found] : [];
}

/**
 * Label, comment and assignment of one item. The comments come before the labels: by these the next sweep knows that there
 * is nothing left. No one is mentioned twice: a second missed deadline is told without a mention.
 */
export function planNudge({ item, said, problems }: NudgeState, context: NudgeContext): Change[] {
  const { settings, report, render, now } = context;
  const { issue } = item;
  const need = needOf(item, context);
  const has = (label: string) => issue.labels.includes(label);
  const { overdue, escalated } = settings.labels;
  const escalates = need.escalated && waitsForSponsor(item, context);
  const sponsors = escalates ? sponsorsOf(item, report, settings) : [];
  const askOwners = need.overdue && !has(overdue.name) && !said.some(({ due }) => due === need.due);
  const askSponsors = sponsors.filter((login) => !said.some((one) => one.sponsors.includes(login)));
  const changes: Change[] = [];
  if (askOwners || askSponsors.length > 0) {
    // A sponsor is an assignee by now, and was asked as such.
    const asked = new Set([...said.flatMap((one) => [...one.owners, ...one.sponsors]), ...askSponsors]);
    const owners = ownersOf(item);
    const nudge: Nudge = { due: askOwners ? need.due : null, owners: askOwners ? owners.filter((login) => !asked.has(login)) : [], sponsors: askSponsors };
    const body = `${writeMarker('nudge', nudge)}\n${render.nudge({ nudge, need, owners, item, today: now.slice(0, 10) })}`;
    const why = askSponsors.length > 0 ? `a high-priority item is overdue since ${need.due}` : `the deadline ${need.due} is over`;
    changes.push({ type: 'add-comment', key: `nudge #${issue.number}`, why, issue: issue.number, body });
  }
  const unassigned = sponsors.filter((login) => !login.includes('/') && !issue.assignees.some((other) => other.toLowerCase() === login.toLowerCase()));
  if (unassigned.length > 0) {
    changes.push({ type: 'assign', key: `assign #${issue.number}`, why: 'the sponsor sees to languishing items', issue: issue.number, logins: unassigned });
  }
  const add = [...(need.overdue && !has(overdue.name) ? [overdue.name] : []), ...(escalates && !has(escalated.name) ? [escalated.name] : [])];
  const remove = !need.overdue && has(overdue.name) ? [overdue.name] : [];
  if (add.length + remove.length > 0) {
    const why = add.length > 0 ? `the deadline ${need.due} is over` : issue.state === 'closed' ? 'the item is closed' : `the deadline is now ${need.due}`;
    changes.push({ type: 'set-labels', key: `labels #${issue.number}`, why, issue: issue.number, add, remove });
  }
  return changes.filter(({ key }) => !problems[key]);
}

/** The state after a change. */
export function foldNudge(state: NudgeState, change: Change, { problem }: Applied, nudge: Nudge | null): NudgeState {
  const { item } = state;
  const problems = problem ? { ...state.problems, [change.key]: problem } : state.problems;
  const next = (issue: PortfolioItem['issue']): NudgeState => ({ ...state, problems, item: { ...item, issue } });
  if (problem) return { ...state, problems };
  if (change.type === 'add-comment') return { ...state, said: nudge ? [...state.said, nudge] : state.said };
  if (change.type === 'assign') return next({ ...item.issue, assignees: [...item.issue.assignees, ...change.logins] });
  if (change.type !== 'set-labels') return state;
  return next({ ...item.issue, labels: [...item.issue.labels.filter((label) => !change.remove.includes(label)), ...change.add] });
}
