import { cleanText } from '../../report/markdown/text.ts';
import { isDone, type Standing, type StandingItem } from '../../state/standing.ts';
import { count, someWords } from '../words.ts';
import { itemName, ownerName, readUnknownOwner } from './item-words.ts';
import { cut, issueRef, safeText, table } from './safe-text.ts';

/** How much of the items is shown. */
export interface ItemsDetail {
  items: number;
  /** Characters of an item's text. */
  text: number;
}

/** A list of notes longer than this is folded. */
const mostNotes = 5;

/** The action items with state, owner, deadline and priority; what could not be done for them is told once below. */
export function itemsTable(standing: Standing, detail: ItemsDetail, title = 'Action items'): string {
  if (standing.items.length === 0) return '';
  const shown = standing.items.slice(0, detail.items);
  const rows = shown.map((one) => [describe(one, detail), `${ownerName(one.item.owner ?? '') || 'no owner'}<br>${deadline(one)}`]);
  const rest = standing.items.length - shown.length;
  const orphans = standing.orphans.slice(0, 100).map(({ number }) => issueRef(number));
  return [
    `### ${title}`,
    rows.length > 0 ? table(['Action', 'Owner, deadline'], rows) : '',
    rest > 0 ? `… and ${count(rest, 'more action item', 'more action items')}${rows.length > 0 ? '' : ', each in its issue'}` : '',
    itemNotes(standing),
    orphans.length > 0 ? `No longer listed by the report: ${orphans.join(', ')}` : '',
    taskList(standing),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function describe(one: StandingItem, { text }: ItemsDetail): string {
  const { item } = one;
  const closing = isDone(one) ? `~~${safeText(item.text, text)}~~` : safeText(item.text, text);
  const facts = [stateWords(one), item.priority ? `${item.priority} priority` : ''].filter(Boolean).join(' · ');
  return `${reference(one)} ${closing}<br><sub>${facts}</sub>`;
}

function reference(one: StandingItem): string {
  const { issue, fate, item, key } = one;
  if (issue) return `${icon(one)} ${issue.number > 0 ? issueRef(issue.number) : (key ?? issueRef(issue.number))}`;
  if (fate === 'elsewhere') return `${icon(one)} ${safeText(item.links.at(-1)?.text || 'elsewhere', 40)}`;
  return `${icon(one)} ${key ?? ''}`.trim();
}

function icon(one: StandingItem): string {
  const { fate, issue } = one;
  if (isDone(one)) return '✅';
  if (fate === 'declined' || issue?.state === 'closed') return '🚫';
  if (fate === 'elsewhere') return '↗️';
  if (fate === 'low-priority') return '💤';
  return issue && issue.number > 0 ? '🔵' : '⚪';
}

function stateWords({ issue, fate, item }: StandingItem): string {
  if (issue?.state === 'closed')
    return issue.reason === 'not_planned' ? 'closed as not planned' : issue.reason === 'duplicate' ? 'closed as a duplicate' : 'done';
  if (fate === 'done') return 'done';
  if (fate === 'declined') return `declined${item.declinedReason ? `: ${safeText(item.declinedReason, 80)}` : ''}`;
  if (fate === 'elsewhere') return 'tracked elsewhere';
  if (fate === 'low-priority') return 'not filed: below the minimum priority';
  return issue && issue.number > 0 ? 'open' : 'to be filed';
}

/** A default is shown as such, and a deadline that could not be read as it was written. */
function deadline({ due, dueDefault, item }: StandingItem): string {
  if (!due) return safeText(item.dueText ?? '', 30) || 'no deadline';
  const day = due;
  if (!dueDefault) return day;
  return `${day} (default)${item.dueText ? `<br><sub>“${safeText(item.dueText, 30)}” is no day</sub>` : ''}`;
}

/** What GitHub refused or could not do, each thing once with the items it is about. */
function itemNotes({ items }: Standing): string {
  const about = new Map<string, string[]>();
  for (const one of items) for (const note of new Set(one.notes)) about.set(note, [...(about.get(note) ?? []), itemName(one)]);
  const strangers = [...about.keys()].flatMap((note) => readUnknownOwner(note) ?? []);
  const lines = [...about].filter(([note]) => readUnknownOwner(note) === null).map(([note, names]) => `- ⚠️ ${someWords(names, 6)}: ${note.slice(0, 400)}`);
  const most = 60;
  const more = lines.length > most ? [`- … and ${lines.length - most} more`] : [];
  const list = [...lines.slice(0, most), ...more].join('\n');
  const notes = lines.length <= mostNotes ? list : fold(`⚠️ ${count(lines.length, 'note')} on action items`, list);
  return [notes, strangers.length > 0 ? ownersToAdd(strangers) : ''].filter(Boolean).join('\n\n');
}

/** Everyone who could not be assigned, as lines for the configuration. */
function ownersToAdd(names: string[]): string {
  const most = 60;
  const lines = names.slice(0, most).map((name) => `  ${yamlKey(name)}: # login`);
  const more = names.length > most ? [`  # … and ${names.length - most} more`] : [];
  const block = ['```yaml', 'owners:', ...lines, ...more, '```'].join('\n');
  const said = `⚠️ ${count(names.length, 'owner')} could not be assigned: GitHub knows people by login. Add ${names.length === 1 ? 'it' : 'theirs'} to the configuration`;
  return names.length <= mostNotes ? `${said}:\n\n${block}` : fold(said, block);
}

function fold(summary: string, text: string): string {
  return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

/** A name as a key of YAML; it cannot end the block it stands in. */
function yamlKey(name: string): string {
  const clean = cut(cleanText(name), 60).replaceAll('`', "'");
  return /^[A-Za-z][\w .-]*$/.test(clean) ? clean.toLowerCase() : JSON.stringify(clean.toLowerCase());
}

/** Where GitHub has no sub-issues a task list shows the progress of all. */
function taskList({ items }: Standing): string {
  if (!items.some(({ issue, taskListed }) => issue && taskListed)) return '';
  return items.flatMap(({ issue }) => (issue ? [`- [${issue.state === 'closed' ? 'x' : ' '}] ${issueRef(issue.number)}`] : [])).join('\n');
}
