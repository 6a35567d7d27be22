import { isAll, leadingStrong, placeIn, sliceLine } from '../markdown/lines.ts';
import { cleanText, isPlaceholder } from '../markdown/text.ts';
import { readStamp } from '../time/stamp.ts';
import type { Block, Line, Section, SectionName } from '../types.ts';
import { nameLabel, nameSecond, nameSection } from './section-names.ts';

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

/** Finds the sections by what their openers say, tags every block with its own, and returns them in order. */
export function assignSections(blocks: Block[], title: Block | null, aliases: ReadonlyMap<string, SectionName>): Section[] {
  const sections: Section[] = [];
  /** Headings that name two sections open both. */
  const twins: Section[] = [];
  let current: (Opener & { section: Section | null; item: number }) | null = null;
  blocks.forEach((block, index) => {
    const opener = block === title ? null : readOpener(block, blocks[index - 1], current, aliases);
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
  for (const section of sections) section.size = sizeOf(section, blocks);
  return sections;
}

function readOpener(
  block: Block,
  before: Block | undefined,
  current: (Opener & { item: number }) | null,
  aliases: ReadonlyMap<string, SectionName>,
): Opener | null {
  switch (block.kind) {
    case 'heading':
      return readHeading(block, current, aliases);
    case 'line':
      return block.parent < 0 ? readLabelLine(block, current, aliases, block.opens || isLabel(before)) : null;
    case 'item':
      return block.level === 1 ? readLabelItem(block, current, aliases) : null;
    default:
      return null;
  }
}

function readHeading(block: Block, current: Opener | null, aliases: ReadonlyMap<string, SectionName>): Opener | null {
  const { content, level } = block;
  const inside = current !== null && level > current.level;
  const stamp = current?.name === 'timeline' ? readStamp(content.text) : null;
  // `## July 22` or `### 13:35` under a timeline belongs to it, whatever its rank.
  if (stamp && content.text.slice(stamp.length).split(/\s+/).length < 25) return null;
  const name = nameSection(content.text, aliases);
  if (inside && current.name) {
    if (!name || name === current.name) return null;
    if (closed.has(current.name) && !independent.has(name)) return null;
  }
  return { name, level, title: content };
}

const plainLabel = /^([A-Z][A-Za-z' ]{2,40}):(?:\s|$)/;

/** A label line, below which another may follow in the same paragraph. */
function isLabel(block: Block | undefined): boolean {
  return block?.kind === 'line' && plainLabel.test(block.content.text);
}

/** `**Summary**` alone on a line, `**Impact**: …`, or plain `Impact: …`. */
function readLabelLine(block: Block, current: Opener | null, aliases: ReadonlyMap<string, SectionName>, first: boolean): Opener | null {
  const { content } = block;
  const bold = leadingStrong(content);
  if (bold) {
    const alone = isAll(content, 'strong');
    if (!alone && !/^\s*[:–—-]/.test(content.text.slice(bold.to)) && !/:\s*$/.test(bold.text)) return null;
    const name = alone ? nameSection(bold.text, aliases) : nameLabel(bold.text, aliases);
    if (!name || (!alone && !mayNest(current, name))) return null;
    if (current?.name && closed.has(current.name) && (!independent.has(name) || name === 'people')) return null;
    return { name, level: lineLevel, title: sliceLine(content, 0, bold.to) };
  }
  const plain = plainLabel.exec(content.text);
  if (!plain || !first || !mayNest(current, null)) return null;
  const name = nameLabel(plain[1] as string, aliases);
  return name ? { name, level: lineLevel, title: sliceLine(content, 0, plain[1]?.length) } : null;
}

/** `- **Impact**: …` with everything nested below it. */
function readLabelItem(block: Block, current: (Opener & { item: number }) | null, aliases: ReadonlyMap<string, SectionName>): Opener | null {
  // Items of a section that has a heading are its content, not sections of their own.
  if (current?.name && current.level < lineLevel && current.name !== 'summary') return null;
  const bold = leadingStrong(block.content);
  if (!bold) return current?.item !== undefined && current.item >= 0 ? { name: null, level: itemLevel, title: block.content } : null;
  const rest = block.content.text.slice(bold.to);
  if (!/^\s*[:–—-]/.test(rest) && !/:\s*$/.test(bold.text) && rest.trim() !== '') return null;
  const name = nameLabel(bold.text, aliases);
  if (!name && (current?.level ?? 0) < itemLevel) return null;
  return { name, level: itemLevel, title: sliceLine(block.content, 0, bold.to) };
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
