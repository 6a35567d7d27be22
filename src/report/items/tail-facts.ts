import { datePattern, withoutLead } from './deadlines.ts';
import { mayOwn } from './group-owners.ts';
import { startsWithVerb } from './imperatives.ts';
import { readPriority } from './item-fields.ts';
import { isDepartment, isFirstName, isSoftware, isThing, type Surety } from './names.ts';
import { type Facts, merge, readSegments } from './segments.ts';
import { isStillOpen, readState } from './states.ts';

/** A piece at the end of a text, by where it begins. */
interface Piece {
  from: number;
  facts: Facts;
}

const tailHandle = /\s(@[A-Za-z0-9](?:[\w.-]*\w)?(?:\/[\w.-]+)?|@\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+)$/u;
/** `@Ben Oduya 2025-02-21`, `@14 Feb 2025`, as wikis write mentions. */
const tailMention = new RegExp(`\\s(?:(@\\p{L}[\\p{L}\\w-]*(?: \\p{Lu}[\\p{L}'’-]+)?)\\s+@?|@)(${datePattern})$`, 'iu');
/** A key at the end, unless the work waits for what it names. */
const tailKey =
  /(?<!\b(?:after|once|blocked by|blocked on|depends on|depending on|waits for|waiting for|waiting on|in|by|with|\d (?:and|&)|\d,))\s(?:[\w./-]*#\d+|\[?[A-Z][A-Z0-9]{1,9}-\d+\]?)$/;
/** "Freeze deploys until 1 March" says how long, "drop the index until 1 March" until when. */
const lasts = /^\W*(?:freeze|keep|stop|pause|hold|disable|block|leave|monitor|watch|wait|postpone|delay|pin|stay|run|suspend|avoid)\b/i;
const tailDue = new RegExp(
  `\\s((?:(?:due(?: by| on)?|by|before|no later than|eta:?|until|till)\\s+(?:the )?(?:${datePattern})|(?:within|in) (?:the next )?(?:\\d{1,3}|an?|one|two|three|four|five|six) (?:day|week|month)s?|(?:later |early |late )?(?:this|next) (?:week|month|quarter|year)))$`,
  'i',
);
/** Building the pattern of dates takes a millisecond: it is asked for only where one of these words stands. */
const mayEndInDue = /\s(?:due|by|before|no later|eta|within|in|until|till|later|early|late|this|next)\b/i;
const tailDone = new RegExp(`\\s(?:Done|Completed?|Fixed|Closed|Shipped|Merged)(?: on)? ${datePattern}$`, 'i');
const tailTick = /\s*(✅|✔️?|☑️?|:white_check_mark:|\bDONE)$/;

/** `📅 2025-02-21` and `#database`, as task lists of note takers have them; a mark of progress alone. */
const tailTask = new RegExp(`\\s(?:📅|🗓️?|⏳|🛫)\\s?(${datePattern})$`, 'iu');
const tailTag = /\s(?:#[a-z][\w-]{1,30}|[🚧⏳🔄⏫🔼🔽🔺⏬]\uFE0F?)$/u;
/** `❌ not doing this`: a mark and its word. */
const tailVerdict = /\s(?:❌|🚫|⛔|✅)\uFE0F?\s([\p{L}'’ ]{2,40})$/u;

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
    const found = lastPiece(rest, people, facts);
    if (!found || found.from <= 0 || rest.slice(0, found.from).trim() === '' || !merge(facts, found.facts)) break;
    to = found.from;
  }
  return { to, facts };
}

function lastPiece(text: string, people: ReadonlySet<string>, known: Facts): Piece | null {
  const owned = known.owner !== undefined && known.owner !== null;
  const accept = (from: number, facts: Facts | null) => (facts && !(owned && facts.owner) ? { from, facts } : null);
  const dated = /\d$/.test(text) ? tailDone.exec(text.slice(-60)) : null;
  if (dated) return { from: text.length - dated[0].length, facts: { state: { done: true, declined: false, reason: null } } };
  const tick = tailTick.exec(text);
  if (tick) return { from: tick.index, facts: { state: { done: true, declined: false, reason: null } } };
  const bracket = /[([]([^()[\]]{1,200}(?:\([^()]{1,40}\)[^()[\]]{0,100})?)[)\]]$/.exec(text.slice(-260));
  if (bracket) {
    const from = text.length - bracket[0].length;
    const inside = bracket[1] as string;
    const facts = accept(from, readSegments(inside, people, 'set-off') ?? loginBefore(inside, known));
    // "(blocked on the vendor)" beside an owner tells how it stands.
    const waits = isStillOpen(inside) && inside.split(' ').length <= 6 ? { from, facts: {} } : null;
    return facts ?? verdict(text.slice(0, from), inside) ?? waits;
  }
  const behind = behindBracket(text);
  if (behind) return behind;
  const isForm = (text.match(slashes)?.length ?? 0) >= (known.dueText !== undefined || known.owner !== undefined || known.state !== undefined ? 1 : 2);
  for (const [separator, surety] of isForm ? [[slashes, 'set-off'] as const, ...separators] : separators) {
    const cut = lastCut(text, separator);
    if (!cut || text.length - cut.to > 120) continue;
    const facts = accept(cut.from, readSegments(text.slice(cut.to), people, surety));
    if (facts) return facts;
    // "Retry policy. Ben. 21 Feb.", "number on the list, Facilities, by 31/01"
    const last = text.slice(cut.to).trim();
    const alone = known.dueText !== undefined && !owned && ((/[.;]/.test(text.slice(cut.from, cut.to)) && isFirstName(last)) || isDepartment(last));
    if (alone) return { from: cut.from, facts: { owner: last } };
    if (surety === 'set-off' && !owned && isTeamBefore(text, cut, known)) return { from: cut.from, facts: { owner: text.slice(cut.to).trim() } };
  }
  const mark = tailMark(text);
  if (mark) return mark;
  const label = tailLabel(text);
  if (label) return accept(label.from, label.facts);
  const mention = text.includes('@') ? tailMention.exec(text.slice(-80)) : null;
  if (mention && /^(?:@\S+(?: \p{Lu}\S+)?)?$/u.test(mention[1] ?? ''))
    return accept(text.length - mention[0].length, { ...(mention[1] ? { owner: mention[1] } : {}), dueText: mention[2] as string });
  const handle = tailHandle.exec(text.slice(-80));
  if (handle) return accept(text.length - handle[0].length, { owner: handle[1] as string });
  const key = tailKey.exec(text.slice(-60));
  if (key) return { from: text.length - key[0].length, facts: {} };
  const due = mayEndInDue.test(text.slice(-60)) ? tailDue.exec(text.slice(-60)) : null;
  if (due && /^(?:until|till) /i.test(due[1] as string) && lasts.test(text)) return null;
  // "What was bought this month" is told, "order one this month" is due.
  if (due && /^(?:later |early |late )?(?:this|next) /i.test(due[1] as string) && /\b(?:was|were|has|have|had)\b/i.test(text)) return null;
  return due ? { from: text.length - due[0].length, facts: { dueText: withoutLead(due[1] as string) } } : null;
}

/** What marks of note takers tell at the end of a text. */
function tailMark(text: string): Piece | null {
  const end = text.slice(-60);
  // Nearly all of them are no ASCII.
  const task = /[^\0-\x7f]/.test(end) ? tailTask.exec(end) : null;
  if (task) return { from: text.length - task[0].length, facts: { dueText: task[1] as string } };
  const word = tailVerdict.exec(end);
  const state = word ? readState(word[1] as string) : null;
  if (word && state) return { from: text.length - word[0].length, facts: { state } };
  const tag = tailTag.exec(end);
  return tag ? { from: text.length - tag[0].length, facts: {} } : null;
}

/** A word in brackets before a state, as in `(nmiller) Open`, is a login. */
function loginBefore(text: string, known: Facts): Facts | null {
  return known.state !== undefined && /^[a-z][a-z\d._-]{1,24}$/.test(text) && !isThing(text) ? { owner: text } : null;
}

/** `- Won't do (too costly)`: why, behind the verdict. */
function verdict(text: string, reason: string): Piece | null {
  const rest = text.trimEnd();
  const cut = lastCut(rest, /\s[-–—]+\s+|\s(?:->|=>|→)\s|[.:;]\s+/g);
  const state = cut ? readState(rest.slice(cut.to)) : null;
  return cut && state && (state.done || state.declined) ? { from: cut.from, facts: { state: { ...state, reason: state.declined ? reason : null } } } : null;
}

/** What follows a closing bracket: a bare address, a state. */
function behindBracket(text: string): Piece | null {
  const link = /(?<=[)\]])\s+https?:\/\/\S+$/.exec(text.slice(-500));
  if (link) return { from: text.length - link[0].length, facts: {} };
  const word = /(?<=[)\]])\s+(\p{Lu}[\p{L}'’-]+(?: [\p{L}'’]+){0,2})$/u.exec(text.slice(-40));
  const state = word ? readState(word[1] as string) : null;
  return word && state ? { from: text.length - word[0].length, facts: { state } } : null;
}

/** `~"priority::2"`, `~"group::ovens"`, `~bug`: labels as GitLab writes them. */
function tailLabel(text: string): Piece | null {
  const match = /\s~(?:["“]([^"“”~]{1,60})["”]|([\w:-]{1,40}))$/.exec(text.slice(-80));
  if (!match) return null;
  const label = (match[1] ?? match[2]) as string;
  const [scope = '', value = ''] = label.split('::');
  const from = text.length - match[0].length;
  const priority = /^(?:priority|severity)$/i.test(scope) ? readPriority(value) : null;
  const state = /^(?:workflow|status)$/i.test(scope) ? readState(value) : null;
  return { from, facts: { ...(priority ? { priority } : {}), ...(state ? { state } : {}), ...(/^(?:group|team)$/i.test(scope) ? { owner: label } : {}) } };
}

/** `Compare the totals — Payments — due Friday`: what stands alone between the work and its deadline is who. */
function isTeamBefore(text: string, cut: { from: number; to: number }, known: Facts): boolean {
  const piece = text.slice(cut.to).trim();
  return (
    (known.dueText !== undefined || known.priority !== undefined) &&
    startsWithVerb(text.replace(/^\W*P[0-5]\W+/, '')) &&
    mayOwn(piece) &&
    piece.split(' ').length <= 3 &&
    !isSoftware(piece)
  );
}

/** `valve check / Sindre / 22.8 / done`, as forms in a line have it. */
const slashes = /\s\/\s/g;

const separators: [RegExp, Surety][] = [
  [/\s[-–—]+\s+|\s*\|\s*|\s(?:->|=>|→)\s|\s·\s/g, 'set-off'],
  [/[.!;]["”’]?\s+(?=\S)/g, 'bare'],
  [/,\s+(?!\d{4}\b)/g, 'bare'],
];

function lastCut(text: string, separator: RegExp): { from: number; to: number } | null {
  const start = Math.max(0, text.length - 160);
  let cut: { from: number; to: number } | null = null;
  for (const match of text.slice(start).matchAll(separator)) cut = { from: start + match.index, to: start + match.index + match[0].length };
  return cut;
}
