import { placeIn } from '../markdown/lines.ts';
import { cleanText, isPlaceholder, normaliseHeading } from '../markdown/text.ts';
import type { ActionItem, Block } from '../types.ts';
import { readDue } from './deadlines.ts';
import { readLinks, readPriority } from './item-fields.ts';
import { type ItemContext, itemFromLine } from './item-line.ts';
import { readOwner } from './owners.ts';
import { readSegments } from './segments.ts';
import { readState, readStatus } from './states.ts';

const words = (text: string) => new Set(text.split('|'));

/** What columns are called, normalised: a slash reads as "&", a closing bracket is gone. */
const headers = {
  id: words('id|#|no|nr|number|item #|item no|item id|ref id|ai|key'),
  action: words(
    'action|actions|action item|action items|action item(s|action items(s|action item description|action description|task|tasks|item|items|what|description|todo|to do|follow-up|follow-ups|follow up|improvement|improvements|measure|measures|work|recommendation|recommendations|fix|fixes|deliverables|change|changes|remediation item|remediation items|corrective action|corrective actions|remediation|remediations|title|summary|step',
  ),
  owner: words(
    'owner|owners|owner(s|assignee|assignees|assigned|assigned to|dri|responsible|who|lead|champion|team|by|person|owner & team|action owner|owning team|owner & due|owner & date|owner & deadline|who & when|assigned team|responsible party|responsible team|responsible person|point of contact|poc|driver|accountable|name|owned by',
  ),
  due: words(
    'deadline|due|due date|due by|eta|target|target date|when|date|by when|expected|expected date|expected completion|completion date|timeline|timeframe|estimated completion|expected by|target completion|due on|estimated completion date|est completion|completion|by date|end date',
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

/** The action item of a table row; null for an empty row and for one the template left. */
export function itemFromRow(block: Block, columns: Partial<Record<Column, number>>, context: ItemContext): ActionItem | null {
  const cell = (column: Column) => (columns[column] === undefined ? undefined : block.cells[columns[column]]);
  const text = (column: Column) => cleanText(cell(column)?.text ?? '');
  const given = (column: Column) => (text(column) === '' || isPlaceholder(text(column)) ? null : text(column));
  const action = cell('action');
  if (!action || isPlaceholder(action.text)) return null;
  const item = itemFromLine(action, context);
  if (!item) return null;
  item.place = placeIn(action);
  item.id = /\w/.test(text('id')) ? text('id').toUpperCase() : item.id;
  if (columns.owner !== undefined) readOwnerCell(item, text('owner'), context);
  if (columns.due !== undefined) readDueCell(item, given('due'), context);
  item.priority = readPriority(text('priority')) ?? item.priority;
  item.category = text('category') || null;
  item.factor = given('factor');
  item.deliverable = given('deliverable');
  item.status = text('status') || null;
  readStates(item, block, columns);
  item.links = block.cells.flatMap(readLinks);
  return item;
}

/** `Wei`, or `Wei, 2025-03-01` under "Owner / Due". */
function readOwnerCell(item: ActionItem, text: string, { people, reference }: ItemContext) {
  item.owner = readOwner(text);
  const facts = /\d/.test(text) ? readSegments(text, people, 'labelled') : null;
  if (!facts?.dueText || item.dueText !== null) return;
  item.owner = facts.owner ?? null;
  item.dueText = facts.dueText;
  item.due = readDue(facts.dueText, reference);
}

/** A cell for the deadline holds as often the news that it is done. */
function readDueCell(item: ActionItem, text: string | null, { reference }: ItemContext) {
  const state = text === null ? null : readState(text);
  const told = state?.done || state?.declined;
  item.done ||= state?.done ?? false;
  item.declined ||= state?.declined ?? false;
  if (told && item.declined) item.declinedReason ??= state?.reason ?? null;
  item.dueText = told ? null : text;
  item.due = item.dueText ? readDue(item.dueText, reference) : null;
}

/** The key or link in front of a state, as in `OPS-12, fixed 2025-08-22`, `#12 (done)`. */
const behindKey = /^\[?(?:[A-Z][A-Z0-9]{1,9}-\d+|\S*#\d+|n\/a)\]?[\s,:;(–—-]+/;

/** The state, from its column or else from any cell that says nothing but "done", or says it in capitals. */
function readStates(item: ActionItem, block: Block, columns: Partial<Record<Column, number>>) {
  const marked = ['action', 'status', 'due', 'priority'] as const;
  const others = block.cells.filter((_, index) => !marked.some((column) => columns[column] === index)).map(({ text }) => cleanText(text));
  const status = readStatus(columns.status === undefined ? '' : cleanText(block.cells[columns.status]?.text ?? ''));
  const states =
    columns.status === undefined || status.reason === null
      ? [status, ...others.flatMap((text) => readState(text) ?? readState(text.replace(behindKey, '').replace(/\)$/, '')) ?? [])]
      : [status];
  if (/\bWONT-?FIX\b/.test(others.join(' '))) states.push({ done: false, declined: true, reason: null });
  if (/(?:^|\s)(?:DONE|FIXED|COMPLETED)[.!]?$/m.test(others.join('\n'))) states.push({ done: true, declined: false, reason: null });
  item.declined ||= states.some(({ declined }) => declined);
  item.declinedReason ??= states.find(({ reason }) => reason !== null)?.reason ?? null;
  item.done = !item.declined && (item.done || states.some(({ done }) => done));
}
