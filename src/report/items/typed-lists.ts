import { sliceLine } from '../markdown/lines.ts';
import type { ActionItem, Block, Line } from '../types.ts';
import { cardOf } from './cards.ts';
import { isDeadline } from './deadlines.ts';
import { type Group, withGroup } from './item-groups.ts';
import { type ItemContext, itemFromLines } from './item-line.ts';
import { isFirstName, readName } from './names.ts';

/** The lines of the paragraph that begins at a block. */
export function paragraphAt(index: number, blocks: Block[], to: number): Line[] {
  const lines = [(blocks[index] as Block).content];
  for (let n = index + 1; n < to && blocks[n]?.kind === 'line' && !blocks[n]?.opens && blocks[n]?.parent === -1; n++) lines.push((blocks[n] as Block).content);
  return lines;
}

/** `• add an alert`, `☐ add an alert`, `-Add an alert`, `(1) add an alert`, `1️⃣ add an alert`, `R1. **Add an alert.**`: lists that Markdown takes for paragraphs. */
const mark =
  /^\s*(?:(?:->|=>|→)\s+|[•◦‣▪●○·∙]\s*|\d\uFE0F?\u20E3\s*|\(\d{1,2}\)\s+|[a-h]\)\s+|(?!P[0-5]\b|Q[1-4]\b)[A-Z]{1,4}-?\d{1,3}(?:[.):]|\s[–—-])\s+|[☐☑☒✅✔⬜🔲◻]\uFE0F?\s+|[-–](?=\p{Lu}))(?=\S)/u;

const counted = /^\s*(\d{1,2}) (?=\p{L})/u;

/** `1 new mats` over `2 compare the counters`: numbers that count on. */
function areCounted(lines: Line[]): boolean {
  return lines.length >= 2 && lines.every(({ text }, n) => Number(counted.exec(text)?.[1]) === n + 1);
}

/** The items of a paragraph that is typed as a list, or as a card of fields. */
export function typedItems(typed: Line[], group: Group, context: ItemContext): ActionItem[] {
  const isCounted = areCounted(typed);
  const lines = isCounted ? typed.map((line) => sliceLine(line, counted.exec(line.text)?.[0].length ?? 0)) : typed;
  const starts = lines.flatMap((line, n) => (isCounted || mark.test(line.text) ? [n] : []));
  const card = starts[0] === 0 ? null : cardOf(lines, context);
  if (starts.length === 0 && !card && (areAddressed(lines, context) || areUnmarkedItems(lines))) starts.push(...lines.keys());
  if (starts[0] !== 0) {
    return card ? [withGroup(card, group, lines.map(({ text }) => text).join(' '), context)] : [];
  }
  return starts.flatMap((start, n) => {
    const own = lines.slice(start, starts[n + 1]);
    const item = cardOf(own, context) ?? itemFromLines(own, context);
    return item ? [withGroup(item, group, own.map(({ text }) => text).join(' '), context)] : [];
  });
}

/** `ana: …` over `ben: …`, `Tomorrow: …` over `Next week: …`: each line says whose it is, or until when. */
function areAddressed(lines: Line[], { people }: ItemContext): boolean {
  const labels = lines.map(({ text }) => /^\s*([^:([]{2,30}):\s+(?=\S)/.exec(text)?.[1]);
  const told = labels.filter((label) => label !== undefined && (isDeadline(label) || isFirstName(label) || readName(label, people, 'set-off') !== null));
  return labels.length >= 2 && told.length * 2 > labels.length && labels.every((label) => label !== undefined);
}

/** A list whose marks got lost: `Stricter review.` over `Checks before a reload.`, or lines that end long before the margin. */
function areUnmarkedItems(lines: Line[]): boolean {
  const texts = lines.map(({ text }) => text.trim());
  const prose = texts.filter((text) => beginsNoItem.test(text)).length;
  if (texts.length < 2 || prose * 2 >= texts.length || texts.some((text) => text.length >= 200) || texts.slice(0, -1).some((text) => /[,:]$/.test(text)))
    return false;
  return endsEarly(texts) || (texts.length >= 3 && prose === 0 && texts.every((text) => /^\p{Lu}/u.test(text) && /[.;]$/.test(text)));
}

/** True where the first word of most lines would have had room on the line before: nobody wraps text like that. */
function endsEarly(texts: string[]): boolean {
  const margin = Math.max(...texts.map(({ length }) => length));
  const early = texts.slice(1).filter((text, n) => (texts[n] as string).length + 1 + (text.split(' ')[0] as string).length < margin).length;
  // Sentences, one a line, are told; a list has few full stops.
  const closed = texts.filter((text) => /[.!?]$/.test(text)).length;
  return early * 2 >= texts.length - 1 && closed * 2 <= texts.length;
}

const beginsNoItem =
  /^(?:we|i|you|they|it|there|the|a|an|this|that|these|those|our|its|as|in|on|at|to|for|from|by|with|if|while|since|because|after|before|when|once|until|however|also|but|and|so|then|although|though|even|all|some|both|each|every|one|what|how|why|which|who|here|first|second|finally|overall|note|owner|due|status|priority)\b/i;
