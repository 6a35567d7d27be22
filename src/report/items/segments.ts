import { cleanText } from '../markdown/text.ts';
import type { Priority } from '../types.ts';
import { datePattern, isDeadline, withoutLead } from './deadlines.ts';
import { mayOwn } from './group-owners.ts';
import { readPriority } from './item-fields.ts';
import { readName, type Surety } from './names.ts';
import { isUnowned, readOwner } from './owners.ts';
import { readState, readStatus, type State } from './states.ts';

/** What a piece of an item's text tells beside the work itself. A null owner was said to be nobody. */
export interface Facts {
  owner?: string | null;
  dueText?: string;
  priority?: Priority;
  state?: State;
}

const ownerKey = /^(?:(?:action )?owners?|owned by|assignees?|assigned(?: to)?|dri|responsible|poc|contact)\b\s*[:=]?\s*(.*)$|^(?:lead|who|by)\s*[:=]\s*(.*)$/i;
const dueKey =
  /^(?:due(?: date| by)?(?=\s*[:=]| (?:with|in|before|after|by|when|once)\b)|deadline|eta|target(?: date)?|by when|due)\s*[:=]?\s*(.+)$|^(?:when|timeline)\s*[:=]\s*(.+)$/i;
const priorityKey = /^(?:(?:priority|prio|severity)\s*[:=]?\s*(.+)|(P-?[0-5]|high(?:est)?|medium|med|low(?:est)?|critical|urgent)(?: prio(?:rity)?)?)$/i;
const tracker =
  /^(?:(?:tracked|tracking|filed|logged|ticket|tickets|issue|issues|bug|pr|jira|linear|github|follow-?up|see|link|epic|commits?|mr|merge request|pull request)\b[^.]{0,60}|[A-Z][A-Z0-9]{1,9}-\d+|[\w./-]*#\d+|https?:\/\/\S+)$/i;
const kind =
  /^(?:prevent(?:ion|ive|ative)?|mitigat(?:e|ion|ive)|detect(?:ion|ive)?|process|other|corrective|long[- ]term|short[- ]term|medium[- ]term|quick win|optional|nice to have|expected (?:with|in|once|after)\b.*|v?\d+(?:\.\d+)+|needs .*)$/i;
const nameAndDate = new RegExp(`^(.{1,40}?)(?:\\s+(?:by|due(?: by| on)?|before|eta|until|for|on)|\\s*[:–—-])?\\s+(${datePattern})$`, 'i');
const nameAndKey = /^(@\S+|\S.{0,30}?)\s+([A-Z][A-Z0-9]{1,9}-\d+|[\w./-]*#\d+)$/;

/** Facts of one piece between separators; null when the piece says anything else. */
export function readSegment(text: string, people: ReadonlySet<string>, surety: Surety): Facts | null {
  const clean = cleanText(text).replace(/^[*_`\s]+|[*_`\s.]+$/g, '');
  if (clean === '') return {};
  // What opened before the piece: "(OPS-12, owner Ana) this month".
  if (/^[^([]*[)\]]/.test(clean)) return null;
  const owner = ownerKey.exec(clean);
  // "By: Ana" and "by: 20 May" look alike.
  if (owner?.[2] && (isDeadline(owner[2]) || /^(?:the )?(?:end|start|beginning|middle|mid) /i.test(owner[2]))) return { dueText: owner[2] };
  if (owner) return { owner: ownerOf((owner[1] ?? owner[2] ?? '').replace(/^[:=\s]+/, '')) };
  if (isDeadline(clean) || /^(?:1[3-9]|2\d|3[01])\.(?:0?[1-9]|1[0-2])$/.test(clean)) return { dueText: withoutLead(clean) };
  const due = dueKey.exec(clean);
  const until = due ? ((due[1] ?? due[2]) as string) : '';
  const reached = due ? readState(until) : null;
  if (reached?.done || reached?.declined) return { state: reached };
  if (due) return { dueText: until };
  const priority = priorityKey.exec(clean);
  const level = priority ? readPriority((priority[1] ?? priority[2]) as string) : null;
  if (level) return { priority: level };
  const status = /^(?:status|state)\s*[:=]\s*(.+)$/i.exec(clean)?.[1];
  if (status) return { state: readStatus(status) };
  const state = readState(clean);
  if (state) return { state };
  if (tracker.test(clean) || kind.test(clean)) return {};
  return readOwnerPiece(clean, people, surety);
}

function ownerOf(text: string): string | null {
  return isUnowned(text) ? null : readOwner(text);
}

/** `Wei`, `@ana 2026-02-14`, `Maria Keller by Friday`, `@ana OPS-12`, `unassigned`. */
function readOwnerPiece(text: string, people: ReadonlySet<string>, surety: Surety): Facts | null {
  if (/^un-?assigned$|^no owner|^owner (?:needed|wanted|missing|pending)$/i.test(text)) return { owner: null };
  const name = readName(text, people, surety);
  if (name) return { owner: name };
  const dated = nameAndDate.exec(text);
  // "Mireille by friday" in a piece of its own is somebody's.
  const who = dated ? readName(dated[1] as string, people, surety === 'bare' ? 'set-off' : surety) : null;
  if (dated && who) return { owner: who, dueText: dated[2] as string };
  const keyed = nameAndKey.exec(text);
  const tracked = keyed ? readName(keyed[1] as string, people, surety) : null;
  if (tracked) return { owner: tracked };
  const will = /^(\S.{0,30}?) (?:to (?:do|drive|own|lead|follow up)|will (?:do|drive|own|follow up|take)|is on it|owns?(?: this)?|driving|leads)\b/.exec(text);
  const driver = will ? readName(will[1] as string, people, surety) : null;
  return driver ? { owner: driver } : null;
}

/** Facts of pieces set apart together, such as the inside of a bracket; null unless every piece tells some. */
export function readSegments(text: string, people: ReadonlySet<string>, surety: Surety): Facts | null {
  if (text.length > 200) return null;
  const facts: Facts = {};
  const pieces = text.split(/\s*[;|·•]\s*|\s*,\s*(?!\d{4}\b)|\s+[-–—]\s+|\.\s+/);
  for (const piece of pieces) {
    const own = readSegment(piece, people, surety) ?? (surety === 'set-off' ? unknownOwner(piece, pieces, people) : null);
    // "Won't do: too costly, and the page is gone" is one piece.
    if (!own || !merge(facts, own)) return pieces.length > 1 ? readSegment(text, people, surety) : null;
  }
  // "rejected by the board, 23 March" tells when that was decided.
  if (facts.state?.declined) delete facts.dueText;
  return facts;
}

/** `Control Systems; High; end of March`: the only piece that tells nothing else, before some that do, is who. */
function unknownOwner(piece: string, pieces: string[], people: ReadonlySet<string>): Facts | null {
  if (piece !== pieces[0] || pieces.length < 2 || !(mayOwn(piece) || readName(piece, people, 'labelled'))) return null;
  const rest = pieces.slice(1).map((other) => readSegment(other, people, 'bare'));
  const told = rest.every(
    (facts) => facts !== null && facts.owner === undefined && (facts.dueText !== undefined || facts.priority !== undefined || facts.state !== undefined),
  );
  return told ? { owner: piece.trim() } : null;
}

/** Adds what a piece tells; false when it says a second time what is known, which then means something else. */
export function merge(facts: Facts, own: Facts): boolean {
  if (own.owner && facts.owner) facts.owner = `${facts.owner}, ${own.owner}`;
  else if (own.owner !== undefined) facts.owner ??= own.owner;
  if (own.dueText !== undefined) {
    if (facts.dueText !== undefined) return false;
    facts.dueText = own.dueText;
  }
  if (own.priority !== undefined) facts.priority ??= own.priority;
  if (own.state !== undefined) facts.state = facts.state?.done || facts.state?.declined ? facts.state : own.state;
  return true;
}
