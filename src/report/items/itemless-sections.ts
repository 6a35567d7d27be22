import type { SectionName } from '../types.ts';

/** Sections in which a table, label or box speaks of the incident and not of what is to be done. */
export const past: ReadonlySet<SectionName> = new Set(['timeline', 'response', 'detection', 'people']);

/** Sections below which a box ticks a kind or a fact and no work. */
export const boxless: ReadonlySet<SectionName> = new Set([
  'timeline',
  'detection',
  'people',
  'impact',
  'summary',
  'root-cause',
  'contributing-factors',
  'five-whys',
  'went-well',
  'supporting',
]);
