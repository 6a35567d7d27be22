import type { Line, Section, SectionName } from '../types.ts';

/** Rank of openers that are no heading: below every heading, lines above list items. */
export const lineLevel = 7;
export const itemLevel = 8;

/** What opens a section, or ends one. */
export interface Opener {
  name: SectionName | null;
  /** What it would name if another did not name that better. */
  means?: SectionName | null;
  /** A label of the head of the report: what stands behind it is tagged, and is no section. */
  quiet?: boolean;
  /** A row of a form, which ends with its table. */
  row?: boolean;
  level: number;
  title: Line;
}

/** Sections that hold others: a label or sub-heading inside them groups, it opens nothing. */
export const closed: ReadonlySet<SectionName> = new Set(['action-items', 'timeline', 'prevention']);
/** … unless it names one of these, which no one writes as a mere group. */
export const independent: ReadonlySet<SectionName> = new Set([
  'went-well',
  'went-wrong',
  'lucky',
  'lessons',
  'people',
  'supporting',
  'five-whys',
  'contributing-factors',
  'summary',
  'action-items',
  'timeline',
  'root-cause',
]);

/** The opener that the blocks at hand stand under, with its section. */
export type Current = Opener & { section: Section | null; item: number };

/** Own words in bold name a section only where no heading has done so. */
export function opensSection(current: Opener | null): boolean {
  return !current?.name || current.level >= lineLevel;
}

const partsOfLessons: ReadonlySet<SectionName> = new Set(['went-well', 'went-wrong', 'lucky']);

/** Labels inside a section that has a heading count only where the author is still introducing. */
export function mayNest(current: Opener | null, name: SectionName | null): boolean {
  if (!current?.name) return true;
  if (current.level >= lineLevel) return true;
  if (current.name === 'lessons') return name !== null && partsOfLessons.has(name);
  return current.name === 'summary' || current.name === 'background' || (name === 'people' && current.name !== 'action-items');
}
