import { isToOthers } from '../items/advice.ts';
import { columnFields } from '../items/table-columns.ts';
import { cleanText } from '../markdown/text.ts';
import { readStamp } from '../time/stamp.ts';
import { isLogged } from '../timeline/log-lines.ts';
import type { Block, SectionName } from '../types.ts';

/** What only an action item carries: who does it, and until when. */
const itemCue =
  /\b(?:owner|assignee|dri|due|eta|deadline)\b\s*[:=]|\bdue (?:by |on )?\w|[([]@[\w-]+|\s@[\w-]+\)?\.?\s*$|^\s*@[\w-]+\s*[:–—-]|\bby (?:mon|tues|wednes|thurs|fri)day\b|\bby \d{4}-\d{2}-\d{2}/i;

/** The section that the content below a heading makes, whatever the heading says: a run of stamps, or of things to do. */
export function nameByContent(blocks: Block[]): 'timeline' | 'action-items' | null {
  const entries = blocks.flatMap((block) => {
    if (block.kind === 'item' && block.level === 1) return [block.content.text];
    // Of a paragraph its first line counts, and those that are entries.
    if (block.kind === 'line' && block.parent < 0 && (block.opens || isStamped(block.content.text))) return [block.content.text];
    if (block.kind === 'row') return [cleanText(block.content.text.replaceAll('|', ' '))];
    return block.inner.map(({ text }) => text);
  });
  const stamped = entries.filter(isStamped).length;
  if (stamped >= 3 && stamped * 2 >= entries.length) return 'timeline';
  return listsActions(blocks) ? 'action-items' : null;
}

function isStamped(text: string): boolean {
  const stamp = readStamp(text);
  return Boolean(stamp?.time) && !isLogged(text.slice(stamp?.length));
}

function listsActions(blocks: Block[]): boolean {
  const tables = blocks.filter((block) => block.kind === 'columns').map((block) => ({ header: block.content.text, columns: columnFields(block) }));
  if (tables.some(({ header, columns }) => /\b(?:action|task|to-?do|follow-?up|fix|what)/i.test(header) && columns?.owner !== undefined)) return true;
  const items = blocks.filter((block) => block.kind === 'item' && block.level === 1);
  const boxes = items.filter(({ checked }) => checked !== null).length;
  const cued = items.filter(({ content }) => itemCue.test(content.text)).length;
  return items.length >= 2 && Math.max(boxes, cued) * 2 >= items.length;
}

/** True for blocks that are names: `- Ana Lima (SRE)`, `@ben`, and nothing that says something. */
export function listsPeople(blocks: Block[]): boolean {
  const entries = blocks
    .filter((block) => block.kind === 'item' || block.kind === 'line')
    .map((block) => cleanText(block.content.text.replace(/\([^)]*\)/g, '')));
  return entries.length > 0 && entries.every((text) => text.split(/,| and | & /).every((one) => isName(one.replace(/\s+[-–—:].*$/, '').trim())));
}

function isName(text: string): boolean {
  return /^@?[\p{L}\p{N}_-]+\*?$/u.test(text) || /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|da|di|bin|al)){1,3}$/u.test(text);
}

/** True for a list that is advice to people outside, most of it. */
function advises(blocks: Block[]): boolean {
  const items = blocks.filter((block) => block.kind === 'item' && block.level === 1);
  return items.length > 0 && items.filter(({ content }) => isToOthers(content.text)).length * 2 > items.length;
}

/** "Contributors" are people over names and factors over anything else; "Recommendations" over advice to others hold no work of the team. */
export function settle(name: SectionName | null, heading: string, below: Block[]): SectionName | null {
  if (name === 'action-items' && /^recommendations?\b/.test(heading) && advises(below)) return null;
  if (!/^contributors?\b/.test(heading) || name === null) return name;
  return listsPeople(below) ? 'people' : 'contributing-factors';
}
