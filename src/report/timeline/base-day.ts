import { datesIn } from '../time/day-in-text.ts';
import { readStamp } from '../time/stamp.ts';
import { emptyStamp } from '../time/written-stamp.ts';
import type { Block } from '../types.ts';
import type { Stamped } from './stamped.ts';

const aboutAll = /\b(?:times?|timestamps?|events?|entries|following|below|unless|took place|happened|occurred|zone|utc|gmt|clock)\b|:\s*$/i;
const exceptional = /\b(?:unless|except|otherwise)\b/i;

/** What holds for all entries below: "All times on 3 May (UTC)", a day in a header of the table, "T0 = 10:05 UTC"; null for other blocks. */
export function readBase(block: Block, index: number): Stamped | null {
  const { content, kind } = block;
  if (kind !== 'line' && kind !== 'quote' && kind !== 'columns' && kind !== 'heading') return null;
  if (content.text.length > 250 || (kind === 'line' && block.parent >= 0)) return null;
  const found: Stamped = {
    block,
    index,
    stamp: emptyStamp(),
    event: content,
    source: null,
    actor: null,
    base: exceptional.test(content.text) ? 'unless' : 'day',
  };
  const start = kind === 'columns' ? null : startOf(content.text);
  if (start) return { ...found, stamp: { ...start, offset: 0 } };
  // A clock time makes it a sentence about a moment.
  if (kind !== 'columns' && /\d{1,2}[:.h]\d{2}\b|\d ?[ap]\.?m\b/i.test(content.text)) return null;
  const [date] = datesIn(content.text);
  if (!date || (kind === 'line' && content.text.length > 60 && !aboutAll.test(content.text))) return null;
  found.stamp.date = date;
  return found;
}

/** `T0 = 10:05 UTC`, `T+0 is 10:05.` */
function startOf(text: string) {
  const match = /^\W*T ?(?:\+? ?0|-?zero)\b[\s*_`]*(?:=|is|was|:|at|\(|–|—|-)\s*/i.exec(text);
  const stamp = match && readStamp(text.slice(match[0].length));
  return match && stamp?.time && !/\p{L}{2}/u.test(text.slice(match[0].length + stamp.length)) ? stamp : null;
}
