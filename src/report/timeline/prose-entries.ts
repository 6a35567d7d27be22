import { sliceLine } from '../markdown/lines.ts';
import { sentencesOf } from '../markdown/sentences.ts';
import { readStamp } from '../time/stamp.ts';
import type { Stamp } from '../time/written-stamp.ts';
import type { Block, Line } from '../types.ts';

/** A moment that a sentence tells. */
export interface ProseEntry {
  index: number;
  block: Block;
  stamp: Stamp;
  event: Line;
}

const moment = /(?:^|\b(?:at|by|from|until|around|about|since|before|after)\s+)(?=\d{1,2}(?:[:.h]\d{2}|\d{2}Z|\s?[ap]\.?m))/gi;

/** Moments in running text: "At 9:47 a.m. we began …", "… and reached its normal length at 1:20 p.m." One for each clock time. */
export function proseEntries(blocks: Block[], from: number, to: number, kind: 'line' | 'item' = 'line'): ProseEntry[] {
  const found: ProseEntry[] = [];
  for (let index = from; index < to; index++) {
    const block = blocks[index] as Block;
    if (block.kind !== kind || (kind === 'line' && block.parent >= 0)) continue;
    const { text } = block.content;
    const sentences = sentencesOf(text.slice(0, 20_000));
    for (const match of text.slice(0, 20_000).matchAll(moment)) {
      const stamp = readStamp(text.slice(match.index, match.index + 120));
      if (!stamp?.time || /^\s*(?:%|percent)/.test(text.slice(match.index + stamp.length))) continue;
      const [start, end] = sentences.find(([a, b]) => match.index >= a && match.index < b) ?? [0, text.length];
      const opens = match.index - start < 4;
      found.push({ index, block, stamp, event: sliceLine(block.content, opens ? Math.min(match.index + stamp.length, end) : start, end) });
    }
  }
  return found;
}
