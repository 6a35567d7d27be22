import type { Position } from 'unist';
import type { Evidence } from '../evidence/evidence.ts';
import type { Unsourced } from '../evidence/find-unsourced.ts';
import type { ActionItem, Report, SectionName } from '../report/types.ts';

export type Level = 'error' | 'warning' | 'info';
export type Family = 'sections' | 'metadata' | 'timeline' | 'causes' | 'action-items' | 'wording' | 'evidence' | 'safety' | 'reading';

/** What a rule found, in sentences a colleague would say: `reason` tells what was found, `note` what to do about it. */
export interface Finding {
  rule: string;
  level: Level;
  place: Position;
  reason: string;
  note: string | null;
  /** Text that may safely replace the place. */
  expected: string | null;
  /** Finer kind within the rule, such as a blameless category. */
  category: string | null;
  /** What it is called beside others of its kind. */
  group: Group | null;
}

/** Many findings of a kind are told under one title, each by the words it is about. */
export interface Group {
  /** Plural, without a full stop: `Missing sections`. */
  title: string;
  about: string;
  /** For an action item: what it has none of, so that all that one item lacks is told at once. */
  lacks?: string;
}

/** What a second opinion said of sentences, by their text: the id of a category of blame, or null for none. */
export type Opinions = ReadonlyMap<string, string | null>;

/** What a rule may know beside the report. */
export interface RuleContext {
  /** ISO instant of the run; null where time must not matter. */
  now: string | null;
  /** ISO instant at which the report was filed; null for a file. */
  filed: string | null;
  required: SectionName[];
  /** What the systems said of the incident; null where none was collected. */
  evidence?: Evidence | null;
  /** Second opinions on wording; none where no one is asked. */
  opinions?: Opinions | null;
  /** Figures of the report that the evidence does not bear out, found beforehand. */
  unsourced?: readonly Unsourced[];
  /** Words of the configuration for the wording rules. */
  wording: { people: string[]; software: string[]; allowed: string[] };
}

/** A finding as a rule yields it: the rest is filled in from the rule. */
export interface Draft {
  place: Position;
  reason: string;
  note?: string;
  expected?: string;
  category?: string;
  group?: Group;
  /** Where one finding of a rule weighs differently from the rule's own level. */
  level?: Level;
}

export interface Rule {
  id: string;
  family: Family;
  level: Level;
  /** Level under `profile: relaxed`; null switches the rule off there. */
  relaxed: Level | null;
  check: (report: Report, context: RuleContext) => Iterable<Draft>;
}

export const ruleUrl = (id: string) => `https://github.com/postmortem-action/postmortem-action/blob/main/docs/rules.md#${id}`;

/** Words of the report inside a sentence of ours, cut between words. */
export function quote(text: string, most = 80): string {
  const short =
    text.length <= most
      ? text
      : `${text
          .slice(0, most)
          .replace(/[\uD800-\uDBFF]$/, '')
          .replace(/\s+\S*$/, '')}…`;
  return `“${short}”`;
}

/** How a finding of an action item is grouped: by the item. */
export const lacking = (item: ActionItem, lacks: string): Group => ({ title: 'Action items to complete', about: item.text, lacks });

/** Place of a report as a whole: its title, or its first line. */
export function topOf(report: Report): Position {
  return report.titlePlace ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}
