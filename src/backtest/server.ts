import { hostOf, joinUrl } from '../collect/http.ts';
import { openSession, type Session } from '../collect/session.ts';
import type { Matrix, Rules } from '../evidence/alert-history.ts';
import type { Limits } from '../evidence/settings.ts';
import { readMatrix } from '../guards/samples.ts';
import { type Engine, emptyMatrix } from './engine.ts';

const mostPoints = 10_999;

export interface ServerOptions {
  url: string;
  headers: Record<string, string>;
  limits: Limits;
  /** Seconds since 1970 between which the incident is looked at. */
  from: number;
  to: number;
}

/** A Prometheus that runs somewhere. */
export function askServer({ url, headers, limits, from, to }: ServerOptions): Engine {
  const secrets = Object.values(headers).flatMap((value) => [value, value.replace(/^\S+ /, '')]);
  const session = openSession({ kind: 'prometheus', limits, signal: AbortSignal.timeout(limits.run), secrets, now: () => '', print: null });
  const ask = (path: string, form: Record<string, string>) => post(session, joinUrl(url, path), headers, form);
  return {
    name: `the Prometheus at ${hostOf(url)}`,
    kind: 'server',
    from,
    to,
    async evaluate(expr, { from: start, to: end, step }) {
      const answers: Matrix[] = [];
      for (let part = start; part <= end; part += (mostPoints + 1) * step) {
        const until = Math.min(end, part + mostPoints * step);
        answers.push(await ask('api/v1/query_range', { query: expr, start: String(part), end: String(until), step: String(step) }));
      }
      return readMatrix(answers);
    },
    async samples(selector, span) {
      const seconds = Math.max(1, Math.ceil(span.to - span.from));
      return readMatrix([await ask('api/v1/query', { query: `${selector}[${seconds}s]`, time: String(span.to) })]);
    },
    rules: () => session.json<Rules>({ what: 'rules', url: joinUrl(url, 'api/v1/rules'), headers, optional: true }, {}),
    close: async () => {},
  };
}

function post(session: Session, url: string, headers: Record<string, string>, form: Record<string, string>): Promise<Matrix> {
  return session.peek<Matrix>({ what: 'backtest', method: 'POST', url, headers, form }, emptyMatrix);
}
