import { sentencesOf } from '../markdown/sentences.ts';
import { cleanText } from '../markdown/text.ts';
import type { Priority } from '../types.ts';
import { datePattern, isDeadline, withoutLead } from './deadlines.ts';
import { readPriority } from './item-fields.ts';
import { isUnowned, leadingOwner, readName, readOwner, type Surety } from './owners.ts';
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
  /^(?:due(?: date| by)?(?=\s*[:=]| (?:with|in|before|after|by|when|once)\b)|deadline|eta|target(?: date)?|by when|when|timeline|due)\s*[:=]?\s*(.+)$/i;
const priorityKey = /^(?:(?:priority|prio|severity)\s*[:=]?\s*(.+)|(P-?[0-5]|high(?:est)?|medium|med|low(?:est)?|critical|urgent)(?: prio(?:rity)?)?)$/i;
const tracker =
  /^(?:(?:tracked|tracking|filed|logged|ticket|tickets|issue|issues|bug|pr|jira|linear|github|follow-?up|see|link|epic)\b[^.]{0,60}|[A-Z][A-Z0-9]{1,9}-\d+|[\w./-]*#\d+|https?:\/\/\S+)$/i;
const kind =
  /^(?:prevent(?:ion|ive|ative)?|mitigat(?:e|ion|ive)|detect(?:ion|ive)?|process|other|corrective|long[- ]term|short[- ]term|medium[- ]term|quick win|optional|nice to have|expected (?:with|in|once|after)\b.*|v?\d+(?:\.\d+)+|needs .*)$/i;
const nameAndDate = new RegExp(`^(.{1,40}?)(?:\\s+(?:by|due(?: by| on)?|before|eta|until|for|on)|\\s*[:–—-])?\\s+(${datePattern})$`, 'i');
const nameAndKey = /^(@\S+|\S.{0,30}?)\s+([A-Z][A-Z0-9]{1,9}-\d+|[\w./-]*#\d+)$/;

/** Facts of one piece between separators; null when the piece says anything else. */
export function readSegment(text: string, people: ReadonlySet<string>, surety: Surety): Facts | null {
  const clean = cleanText(text).replace(/^[*_`\s]+|[*_`\s.]+$/g, '');
  if (clean === '') return {};
  const owner = ownerKey.exec(clean);
  if (owner) return { owner: ownerOf((owner[1] ?? owner[2] ?? '').replace(/^[:=\s]+/, '')) };
  if (isDeadline(clean)) return { dueText: withoutLead(clean) };
  const due = dueKey.exec(clean);
  if (due) return { dueText: due[1] as string };
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
  if (/^un-?assigned$|^no owner|^owner needed$/i.test(text)) return { owner: null };
  const name = readName(text, people, surety);
  if (name) return { owner: name };
  const dated = nameAndDate.exec(text);
  const who = dated ? readName(dated[1] as string, people, surety) : null;
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
    const own = readSegment(piece, people, surety);
    // "Won't do: too costly, and the page is gone" is one piece.
    if (!own || !merge(facts, own)) return pieces.length > 1 ? readSegment(text, people, surety) : null;
  }
  return facts;
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

const tailHandle = /\s(@[A-Za-z0-9][\w-]*(?:\/[\w.-]+)?)$/;
/** A key at the end, unless the work waits for what it names. */
const tailKey =
  /(?<!\b(?:after|once|blocked by|blocked on|depends on|depending on|waits for|waiting for|waiting on|\d (?:and|&)|\d,))\s(?:[\w./-]*#\d+|\[?[A-Z][A-Z0-9]{1,9}-\d+\]?)$/;
const tailDue = new RegExp(
  `\\s((?:(?:due(?: by| on)?|by|before|no later than|eta:?)\\s+(?:the )?(?:${datePattern})|(?:within|in) (?:the next )?(?:\\d{1,3}|an?|one|two|three|four|five|six) (?:day|week|month)s?))$`,
  'i',
);
const tailDone = new RegExp(`\\s(?:Done|Completed?|Fixed|Closed|Shipped|Merged)(?: on)? ${datePattern}$`);
const tailTick = /\s*(✅|✔️?|☑️?|:white_check_mark:|\bDONE)$/;

/**
 * Takes the facts off the end of a text, piece by piece: `(@ana, 2026-02-14)`, `- @ana - high`, `, by Friday`,
 * `. Owner: Wei`, `— done`. Returns where the work itself ends.
 */
export function peelTail(text: string, people: ReadonlySet<string>): { to: number; facts: Facts } {
  const facts: Facts = {};
  let to = text.length;
  for (let round = 0; round < 10; round++) {
    to = text.slice(0, to).replace(/[\s,;|–—-]+$/, '').length;
    const rest = text.slice(0, to).replace(/\.+$/, '');
    const found = lastPiece(rest, people, facts.owner !== undefined && facts.owner !== null);
    if (!found || found.from <= 0 || rest.slice(0, found.from).trim() === '' || !merge(facts, found.facts)) break;
    to = found.from;
  }
  return { to, facts };
}

function lastPiece(text: string, people: ReadonlySet<string>, owned: boolean): { from: number; facts: Facts } | null {
  const accept = (from: number, facts: Facts | null) => (facts && !(owned && facts.owner) ? { from, facts } : null);
  const dated = tailDone.exec(text.slice(-60));
  if (dated) return { from: text.length - dated[0].length, facts: { state: { done: true, declined: false, reason: null } } };
  const tick = tailTick.exec(text);
  if (tick) return { from: tick.index, facts: { state: { done: true, declined: false, reason: null } } };
  const bracket = /[([]([^()[\]]{1,200}(?:\([^()]{1,40}\)[^()[\]]{0,100})?)[)\]]$/.exec(text.slice(-260));
  if (bracket) return accept(text.length - bracket[0].length, readSegments(bracket[1] as string, people, 'set-off'));
  for (const [separator, surety] of separators) {
    const cut = lastCut(text, separator);
    if (!cut || text.length - cut.to > 120) continue;
    const facts = accept(cut.from, readSegments(text.slice(cut.to), people, surety));
    if (facts) return facts;
  }
  const handle = tailHandle.exec(text.slice(-80));
  if (handle) return accept(text.length - handle[0].length, { owner: handle[1] as string });
  const key = tailKey.exec(text.slice(-60));
  if (key) return { from: text.length - key[0].length, facts: {} };
  const due = tailDue.exec(text.slice(-60));
  return due ? { from: text.length - due[0].length, facts: { dueText: withoutLead(due[1] as string) } } : null;
}

const separators: [RegExp, Surety][] = [
  [/\s[-–—]+\s+|\s*\|\s*|\s(?:->|=>|→)\s|\s·\s/g, 'set-off'],
  [/[.!;]\s+(?=\S)/g, 'bare'],
  [/,\s+(?!\d{4}\b)/g, 'bare'],
];

function lastCut(text: string, separator: RegExp): { from: number; to: number } | null {
  const start = Math.max(0, text.length - 160);
  let cut: { from: number; to: number } | null = null;
  for (const match of text.slice(start).matchAll(separator)) cut = { from: start + match.index, to: start + match.index + match[0].length };
  return cut;
}

const inner = /[([]([^()[\]]{2,120})[)\]]/g;
const doneSentence = new RegExp(`^(?:Done|Completed|Fixed|Shipped|Closed|Deployed)(?: (?:on|in))?(?: ${datePattern})?\\s*[:.,;–—]`);
const spokenDue = new RegExp(
  `\\b(?:(?:by|due(?: by| on)?|no later than|before) |in (?=[JFMASOND][a-z]{2,8}\\b(?! \\d{1,2}\\b)))((?:the )?(?:${datePattern}))(?=[\\s,.;)]|$)`,
  'i',
);

/** Facts in brackets in the middle of a text, and a deadline spoken there. */
export function readMiddle(text: string, people: ReadonlySet<string>): Facts {
  const facts: Facts = {};
  for (const match of text.slice(0, 2000).matchAll(inner)) {
    const own = readSegments(match[1] as string, people, 'bare');
    if (own) merge(facts, own);
  }
  for (const [from, to] of sentencesOf(text.slice(0, 2000)).slice(1)) {
    const sentence = text.slice(from, to);
    if (doneSentence.test(sentence)) merge(facts, { state: { done: true, declined: false, reason: null } });
    const subject = facts.owner ? null : leadingOwner(sentence, people);
    if (subject?.to === 0) facts.owner = subject.owner;
  }
  const spoken = spokenDue.exec(text.slice(0, 2000));
  if (spoken) facts.dueText ??= spoken[1] as string;
  return facts;
}
