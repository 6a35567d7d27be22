import { isAll } from '../markdown/lines.ts';
import { normaliseHeading } from '../markdown/text.ts';
import type { Block, SectionName } from '../types.ts';
import { nameLoosely } from './loose-names.ts';
import { nameByContent, settle } from './section-content.ts';
import { isWeakName, nameSection } from './section-names.ts';

/** What the openers of a report are read with. */
export interface Naming {
  blocks: Block[];
  aliases: ReadonlyMap<string, SectionName>;
  /** Sections that some heading names by a strong name. */
  strong: ReadonlySet<SectionName>;
  /** "Actions planned" stands somewhere: "Actions taken" is then what was done of them, and no account of the response. */
  planned: boolean;
}

/** True where a heading, bold line or label sets planned actions apart. */
export function plansActions(blocks: Block[]): boolean {
  return blocks.some(
    ({ kind, content }) => (kind === 'heading' || kind === 'line') && /^\W*(?:actions? (?:planned|to (?:be )?taken?)|planned actions?)\b/i.test(content.text),
  );
}

/** "Actions taken" beside "Actions planned". */
export function settleTaken(name: SectionName | null, text: string, { planned }: Pick<Naming, 'planned'>): SectionName | null {
  return planned && name === 'response' && /^actions? (?:already )?taken$/.test(normaliseHeading(text)) ? 'action-items' : name;
}

/** The sections that headings and bold lines name outright. */
export function strongNames(blocks: Block[], title: Block | null, aliases: ReadonlyMap<string, SectionName>): Set<SectionName> {
  const names = new Set<SectionName>();
  let remedies = 0;
  for (const block of blocks) {
    if (block === title || (block.kind !== 'heading' && !(block.kind === 'line' && isAll(block.content, 'strong')))) continue;
    const name = nameSection(block.content.text, aliases);
    // "Immediate actions" and "Long-term fixes" below "Remediation" are its parts, and name nothing beside it.
    if (block.kind === 'heading' && block.level <= remedies) remedies = 0;
    if (block.kind === 'heading' && name === 'action-items' && isWeakName(block.content.text, name)) remedies = block.level;
    if (remedies > 0 && name === 'action-items') continue;
    // "What happened" may be the summary or the course of things, beside "The short version".
    if (name && !isWeakName(block.content.text, name) && !/^what happen/i.test(block.content.text)) names.add(name);
  }
  return names;
}

const problem = /^(?:the )?problem( (?:statement|description)$)?\b|^what was the (?:problem|issue)\b/;

/** The section a heading or bold line names, unless it does so weakly and another does so well. */
export function nameOpener(index: number, text: string, naming: Naming): SectionName | null {
  const name = settleTaken(settle(nameSection(text, naming.aliases), normaliseHeading(text), contentOf(index, naming.blocks)), text, naming);
  const isSummary = name === 'root-cause' && !naming.strong.has('summary') && problem.exec(normaliseHeading(text));
  // "Problem statement" is what happened, where nothing else says that; "Problem" and "What was the problem?" only beside "Root cause".
  if (isSummary && (isSummary[1] || naming.strong.has('root-cause'))) return 'summary';
  if (!name || !naming.strong.has(name) || !isWeakName(text, name)) return name;
  // "Remediation" beside "Follow-ups" is what ended the incident.
  return name === 'action-items' ? 'response' : null;
}

/** "What happened" over a run of clock times is the timeline too, where nothing else is. */
export function isCourse(index: number, text: string, { blocks, strong }: Naming): boolean {
  return /^what happen/.test(normaliseHeading(text)) && !strong.has('timeline') && nameByContent(contentOf(index, blocks)) === 'timeline';
}

/** A name by words alone, unless another heading says it outright; things to do may stand under several. */
export function looseName(index: number, heading: string, { blocks, strong }: Naming): SectionName | null {
  const name = settle(nameLoosely(heading), heading, contentOf(index, blocks));
  return name && name !== 'action-items' && strong.has(name) ? null : name;
}

export function isWeaklyTaken(heading: string, { strong, aliases }: Naming): boolean {
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
