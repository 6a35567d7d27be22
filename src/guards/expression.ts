import { parser } from '@prometheus-io/lezer-promql';
import { spanSeconds } from '../evidence/promql.ts';

type Node = ReturnType<typeof parser.parse>['topNode'];

/** What a selector of an expression looks at, in seconds back from an evaluation. */
export interface Reach {
  selector: string;
  farthest: number;
  nearest: number;
  /** It takes a range of samples, not only the last. */
  ranged: boolean;
  /** It is evaluated at times of its own, inside of a subquery. */
  nested: boolean;
}

/** How long Prometheus takes the last sample of a series for its value. */
export const staleAfter = 300;

/** Whether Prometheus' grammar takes an expression. */
export function isExpression(query: string): boolean {
  let broken = query.trim() === '';
  parser.parse(query).iterate({
    enter: ({ type }) => {
      if (type.isError) broken = true;
    },
  });
  return !broken;
}

/** What the selectors of an expression look at; one that stands in it twice is there twice. */
export function reachesOf(query: string): Reach[] {
  const found: Reach[] = [];
  const visit = (node: Node, shift: number, range: number | null, outer: number) => {
    if (node.name === 'VectorSelector') {
      const selector = query.slice(node.from, node.to).trim();
      found.push({ selector, farthest: shift + outer + (range ?? staleAfter), nearest: shift, ranged: range !== null, nested: outer > 0 });
      return;
    }
    const span = spanOf(node.getChild('DurationExpr'), query);
    const inner = node.name === 'MatrixSelector' ? span : null;
    const further = outer + (node.name === 'SubqueryExpr' ? span : 0);
    // The grammar hangs the offset of the last operand on the whole: `a / b offset 1d` moves b alone.
    const last = node.name === 'OffsetExpr' ? lastOperand(node.firstChild) : null;
    const moved = node.name === 'OffsetExpr' ? offsetOf(node, query) : 0;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      const operands = last && child.from <= last.from && last.to <= child.to ? operandsOf(child) : [child];
      for (const operand of operands) visit(operand, shift + (operand.from === last?.from ? moved : 0), inner, further);
    }
  };
  visit(parser.parse(query).topNode, 0, null, 0);
  return found;
}

/** The operands of arithmetic without brackets, from left to right. */
function operandsOf(node: Node): Node[] {
  if (node.name !== 'BinaryExpr' && node.name !== 'UnaryExpr') return [node];
  const found: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(...operandsOf(child));
  return found;
}

const lastOperand = (node: Node | null) => (node ? (operandsOf(node).at(-1) ?? node) : null);

const spanOf = (node: Node | null, query: string) => (node ? secondsOf(query.slice(node.from, node.to)) : 0);
const secondsOf = (text: string) => (/^\s*[\d.]+\s*$/.test(text) ? Number(text) : spanSeconds(text));

function offsetOf(node: Node, query: string): number {
  const word = node.getChild('Offset');
  const text = word ? query.slice(word.to, node.to).trim() : '';
  return text.startsWith('-') ? -secondsOf(text.slice(1)) : secondsOf(text);
}

const clocks = /^(?:time|hour|minute|month|year|day_of_week|day_of_month|day_of_year|days_in_month|timestamp)$/;

/** What of an expression means something else in a unit test, whose time begins in 1970; null where nothing does. */
export function clockOf(query: string): string | null {
  let found: string | null = null;
  parser.parse(query).iterate({
    enter: ({ name, from, to }) => {
      const text = query.slice(from, to);
      if (name === 'FunctionIdentifier' && clocks.test(text)) found ??= `${text}()`;
      if (name === 'At') found ??= '@';
    },
  });
  return found;
}

const operators: Record<string, string> = { Gtr: '>', Gte: '>=', Lss: '<', Lte: '<=', Eql: '==', EqlC: '==', Neq: '!=' };

export interface Comparison {
  left: string;
  operator: string;
  limit: number;
}

/** An expression that compares something with a number; null for any other. */
export function comparisonOf(query: string): Comparison | null {
  let node = parser.parse(query).topNode.firstChild;
  while (node?.name === 'ParenExpr') node = node.firstChild;
  if (node?.name !== 'BinaryExpr' || node.getChild('BoolModifier')) return null;
  const [left, right] = [node.firstChild, node.lastChild];
  const middle = left?.nextSibling;
  const operator = operators[middle?.name ?? ''];
  if (!left || !right || !operator || !/^(?:NumberDurationLiteral|UnaryExpr)$/.test(right.name)) return null;
  const limit = Number(query.slice(right.from, right.to).replace(/\s/g, ''));
  return Number.isNaN(limit) ? null : { left: query.slice(left.from, left.to).trim(), operator, limit };
}

/** Whether a value passes a comparison, as in PromQL: NaN passes none but `!=`. */
export function passes(value: number, operator: string, limit: number): boolean {
  if (operator === '>') return value > limit;
  if (operator === '>=') return value >= limit;
  if (operator === '<') return value < limit;
  if (operator === '<=') return value <= limit;
  return operator === '==' ? value === limit : value !== limit;
}

const arithmetic = new Set(['Add', 'Sub', 'Mul', 'Div', 'Mod', 'Pow', 'Atan2']);
const closed = new Set(['VectorSelector', 'FunctionCall', 'AggregateExpr', 'ParenExpr']);

/** An expression as the left side of a comparison: in brackets where it may bind less, and so that a comment ends. */
export function asOperand(query: string): string {
  const text = query.trim();
  const node = parser.parse(text).topNode.firstChild;
  const tight = node?.name === 'BinaryExpr' && arithmetic.has(node.firstChild?.nextSibling?.name ?? '');
  const commented = text.includes('#');
  return node && (tight || closed.has(node.name)) && !commented ? text : `(${text}${commented ? '\n' : ''})`;
}

/**
 * The same expression a day earlier, as a factor of another; null where its selectors are moved already or it has times of
 * its own.
 */
export function dayEarlier(query: string): string | null {
  const ends: number[] = [];
  let moved = false;
  parser.parse(query).iterate({
    enter: ({ name, to }) => {
      if (name === 'OffsetExpr' || name === 'At' || name === 'SubqueryExpr') moved = true;
      if (name === 'MatrixSelector' || name === 'VectorSelector') ends.push(to);
      return name !== 'MatrixSelector';
    },
  });
  if (moved || ends.length === 0 || query.includes('#')) return null;
  const shifted = ends.reduceRight((text, end) => `${text.slice(0, end)} offset 1d${text.slice(end)}`, query).trim();
  const node = parser.parse(query.trim()).topNode.firstChild;
  return node && closed.has(node.name) ? shifted : `(${shifted})`;
}

/** The same for the same expression, whatever its blanks. */
export const sameExpression = (one: string, other: string) => one.replace(/\s+/g, '') === other.replace(/\s+/g, '');

/** A selector and nothing else, of a metric that only grows: its value says nothing. */
export function isBareCounter(query: string): boolean {
  const node = parser.parse(query.trim()).topNode.firstChild;
  return node?.name === 'VectorSelector' && /^[a-zA-Z_:][\w:]*_total\b/.test(query.trim());
}
