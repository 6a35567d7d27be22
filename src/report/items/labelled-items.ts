import { sliceLine } from '../markdown/lines.ts';
import type { ActionItem, Block } from '../types.ts';
import { itemLabels } from './item-leads.ts';
import { type ItemContext, itemFromLine } from './item-line.ts';
import { boxless, past } from './itemless-sections.ts';
import { isToldAsPast } from './states.ts';

const label = new RegExp(`^\\s*(?:→\\s*)?(?:${itemLabels}|AI|AI-\\d{1,3}|TODO)(?: ?#?\\d{1,3})?\\s*:\\s+\\S`, 'i');
/** `Nobody saw it. Action: add an alert`, `It stayed down → TODO: restart it` */
const labelBehind = /(?:[.;!]|→|->|=>|[–—])\s*(?=(?:action(?: item)?|follow-?up|AI|TODO)\s*:\s+\S)/i;

/** `TODO alert on the queue`, `ACTION move it`, without a colon. */
const bareMark = /^\s*(?:TODO|ACTION)\b(?!\s*:)\s*[–—-]?\s*(?=\p{L})/u;
/** `todo second number in the dialler` over another such line: one alone may be prose. */
const typedTodo = /^\s*to-?do\b(?!\s*:)\s*[–—-]?\s*(?=\p{L})/u;
const finished = /^\s*(?:DONE|FIXED)\s*[:–—-]?\s+(?=\p{L})/u;

/** Elsewhere TODO marks what the author has yet to write. */
function mayHold({ kind, opens, section }: Block): boolean {
  return (kind === 'item' || (kind === 'line' && opens)) && (section === null || !boxless.has(section));
}

/** Labelled lines; where some say TODO, those beside them that say DONE are items as well. */
export function fromLabels(blocks: Block[], context: ItemContext): ActionItem[] {
  const todo = blocks.some((block) => mayHold(block) && /^\s*TODO\b/.test(block.content.text));
  const hasTypedTodos = blocks.filter(({ kind, content }) => kind === 'line' && typedTodo.test(content.text)).length > 1;
  return blocks.flatMap((block) => {
    const { text } = block.content;
    const mark = mayHold(block) && (bareMark.test(text) || (todo && finished.test(text)));
    if (hasTypedTodos && block.kind === 'line' && typedTodo.test(text))
      return itemFromLine(sliceLine(block.content, typedTodo.exec(text)?.[0].length ?? 0), context) ?? [];
    return (mark ? itemFromLine(sliceLine(block.content, bareMark.exec(text)?.[0].length ?? 0), context) : fromLabel(block, context)) ?? [];
  });
}

/** Wherever it stands, but for what was done in the course of the incident. */
function fromLabel(block: Block, context: ItemContext): ActionItem | null {
  if ((block.kind !== 'item' && block.kind !== 'line') || block.section === 'timeline') return null;
  const behind = label.test(block.content.text) ? null : labelBehind.exec(block.content.text.slice(0, 2_000));
  if (!behind && !label.test(block.content.text)) return null;
  const item = itemFromLine(behind ? sliceLine(block.content, behind.index + behind[0].length) : block.content, context);
  return item && block.section !== null && past.has(block.section) && isToldAsPast(item.text) ? null : item;
}
