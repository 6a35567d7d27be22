import { sliceLine } from '../markdown/lines.ts';
import { normaliseHeading } from '../markdown/text.ts';
import type { ActionItem, Block, Section, SectionName } from '../types.ts';
import { isToOthers } from './advice.ts';
import { headedItem } from './cards.ts';
import { isMaxim, startsWithVerb } from './imperatives.ts';
import { type ItemContext, itemFromLine } from './item-line.ts';
import { withLeads } from './lead-names.ts';
import { readLists } from './lists.ts';
import { readLooseItems } from './loose-items.ts';
import { type Part, partsOf } from './parts.ts';
import { readProse } from './prose-items.ts';

/** The action items of a report, in document order. */
export function readActionItems(blocks: Block[], sections: Section[], context: ItemContext): ActionItem[] {
  const read = sections
    .filter(({ name, from }, index) => isRead(name) && !sections.slice(0, index).some((other) => other.from === from && isRead(other.name)))
    .map((section) => {
      const people = withLeads(blocks.slice(section.from, section.to), context.people);
      return { section, items: readSection(blocks, section, { ...context, people }) };
    });
  const sure = read.some(({ section, items }) => items.length > 0 && !isUnsure(section));
  const items = read.flatMap(({ section, items }) => (sure && isUnsure(section) && !mayStand(section, items) ? [] : settleItems(section, items)));
  return items.length > 0 ? items : readLooseItems(blocks, context);
}

function isRead(name: SectionName): boolean {
  return name === 'action-items' || name === 'prevention';
}

const ideas = /^(?:(?:possible|potential|suggested|general|other|further|additional|key) )?(?:recommendations?|suggestions?|ideas|considerations)\b/;
const remedies = /^(?:the )?remediations?(?: (?:steps|actions))?$/;

/** A heading whose list may as well be what was thought of, or what ended the incident. */
function isUnsure({ title }: Section): boolean {
  const heading = normaliseHeading(title);
  return ideas.test(heading) || remedies.test(heading);
}

/** Beside action items that are called so, ideas count where somebody has them to do, and remedies where some are to come. */
function mayStand({ title }: Section, items: ActionItem[]): boolean {
  const decided = items.some(({ owner, due, status }) => owner || due || status !== null);
  return decided || (remedies.test(normaliseHeading(title)) && items.some(({ done }) => !done));
}

/** What of a section is work of the team: advice to others is none, nor is an account of what exists. */
function settleItems(section: Section, items: ActionItem[]): ActionItem[] {
  if (inPlace.test(normaliseHeading(section.title)) && !items.some(isMarked)) return [];
  if (section.name === 'prevention' && !isListOfWork(section) && !isWork(items)) return [];
  const own = items.filter(({ text }) => !isToOthers(text));
  return ideas.test(normaliseHeading(section.title)) && own.length * 2 < items.length ? [] : own;
}

/** Headings over what stands in place, where only what is marked as an item is one. */
const inPlace = /^(?:the )?(?:guard-?rails|safeguards|poka-?yoke|hardening)$/;

function isListOfWork({ title }: Section): boolean {
  return /\b(?:actions?|measures?|steps?|items?)$/.test(normaliseHeading(title));
}

/** "Prevention" is as often an account of what exists: there only what is marked as an item, or worded as one, counts. */
function isWork(items: ActionItem[]): boolean {
  const worded = items.filter(
    ({ text, done }) => (startsWithVerb(text) && !isMaxim(text)) || done || /\b(?:will|going to|plan to|should|need(?:s)? to|must)\b/i.test(text),
  );
  return items.some((item) => isMarked(item) || item.done) || worded.length * 2 > items.length;
}

function isMarked({ owner, due, id, status }: ActionItem): boolean {
  return Boolean(owner ?? due ?? id) || status !== null;
}

/** List or prose is chosen for each sub-heading; prose under none counts where nothing else is there. */
function readSection(blocks: Block[], section: Section, context: ItemContext): ActionItem[] {
  const parts = partsOf(blocks, section, context);
  const outermost = Math.min(...blocks.slice(section.from, section.to).flatMap((block) => (block.kind === 'item' ? [block.level] : [])));
  const read = parts.map((part) => {
    const headed = headedItem(blocks, part, context);
    return { part, items: headed ? [headed] : readLists(blocks, part, { first: section.from, outermost, context }) };
  });
  dropExplanations(read, blocks);
  const beside = besideLabel(blocks, section, context);
  if (beside) return [beside, ...read.flatMap(({ items }) => items)];
  const listed = read.some(({ items }) => items.length > 0);
  return read.flatMap(({ part, items }) => {
    if (items.length > 0) return items;
    return listed && part.opener?.kind !== 'heading' ? [] : readProse(blocks, { ...part, from: proseFrom(blocks, part, section) }, context);
  });
}

/** `Prevent - …`, `P1: …` */
const defines = /^(?:P\d|\p{Lu}\p{Ll}{2,11})\s*[-–—:]\s/u;

/** Bullets in front of a table of actions tell what its columns mean, where nobody has them to do. */
function dropExplanations(read: { part: Part; items: ActionItem[] }[], blocks: Block[]) {
  const blockAt = new Map(blocks.map((block) => [block.line, block]));
  const isRow = ({ line }: ActionItem) => blockAt.get(line)?.kind === 'row';
  const all = read.flatMap(({ items }) => items);
  const first = all.findIndex(isRow);
  if (first <= 0 || all.filter(isRow).length < 2) return;
  const above = new Set(all.slice(0, first));
  for (const item of above) if (isMarked(item) || !defines.test(blockAt.get(item.line)?.content.text ?? '')) return;
  for (const one of read) one.items = one.items.filter((item) => !above.has(item));
}

/** `- Actions: move the key`: what stands behind the label of a list item is an item too. */
function besideLabel(blocks: Block[], section: Section, context: ItemContext): ActionItem | null {
  const label = blocks[section.from - 1];
  if (label?.kind !== 'item') return null;
  const from = /^[\s*:–—-]*/.exec(label.content.text.slice(section.title.length))?.[0].length ?? 0;
  const rest = sliceLine(label.content, section.title.length + from);
  return rest.text === '' || /^\([^)]*\):?$|:$/.test(rest.text) ? null : itemFromLine(rest, context);
}

/** `FOLLOW-UP: Wei will …`: the label's own line is prose too. */
function proseFrom(blocks: Block[], { opener, from }: Part, section: Section): number {
  const label = blocks[section.from - 1];
  return opener === null && label?.kind === 'line' && label.content.text.length > section.title.length + 2 ? from - 1 : from;
}
