import { placeIn } from '../markdown/lines.ts';
import { cleanText, isPlaceholder } from '../markdown/text.ts';
import type { ActionItem, Block, Line } from '../types.ts';
import { namesNoDay, readDue } from './deadlines.ts';
import { readLinks, readPriority } from './item-fields.ts';
import { type ItemContext, itemFromLine } from './item-line.ts';
import { readOwner } from './owners.ts';
import { readSegments } from './segments.ts';
import { isStillOpen, readState, readStatus } from './states.ts';
import type { Columns } from './table-columns.ts';

const isNumber = /^(?:#?\d{1,3}|[A-Z]{1,6}-?\d{1,5})[.)]?$/;

/** The action item of a table row; null for an empty row and for one the template left. */
export function itemFromRow(block: Block, columns: Columns, context: ItemContext): ActionItem | null {
  const cell = (column: keyof Columns) => (columns[column] === undefined ? undefined : block.cells[columns[column]]);
  const text = (column: keyof Columns) => cleanText(unstruck(cell(column)));
  const given = (column: keyof Columns) => (text(column) === '' || isPlaceholder(text(column)) ? null : text(column));
  // "Item | Description" with a number under the first: the work is the second.
  const numbered = columns.detail !== undefined && isNumber.test(text('action'));
  const action = cell(numbered ? 'detail' : 'action');
  if (!action || isPlaceholder(action.text)) return null;
  const item = itemFromLine(action, context);
  if (!item) return null;
  item.place = placeIn(action);
  const id = numbered ? text('action') : text('id');
  if (/\w/.test(id)) item.id = id.toUpperCase();
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

/** `~~10 Feb~~ 17 Feb` is the second; a cell that is struck through as a whole keeps its text. */
function unstruck(cell: Line | undefined): string {
  const text = cell?.text ?? '';
  const left = (cell?.spans ?? []).filter(({ kind }) => kind === 'delete').reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
  return left.trim() === '' ? text : left;
}

/** `Wei`, or `Wei, 2025-03-01` under "Owner / Due". */
function readOwnerCell(item: ActionItem, text: string, { people, reference }: ItemContext) {
  // "Owner: Done" beside "Status: Completed 14 April".
  const state = readState(text);
  if (state) {
    item.done ||= state.done;
    item.declined ||= state.declined;
    return;
  }
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
  item.dueText = told || (text !== null && namesNoDay(text)) ? null : text;
  item.due = item.dueText ? readDue(item.dueText, reference) : null;
}

/** The key or link in front of a state, as in `OPS-12, fixed 2025-08-22`, `#12 (done)`. */
const behindKey = /^\[?(?:[A-Z][A-Z0-9]{1,9}-\d+|\S*#\d+|[a-z]{1,12}\/\d+|n\/a)\]?[\s,:;(–—-]+/;

/** The state, from its column or else from any cell that says nothing but "done", or says it in capitals. */
function readStates(item: ActionItem, block: Block, columns: Columns) {
  const marked = ['action', 'status', 'due', 'priority'] as const;
  const others = block.cells.filter((_, index) => !marked.some((column) => columns[column] === index)).map(({ text }) => cleanText(text));
  const status = readStatus(columns.status === undefined ? '' : cleanText(block.cells[columns.status]?.text ?? ''));
  // "Versioned docs" is not done by its name where the status says that it is open.
  if (columns.status !== undefined && isStillOpen(block.cells[columns.status]?.text ?? '')) item.done = false;
  if (columns.priority !== undefined) others.push(cleanText(block.cells[columns.priority]?.text ?? ''));
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
