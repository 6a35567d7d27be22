import { sliceLine } from '../markdown/lines.ts';
import { readStamp } from '../time/stamp.ts';
import { emptyStamp } from '../time/written-stamp.ts';
import type { Block, Section } from '../types.ts';
import type { Stamped } from './stamped.ts';

/** `2019-07-25:` over bullets without a clock: each bullet is an entry of that day, where most bullets are like that. */
export function listedByDay(blocks: Block[], { from, to }: Section, entries: Stamped[]): Stamped[] {
  const entryAt = new Map(entries.map((entry) => [entry.index, entry]));
  const timedItems = entries.filter(({ base, block, stamp }) => !base && block.kind === 'item' && stamp.time).length;
  const found: Stamped[] = [];
  let below = false;
  for (let index = from; index < to; index++) {
    const block = blocks[index] as Block;
    const own = entryAt.get(index);
    if (own && block.kind !== 'item') below = isBareDay(own);
    else if (block.kind === 'heading') below = false;
    else if (below && block.kind === 'item' && block.level === 1 && !own)
      found.push({ block, index, stamp: emptyStamp(), event: block.content, source: null, actor: null });
  }
  return found.length >= 2 && found.length > timedItems ? found : [];
}

function isBareDay({ stamp, event, block, base }: Stamped): boolean {
  return stamp.time === null && Boolean(stamp.date?.day) && (block.kind === 'line' || block.kind === 'heading') && (base === 'day' || event.text.trim() === '');
}

const onDay = /^(?:(?:also|later|early|then|the (?:next|following|same) day),? )?on (?=[\d\p{Lu}])/iu;

/** "On 13 April 2026, …", paragraph by paragraph: a timeline told by days. */
export function toldByDay(blocks: Block[], { from, to }: Section): Stamped[] {
  const found: Stamped[] = [];
  for (let index = from; index < to; index++) {
    const block = blocks[index] as Block;
    if (block.kind !== 'line' || !block.opens || block.parent >= 0) continue;
    const lead = onDay.exec(block.content.text)?.[0].length;
    const stamp = lead === undefined ? null : readStamp(block.content.text.slice(lead));
    if (lead === undefined || !stamp?.date?.day || !stamp.date.month) continue;
    found.push({ block, index, stamp: { ...stamp, time: null }, event: sliceLine(block.content, lead + stamp.length), source: null, actor: null });
  }
  return found.length >= 3 ? found : [];
}
