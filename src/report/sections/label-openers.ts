import { isAll, leadingStrong, sliceLine } from '../markdown/lines.ts';
import { normaliseHeading } from '../markdown/text.ts';
import { readStamp } from '../time/stamp.ts';
import type { Block, Line, SectionName } from '../types.ts';
import { nameLoosely } from './loose-names.ts';
import { looseName, type Naming, nameOpener, settleTaken } from './naming.ts';
import { type Current, closed, independent, itemLevel, lineLevel, mayNest, type Opener, opensSection } from './opener.ts';
import { isPlainTitle } from './plain-titles.ts';
import { isFixedName, isUsualName, isWeakName, nameLabel, nameSection } from './section-names.ts';

const plainLabel = /^([A-Z][A-Za-z'’ -]{2,40}):(?:\s|$)/;

/** A label line, below which another may follow in the same paragraph. */
function isLabel(block: Block | undefined): boolean {
  return block?.kind === 'line' && plainLabel.test(block.content.text);
}

/** Names of sections that stand as often before a mere value: who wrote it, what it hit, where more is. */
const ofHead: ReadonlySet<SectionName> = new Set(['people', 'supporting']);

/** `**Author:** Ana`, `Trigger: a patch`, `Affected services: Orders` on one line: tells something of the report, and opens no section of it. */
function settleLabel(opener: Opener | null, line: Line, current: Opener | null): Opener | null {
  if (!opener?.name) return opener;
  const label = normaliseHeading(opener.title.text);
  const value = line.text.slice(opener.title.text.length).replace(/^[\s:*–—-]+/, '');
  // "Action: …" is one item, wherever it stands.
  if (opener.name === 'action-items' && value !== '' && /^(?:action|action item|ai|todo)$/.test(label)) return null;
  const told = ofHead.has(opener.name) || /^triggers?$/.test(label) || (/\b(?:affected|impacted)\b/.test(label) && value.length < 60);
  if (!told || value === '' || /^\([^)]*\):?$/.test(value)) return opener;
  // Within a section that a heading opens it is a line like others.
  return current?.name && current.level < lineLevel ? null : { ...opener, quiet: true };
}

/** `**Summary**` alone on a line, `**Impact**: …`, plain `Impact: …`, or a plain `Impact` over text. */
export function readLabelLine(index: number, current: Opener | null, naming: Naming): Opener | null {
  const { content } = naming.blocks[index] as Block;
  return settleLabel(openLine(index, current, naming), content, current);
}

function openLine(index: number, current: Opener | null, naming: Naming): Opener | null {
  const { content, opens } = naming.blocks[index] as Block;
  const bold = leadingStrong(content);
  if (bold) return readBoldLine(index, bold, current, naming);
  const typed = readTypedLabel(index, current, naming);
  if (typed) return typed;
  const first = opens || isLabel(naming.blocks[index - 1]);
  if (!first || (!mayNest(current, null) && !isForgottenHeading(index, naming))) return null;
  const plain = plainLabel.exec(content.text);
  const text = plain?.[1] ?? (opens && content.text.length <= 40 ? content.text : null);
  const name = text === null ? null : nameLabel(text, naming.aliases);
  if (!name || (!plain && !isTitleOver(index, naming))) return null;
  return { name, level: lineLevel, title: sliceLine(content, 0, text?.length) };
}

/** `what broke:`, `timeline (utc)`, `todo:` in lower case, alone on its line over what it names. */
function readTypedLabel(index: number, current: Opener | null, naming: Naming): Opener | null {
  const { content, opens } = naming.blocks[index] as Block;
  const label = /^([a-z][a-z'’ -]{1,35}?)(?: \([^)]{1,20}\))?\s*:?$/.exec(content.text.trim())?.[1];
  if (!label || !opens || !opensSection(current) || label.split(' ').length > 5 || naming.blocks[index + 1] === undefined) return null;
  const fixed = nameSection(label, naming.aliases);
  const name = fixed ?? nameLoosely(normaliseHeading(label));
  // Without a colon only things to do are sure enough.
  if (!content.text.trim().endsWith(':') && !/\(/.test(content.text) && fixed === null && name !== 'action-items') return null;
  return name && { name, level: lineLevel, title: content };
}

/** `Action Items` over a list, in a report whose other titles are headings: somebody forgot the marks. */
function isForgottenHeading(index: number, { blocks, strong, aliases }: Naming): boolean {
  const { content, opens } = blocks[index] as Block;
  const name = isUsualName(content.text) ? nameSection(content.text, aliases) : null;
  const below = blocks[index + 1];
  return (
    opens &&
    name !== null &&
    !strong.has(name) &&
    (below?.kind === 'columns' || ((below?.kind === 'item' || (below?.kind === 'line' && below.opens)) && below.parent < 0))
  );
}

/** `Timeline` alone on its line, with something below it. */
function isTitleOver(index: number, { blocks, aliases }: Naming): boolean {
  const next = blocks[index + 1];
  return next !== undefined && next.kind !== 'heading' && isPlainTitle(blocks[index]?.content.text ?? '', aliases);
}

function readBoldLine(index: number, bold: { text: string; to: number }, current: Opener | null, naming: Naming): Opener | null {
  const { content } = naming.blocks[index] as Block;
  // `**Timeline** (UTC)` stands alone too.
  const alone = isAll(content, 'strong') || /^\s*\([^)]{1,40}\):?\s*$/.test(content.text.slice(bold.to));
  if (!alone && !/^\s*[:–—-]/.test(content.text.slice(bold.to)) && !/[:.?]\s*$/.test(bold.text) && !/^tl;? ?dr$/i.test(bold.text.trim())) return null;
  const heading = normaliseHeading(bold.text);
  const own = alone && opensSection(current) && !readStamp(bold.text) && heading.split(' ').length <= 8 ? looseName(index, heading, naming) : null;
  const name = alone ? (nameOpener(index, bold.text, naming) ?? own) : nameInline(bold.text, current, naming);
  if (!name || (!alone && !mayNest(current, name))) return null;
  if (current?.name && closed.has(current.name) && current.level < lineLevel && (!independent.has(name) || name === 'people')) return null;
  if (current?.name && closed.has(current.name) && !independent.has(name) && !alone) return null;
  return { name, level: lineLevel, title: sliceLine(content, 0, bold.to) };
}

/** A label before text: "Problem" within the summary is part of it, and of "Detection: when did you know?" the first word counts. */
function nameInline(label: string, current: Opener | null, naming: Naming): SectionName | null {
  const asked = label.trim().endsWith('?') && !label.includes(':');
  const own = asked ? nameSection(label, naming.aliases) : nameLabel(/^([^:]{3,30}):\s+\S/.exec(label)?.[1] ?? label, naming.aliases);
  const name = settleTaken(own, label, naming);
  return name && current?.name && isWeakName(label, name) ? null : name;
}

const itemLabel = /^([A-Z][A-Za-z' ]{2,30}?)\s*:(?=\s|$)/;

/** `- **Impact**: …` or `- Impact: …` with everything nested below it. */
export function readLabelItem(index: number, current: Current | null, naming: Naming): Opener | null {
  const { content } = naming.blocks[index] as Block;
  const opener = openItem(index, current, naming);
  return naming.blocks[index + 1]?.parent === index ? opener : settleLabel(opener, content, current);
}

function openItem(index: number, current: Current | null, naming: Naming): Opener | null {
  const block = naming.blocks[index] as Block;
  // Items of a section that has a heading are its content, not sections of their own.
  if (current?.name && current.level < lineLevel && current.name !== 'summary') return null;
  const bold = leadingStrong(block.content);
  if (!bold) return readPlainItem(index, current, naming);
  const rest = block.content.text.slice(bold.to);
  const alone = rest.trim() === '' || /^\s*\([^)]{1,40}\):?\s*$/.test(rest);
  if (!/^\s*[:–—-]/.test(rest) && !/:\s*$/.test(bold.text) && !alone) return null;
  const own = alone && opensSection(current) && naming.blocks[index + 1]?.parent === index ? nameLoosely(normaliseHeading(bold.text)) : null;
  const name = nameLabel(bold.text, naming.aliases) ?? own;
  if (!name && (current?.level ?? 0) < itemLevel) return null;
  return { name, level: itemLevel, title: sliceLine(block.content, 0, bold.to) };
}

function readPlainItem(index: number, current: Current | null, { aliases, blocks, strong }: Naming): Opener | null {
  const block = blocks[index] as Block;
  const { text } = block.content;
  // `* Timeline` alone, over what is nested below it.
  const bare = blocks[index + 1]?.parent === index && text.split(' ').length <= 6 && isFixedName(text) ? text : undefined;
  const inSummary = current?.name === 'summary' && current.level < itemLevel;
  const label = current?.name && current.level < itemLevel && !inSummary ? null : (itemLabel.exec(text)?.[1] ?? (inSummary ? undefined : bare));
  const name = label ? nameLabel(label, aliases) : null;
  // Within the summary it counts only where no heading says it better.
  if (inSummary && (!name || strong.has(name) || name === 'summary' || isWeakName(label ?? '', name))) return null;
  if (name && label) return { name, level: itemLevel, title: sliceLine(block.content, 0, label.length) };
  // A list of another kind, right behind a label that holds nothing, is what the label names.
  const opener = current && current.item >= 0 ? blocks[current.item] : undefined;
  if (opener && opener.ordered !== block.ordered) return null;
  return current && current.item >= 0 ? { name: null, level: itemLevel, title: block.content } : null;
}
