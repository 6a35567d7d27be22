import { normaliseHeading } from '../markdown/text.ts';
import type { Block } from '../types.ts';

const words = (text: string) => new Set(text.split('|'));

/** What columns are called, normalised: a slash reads as "&", a closing bracket is gone. Where a name fits several, the first field here has it. */
const headers = {
  id: words('id|#|no|nr|number|item #|item no|item id|ref id|ai|key|ref|code|action id|action #|ai #|ai id'),
  action: words(
    'action|actions|action item|action items|action item(s|action items(s|action item description|action description|task|tasks|item|items|what|description|todo|to do|follow-up|follow-ups|follow up|improvement|improvements|measure|measures|work|recommendation|recommendations|fix|fixes|deliverables|change|changes|remediation item|remediation items|corrective action|corrective actions|remediation|remediations|title|summary|step',
  ),
  owner: words(
    'owner|owners|owner(s|assignee|assignees|assignee(s|assigned|assigned to|assign|dri|responsible|who|lead|champion|team|person|owner & team|team & owner|action owner|owning team|owner & due|owner & date|owner & deadline|who & when|assigned team|responsible party|responsible team|responsible person|point of contact|poc|driver|accountable|owned by',
  ),
  due: words(
    'deadline|due|due date|due by|eta|target|target date|when|date|by when|expected|expected date|expected completion|completion date|timeline|timeframe|estimated completion|expected by|target completion|due on|estimated completion date|est completion|completion|by date|end date|timing|slo',
  ),
  priority: words('priority|prio|pri|p|severity|urgency|importance|impact'),
  status: words('status|state|states|bug & status & state|done|progress|complete|completed|state & status|resolved|closed|outcome|result'),
  link: words(
    'issue|issues|ticket|tickets|bug|bugs|tracking|tracking bug|tracking issue|tracking ticket|link|links|reference|references|pr|jira|linear|github|tracker|url|tracked in|issue link|bug & status|bug & state|bug & issue',
  ),
  factor: words('factor|factors|contributing factor|contributing factors|addresses|cause|root cause|fixes'),
  category: words('category|type|kind|area|class|tag|tags|label|labels|theme'),
  deliverable: words(
    'deliverable|verification|done when|acceptance|acceptance criteria|exit criteria|success criteria|measure|definition of done|how we verify|how to verify',
  ),
};
type Field = keyof typeof headers;

/** Columns of a table of actions by field; `detail` is a second column that says what is to be done. */
export type Columns = Partial<Record<Field | 'detail', number>>;

/** Words that tell what a column holds whose name is of the author's making ("Who will do it?"), the more telling ones first. */
const cues: [Field, RegExp][] = [
  ['owner', /\bwho\b|\b(?:owner|assignee|responsible|accountable|responsibility|driver|point person|contact|lead)s?\b|\bassigned\b/],
  ['due', /\b(?:due|deadline|eta|when|target|timing|timeline|timeframe|date)\b/],
  ['status', /\b(?:status|state|done|progress|completed?|resolved|closed)\b/],
  ['priority', /\b(?:priority|severity|urgency)\b/],
  ['link', /\b(?:ticket|issue|link|jira|tracking|tracker|bug|pr)s?\b/],
  [
    'action',
    /\b(?:actions?|tasks?|items?|steps?|measures?|fix(?:es)?|solutions?|improvements?|recommendations?|commitments?|mitigations?|countermeasures?|follow-?ups?|changes?|to-?dos?|remediations?|work|prevention)\b|\bwhat\b.*\b(?:do|done)\b/,
  ],
];

/**
 * Column of each field, found by its header in whatever order; null when the table lists no actions. `among` says that the
 * table stands under action items, where issues and states alone tell that it does.
 */
export function columnFields(header: Block, among = false): Columns | null {
  const names = header.cells.map((cell) => normaliseHeading(cell.text) || cell.text.trim());
  const fields: Columns = {};
  const isFree = (index: number) => !Object.values(fields).includes(index);
  // "What" beside "Action" says what went wrong.
  const action = names.findIndex((name) => /^(?:corrective )?actions?(?: items?)?$/.test(name));
  if (action >= 0) fields.action = action;
  for (const field of Object.keys(headers) as Field[]) {
    const index = fields[field] === undefined ? names.findIndex((name, n) => headers[field].has(name) && isFree(n)) : -1;
    if (index >= 0) fields[field] = index;
  }
  for (const [field, cue] of cues) {
    const index = fields[field] === undefined ? names.findIndex((name, n) => isFree(n) && cue.test(name)) : -1;
    if (index >= 0) fields[field] = index;
  }
  nameAmbiguous(names, fields, isFree);
  if (fields.action !== undefined) {
    const detail = names.findIndex((name, n) => isFree(n) && (headers.action.has(name) || /^(?:description|details?)\b/.test(name)));
    if (detail >= 0) fields.detail = detail;
    return fields;
  }
  // A table with an owner or a deadline lists actions, whatever it calls its first free column; one of people and roles does not.
  const told = fields.owner !== undefined || fields.due !== undefined || (among && fields.status !== undefined && names.length > 2);
  if (!told || names.some((name) => /^(?:role|roles|attendee|attendees)$/.test(name))) return null;
  if (among && fields.owner === undefined && fields.link !== undefined) return { ...fields, action: fields.link };
  const free = names.findIndex((_, n) => isFree(n));
  if (free < 0) return null;
  fields.action = free;
  return fields;
}

/** "By" is who where no other column says so, else when; "Name" is the work where another column says who does it. */
function nameAmbiguous(names: string[], fields: Columns, isFree: (index: number) => boolean) {
  const by = names.findIndex((name, n) => name === 'by' && isFree(n));
  if (by >= 0) fields[fields.owner === undefined ? 'owner' : 'due'] ??= by;
  const name = names.findIndex((one, n) => (one === 'name' || one === 'names') && isFree(n));
  if (name >= 0 && (fields.owner === undefined) !== (fields.action === undefined)) fields[fields.owner === undefined ? 'owner' : 'action'] = name;
}

/** The row that says what the columns are: the first one where a writer left the header blank. */
export function headerOf(row: Block, blocks: Block[]): Block {
  const header = blocks[row.columns] as Block;
  const first = blocks[row.columns + 1];
  return header.cells.every((cell) => cell.text.trim() === '') && first?.kind === 'row' ? first : header;
}
