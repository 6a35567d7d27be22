import type { Block, Section, SectionName } from '../types.ts';
import { isCourse, type Naming, plansActions, strongNames } from './naming.ts';
import type { Current } from './opener.ts';
import { readOpener } from './openers.ts';
import { sizeOf, startSection } from './section-extent.ts';
import { nameSecond } from './section-names.ts';
import { nameListed, nameRest, nameTold } from './told-sections.ts';

/** The second section that one heading opens. */
function secondOf({ name }: Section, { content }: Block, index: number, naming: Naming): SectionName | null {
  return name === 'summary' && isCourse(index, content.text, naming) ? 'timeline' : nameSecond(content.text, name, naming.aliases);
}

/** Finds the sections by what their openers say, tags every block with its own, and returns them in order. */
export function assignSections(blocks: Block[], title: Block | null, aliases: ReadonlyMap<string, SectionName>): Section[] {
  const sections: Section[] = [];
  /** Headings that name two sections open both. */
  const twins: Section[] = [];
  const naming: Naming = { blocks, aliases, strong: strongNames(blocks, title, aliases), planned: plansActions(blocks) };
  let current: Current | null = null;
  /** What a form of rows stands under. */
  let around: Current | null = null;
  blocks.forEach((block, index) => {
    if (current?.row && block.kind !== 'row') current = around;
    const opener = block === title ? null : readOpener(index, current, naming);
    if (opener) {
      if (opener.row && !current?.row) around = current;
      const section = opener.name && !opener.quiet ? startSection(opener.name, opener.title, block, index) : null;
      if (section) sections.push(section);
      const second = section && block.kind === 'heading' ? secondOf(section, block, index, naming) : null;
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
