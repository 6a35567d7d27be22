import { placeIn } from './markdown/lines.ts';
import { cleanText } from './markdown/text.ts';
import type { Block, Waiver } from './types.ts';

/** `<!-- post-mortem ignore <rule>: reason -->`: waives the rule for the whole report. */
export function readWaivers(blocks: Block[]): Waiver[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'comment') return [];
    const waivers: Waiver[] = [];
    for (const match of block.content.text.matchAll(/<!--\s*post-?mortem\s+(?:ignore|waive)\s+([\w-]+)\s*(?::|\s)?\s*([\s\S]*?)-->/gi)) {
      const reason = cleanText(match[2] ?? '');
      waivers.push({ rule: (match[1] as string).toLowerCase(), reason: reason === '' ? null : reason, place: placeIn(block.content) });
    }
    return waivers;
  });
}
