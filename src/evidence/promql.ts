import { parser } from '@prometheus-io/lezer-promql';

/** The instant selectors of an expression (`up{job="api"}`), without ranges and offsets, each once. Empty for bad syntax. */
export function selectorsOf(query: string): string[] {
  const found = new Set<string>();
  parser.parse(query).iterate({
    enter: ({ name, from, to }) => {
      if (name === 'VectorSelector') found.add(query.slice(from, to).trim());
    },
  });
  return [...found];
}

const comparisons = new Set(['Gtr', 'Gte', 'Lss', 'Lte', 'Eql', 'Neq', 'EqlC']);

/** What an alert compares: the left side of the outermost comparison, or null. */
export function leftOfComparison(query: string): string | null {
  let node = parser.parse(query).topNode.firstChild;
  while (node && (node.name === 'ParenExpr' || node.name === 'Expr' || node.name === 'StepInvariantExpr')) node = node.firstChild;
  if (node?.name !== 'BinaryExpr') return null;
  const left = node.firstChild;
  for (let child = left; child; child = child.nextSibling) {
    if (comparisons.has(child.name) && left) return query.slice(left.from, left.to).trim();
  }
  return null;
}

/**
 * Seconds a query looks back on average-like functions: its answer trails what happened by up to that. Functions of the last
 * two samples do not.
 */
export function lookback(query: string): number {
  const bare = query.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  let most = 0;
  for (const [, inner = ''] of bare.matchAll(/\[((?:\d+(?:ms|[smhdwy]))+)\]/g)) {
    most = Math.max(most, spanSeconds(inner));
  }
  return /\b(?:irate|idelta|predict_linear|deriv)\s*\(/.test(bare) ? 0 : most;
}

const seconds: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, y: 31_536_000 };

/** Seconds of a span as Prometheus writes it: `1h30m`. */
export function spanSeconds(text: string): number {
  let sum = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)(ms|[smhdwy])/g)) sum += Number(count) * (seconds[unit as string] as number);
  return sum;
}
