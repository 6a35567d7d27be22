import { cleanText } from '../markdown/text.ts';
import type { ActionItem, Block, Line } from '../types.ts';
import { startsWithVerb } from './imperatives.ts';
import { readInlineFields, readLinks } from './item-fields.ts';
import { applyFacts, applyFields, type ItemContext, itemFromLines } from './item-line.ts';
import { readMiddle } from './middle-facts.ts';
import type { Part } from './parts.ts';
import { readSegments } from './segments.ts';

/** A heading or label that counts items and says nothing of them: "Action 1", "Recommendation #2", "AI-3". */
const bareNumber =
  /^(?:(?:action(?: item)?|recommendation|follow-?up|task|remediation|corrective action|improvement|measure|item|step|ai)\s?#?-?\d{1,3}|(?!P[0-5]|Q[1-4])[A-Z]{1,4}-?\d{1,3})[.:)]?$/i;

/** A sub-heading or bold line that is an item itself: numbered, or worded as one, over prose or over nothing but its fields. */
export function headedItem(blocks: Block[], { opener, from, to }: Part, context: ItemContext): ActionItem | null {
  if (!opener) return null;
  const body = blocks.slice(from, to).filter((block) => block.kind === 'item' || block.kind === 'line' || block.kind === 'row');
  const text = cleanText(opener.content.text);
  if (bareNumber.test(text)) return numberedCard(text, body, context);
  const listed = body.some((block) => block.kind === 'row' || (block.kind === 'item' && block.parent < from));
  const fields = body.filter((block) => startsWithField(block.content));
  const numbered = opener.kind === 'heading' && /^\s*(?:\d{1,2}[.)]|(?:AI|CA|PA|A|R)-?\d+\b|TODO\b)/.test(text);
  const own = (numbered && !listed) || fields.length > 0 || (startsWithVerb(text) && !listed && text.split(' ').length >= 3);
  const labelled = body.filter(({ content }) => startsWithField(content) || cardLabel.test(content.text));
  if (!own || (listed && labelled.length * 2 <= body.length)) return null;
  if (text.endsWith(':') && !startsWithVerb(text)) return null;
  const item = itemFromLines([opener.content], context);
  if (item) for (const block of body) addBody(item, block.content, context);
  return item;
}

/** What cards tell of an item beside its fields. */
const cardLabel =
  /^\s*(?:what|why|how|where|problem|issue|rationale|reason|benefit|effort|estimate|size|impact|risk|scope|area|component|type|category|tracking|ticket|jira|link|links|pr|notes?|details?|description|acceptance(?: criteria)?|success criteria|done when|verification|deliverables?|dependenc(?:y|ies)|blocked by|addresses|factor|goal|approach|solution|action|task|context|expected (?:outcome|result|impact)|outcome)\s*[:=]/i;

const workLabel = /^\s*(?:action(?: item)?|task|what|description|title|item|summary|work|measure|recommendation)\s*[:=]\s*\S/i;

/** "Recommendation 1" over what it says. */
function numberedCard(number: string, body: Block[], context: ItemContext): ActionItem | null {
  if (body.some(({ kind }) => kind === 'row')) return null;
  const work = body.find(({ content }) => workLabel.test(content.text)) ?? body.find(({ content }) => !startsWithField(content));
  const item = work ? itemFromLines([work.content], context) : null;
  if (!item) return null;
  for (const block of body) if (block !== work) addBody(item, block.content, context);
  item.id ??= /^(?:AI|[A-Z]{1,4})-?\d+/.exec(number)?.[0] ?? null;
  return item;
}

/** A paragraph whose later lines are fields of what its first lines say. */
export function cardOf(lines: Line[], context: ItemContext): ActionItem | null {
  const first = lines.findIndex((line) => startsWithField(line));
  if (first < 1) return null;
  const item = itemFromLines(lines.slice(0, first), context);
  if (item) for (const line of lines.slice(first)) addBody(item, line, context);
  return item;
}

/** Prose below a heading that is an item: fields stand anywhere in it, as in "… *Status: done.*" */
export function addBody(item: ActionItem, content: Line, context: ItemContext) {
  addLinks(item, content);
  const facts = content.text.length < 200 ? readSegments(content.text.replace(/[.\s]+$/, ''), context.people, 'bare') : null;
  if (facts && startsWithField(content)) return applyFacts(item, facts, context.reference);
  if (/\b(?:will|should|going to)\b/i.test(content.text)) applyFacts(item, { dueText: readMiddle(content.text, context.people).dueText }, context.reference);
  applyFields(
    item,
    readInlineFields(content.text).filter(({ name }) => name === 'owner' || name === 'due' || name === 'status' || name === 'priority'),
    context.reference,
  );
}

/** Lines such as `Owner: @ana, due: Friday` are fields of the item above. */
export function addDetail(item: ActionItem, content: Line, { reference }: ItemContext) {
  if (startsWithField(content) || /^\s*(?:verification|deliverable|done when|factor|addresses|category|type)\s*[:=]/i.test(content.text)) {
    applyFields(item, readInlineFields(content.text), reference);
  }
}

export function addLinks(item: ActionItem, content: Line) {
  item.links.push(...readLinks(content).filter(({ url }) => !item.links.some((link) => link.url === url)));
}

/** True for a line that opens with a field of an item. */
export function startsWithField(content: Line): boolean {
  const [field] = readInlineFields(content.text);
  return field !== undefined && field.from <= 2 && ['owner', 'due', 'status', 'priority'].includes(field.name);
}

/** True for a line that is nothing but fields. */
export function isFields(content: Line): boolean {
  return startsWithField(content) && (readInlineFields(content.text).at(-1)?.to ?? 0) >= content.text.trimEnd().length - 1;
}
