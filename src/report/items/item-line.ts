import { createLine, sliceLine } from '../markdown/lines.ts';
import { cleanText, isPlaceholder } from '../markdown/text.ts';
import type { ActionItem, Line } from '../types.ts';
import { createItem } from './action-item.ts';
import { isDeadline, namesNoDay, readDue } from './deadlines.ts';
import { type InlineField, readInlineFields, readLinks, readPriority } from './item-fields.ts';
import { readLead } from './item-leads.ts';
import { leadingFacts, readMiddle } from './middle-facts.ts';
import { isKnown } from './names.ts';
import { leadingOwner, markedOwner, readOwner } from './owners.ts';
import type { Facts } from './segments.ts';
import { isStruck, isToldAsDeclined, isToldAsPast, readState, readStatus } from './states.ts';
import { peelTail } from './tail-facts.ts';

/** What an item is read with: the day that relative deadlines count from, and everyone the report names. */
export interface ItemContext {
  reference: string | null;
  people: ReadonlySet<string>;
  /** What stands in front of the items of this list are themes, and nobody's name unless it is known. */
  themed?: boolean;
}

/** An item from a bullet, heading or sentence, given as its source lines; null when nothing is said. */
export function itemFromLines(lines: Line[], context: ItemContext): ActionItem | null {
  const [first] = lines;
  if (!first) return null;
  const whole = joinLines(lines);
  const item = createItem(first);
  const work = readWork(whole, item, context);
  const text = cleanText(work.text)
    .replace(/[\s({[–—|,;-]+$/, '')
    .replace(/^[\s\])}:–—|,.-]+/, '');
  if (text === '' || isPlaceholder(text) || isNotice(text) || aboutReport.test(text) || ofMeeting.test(whole.text) || isPrompt(whole.text)) return null;
  item.text = text;
  // Places are exact in the first line only, so the content is what of the work stands there.
  item.content = sliceLine(first, work.from, Math.min(work.to, first.text.length));
  item.links = lines.flatMap(readLinks);
  return item;
}

export function itemFromLine(content: Line, context: ItemContext): ActionItem | null {
  return itemFromLines([content], context);
}

/** Reads everything but the work itself into the item, and returns where in the text the work stands. */
export function readWork(line: Line, item: ActionItem, context: ItemContext): { text: string; from: number; to: number } {
  let from = readLead(line.text, item);
  const lead = leadingFacts(line.text.slice(from), context.people);
  if (lead) {
    const { dueText, ...others } = lead.facts;
    // "DONE 2025-02-08: …" tells when that was.
    applyFacts(item, item.done ? others : lead.facts, context.reference);
    from += lead.to;
  }
  const tail = peelTail(line.text.slice(from), context.people);
  let to = from + tail.to;
  applyFacts(item, tail.facts, context.reference);
  const fields = readInlineFields(line.text.slice(from, to));
  applyFields(item, fields, context.reference);
  const kept = withoutFields(line.text.slice(from, to), fields);
  [from, to] = [from + kept.from, from + kept.to];
  const named = markedOwner(sliceLine(line, from, to), context.people) ?? leadingOwner(line.text.slice(from, to), context.people);
  const owner = named && context.themed && named.to > 0 && !isKnown(named.owner, context.people) ? null : named;
  if (owner && (item.owner === null || owner.to > 0)) {
    item.owner ??= owner.owner;
    from += owner.to;
    from += readLead(line.text.slice(from, to), item);
    const dated = owner.owner.startsWith('@') && item.dueText === null ? taskDate.exec(line.text.slice(from, to)) : null;
    if (dated) {
      setDue(item, dated[1] as string, context.reference);
      to = from + dated.index;
    }
  }
  applyFacts(item, readMiddle(line.text.slice(from, to), context.people), context.reference);
  const text = line.text.slice(from, to);
  const struck = line.spans.findLast(({ kind }) => kind === 'delete');
  const behind = struck ? line.text.slice(struck.to).replace(/^[\s:,;(→–—-]+|[\s)]+$/g, '') : '';
  item.declined ||= /^no(?:pe|t (?:now|doing|worth it))?\b/i.test(behind) || (readState(behind)?.declined ?? (!item.done && isToldAsDeclined(text)));
  item.done ||= !item.declined && (isStruck(line) || isToldAsPast(text));
  // What follows a struck text is the verdict on it.
  if (struck && item.declined && isStruck(line) && struck.to > from && struck.to < to) return { text: line.text.slice(from, struck.to), from, to: struck.to };
  return { text, from, to };
}

/** `@Ana Lima add an alert 14 Feb 2025`, as task lists of wikis have the day; not "the outage of 14 Feb 2025". */
const taskDate =
  /(?<!\b(?:of|on|from|since|in|until|till|at|the|before|after|for|and|to|between|dated|by|through|as of))\s(\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})$/;

export function applyFacts(item: ActionItem, facts: Facts, reference: string | null) {
  if (facts.owner) item.owner ??= facts.owner;
  if (facts.dueText !== undefined && item.dueText === null) setDue(item, facts.dueText, reference);
  if (facts.priority) item.priority ??= facts.priority;
  if (facts.state) {
    item.declined ||= facts.state.declined;
    item.done ||= facts.state.done && !item.declined;
    item.declinedReason ??= facts.state.reason;
  }
}

function setDue(item: ActionItem, text: string, reference: string | null) {
  const state = readState(text);
  if (state?.done || state?.declined) return applyFacts(item, { state }, reference);
  item.dueText = isPlaceholder(text) || namesNoDay(text) ? null : text;
  item.due = readDue(text, reference);
}

/** `{{ summary }} [link to issue]`: a prompt of a template that nobody filled in. */
function isPrompt(text: string): boolean {
  return /^\s*\{\{\s*\w+\s*\}\}\s*(?:\[[^\]]*\])?\s*$/.test(text);
}

/** Cuts the trailing and leading fields off; fields in the middle stay readable in place. */
function withoutFields(text: string, fields: { from: number; to: number }[]): { from: number; to: number } {
  let [from, to] = [0, text.length];
  for (const field of [...fields].sort((a, b) => b.to - a.to)) {
    const tail = text.slice(field.to, to);
    if (/^[\s)\].;,|]*$/.test(tail)) to = text.slice(0, field.from).replace(/[\s([;,.|–—-]+$/, '').length;
    else if (text.slice(from, field.from).trim() === '') from = field.to;
  }
  return from < to ? { from, to } : { from: 0, to: text.length };
}

export function applyFields(item: ActionItem, fields: Pick<InlineField, 'name' | 'value'>[], reference: string | null) {
  for (const { name, value } of fields) {
    if (name === 'owner') item.owner = readOwner(value);
    if (name === 'due') setDue(item, value, reference);
    if (name === 'priority') item.priority = readPriority(value);
    if (name === 'factor') item.factor = value;
    if (name === 'category') item.category = value;
    if (name === 'deliverable') item.deliverable = value;
    if (name === 'status') {
      const status = readStatus(value);
      item.status = value;
      item.done ||= status.done;
      item.declined ||= status.declined;
      item.declinedReason ??= status.reason;
      const planned = /\b(?:planned|scheduled|expected|due)(?: for| by| on)? ([^,;.]+)/i.exec(value)?.[1];
      if (planned && item.dueText === null && isDeadline(planned)) setDue(item, planned, reference);
    }
  }
}

function joinLines(lines: Line[]): Line {
  const [first = createLine({ line: 1, column: 1 }), ...rest] = lines;
  const whole: Line = { ...first, spans: [...first.spans] };
  for (const line of rest) {
    const shift = whole.text.length + 1;
    whole.text += ` ${line.text}`;
    whole.spans.push(...line.spans.map((span) => ({ ...span, from: span.from + shift, to: span.to + shift })));
  }
  return whole;
}

/** An item about the report itself, as checklists at the end of templates have them. */
const aboutReport =
  /^complete (?:all |the |every |remaining |open )*(?:p\d )?action items\b|\b(?:sections? above|above sections?|items? above|this template|after-action report|incident has been dealt with)\b|^(?:share|send|publish|post|fill|finish|finali[sz]e|review|close|circulate|archive|attach|copy|link|move|rename|update|present|read|complete)\b.*\bthis (?:report|document)\b/i;

/** When and with whom the review takes place. */
const ofMeeting = /^\s*(?:date|agenda|attendees|time|location|meeting|participants)\s*:/i;

/** "None", "N/A", "No action items", "e.g. add an alert": an answer or a hint, and no item. */
function isNotice(text: string): boolean {
  return (
    /^(?:none|n\/?a|nothing|no (?:further )?(?:actions?|action items?|follow-?ups?)(?: (?:needed|required|identified))?)\b.{0,20}$/i.test(text) ||
    /^(?:e\.g\.|for example\b|example:)/i.test(text) ||
    // What was there before is no work.
    /^we have (?:for (?:several|many|some|a few|\d+) (?:years|months)|long|always)\b/i.test(text) ||
    /^\(?(?:owners?|name|date|due(?: date)?|assignee|action(?: item)?s?|description)\)?$/i.test(text)
  );
}
