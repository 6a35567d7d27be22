import { createLine, sliceLine } from '../markdown/lines.ts';
import { readEntryStamp, readStamp } from '../time/stamp.ts';
import type { Stamp } from '../time/written-stamp.ts';
import type { Block, Line } from '../types.ts';
import { isLogged } from './log-lines.ts';
import type { Stamped } from './stamped.ts';

/** Lines of fences and quotes: most of them open with a clock time, or in a timeline several do. */
export function quotedIn(blocks: Block[], from: number, to: number, inTimeline = false): Stamped[] {
  const found: Stamped[] = [];
  for (let index = from; index < to; index++) {
    const block = blocks[index] as Block;
    if (block.inner.length === 0) continue;
    const entries = logLines(block, index);
    const timed = entries.filter(({ stamp }) => stamp.time).length;
    // Outside a timeline the log of a program is evidence.
    if (!inTimeline && entries.filter(({ event }) => isLogged(event.text)).length * 2 > timed) continue;
    if (timed * 2 > block.inner.length || (inTimeline && timed >= 2 && timed * 4 > block.inner.length)) found.push(...entries);
  }
  return found;
}

function logLines(block: Block, index: number): Stamped[] {
  return block.inner.flatMap((line, position): Stamped[] => {
    const read = readLine(line) ?? readSpeaker(line, block.inner[position + 1]);
    if (!read) return [];
    const place: Block = { ...block, kind: 'line', line: line.line, content: line };
    const isDay = !read.stamp.time && !read.stamp.unreadable;
    return [{ block: place, index, source: null, actor: null, ...read, ...(isDay ? { base: 'day' as const } : {}) }];
  });
}

function readLine(line: Line): { stamp: Stamp; event: Line } | null {
  const stamp = readEntryStamp(line.text);
  if (!stamp) return null;
  const event = sliceLine(line, stamp.length);
  // A day alone on its line, as logs of a chat part their days.
  if (!stamp.time && stamp.offset === null && (!stamp.date || /[\p{L}\d]/u.test(event.text))) return null;
  return { stamp, event };
}

const speaker = /^\s*([\p{L}@][\p{L}\p{N}._'’-]{0,30}(?: [\p{L}\p{N}._'’-]{1,30}){0,2})(?: {2,}| ?[—–-] | ?\[)/u;

/** `Ana Lima  8:06 PM` over what she says, `Ana [8:06 PM] …`, `Ana — Today at 8:06 PM`. */
function readSpeaker(line: Line, below: Line | undefined): { stamp: Stamp; event: Line; actor: string } | null {
  const match = speaker.exec(line.text);
  if (!match) return null;
  const rest = line.text.slice(match[0].length).replace(/^(?:today|yesterday) at /i, (word) => ' '.repeat(word.length));
  const stamp = readStamp(rest);
  if (!stamp?.time) return null;
  const own = sliceLine(line, match[0].length + stamp.length);
  const event = own.text === '' ? (below ?? createLine(line.start)) : own;
  return { stamp, event, actor: match[1] as string };
}
