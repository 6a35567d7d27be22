import { isAll, placeIn, sliceLine } from '../markdown/lines.ts';
import { cleanText, isPlaceholder, normaliseHeading } from '../markdown/text.ts';
import type { ActionItem, Block } from '../types.ts';
import { createItem } from './action-item.ts';
import { hasDoneMark, ownerInText, readDue, readLinks, readOwner, readPriority, readStatus, stripMarks } from './item-fields.ts';

const words = (text: string) => new Set(text.split('|'));

/** What columns are called, normalised: a slash reads as "&", a closing bracket is gone. */
const headers = {
  id: words('id|#|no|nr|number|item #|item no|item id|ref id|ai|key'),
  action: words(
    'action|actions|action item|action items|action item(s|action items(s|action item description|action description|task|tasks|item|items|what|description|todo|to do|follow-up|follow-ups|follow up|improvement|improvements|measure|measures|work|recommendation|recommendations|corrective action|corrective actions|remediation|remediations|title|summary|step',
  ),
  owner: words('owner|owners|owner(s|assignee|assignees|assigned|assigned to|dri|responsible|who|lead|champion|team|by|person|owner & team|action owner'),
  due: words(
    'deadline|due|due date|due by|eta|target|target date|when|date|by when|expected|expected date|expected completion|completion date|timeline|timeframe',
  ),
  priority: words('priority|prio|p|severity|urgency|importance|impact'),
  status: words('status|state|states|bug & status & state|done|progress|complete|completed|state & status'),
  link: words(
    'issue|issues|ticket|tickets|bug|bugs|tracking|tracking bug|tracking issue|tracking ticket|link|links|reference|references|pr|jira|linear|github|tracker|url|tracked in|issue link|bug & status|bug & state|bug & issue',
  ),
  factor: words('factor|factors|contributing factor|contributing factors|addresses|cause|root cause|fixes'),
  category: words('category|type|kind|area|class|tag|tags|label|labels'),
  deliverable: words(
    'deliverable|verification|done when|acceptance|acceptance criteria|exit criteria|success criteria|measure|definition of done|how we verify|how to verify',
  ),
};
type Column = keyof typeof headers;

/** Column of each field, found by its header in whatever order; null when the table lists no actions. */
export function columnFields(block: Block): Partial<Record<Column, number>> | null {
  const names = block.cells.map((cell) => normaliseHeading(cell.text) || cell.text.trim());
  const fields: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(headers) as Column[]) {
    const index = names.findIndex((name, n) => headers[column].has(name) && !Object.values(fields).includes(n));
    if (index >= 0) fields[column] = index;
  }
  if (fields.action === undefined) {
    // A table with an owner or a deadline lists actions, whatever it calls its first free column.
    if (fields.owner === undefined && fields.due === undefined) return null;
    const free = names.findIndex((_, n) => !Object.values(fields).includes(n));
    if (free < 0) return null;
    fields.action = free;
  }
  return fields;
}

/** The action item of a table row; null for an empty row. */
export function itemFromRow(block: Block, columns: Partial<Record<Column, number>>, reference: string | null): ActionItem | null {
  const cell = (column: Column) => (columns[column] === undefined ? undefined : block.cells[columns[column]]);
  const text = (column: Column) => cleanText(cell(column)?.text ?? '');
  const action = cell('action');
  if (!action || isPlaceholder(action.text)) return null;
  const marks = stripMarks(action.text);
  const content = sliceLine(action, marks.from, marks.to);
  if (content.text === '') return null;
  const item = createItem(action);
  const status = readStatus(text('status'));
  item.place = placeIn(action);
  item.text = cleanText(content.text);
  item.content = content;
  item.id = /\w/.test(text('id')) ? text('id').toUpperCase() : null;
  item.owner = columns.owner === undefined ? (ownerInText(content)?.owner ?? null) : readOwner(text('owner'));
  item.dueText = isPlaceholder(text('due')) || text('due') === '' ? null : text('due');
  item.due = item.dueText ? readDue(item.dueText, reference) : null;
  item.priority = readPriority(text('priority'));
  item.category = text('category') || null;
  item.factor = isPlaceholder(text('factor')) ? null : text('factor') || null;
  item.deliverable = isPlaceholder(text('deliverable')) ? null : text('deliverable') || null;
  item.status = text('status') || null;
  item.done = status.done || hasDoneMark(action.text) || isAll(action, 'delete');
  item.declined = status.declined;
  item.declinedReason = status.reason;
  item.links = block.cells.flatMap(readLinks);
  return item;
}
