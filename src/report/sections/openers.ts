import { normaliseHeading } from '../markdown/text.ts';
import { readStamp } from '../time/stamp.ts';
import type { Block } from '../types.ts';
import { readLabelItem, readLabelLine } from './label-openers.ts';
import { isWeaklyTaken, looseName, type Naming, nameOpener } from './naming.ts';
import { type Current, closed, independent, type Opener } from './opener.ts';
import { readRow } from './row-openers.ts';
import { nameSection } from './section-names.ts';

/** What a block opens, or ends: a heading, a line or list item that is or begins with a label. */
export function readOpener(index: number, current: Current | null, naming: Naming): Opener | null {
  const block = naming.blocks[index] as Block;
  switch (block.kind) {
    case 'heading':
      return readHeading(index, current, naming);
    case 'line':
      return block.parent < 0 ? readLabelLine(index, current, naming) : null;
    case 'item':
      return block.level === 1 ? readLabelItem(index, current, naming) : null;
    case 'row':
      return readRow(index, naming);
    default:
      return null;
  }
}

const isStep =
  /^(?:(?:immediate|short|long|medium)(?:[- ]?term)?|permanent|temporary|interim|initial|remediation|final) (?:actions?|fix(?:es)?|steps?|measures?|solutions?|mitigations?|remediations?|changes)\b/;

function readHeading(index: number, current: Opener | null, naming: Naming): Opener | null {
  const { content, level } = naming.blocks[index] as Block;
  const inside = current !== null && level > current.level;
  const stamp = readStamp(content.text);
  // `## July 22` or `### 13:35` under a timeline belongs to it, whatever its rank.
  if (stamp && current?.name === 'timeline' && content.text.slice(stamp.length).split(/\s+/).length < 25) return null;
  const fixed = nameOpener(index, content.text, naming);
  if (inside && current.name) {
    // "Immediate actions" below "Resolution" ended it, where "Action items" stand elsewhere.
    if (current.name === 'response' && fixed === 'action-items' && isStep.test(normaliseHeading(content.text)) && naming.strong.has('action-items'))
      return null;
    if (!fixed || fixed === current.name) return null;
    if (closed.has(current.name) && !independent.has(fixed)) return null;
  }
  const heading = normaliseHeading(content.text);
  // What triggered it is part of the cause.
  if (inside && fixed === 'background' && /^triggers?\b/.test(heading) && (current.name ?? current.means) === 'root-cause') return null;
  const weak = isWeaklyTaken(heading, naming);
  return {
    name: fixed ?? (stamp?.time || weak ? null : looseName(index, heading, naming)),
    means: weak ? nameSection(heading, naming.aliases) : null,
    level,
    title: content,
  };
}
