import { cleanText, normaliseHeading } from '../markdown/text.ts';
import { isAdvice } from '../sections/loose-names.ts';
import type { Block, Section } from '../types.ts';
import { areOwners } from './group-owners.ts';
import { type Group, groupText, inherit, isGroupLine, noGroup, readGroup } from './item-groups.ts';
import type { ItemContext } from './item-line.ts';
import { isUnowned } from './owners.ts';
import { stateOfGroup } from './states.ts';

/** A stretch of a section under one sub-heading, bold line or label. */
export interface Part {
  opener: Block | null;
  group: Group;
  from: number;
  to: number;
}

/** Sub-headings below which nothing is to be done. */
const noWork = /^(?:(?:open|unanswered|remaining|outstanding) )?questions?\b|^(?:related|references?|links|notes?|glossary|appendix|example|legend)\b/;

/** The parts of a section, but those that turn to readers or hold no work. */
export function partsOf(blocks: Block[], section: Section, context: ItemContext): Part[] {
  const { done, declined } = stateOfGroup(section.title);
  const outer = { ...noGroup, done, declined };
  const parts: Part[] = [{ opener: null, group: outer, from: section.from, to: section.to }];
  const above: { level: number; group: Group }[] = [{ level: 0, group: outer }];
  for (let index = section.from; index < section.to; index++) {
    const block = blocks[index] as Block;
    if (block.kind !== 'heading' && !isGroupLine(block, blocks[index + 1])) continue;
    if (block.kind === 'heading') while (above.length > 1 && (above.at(-1)?.level ?? 0) >= block.level) above.pop();
    const group = inherit(readGroup(block.content, context), above.at(-1)?.group ?? outer);
    if (block.kind === 'heading') above.push({ level: block.level, group });
    (parts.at(-1) as Part).to = index;
    parts.push({ opener: block, group, from: index + 1, to: section.to });
  }
  return withOwners(parts, blocks, context).filter(({ opener }) => {
    const text = normaliseHeading(opener?.content.text ?? '');
    return !isAdvice(text) && !noWork.test(text);
  });
}

/** Where the openers over lists are teams and people, they own what stands below them. */
function withOwners(parts: Part[], blocks: Block[], context: ItemContext): Part[] {
  const kinds = new Map<string, Part[]>();
  for (const part of parts) {
    if (!part.opener || !blocks.slice(part.from, part.to).some(({ kind }) => kind === 'item' || kind === 'row')) continue;
    const kind = `${part.opener.kind} ${part.opener.level}`;
    const peers = kinds.get(kind);
    if (peers) peers.push(part);
    else kinds.set(kind, [part]);
  }
  const owning = new Set([...kinds.values()].filter((peers) => !peers.some(tellsState) && areOwners(peers.map(nameOf), context.people)).flat());
  return parts.map((part) => {
    const name = nameOf(part);
    return owning.has(part) && !isUnowned(name) ? { ...part, group: { ...part.group, owner: part.group.owner ?? name } } : part;
  });
}

/** "Taken" beside "To do" is how things stand. */
function tellsState({ group, opener }: Part): boolean {
  return opener !== null && (group.done || group.declined) && nameOf({ opener }).split(' ').length <= 2;
}

function nameOf({ opener }: Pick<Part, 'opener'>): string {
  return opener ? cleanText(groupText(opener.content)) : '';
}
