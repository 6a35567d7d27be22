import { categoryOf } from './categories.ts';

export type GuardKind = 'alert' | 'runbook';

/** A guard on the default branch that names an item of the report. */
export interface MergedGuard {
  /** `AI-003` of the item. */
  item: string;
  kind: GuardKind;
  /** Name of the alert, or title of the runbook. */
  name: string;
  path: string;
  /** ISO day on which it was seen first. */
  since: string;
  /** How often the alert fired until the follow-up was closed; absent where nobody was asked. */
  fired?: number;
}

/** What an item asks for is said at its beginning. */
const longest = 400;

const runbooks =
  /\b(?:run ?book|run-book|play ?book)s?\b|\bdocument(?:ed|s|ing)?\b.{0,60}\b(?:procedures?|steps|recovery|rollback|fail ?over|restore|how to)\b|\b(?:procedures?|steps)\b.{0,40}\bdocument|\bchecklist for\b/i;
const alerts =
  /\b(?:alerts?|alerting|alarms?)\b|\bpage (?:us |on-call |the on-call )?(?:when|if|on|before)\b|\bmonitor(?:ing)?\b.{0,40}\b(?:alert|threshold|notif)/i;

/** What an item asks for, where that is something that can be drafted and, once it is there, proves the item done. */
export function guardAsked(given: string, category: string | null): GuardKind | null {
  const text = given.slice(0, longest);
  if (runbooks.test(text) || category?.trim().toLowerCase() === 'runbook') return 'runbook';
  return alerts.test(text) ? 'alert' : null;
}

/** Whether a factor says that a runbook was missing. */
export function lacksRunbook(text: string, category: string | null): boolean {
  if (categoryOf(text, category) !== 'runbook') return false;
  return category?.trim().toLowerCase() === 'runbook' || /\b(?:no|not|without|missing|lack\w*|never|outdated|stale|old|wrong|nobody)\b/i.test(text);
}

const more = /\b(?:and|then|also|plus|after that)\b|;|\+|&/i;
const exists =
  /\b(?:merged|exists?|written|in (?:the |our )?(?:repo(?:sitory)?|docs|wiki|place|main)|published|linked|committed|deployed|live|there|added|in production|alerting rule|rule file|runbook|alert)\b/i;
const tried =
  /\b(?:fire[sd]?|tested|test|game ?day|drill\w*|rehears\w+|review\w*|verif\w+|tried|paged?|followed|used|trained|days?|weeks?|no (?:false|more))\b|\d/i;

/**
 * Whether the guard alone is all that the item asks for: it asks for nothing besides, and what shows that it is done is that
 * it is there. A row that wants to see it fire is for people to close.
 */
export function isWholeItem({ text, category, deliverable }: { text: string; category: string | null; deliverable: string | null }, kind: GuardKind): boolean {
  if (guardAsked(text, category) !== kind || more.test(text)) return false;
  return deliverable === null || (exists.test(deliverable) && !tried.test(deliverable));
}

const mostGuards = 40;

/** Those known and those new: one a file and item, with the day it was seen first. */
export function mergeGuards(known: MergedGuard[], arrived: MergedGuard[]): MergedGuard[] {
  const all = [...known];
  for (const guard of arrived) {
    const index = all.findIndex(({ item, path, kind, name }) => item === guard.item && (path === guard.path || (kind === guard.kind && name === guard.name)));
    if (index < 0) all.push(guard);
    else all[index] = { ...(all[index] as MergedGuard), name: guard.name, path: guard.path };
  }
  return all.slice(0, mostGuards);
}
