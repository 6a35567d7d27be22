import type { List, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import type { Point } from 'unist';
import type { Block, Line } from '../types.ts';
import { type InlineSource, readInline } from './inline.ts';
import { createLine, sliceLine } from './lines.ts';

const maxDepth = 60;

/** Flattens mdast into line-sized blocks in document order, so that later steps need no tree walking. */
export function listBlocks(tree: Root, source: InlineSource): Block[] {
  const blocks: Block[] = [];
  const context: Context = { blocks, source, depth: 0, list: 0, parent: -1 };
  for (const child of tree.children) addNode(child, context);
  return blocks;
}

interface Context {
  blocks: Block[];
  source: InlineSource;
  depth: number;
  list: number;
  parent: number;
}

function addNode(node: RootContent, context: Context) {
  if (context.depth > maxDepth) return;
  switch (node.type) {
    case 'heading':
      return addHeading(node, context);
    case 'paragraph':
      return addLines(node, context);
    case 'list':
      return addList(node, context);
    case 'table':
      return addTable(node, context);
    case 'blockquote':
      return addOpaque(node, context, { kind: 'quote', text: quoteText(node), inner: quoteLines(node, context) });
    case 'code':
      return addOpaque(node, context, { kind: 'code', text: node.value, inner: codeLines(node, context) });
    case 'html':
      return addHtml(node.value, node, context);
    default:
      return;
  }
}

function addHeading(node: Extract<RootContent, { type: 'heading' }>, context: Context) {
  const lines = writeLines(node.children, node, context);
  const content = lines[0] ?? createLine(startOf(node));
  for (const more of lines.slice(1)) content.text += ` ${more.text}`;
  push(context, { kind: 'heading', content, level: node.depth, endLine: endLineOf(node) });
}

function addLines(node: Paragraph, context: Context) {
  const lines = writeLines(node.children, node, context);
  let opens = true;
  lines.forEach((content, index) => {
    const level = context.parent < 0 ? tightHeading(content.text, index === 0 && lines.length === 1) : 0;
    if (level > 0) push(context, { kind: 'heading', content: sliceLine(content, level), level });
    else push(context, { kind: 'line', content, opens });
    opens = level > 0;
  });
}

/** Rank of `##Timeline`, as old Markdown has its headings; 0 for `#231 was merged` and `#kafka #outage`. */
function tightHeading(text: string, alone: boolean): number {
  const marks = /^#{2,6}(?=[\p{L}*_`])/u.exec(text);
  if (marks) return marks[0].length;
  return alone && /^#\p{Lu}[^#]*$/u.test(text) && text.includes(' ') ? 1 : 0;
}

function addList(node: List, context: Context) {
  for (const item of node.children) addItem(item, node.ordered ?? false, context);
}

function addItem(item: ListItem, ordered: boolean, context: Context) {
  const [first, ...rest] = item.children;
  const lines = first?.type === 'paragraph' ? writeLines(first.children, first, context) : [];
  // A heading as the first thing in an item (`- ### x`) reads as the item's text.
  if (first?.type === 'heading') lines.push(...writeLines(first.children, first, context));
  const index = context.blocks.length;
  push(context, {
    kind: 'item',
    content: lines[0] ?? createLine(startOf(item)),
    level: context.list + 1,
    ordered,
    checked: item.checked ?? null,
    endLine: endLineOf(item),
    opens: true,
  });
  const inner = { ...context, depth: context.depth + 1, list: context.list + 1, parent: index };
  for (const content of lines.slice(1)) push(inner, { kind: 'line', content });
  const others = first && first.type !== 'paragraph' && first.type !== 'heading' ? item.children : rest;
  for (const child of others) addNode(child, inner);
}

function addTable(node: Table, context: Context) {
  const columns = context.blocks.length;
  node.children.forEach((row, index) => {
    const cells = row.children.map((cell) => joinLines(writeLines(cell.children, cell, context), startOf(cell)));
    const content = joinCells(cells, row);
    push(context, { kind: index === 0 ? 'columns' : 'row', content, cells, columns });
  });
}

function addHtml(value: string, node: Nodes, context: Context) {
  if (value.startsWith('<!--')) return addOpaque(node, context, { kind: 'comment', text: value, inner: [] });
  const text = value.replace(/<!--[\s\S]*?-->/g, ' ').replace(/<[^>]*>/g, ' ');
  const start = startOf(node);
  let opens = true;
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const at = { line: start.line + index, column: 1 };
    push(context, { kind: 'line', content: { ...createLine(at), text: line.trim() }, opens });
    opens = false;
  });
}

function addOpaque(node: Nodes, context: Context, { kind, text, inner }: { kind: Block['kind']; text: string; inner: Line[] }) {
  const content = createLine(startOf(node));
  content.text = text;
  push(context, { kind, content, inner, endLine: endLineOf(node) });
}

/** Lines of a fence, or of indented code, at their place in the source. */
function codeLines(node: Extract<RootContent, { type: 'code' }>, { source }: Context): Line[] {
  const { line } = startOf(node);
  const fenced = /^[\s>]*(?:`{3}|~{3})/.test(source.lines[line - 1] ?? '') ? 1 : 0;
  return node.value.split('\n').map((text, index) => ({ ...createLine({ line: line + fenced + index, column: 1 }), text }));
}

function quoteLines(node: Extract<RootContent, { type: 'blockquote' }>, context: Context): Line[] {
  const lines: Line[] = [];
  const walk = (child: Nodes, depth: number) => {
    if (depth > maxDepth) return;
    if (child.type === 'paragraph' || child.type === 'heading') lines.push(...writeLines(child.children, child, context));
    else if (child.type === 'blockquote' || child.type === 'list' || child.type === 'listItem') for (const inner of child.children) walk(inner, depth + 1);
  };
  walk(node, 0);
  return lines;
}

function quoteText(node: Extract<RootContent, { type: 'blockquote' }>): string {
  const texts: string[] = [];
  const walk = (child: Nodes, depth: number) => {
    if (depth > maxDepth) return;
    if ('value' in child && child.type !== 'html') texts.push(child.value);
    else if ('children' in child) for (const grandchild of child.children) walk(grandchild, depth + 1);
  };
  walk(node, 0);
  return texts.join(' ');
}

function writeLines(children: PhrasingContent[], node: Nodes, context: Context): Line[] {
  return readInline(children, startOf(node), context.source);
}

function joinLines(lines: Line[], at: Point): Line {
  const [first = createLine(at), ...rest] = lines;
  for (const line of rest) {
    const shift = first.text.length + 1;
    first.text += ` ${line.text}`;
    first.spans.push(...line.spans.map((span) => ({ ...span, from: span.from + shift, to: span.to + shift })));
    first.marks.push(...line.marks.map(([a, b]): [number, number] => [a + shift, b]));
  }
  return first;
}

function joinCells(cells: Line[], row: TableRow): Line {
  const content = createLine(startOf(row));
  content.text = cells.map((cell) => cell.text).join(' | ');
  return content;
}

function push(context: Context, block: Partial<Block> & { kind: Block['kind']; content: Line }) {
  context.blocks.push({
    line: block.content.line,
    endLine: block.content.line,
    level: 0,
    parent: context.parent,
    ordered: false,
    checked: null,
    opens: false,
    cells: [],
    columns: -1,
    inner: [],
    section: null,
    ...block,
  });
}

function startOf(node: Nodes): Point {
  return node.position?.start ?? { line: 1, column: 1 };
}

function endLineOf(node: Nodes): number {
  return node.position?.end.line ?? startOf(node).line;
}
