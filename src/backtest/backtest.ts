import type { Evidence } from '../evidence/evidence.ts';
import type { Collected } from '../guards/collected.ts';
import { reachesOf } from '../guards/expression.ts';
import type { Incident } from '../guards/incident.ts';
import { leadIn, type Outcome, outcomeOf } from '../guards/outcome.ts';
import type { DraftFiles, Trial } from '../guards/trial.ts';
import type { Report } from '../report/types.ts';
import type { Engine } from './engine.ts';
import type { Promtool } from './promtool.ts';

/** All that a backtest works on. */
export interface Setting {
  evidence: Evidence;
  report: Report | null;
  collected: Collected;
  incident: Incident;
  /** Null where no Prometheus can be asked: the values that were collected count. */
  engine: Engine | null;
  /** A server that may know the days before, where the engine has the incident alone. */
  before: Engine | null;
  promtool: Promtool | null;
  interval: { seconds: number; from: string };
  /** Days before the incident that a server is asked for. */
  days: number;
}

export interface Backtest {
  incident: Incident;
  engine: string | null;
  interval: Setting['interval'];
  trials: Trial[];
  files: DraftFiles[];
  /** Sentences for people. */
  notes: string[];
}

/** The alert that was there, by what it did. */
export function knownTrial({ incident, interval }: Setting, past: Outcome['before'], days: number): Trial[] {
  const { known, detected } = incident;
  if (!known) return [];
  const firing = { since: known.fired, active: known.fired, fired: known.fired, last: known.fired, ended: null };
  const outcome: Outcome = {
    ...outcomeOf([firing], incident, { from: known.fired, start: incident.from - leadIn }),
    firing,
    open: false,
    lead: detected ? detected.at - known.fired : null,
    before: past,
    days,
    falseResolves: known.falseResolves,
  };
  return [
    { alert: known.alert, expr: null, for: 0, kind: 'known', tried: true, collected: false, outcome, precision: interval.seconds, gain: false, test: 'none' },
  ];
}

const hour = 3600;

/** The span of days before the incident that is asked for, in seconds since 1970. */
export function daysBefore({ incident, days }: Setting): { from: number; to: number } {
  const to = incident.from - leadIn;
  return { from: to - days * 86_400, to };
}

/**
 * The first moment with samples of what an expression reads, as far back as is wanted: a server that keeps less does not say
 * that nothing fired before. Looked for by the hour; null where it has none.
 */
export async function firstSamples(server: Engine, expr: string, { from, to }: { from: number; to: number }): Promise<number | null> {
  const selectors = [...new Set(reachesOf(expr).map(({ selector }) => selector))];
  if (selectors.length === 0) return from;
  const times: number[] = [];
  for (const selector of selectors) {
    const answers = await server.evaluate(`count(last_over_time(${selector}[1h]))`, { from, to, step: hour });
    times.push(...answers.flatMap(({ points }) => points[0]?.[0] ?? []));
  }
  return times.length > 0 ? Math.min(...times) : null;
}
