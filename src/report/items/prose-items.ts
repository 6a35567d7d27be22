import { isAll, sliceLine } from '../markdown/lines.ts';
import { continues, joinPassage, type Passage } from '../markdown/passages.ts';
import { sentencesOf } from '../markdown/sentences.ts';
import { cleanText } from '../markdown/text.ts';
import type { ActionItem, Block, Line, Section } from '../types.ts';
import { itemFromLine } from './item-line.ts';

/** Numbered sub-headings (`#### 1) Move the database`) with prose below are items themselves. */
export function readHeadings(blocks: Block[], section: Section, reference: string | null): ActionItem[] {
  const items: ActionItem[] = [];
  for (const block of blocks.slice(section.from, section.to)) {
    if (block.kind !== 'heading' || !/^\s*(?:\d{1,2}[.)]|AI-?\d+|TODO\b)/.test(block.content.text)) continue;
    const item = itemFromLine(block.content, reference);
    if (item) items.push(item);
  }
  return items;
}

const pledge =
  /\b(?:will|shall|should|must|plans? to|planning to|intends? to|going to|looking (?:in)?to|hoping to|need(?:s)? to|(?:is|are) (?:being|under ?way)|(?:is|are) (?:also )?(?:changes )?coming|under ?way|recommend|aim to|propose)\b/i;

/** What only sounds like a promise: regrets, conditions for readers, effects of what was done. */
const noPledge =
  /\b(?:should|could) (?:not )?have\b|^(?:if|when|once) you\b|\bwill (?:be considered|be deciding|have to|likely|not|also be deciding)\b|\bwill be taken from\b|\bwill prevent such\b/i;

/** A sentence that begins with what to do. */
const imperative =
  /^(?:add|alert|automate|build|change|check|clean|communicate|configure|continue|create|define|deploy|develop|discourage|document|educate|emphasi[sz]e|enable|encourage|enforce|ensure|establish|expand|extend|fix|implement|improve|increase|introduce|investigate|make|migrate|monitor|move|prevent|provide|reduce|remove|replace|require|review|rotate|run|schedule|set|split|test|train|update|upgrade|use|write)\b/i;

/** Prose: each sentence that promises or asks for something, read over its wrapped lines. */
export function readProse(blocks: Block[], section: Section, reference: string | null): ActionItem[] {
  const items: ActionItem[] = [];
  let lines: Line[] = [];
  for (let index = section.from; index < section.to; index++) {
    const block = blocks[index] as Block;
    if (block.kind !== 'line' || isAll(block.content, 'strong')) continue;
    lines.push(block.content);
    if (continues(blocks[index + 1], block)) continue;
    items.push(...promisesOf(joinPassage(lines), reference));
    lines = [];
  }
  return items;
}

function promisesOf(passage: Passage, reference: string | null): ActionItem[] {
  return sentencesOf(passage.text).flatMap(([from, to]) => {
    const text = passage.text.slice(from, to);
    if ((!pledge.test(text) && !imperative.test(text)) || noPledge.test(text) || /\?\s*$/.test(text)) return [];
    const { line, offset } = passage.at(from);
    const item = itemFromLine(sliceLine(line, offset), reference);
    if (!item) return [];
    item.text = cleanText(text);
    return [item];
  });
}
