import type { SectionName } from '../../report/types.ts';

/** How much a phrase hurts: what blames someone, or its softer forms. */
export type Weight = 'warning' | 'info';

/**
 * A frame over an abstract sentence (see `abstract.ts`). `{H}` is a third person or "I", `{HT}` also "they", `{HU}` also users
 * and operators, `{W}` "we", `{OH}` and `{OW}` their possessives, `<PN>` nobody; `{:OMIT}` a word of that class, `{AUX}` helping
 * words, `{NEG}` a negation with its helping words, `{n}` up to n words.
 */
export interface Frame {
  match: string;
  /** Only in these sections (a sentence without a section counts as any). */
  only?: SectionName[];
  /** Never in these. */
  not?: SectionName[];
  /** Silent when the whole abstract sentence matches this. */
  veto?: string;
  /** Nobody in particular is blamed, or "we": a remark, not a warning. */
  soft?: boolean;
}

/** A kind of wording that puts people where the system should stand. */
export interface Category {
  id: string;
  level: Weight;
  /** One line: why it hurts learning; begins with a verb, "it …". */
  why: string;
  source: string;
  /** A question about the system that leads to a better sentence. */
  rewrite: string;
  frames: Frame[];
  /** Sentences that must fire, and sentences alike that must not. */
  fire: string[];
  silent: string[];
}

export const good = '[^ ]+/(?:[A-Z]+/)*GOOD/[^ ]*';
export const causes: SectionName[] = ['root-cause', 'contributing-factors', 'five-whys', 'summary', 'went-wrong', 'lessons', 'background', 'impact'];
