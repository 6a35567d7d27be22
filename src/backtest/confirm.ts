import { passing } from '../guards/candidates.ts';
import { type CollectedSeries, readSeries } from '../guards/collected.ts';
import { comparisonOf, reachesOf, sameExpression } from '../guards/expression.ts';
import type { Incident } from '../guards/incident.ts';
import { leadIn, type Outcome, outcomeOf } from '../guards/outcome.ts';
import type { AlertingRule } from '../guards/rule-file.ts';
import { evaluationTimes, firingsOf, runAlert } from '../guards/state-machine.ts';
import type { Engine } from './engine.ts';

export interface Question {
  rule: AlertingRule;
  incident: Incident;
  /** Seconds between evaluations. */
  interval: number;
  /** First moment with samples: of a server in the days before, of the evidence at all. */
  from: number;
  /** What the values that were collected say, for an engine that has no more than the incident; null where they say nothing. */
  past: Outcome | null;
}

/** What a rule would have done, by the engine's own evaluation at every interval. Throws a `SourceProblem`. */
export async function confirm(engine: Engine, question: Question): Promise<Outcome> {
  const { rule, incident, interval, past } = question;
  const back = Math.max(0, ...reachesOf(rule.expr).map(({ farthest }) => farthest));
  // Without the samples an expression looks back on, its first values would mean something else.
  const from = engine.kind === 'local' ? question.from + Math.min(back, engine.to - question.from) : question.from;
  const times = evaluationTimes(from, engine.to, interval);
  const [first, last] = [times[0], times.at(-1)];
  const results = first === undefined || last === undefined ? [] : await engine.evaluate(rule.expr, { from: first, to: last, step: interval });
  const outcome = outcomeOf(firingsOf(runAlert(times, results, rule), rule, interval), incident, { from: first ?? from, start: incident.from - leadIn });
  return engine.kind === 'local' && past ? withDaysBefore(outcome, past) : outcome;
}

/** The days before, counted in a series that was collected with one value a minute. */
function withDaysBefore(outcome: Outcome, past: Outcome): Outcome {
  // Active at the first moment: the minutes before say since when.
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
