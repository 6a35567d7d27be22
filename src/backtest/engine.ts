import type { Matrix, Rules } from '../evidence/alert-history.ts';
import type { Samples } from '../guards/samples.ts';

/** A Prometheus that evaluates expressions over what it has. All times are seconds since 1970. */
export interface Engine {
  /** What it is, for people. */
  name: string;
  kind: 'server' | 'local';
  /** Between which it has samples of the incident; a server has more before. */
  from: number;
  to: number;
  /** What an expression gives at each evaluation. Throws a `SourceProblem`. */
  evaluate: (expr: string, span: { from: number; to: number; step: number }) => Promise<Samples[]>;
  /** Samples as they were scraped. */
  samples: (selector: string, span: { from: number; to: number }) => Promise<Samples[]>;
  rules: () => Promise<Rules | null>;
  close: () => Promise<void>;
}

export const emptyMatrix: Matrix = { status: 'success', data: { resultType: 'matrix', result: [] } };
