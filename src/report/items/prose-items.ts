import { isAll, leadingStrong, sliceLine } from '../markdown/lines.ts';
import { continues, joinPassage } from '../markdown/passages.ts';
import { cleanText } from '../markdown/text.ts';
import type { ActionItem, Block, Line } from '../types.ts';
import { startsWithVerb } from './imperatives.ts';
import { readInlineFields } from './item-fields.ts';
import { type Group, withGroup } from './item-groups.ts';
import { applyFacts, type ItemContext, itemFromLine, itemFromLines } from './item-line.ts';
import type { Part } from './parts.ts';
import { promisesOf } from './promises.ts';
import { readSegments } from './segments.ts';
import { isToldAsPast } from './states.ts';
import { peelTail } from './tail-facts.ts';

/**
 * Prose: each paragraph that opens with what to do in bold, or closes with what became of it in brackets; each sentence that
 * promises or asks for something; and below "Actions taken" each paragraph.
 */
export function readProse(blocks: Block[], { from, to, group }: Pick<Part, 'from' | 'to' | 'group'>, context: ItemContext): ActionItem[] {
  const items: ActionItem[] = [];
  let lines: Line[] = [];
  for (let index = from; index < to; index++) {
    const block = blocks[index] as Block;
    if (block.kind !== 'line' || isAll(block.content, 'strong')) continue;
    lines.push(block.content);
    if (continues(blocks[index + 1], block)) continue;
    const last = items.at(-1);
    const told = last ? reply.exec(joinPassage(lines).text)?.[1] : undefined;
    if (last && told !== undefined) answer(last, told, context);
    else items.push(...itemsOf(lines.map(withoutLabel), group, context));
    lines = [];
  }
  return items;
}

function itemsOf(lines: Line[], group: Group, context: ItemContext): ActionItem[] {
  const own = group.done ? itemFromLines(lines, context) : (itemOfParagraph(lines, context) ?? answeredParagraph(lines, context));
  return (own ? [own] : promisesOf(joinPassage(lines), context)).map((item) => withGroup(item, group, '', context));
}

/** A paragraph that answers the one before: `Response: accepted. Owner: Ana.` */
const reply = /^\s*(?:response|decision|outcome|status|update)\s*:\s*(.+)$/i;

function answer(item: ActionItem, text: string, context: ItemContext) {
  for (const piece of text.split(/[.;]\s+/)) {
    const facts = readSegments(piece.replace(/\.$/, ''), context.people, 'bare');
    if (facts) applyFacts(item, facts, context.reference);
    else if (/^accepted and (?:completed?|done|implemented)\b/i.test(piece)) item.done = !item.declined;
  }
}

const answered =
  /\(((?:already |now )?(?:added|fixed|done|filed|tracked|opened|created|raised|updated|removed|changed|implemented|merged|deployed|see|in progress|to-?do|issue|ticket|pr|https?:)\b[^()]{0,300}(?:\([^()]{0,80}\)[^()]{0,80})?)\)\.?$/i;

/** `The worker has to be started by hand. (filed https://…)` */
function answeredParagraph(lines: Line[], context: ItemContext): ActionItem | null {
  const text = cleanText(lines.map((line) => line.text).join(' '));
  const told = answered.exec(text.slice(-400))?.[1];
  const item = told ? itemFromLines(lines, context) : null;
  if (!item || !told) return null;
  item.text = cleanText(item.text.slice(0, item.text.lastIndexOf(`(${told.slice(0, 20)}`)) || item.text).replace(/[\s.]+$/, '');
  item.done ||= !item.declined && isToldAsPast(`${told} so`) && !/^(?:filed|tracked|opened|raised|see)\b/i.test(told);
  return item;
}

/** `**Alert on the queue.** We saw it too late. Owner: Wei.` */
function itemOfParagraph(lines: Line[], context: ItemContext): ActionItem | null {
  const bold = lines[0] ? leadingStrong(lines[0]) : null;
  if (!bold || bold.text.split(' ').length < 2) return null;
  const text = lines.map((line) => line.text).join(' ');
  const [first, ...rest] = lines as [Line, ...Line[]];
  const { facts } = peelTail(first.text, context.people);
  if (rest.length > 0 && (facts.owner || facts.dueText || facts.state)) return itemFromLine(first, context);
  if (!startsWithVerb(bold.text) && !readInlineFields(text).some(({ name }) => name === 'owner' || name === 'due')) return null;
  return itemFromLines(lines, context);
}

/** `FOLLOW-UP: Wei will …` without the label. */
function withoutLabel(line: Line): Line {
  const label = /^[A-Z][A-Za-z'’ -]{2,30}(?:#?\d{1,3})?:\s+(?=[A-Z])/.exec(line.text)?.[0] ?? '';
  return label !== '' && /^(?:[A-Z' -]+|(?:action|recommendation|follow|next|to)\b.*):\s+$/i.test(label) ? sliceLine(line, label.length) : line;
}
