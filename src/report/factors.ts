import { isAll, leadingStrong, placeIn, sliceLine } from './markdown/lines.ts';
import { cleanText, isPlaceholder, normaliseHeading } from './markdown/text.ts';
import type { Block, Factor, FactorLayer, Line, Section } from './types.ts';

const layers: [RegExp, FactorLayer][] = [
  [/^(?:immediate|direct|proximate|triggering|trigger)\b/, 'immediate'],
  [/^(?:systemic|latent|organi[sz]ational|underlying|systemic issues?|structural)\b/, 'systemic'],
  [/^(?:contributing|contributory|aggravating|secondary)\b/, 'contributing'],
];

function layerOf(text: string): FactorLayer | null {
  const normal = normaliseHeading(text);
  return layers.find(([pattern]) => pattern.test(normal))?.[1] ?? null;
}

/** The contributing factors with the layer their heading, label or column gives them. */
export function readFactors(blocks: Block[], sections: Section[]): Factor[] {
  return sections.filter(({ name }) => name === 'contributing-factors').flatMap((section) => readSection(blocks, section));
}

function readSection(blocks: Block[], section: Section): Factor[] {
  const factors: Factor[] = [];
  const prose: Factor[] = [];
  let layer = layerOf(section.title.replace(/^contributing/i, ''));
  for (let index = section.from; index < section.to; index++) {
    const block = blocks[index] as Block;
    if (block.kind === 'heading' || (block.kind === 'line' && isAll(block.content, 'strong'))) layer = layerOf(block.content.text) ?? layer;
    else if (block.kind === 'row') factors.push(...fromRow(block, blocks[block.columns], layer));
    else if (block.kind === 'item' && block.parent < section.from) {
      const heads = blocks[index + 1]?.parent === index && layerOf(block.content.text) !== null;
      if (heads) layer = layerOf(block.content.text);
      else factors.push(...fromLine(block.content, layer));
    } else if (block.kind === 'item' && layerOf(blocks[block.parent]?.content.text ?? '') !== null) factors.push(...fromLine(block.content, layer));
    else if (block.kind === 'line' && block.parent < 0 && block.opens) prose.push(...fromLine(block.content, layer));
  }
  return factors.length > 0 ? factors : prose;
}

/** `**Systemic** (process): …`, `Immediate: …`, or plain text under the layer of its heading. */
function fromLine(content: Line, layer: FactorLayer | null): Factor[] {
  const bold = leadingStrong(content);
  const label = bold ? bold.text : (/^[^:.]{3,30}(?=:)/.exec(content.text)?.[0] ?? '');
  const own = layerOf(label);
  const category = /\(([^)]{2,30})\)/.exec(content.text.slice(0, label.length + 32))?.[1] ?? null;
  const from = own ? (/^[\s:–—-]*(?:\([^)]*\))?[\s:–—-]*/.exec(content.text.slice(label.length))?.[0].length ?? 0) + label.length : 0;
  const text = cleanText(sliceLine(content, from).text);
  if (text === '' || isPlaceholder(text)) return [];
  return [{ line: content.line, place: placeIn(content, from), layer: own ?? layer, category: own ? category : null, text }];
}

function fromRow(block: Block, header: Block | undefined, layer: FactorLayer | null): Factor[] {
  const names = header?.cells.map((cell) => normaliseHeading(cell.text)) ?? [];
  const layerColumn = names.findIndex((name) => /^(?:layer|type|level|kind)$/.test(name));
  const categoryColumn = names.findIndex((name) => /^(?:category|area|class)$/.test(name));
  let column = names.findIndex((name) => /factor|description|what|cause/.test(name));
  if (column < 0) column = names.findIndex((_, n) => n !== layerColumn && n !== categoryColumn);
  const cell = block.cells[column];
  if (!cell || cleanText(cell.text) === '' || isPlaceholder(cell.text)) return [];
  const category = cleanText(block.cells[categoryColumn]?.text ?? '');
  return [
    {
      line: block.line,
      place: placeIn(cell),
      layer: layerOf(block.cells[layerColumn]?.text ?? '') ?? layer,
      category: category === '' ? null : category,
      text: cleanText(cell.text),
    },
  ];
}

/** The questions and answers of the five whys, one line each. */
export function readWhys(blocks: Block[], sections: Section[]): Line[] {
  const lines: Line[] = [];
  for (const section of sections.filter(({ name }) => name === 'five-whys')) {
    const inside = blocks.slice(section.from, section.to);
    const items = inside.filter((block) => block.kind === 'item' && block.ordered);
    const rows = inside.filter((block) => block.kind === 'row');
    const asked = inside.filter((block) => /^\W*why\b/i.test(block.content.text));
    const bullets = inside.filter((block) => block.kind === 'item');
    const chosen = [items, rows, asked, bullets].reduce((best, next) => (next.length > best.length ? next : best));
    lines.push(...(chosen.length > 0 ? chosen : inside.filter((block) => block.kind === 'line')).map((block) => block.content));
  }
  return lines.filter((line) => !isPlaceholder(line.text) && cleanText(line.text.replace(/^why\??:?/i, '')) !== '');
}
