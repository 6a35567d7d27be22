import { isAll } from '../markdown/lines.ts';
import { cleanText } from '../markdown/text.ts';
import type { ActionItem, Block, Line } from '../types.ts';
import { isDeadline, readDue, spokenDeadline, withoutLead } from './deadlines.ts';
import { startsWithVerb } from './imperatives.ts';
import { readPriority } from './item-fields.ts';
import type { ItemContext } from './item-line.ts';
import { readName } from './names.ts';
import { leadingOwner } from './owners.ts';
import { isSpan } from './periods.ts';
import { stateOfGroup } from './states.ts';

/** What an item inherits from the heading, label or bullet it stands under. */
export interface Group {
  owner: string | null;
  dueText: string | null;
  done: boolean;
  declined: boolean;
  priority: ActionItem['priority'];
}

export const noGroup: Group = { owner: null, dueText: null, done: false, declined: false, priority: null };

/** What a heading, label or bullet says, without marks, numbers and colon. */
export function groupText(content: Line): string {
  return cleanText(content.text)
    .replace(/^(?:\p{Extended_Pictographic}|:[a-z_]+:|\s)+/u, '')
    .replace(/[:\s]+$/, '');
}

/**
 * `**JG**`, `@ana:`, `### Platform team`, `Done`, `Not doing:`, `P1`, `By 1 March:`, `The Platform team will:`: who owns what
 * follows, until when, and how it stands. Other words name a theme.
 */
export function readGroup(content: Line, context: ItemContext): Group {
  const text = groupText(content);
  const { done, declined } = stateOfGroup(content.text.trim().endsWith(':') ? `${text}:` : text);
  const ranked = text.split(' ').length <= 2 || /^(?:P[0-5]|(?:critical|high|medium|low)[ -]priority)\b/i.test(text);
  const priority = ranked ? readPriority(text.replace(/\s*priority$/i, '')) : null;
  return { owner: done || declined || priority ? null : ownerOf(text, context), dueText: done || declined ? null : dueOf(text), done, declined, priority };
}

function ownerOf(text: string, context: ItemContext): string | null {
  const will = /^(\S.{0,40}?) (?:will(?: also)?|is going to|are going to|commits? to|plans? to|agreed to)$/.exec(text)?.[1];
  if (will) return readName(will, context.people, 'set-off');
  if (text.split(' ').length > 5 || startsWithVerb(text)) return null;
  const labelled = /^(?:(?:action )?(?:owner|assignee|assigned to|responsible|dri)s?\s*[:–—-]|(?:assigned to|owned by))\s*(.+)$/i.exec(text)?.[1];
  if (labelled) return readName(labelled, context.people, 'labelled') ?? labelled;
  const via = /^(\p{Lu}\S*(?: \S+){0,2}) via (\S+(?: \S+)?)$/u.exec(text);
  if (via && readName(via[2] as string, context.people, 'set-off')) return text;
  const plain = text.replace(/\s*\([^)]*\)$/, '').replace(/^for[:\s]+/i, '');
  const known = readName(plain, context.people, 'bare');
  if (known) return known;
  // One unknown word may as well be a product: two names, or initials, are people.
  const name = readName(plain, context.people, 'set-off');
  if (name && (/\s|[/,&]/.test(plain) || /^[A-Z]{2,3}$/.test(plain))) return name;
  const bracket = /\(([^()]{2,40})\)$/.exec(text)?.[1];
  return bracket ? readName(bracket, context.people, 'set-off') : null;
}

/** `By 1 March`, `Q2`, `Due this week`, `Short-term (1-2 weeks)`, `Medium term: next 3 months`; a bare day may be that of the meeting. */
function dueOf(text: string): string | null {
  const bracket = /\(([^()]{2,40})\)$/.exec(text)?.[1];
  const behind = /(?::|\s[–—-])\s+(.{2,40})$/.exec(text)?.[1];
  for (const piece of [text, bracket, behind, spokenDeadline(text)]) {
    if (!piece) continue;
    const isDay = piece === text && withoutLead(text) === text && !/[a-z]{2}|Q\d/.test(piece.replace(/\b\p{Lu}\p{Ll}+\b/gu, ''));
    if (isSpan(piece, true) || (isDeadline(piece) && !isDay)) return withoutLead(piece);
  }
  return null;
}

/** Gives an item what its group says and it does not. */
export function withGroup(item: ActionItem, group: Group, text: string, { reference }: ItemContext): ActionItem {
  item.owner ??= group.owner;
  item.priority ??= group.priority;
  item.declined ||= group.declined;
  item.done = !item.declined && (item.done || group.done);
  // "Due: TBD" says something else than nothing.
  if (group.dueText !== null && item.dueText === null && !/\b(?:due|eta|deadline|target)\b/i.test(text)) {
    item.dueText = group.dueText;
    item.due = readDue(group.dueText, reference);
  }
  return item;
}

/** What a group says, and what the group around it says where it does not. */
export function inherit(group: Group, outer: Group): Group {
  return {
    owner: group.owner ?? outer.owner,
    dueText: group.dueText ?? outer.dueText,
    done: group.done || outer.done,
    declined: group.declined || outer.declined,
    priority: group.priority ?? outer.priority,
  };
}

/** A bold line, a line that ends in a colon over a list, or a few plain words over one that say how it stands, heads what follows. */
export function isGroupLine(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'line' || block.parent >= 0) return false;
  if (isAll(block.content, 'strong') || (isAll(block.content, 'emphasis') && block.content.text.split(' ').length <= 4)) return true;
  if (!block.opens || (next?.kind !== 'item' && next?.kind !== 'columns')) return false;
  const text = cleanText(block.content.text);
  if (text.endsWith(':')) return text.split(' ').length <= 30;
  const plain = groupText(block.content);
  const { done, declined } = stateOfGroup(plain);
  return plain.split(' ').length <= 4 && !/[.!?]$/.test(plain) && (done || declined || plain !== text || dueOf(plain) !== null || standing.test(plain));
}

const standing =
  /^(?:to-?do|open|planned|in progress|ongoing|outstanding|pending|upcoming|next|later|now|immediate(?:ly)?|short[- ]term|medium[- ]term|long[- ]term)$/i;

/** The group that an outermost bullet makes for the bullets below it; null when it is an item itself. */
export function groupOfItem(block: Block, children: Block[], context: ItemContext): Group | null {
  if (children.length === 0) return null;
  const text = cleanText(block.content.text);
  if (text === '') return noGroup;
  const boxed = block.checked === null && children.every(({ checked }) => checked !== null);
  const listed = children.filter((child) => looksLikeItem(child, context)).length * 2 > children.length;
  if (text.split(' ').length > 4) return (boxed && !/[([@]/.test(text)) || (listed && (isLongTheme(block.content) || text.endsWith(':'))) ? noGroup : null;
  const heads = text.endsWith(':') || isAll(block.content, 'strong') || boxed;
  const group = readGroup(block.content, context);
  if (heads || group.owner || group.done || group.declined) return group;
  // "Monitoring" over things to do, not "Alert on the queue" over an explanation.
  const theme = text.split(' ').length <= 3 && !startsWithVerb(text) && block.checked === null;
  return theme && listed ? group : null;
}

/** A few bold words that name what is missing and not what to do. */
function isLongTheme(content: Line): boolean {
  const text = cleanText(content.text);
  return isAll(content, 'strong') && text.split(' ').length <= 8 && !startsWithVerb(text);
}

function looksLikeItem({ checked, content }: Block, { people }: ItemContext): boolean {
  return (
    checked !== null ||
    startsWithVerb(content.text.replace(/^\s*(?:more )?[a-z]+ly /i, '')) ||
    leadingOwner(content.text, people) !== null ||
    /^\S+(?: \S+){0,2} (?:->|→) /.test(content.text)
  );
}
