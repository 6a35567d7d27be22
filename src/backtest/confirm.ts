import { passing } from '../guards/candidates.ts';
import { type CollectedSeries, readSeries } from '../guards/collected.ts';
import { comparisonOf, reachesOf, sameExpression } from '../guards/expression.ts';
import type { Incident } from '../guards/incident.ts';
import { leadIn, type Outcome, outcomeOf } from '../guards/outcome.ts';
import type { AlertingRule } from '../guards/rule-file.ts';
import { evaluationTimes, type Firing, firingsOf, runAlert } from '../guards/state-machine.ts';
import { daysBefore, firstSamples, type Setting } from './backtest.ts';
import type { Engine } from './engine.ts';

/**
 * What a rule would have done, by Prometheus' own evaluation at every interval. `past` is what the values that were collected
 * say, for an engine that has the incident alone; null where they say nothing. Throws a `SourceProblem`.
 */
export async function confirm(engine: Engine, rule: AlertingRule, interval: number, past: Outcome | null, setting: Setting): Promise<Outcome> {
  const { incident, before } = setting;
  if (engine.kind === 'server') {
    const from = (await firstSamples(engine, rule.expr, daysBefore(setting))) ?? incident.from - leadIn;
    return outcomeBetween(engine, rule, interval, { from, to: engine.to }, incident);
  }
  const back = Math.max(0, ...reachesOf(rule.expr).map(({ farthest }) => farthest));
  // Without the samples an expression looks back on, its first values would mean something else.
  const from = engine.from + Math.min(back, engine.to - engine.from);
  const outcome = await outcomeBetween(engine, rule, interval, { from, to: engine.to }, incident);
  const days = (before && (await outcomeBefore(before, rule, interval, setting))) ?? past;
  return days ? withDaysBefore(outcome, days) : outcome;
}

async function outcomeBetween(engine: Engine, rule: AlertingRule, interval: number, span: { from: number; to: number }, incident: Incident): Promise<Outcome> {
  const firings = await firingsBetween(engine, rule, interval, span);
  return outcomeOf(firings, incident, { from: Math.ceil(span.from / interval) * interval, start: incident.from - leadIn });
}

async function firingsBetween(engine: Engine, rule: AlertingRule, interval: number, { from, to }: { from: number; to: number }): Promise<Firing[]> {
  const times = evaluationTimes(from, to, interval);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return [];
  const results = await engine.evaluate(rule.expr, { from: first, to: last, step: interval });
  return firingsOf(runAlert(times, results, rule), rule, interval);
}

/** The days before by a server that still has them; null where it has none of the samples. */
async function outcomeBefore(server: Engine, rule: AlertingRule, interval: number, setting: Setting): Promise<Outcome | null> {
  const span = daysBefore(setting);
  const from = await firstSamples(server, rule.expr, span);
  return from === null ? null : outcomeBetween(server, rule, interval, { from, to: server.to }, setting.incident);
}

/** The incident by the samples of the evidence, the days before by who knows them. */
function withDaysBefore(outcome: Outcome, past: Outcome): Outcome {
  // Active at the first moment: the time before says since when.
  const earlier = outcome.open && past.firing !== null && past.firing.fired < (outcome.firing?.fired ?? 0);
  const { firing, lead, open } = earlier ? past : outcome;
  return { ...outcome, firing, lead, open, before: past.before, days: past.days };
}

/** What a rule would have done by the values of a collected series; null where it compares none of them with a number. */
export function collectedOutcome(rule: AlertingRule, incident: Incident, series: CollectedSeries[]): Outcome | null {
  const comparison = comparisonOf(rule.expr);
  const known = comparison && series.find(({ settings }) => sameExpression(bare(settings.query), bare(comparison.left)));
  if (!known || !comparison) return null;
  const results = passing(known.values, comparison.operator, comparison.limit);
  const firings = firingsOf(runAlert(known.times, results, rule), rule, known.step);
  return outcomeOf(firings, incident, { from: known.times[0] ?? incident.from, start: incident.from - leadIn });
}

const bare = (query: string) => query.trim().replace(/^\(([^()]*)\)$/, '$1');

/** A series as a server has it now, with the days before. */
export async function askSeries(
  engine: Engine,
  series: CollectedSeries['settings'],
  { days, scrape }: { days: number; scrape: number },
): Promise<CollectedSeries> {
  const { from, to } = engine;
  const step = Math.max(scrape, Math.ceil((to - from) / 10_999));
  const window = await engine.evaluate(series.query, { from, to, step });
  const history = await engine.evaluate(series.query, { from: from - days * 86_400, to: from - 60, step: 60 });
  return readSeries(series, { window, history }, { from, to, days, scrape });
}
