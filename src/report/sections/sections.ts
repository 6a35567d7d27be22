import { isAll, leadingStrong, placeIn, sliceLine } from '../markdown/lines.ts';
import { cleanText, isPlaceholder, normaliseHeading } from '../markdown/text.ts';
import { readStamp } from '../time/stamp.ts';
import { proseEntries } from '../timeline/prose-entries.ts';
import type { Block, Line, Section, SectionName } from '../types.ts';
import { nameLoosely } from './loose-names.ts';
import { nameByContent, settle } from './section-content.ts';
import { isWeakName, nameLabel, nameSecond, nameSection } from './section-names.ts';

/** Rank of openers that are no heading: below every heading, lines above list items. */
const lineLevel = 7;
const itemLevel = 8;

interface Opener {
  name: SectionName | null;
  level: number;
  title: Line;
}

/** Sections that hold others: a label or sub-heading inside them groups, it opens nothing. */
const closed: ReadonlySet<SectionName> = new Set(['action-items', 'timeline', 'prevention']);
/** … unless it names one of these, which no one writes as a mere group. */
const independent: ReadonlySet<SectionName> = new Set([
  'went-well',
  'went-wrong',
  'lucky',
  'lessons',
  'people',
  'supporting',
  'five-whys',
  'contributing-factors',
  'summary',
  'action-items',
  'timeline',
  'root-cause',
]);

/** What the openers of a report are read with. */
interface Naming {
  blocks: Block[];
  aliases: ReadonlyMap<string, SectionName>;
  /** Sections that some heading names by a strong name. */
  strong: ReadonlySet<SectionName>;
}

type Current = Opener & { section: Section | null; item: number };

/** Finds the sections by what their openers say, tags every block with its own, and returns them in order. */
export function assignSections(blocks: Block[], title: Block | null, aliases: ReadonlyMap<string, SectionName>): Section[] {
  const sections: Section[] = [];
  /** Headings that name two sections open both. */
  const twins: Section[] = [];
  const naming: Naming = { blocks, aliases, strong: strongNames(blocks, title, aliases) };
  let current: Current | null = null;
  blocks.forEach((block, index) => {
    const opener = block === title ? null : readOpener(index, current, naming);
    if (opener) {
      const section = opener.name ? startSection(opener.name, opener.title, block, index) : null;
      if (section) sections.push(section);
      const second = section && block.kind === 'heading' ? nameSecond(block.content.text, section.name, aliases) : null;
      if (second && section) twins.push({ ...section, name: second });
      current = { ...opener, section, item: block.kind === 'item' ? index : -1 };
    }
    if (!current) return;
    block.section = current.name;
    if (current.section) current.section.to = index + 1;
  });
  for (const twin of twins) {
    const section = sections.find(({ from }) => from === twin.from);
    if (section) sections.splice(sections.indexOf(section) + 1, 0, { ...twin, to: section.to });
  }
  nameRest(blocks, title, sections, aliases);
  nameTold(blocks, sections);
  nameListed(blocks, sections);
  for (const section of sections) section.size = sizeOf(section, blocks);
  return sections;
}

/** "What happened" beside a summary is the timeline where it tells hour by hour. */
function nameTold(blocks: Block[], sections: Section[]) {
  if (sections.some(({ name }) => name === 'timeline') || sections.filter(({ name }) => name === 'summary').length < 2) return;
  const told = sections.find(({ name, title, from, to }) => name === 'summary' && /happen/i.test(title) && proseEntries(blocks, from - 1, to).length >= 3);
  if (!told) return;
  told.name = 'timeline';
  for (const block of blocks.slice(told.from - 1, told.to)) block.section = 'timeline';
}

/** A list of stamps below "How did we respond?" or "What happened?" is the timeline as well. */
function nameListed(blocks: Block[], sections: Section[]) {
  if (sections.some(({ name }) => name === 'timeline')) return;
  const held: ReadonlySet<SectionName> = new Set(['response', 'summary', 'background', 'detection']);
  const index = sections.findIndex(({ name, from, to }) => held.has(name) && nameByContent(blocks.slice(from, to)) === 'timeline');
  const section = sections[index];
  if (section) sections.splice(index + 1, 0, { ...section, name: 'timeline' });
}

function strongNames(blocks: Block[], title: Block | null, aliases: ReadonlyMap<string, SectionName>): Set<SectionName> {
  const names = new Set<SectionName>();
  for (const block of blocks) {
    if (block === title || (block.kind !== 'heading' && !(block.kind === 'line' && isAll(block.content, 'strong')))) continue;
    const name = nameSection(block.content.text, aliases);
    // "What happened" may be the summary or the course of things, beside "The short version".
    if (name && !isWeakName(block.content.text, name) && !/^what happen/i.test(block.content.text)) names.add(name);
  }
  return names;
}

/** Where nothing is called a timeline or action items, the content of the headings in the author's own words tells. */
function nameRest(blocks: Block[], title: Block | null, sections: Section[], aliases: ReadonlyMap<string, SectionName>) {
  for (const wanted of ['timeline', 'action-items'] as const) {
    if (sections.some(({ name, from, to }) => name === wanted && to > from)) continue;
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== 'heading' || block === title || nameSection(block.content.text, aliases)) continue;
      const end = blocks.findIndex((other, n) => n > index && other.kind === 'heading' && (other.level <= block.level || other.section !== block.section));
      const to = end < 0 ? blocks.length : end;
      const below = blocks.slice(index + 1, to);
      if (nameByContent(below) !== wanted) continue;
      const old = sections.findIndex(({ from }) => from === index + 1);
      if (old >= 0) sections.splice(old, 1);
      for (const one of below) one.section = wanted;
      block.section = wanted;
      sections.push({ ...startSection(wanted, block.content, block, index), to });
      sections.sort((a, b) => a.from - b.from);
      break;
    }
  }
}

function readOpener(index: number, current: Current | null, naming: Naming): Opener | null {
  const block = naming.blocks[index] as Block;
  switch (block.kind) {
    case 'heading':
      return readHeading(index, current, naming);
    case 'line':
      return block.parent < 0 ? readLabelLine(index, current, naming) : null;
    case 'item':
      return block.level === 1 ? readLabelItem(index, current, naming) : null;
    default:
      return null;
  }
}

function readHeading(index: number, current: Opener | null, naming: Naming): Opener | null {
  const { content, level } = naming.blocks[index] as Block;
  const inside = current !== null && level > current.level;
  const stamp = readStamp(content.text);
  // `## July 22` or `### 13:35` under a timeline belongs to it, whatever its rank.
  if (stamp && current?.name === 'timeline' && content.text.slice(stamp.length).split(/\s+/).length < 25) return null;
  const fixed = nameOpener(index, content.text, naming);
  if (inside && current.name) {
    if (!fixed || fixed === current.name) return null;
    if (closed.has(current.name) && !independent.has(fixed)) return null;
  }
  const heading = normaliseHeading(content.text);
  return {
    name: fixed ?? (stamp?.time || isWeaklyTaken(heading, naming) ? null : looseName(index, heading, naming)),
    level,
    title: content,
  };
}

/** The section a heading or bold line names, unless it does so weakly and another does so well. */
function nameOpener(index: number, text: string, naming: Naming): SectionName | null {
  const name = settle(nameSection(text, naming.aliases), normaliseHeading(text), contentOf(index, naming.blocks));
  return name && naming.strong.has(name) && isWeakName(text, name) ? null : name;
}

/** A name by words alone, unless another heading says it outright; things to do may stand under several. */
function looseName(index: number, heading: string, { blocks, strong }: Naming): SectionName | null {
  const name = settle(nameLoosely(heading), heading, contentOf(index, blocks));
  return name && name !== 'action-items' && strong.has(name) ? null : name;
}

function isWeaklyTaken(heading: string, { strong, aliases }: Naming): boolean {
  const name = nameSection(heading, aliases);
  return name !== null && strong.has(name) && isWeakName(heading, name);
}

/** The blocks below an opener, up to the next heading or bold line. */
function contentOf(index: number, blocks: Block[]): Block[] {
  const below: Block[] = [];
  for (let n = index + 1; n < blocks.length && n < index + 40; n++) {
    const block = blocks[n] as Block;
    if (block.kind === 'heading' || (block.kind === 'line' && isAll(block.content, 'strong'))) break;
    below.push(block);
  }
  return below;
}

const plainLabel = /^([A-Z][A-Za-z'’ -]{2,40}):(?:\s|$)/;

/** A label line, below which another may follow in the same paragraph. */
function isLabel(block: Block | undefined): boolean {
  return block?.kind === 'line' && plainLabel.test(block.content.text);
}

/** `**Summary**` alone on a line, `**Impact**: …`, plain `Impact: …`, or a plain `Impact` over text. */
function readLabelLine(index: number, current: Opener | null, naming: Naming): Opener | null {
  const { content, opens } = naming.blocks[index] as Block;
  const bold = leadingStrong(content);
  if (bold) return readBoldLine(index, bold, current, naming);
  const typed = readTypedLabel(index, current, naming);
  if (typed) return typed;
  const first = opens || isLabel(naming.blocks[index - 1]);
  if (!first || !mayNest(current, null)) return null;
  const plain = plainLabel.exec(content.text);
  const text = plain?.[1] ?? (opens && content.text.length <= 40 ? content.text : null);
  const name = text === null ? null : nameLabel(text, naming.aliases);
  if (!name || (!plain && !isPlainTitle(index, name, naming))) return null;
  return { name, level: lineLevel, title: sliceLine(content, 0, text?.length) };
}

/** `what broke:`, `timeline (utc)`, `todo:` in lower case, alone on its line over what it names. */
function readTypedLabel(index: number, current: Opener | null, naming: Naming): Opener | null {
  const { content, opens } = naming.blocks[index] as Block;
  const label = /^([a-z][a-z'’ -]{1,35}?)(?: \([^)]{1,20}\))?\s*:?$/.exec(content.text.trim())?.[1];
  if (!label || !opens || !opensSection(current) || label.split(' ').length > 5 || naming.blocks[index + 1] === undefined) return null;
  if (!content.text.trim().endsWith(':') && !/\(/.test(content.text) && nameSection(label, naming.aliases) === null) return null;
  const name = nameSection(label, naming.aliases) ?? nameLoosely(normaliseHeading(label));
  return name && { name, level: lineLevel, title: content };
}

/** A line that is nothing but the usual name of a section, with something below it. */
function isPlainTitle(index: number, name: SectionName, { blocks, aliases }: Naming): boolean {
  const text = cleanText(blocks[index]?.content.text ?? '');
  const next = blocks[index + 1];
  if (!/^[\p{Lu}\d]/u.test(text) || /[.!,;]$/.test(text) || text.split(' ').length > 4 || next === undefined || next.kind === 'heading') return false;
  return nameSection(text, aliases) === name && !isWeakName(text, name);
}

function readBoldLine(index: number, bold: { text: string; to: number }, current: Opener | null, naming: Naming): Opener | null {
  const { content } = naming.blocks[index] as Block;
  // `**Timeline** (UTC)` stands alone too.
  const alone = isAll(content, 'strong') || /^\s*\([^)]{1,40}\):?\s*$/.test(content.text.slice(bold.to));
  if (!alone && !/^\s*[:–—-]/.test(content.text.slice(bold.to)) && !/:\s*$/.test(bold.text)) return null;
  const heading = normaliseHeading(bold.text);
  const own = alone && opensSection(current) && !readStamp(bold.text) && heading.split(' ').length <= 8 ? looseName(index, heading, naming) : null;
  const name = alone ? (nameOpener(index, bold.text, naming) ?? own) : nameLabel(bold.text, naming.aliases);
  if (!name || (!alone && !mayNest(current, name))) return null;
  if (current?.name && closed.has(current.name) && current.level < lineLevel && (!independent.has(name) || name === 'people')) return null;
  if (current?.name && closed.has(current.name) && !independent.has(name) && !alone) return null;
  return { name, level: lineLevel, title: sliceLine(content, 0, bold.to) };
}

/** Own words in bold name a section only where no heading has done so. */
function opensSection(current: Opener | null): boolean {
  return !current?.name || current.level >= lineLevel;
}

const itemLabel = /^([A-Z][A-Za-z' ]{2,30}?)\s*:(?=\s|$)/;

/** `- **Impact**: …` or `- Impact: …` with everything nested below it. */
function readLabelItem(index: number, current: Current | null, naming: Naming): Opener | null {
  const block = naming.blocks[index] as Block;
  // Items of a section that has a heading are its content, not sections of their own.
  if (current?.name && current.level < lineLevel && current.name !== 'summary') return null;
  const bold = leadingStrong(block.content);
  if (!bold) return readPlainItem(block, current, naming);
  const rest = block.content.text.slice(bold.to);
  const alone = rest.trim() === '' || /^\s*\([^)]{1,40}\):?\s*$/.test(rest);
  if (!/^\s*[:–—-]/.test(rest) && !/:\s*$/.test(bold.text) && !alone) return null;
  const own = alone && opensSection(current) && naming.blocks[index + 1]?.parent === index ? nameLoosely(normaliseHeading(bold.text)) : null;
  const name = nameLabel(bold.text, naming.aliases) ?? own;
  if (!name && (current?.level ?? 0) < itemLevel) return null;
  return { name, level: itemLevel, title: sliceLine(block.content, 0, bold.to) };
}

function readPlainItem(block: Block, current: Current | null, { aliases }: Naming): Opener | null {
  const label = current?.name && current.level < itemLevel ? null : itemLabel.exec(block.content.text)?.[1];
  const name = label ? nameLabel(label, aliases) : null;
  if (name && label) return { name, level: itemLevel, title: sliceLine(block.content, 0, label.length) };
  return current && current.item >= 0 ? { name: null, level: itemLevel, title: block.content } : null;
}

/** Labels inside a section that has a heading count only where the author is still introducing. */
function mayNest(current: Opener | null, name: SectionName | null): boolean {
  if (!current?.name) return true;
  if (current.level >= lineLevel) return true;
  return current.name === 'summary' || current.name === 'background' || (name === 'people' && current.name !== 'action-items');
}

function startSection(name: SectionName, title: Line, block: Block, index: number): Section {
  return { name, title: cleanText(title.text), line: block.line, place: placeIn(title), from: index + 1, to: index + 1, size: 0 };
}

function sizeOf(section: Section, blocks: Block[]): number {
  let size = 0;
  const opener = blocks[section.from - 1];
  if (opener && opener.kind !== 'heading') {
    const rest = opener.content.text.slice(section.title.length).replace(/^[\s:–—-]+/, '');
    if (!isPlaceholder(rest)) size += rest.length;
  }
  for (const block of blocks.slice(section.from, section.to)) {
    if (block.kind === 'comment' || block.kind === 'columns') continue;
    const texts = block.kind === 'row' ? block.cells.map((cell) => cell.text) : [block.content.text];
    for (const text of texts) if (!isPlaceholder(text)) size += text.trim().length;
  }
  return size;
}
