import { isAll } from '../markdown/lines.ts';
import { cleanText } from '../markdown/text.ts';
import type { ActionItem, Block, Line } from '../types.ts';
import { startsWithVerb } from './imperatives.ts';
import { readPriority } from './item-fields.ts';
import type { ItemContext } from './item-line.ts';
import { leadingOwner, readName } from './owners.ts';
import { stateOfGroup } from './states.ts';

/** What an item inherits from the heading, label or bullet it stands under. */
export interface Group {
  owner: string | null;
  done: boolean;
  declined: boolean;
  priority: ActionItem['priority'];
}

export const noGroup: Group = { owner: null, done: false, declined: false, priority: null };

/** `**JG**`, `@ana:`, `### Platform team`, `Done`, `Not doing:`, `P1`: who owns what follows, and how it stands. Other words name a theme. */
export function readGroup(content: Line, context: ItemContext): Group {
  const text = cleanText(content.text).replace(/[:\s]+$/, '');
  const { done, declined } = stateOfGroup(text);
  const priority = text.split(' ').length <= 2 ? readPriority(text.replace(/\s*priority$/i, '')) : null;
  return { owner: done || declined || priority ? null : ownerOf(text, context), done, declined, priority };
}

function ownerOf(text: string, context: ItemContext): string | null {
  if (text.split(' ').length > 5 || startsWithVerb(text)) return null;
  const plain = text.replace(/\s*\([^)]*\)$/, '').replace(/^(?:owner|assignee|for)[:\s]+/i, '');
  const known = readName(plain, context.people, 'bare');
  if (known) return known;
  // One unknown word may as well be a product: two names, or initials, are people.
  const name = readName(plain, context.people, 'set-off');
  return name && (/\s|[/,&]/.test(plain) || /^[A-Z]{2,3}$/.test(plain)) ? name : null;
}

/** A plain line that ends in a colon, or a bold one, heads what follows. */
export function isGroupLine(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'line' || block.parent >= 0) return false;
  if (isAll(block.content, 'strong') || (isAll(block.content, 'emphasis') && block.content.text.split(' ').length <= 4)) return true;
  const text = cleanText(block.content.text);
  return block.opens && /:$/.test(text) && text.split(' ').length <= 6 && (next?.kind === 'item' || next?.kind === 'columns');
}

/** The group that an outermost bullet makes for the bullets below it; null when it is an item itself. */
export function groupOfItem(block: Block, children: Block[], context: ItemContext): Group | null {
  if (children.length === 0) return null;
  const text = cleanText(block.content.text);
  if (text === '') return noGroup;
  if (text.split(' ').length > 4) return null;
  const heads = text.endsWith(':') || isAll(block.content, 'strong');
  const group = readGroup(block.content, context);
  if (heads || group.owner || group.done || group.declined) return group;
  // "Monitoring" over things to do, not "Alert on the queue" over an explanation.
  const theme = text.split(' ').length <= 3 && !startsWithVerb(text) && block.checked === null;
  return theme && children.filter((child) => looksLikeItem(child, context)).length * 2 > children.length ? group : null;
}

function looksLikeItem({ checked, content }: Block, { people }: ItemContext): boolean {
  return checked !== null || startsWithVerb(content.text) || leadingOwner(content.text, people) !== null || /^\S+(?: \S+){0,2} (?:->|→) /.test(content.text);
}
