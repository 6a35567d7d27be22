import { isAll, sliceLine } from '../markdown/lines.ts';
import { cleanText, isPlaceholder } from '../markdown/text.ts';
import type { ActionItem, Line } from '../types.ts';
import { createItem } from './action-item.ts';
import { hasDoneMark, ownerInText, readDue, readInlineFields, readLinks, readOwner, readPriority, readStatus, stripMarks } from './item-fields.ts';

/** An item from a line of prose or a bullet; null when nothing is said. */
export function itemFromLine(content: Line, reference: string | null): ActionItem | null {
  const marks = stripMarks(content.text);
  let line = sliceLine(content, marks.from, marks.to);
  const item = createItem(content);
  item.done = hasDoneMark(content.text) || isAll(content, 'delete');
  const id = /^\s*[[(*]*((?:AI|ACT|A|TASK|ACTION)-?\d{1,4})[\])*]*\s*[:.–—-]?\s+/i.exec(line.text);
  if (id && /\d/.test(id[1] as string)) {
    item.id = (id[1] as string).toUpperCase();
    line = sliceLine(line, id[0].length);
  }
  const fields = readInlineFields(line.text);
  applyFields(item, fields, reference);
  const keep = withoutFields(line, fields);
  const owner = item.owner ? null : ownerInText(keep);
  if (owner) {
    item.owner = owner.owner;
    line = owner.to === 0 ? keep : owner.from === 0 ? sliceLine(keep, owner.to) : sliceLine(keep, 0, owner.from);
  } else line = keep;
  const text = cleanText(line.text)
    .replace(/[\s({[–—-]+$/, '')
    .replace(/^[\s\])}:–—-]+/, '');
  if (text === '' || isPlaceholder(text) || isNotice(text) || aboutReport.test(text) || isPrompt(content.text)) return null;
  item.text = text;
  item.content = line;
  item.links = readLinks(content);
  return item;
}

/** `{{ summary }} [link to issue]`: a prompt of a template that nobody filled in. */
function isPrompt(text: string): boolean {
  return /^\s*\{\{\s*\w+\s*\}\}\s*(?:\[[^\]]*\])?\s*$/.test(text);
}

/** Cuts the trailing and leading fields out of a line; fields in the middle stay readable in place. */
function withoutFields(line: Line, fields: { from: number; to: number }[]): Line {
  let [from, to] = [0, line.text.length];
  for (const field of [...fields].sort((a, b) => b.to - a.to)) {
    const tail = line.text.slice(field.to, to);
    if (/^[\s)\].;,|]*$/.test(tail)) to = line.text.slice(0, field.from).replace(/[\s([;,.|–—-]+$/, '').length;
    else if (line.text.slice(from, field.from).trim() === '') from = field.to;
  }
  return from < to ? sliceLine(line, from, to) : line;
}

export function applyFields(item: ActionItem, fields: { name: string; value: string }[], reference: string | null) {
  for (const { name, value } of fields) {
    if (name === 'owner') item.owner = readOwner(value);
    if (name === 'due') {
      item.dueText = value;
      item.due = readDue(value, reference);
    }
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
    }
  }
}

/** An item about the report itself, as checklists at the end of templates have them. */
const aboutReport = /\b(?:sections? above|above sections?|items? above|this (?:report|document|template)|after-action report|incident has been dealt with)\b/i;

/** "None", "N/A", "No action items": an answer, and no item. */
function isNotice(text: string): boolean {
  return /^(?:none|n\/?a|nothing|no (?:further )?(?:actions?|action items?|follow-?ups?)(?: (?:needed|required|identified))?)\b.{0,20}$/i.test(text);
}
