import { cleanText } from '../markdown/text.ts';
import type { ActionItem, Block } from '../types.ts';
import { noGroup } from './item-groups.ts';
import type { ItemContext } from './item-line.ts';
import { past } from './itemless-sections.ts';
import { readProse } from './prose-items.ts';

export const prevents =
  /\b(?:prevent|avoid|recurrence|recurring|(?:happen|occur)(?:s|ring|ing)? again|less likely|in (?:the )?future|going forward|moving forward|next steps?|follow-?ups?|longer[- ]term|long[- ]term|(?:future|further|next|planned|upcoming) (?:plans?|work|improvements?|changes|fixes|measures))\b/i;
export const promises =
  /\b(?:will|going to|plan(?:ning|s)? to|intend to|committed to|(?:are|is|['’]re) (?:also )?(?:taking|making|working|implementing|adding|improving|doing|planning))\b|['’]ll\b/i;
export const reader = /\byou(?:r|rs)?\b/i;

/** A paragraph outside of lists, where no account of the incident stands. */
interface Paragraph {
  from: number;
  to: number;
  text: string;
}

function paragraphAt(index: number, blocks: Block[]): Paragraph | null {
  const block = blocks[index] as Block;
  if (block.kind !== 'line' || !block.opens || block.parent >= 0 || (block.section !== null && past.has(block.section))) return null;
  let to = index + 1;
  while (blocks[to]?.kind === 'line' && !blocks[to]?.opens) to++;
  const lines = blocks.slice(index, to).map(({ content }) => content.text);
  return { from: index, to, text: cleanText(lines.join(' ')) };
}

const announces =
  /\b(?:we|team)(?:['’]ll| will|['’]re| are|['’]ve| have)\b.{0,40}\b(?:making|make|made|taking|take|taken|planning|plan|planned|working on|introducing)\b.{0,40}\b(?:changes|steps|measures|improvements|actions|fixes|things)\b/i;
const ordinal =
  /^(?:to (?:start|begin) with|first(?:ly| of all)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|next|then|also|in addition|additionally|finally|lastly|as a (?:more |further )?(?:short|medium|mid|long)(?:er)?[ -]term \w+|in the (?:short|medium|long)(?:er)?[ -](?:term|run)|longer[ -]term)\b[^,.]{0,20},\s/i;

/** A paragraph that announces changes to prevent it, and below it `First, …`, `Secondly, …`: what each paragraph promises first. */
export function fromAnnounced(blocks: Block[], context: ItemContext): ActionItem[] {
  const items: ActionItem[] = [];
  let announced = false;
  for (let index = 0; index < blocks.length; index++) {
    if (blocks[index]?.kind === 'heading') announced = false;
    const paragraph = paragraphAt(index, blocks);
    if (!paragraph) continue;
    const { text } = paragraph;
    if (announced && ordinal.test(text)) {
      const [first] = readProse(blocks, { ...paragraph, group: noGroup }, context).filter(({ text: work }) => promises.test(work));
      if (first) items.push(first);
    }
    announced ||= announces.test(text) && (prevents.test(text) || /\b(?:happen|occur)s? again\b/i.test(text));
  }
  return items.length >= 2 ? items : [];
}

/** `To prevent this from happening again, we will …` in a paragraph, and what that paragraph promises further. */
export function fromPromises(blocks: Block[], context: ItemContext): ActionItem[] {
  const items: ActionItem[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const paragraph = paragraphAt(index, blocks);
    if (!paragraph) continue;
    const { text } = paragraph;
    if (prevents.test(text) && /\b(?:we|team|i)(?:['’]ll| will| are going to| plan to| intend to)\b/i.test(text) && !reader.test(text))
      items.push(
        ...readProse(blocks, { ...paragraph, group: noGroup }, context).filter(({ text: work }) =>
          /\b(?:will|going to|plans? to|intends? to)\b|['’]ll\b/i.test(work),
        ),
      );
  }
  return items;
}
