import { SourceProblem } from '../collect/problem.ts';
import { isGain } from '../guards/choose.ts';
import { reachesOf, staleAfter } from '../guards/expression.ts';
import { fileName } from '../guards/name.ts';
import { type Outcome, outcomeOf } from '../guards/outcome.ts';
import type { FileRule, RuleFile } from '../guards/rule-file.ts';
import { printSpan } from '../guards/spans.ts';
import type { DraftFiles, Trial } from '../guards/trial.ts';
import type { Backtest, Setting } from './backtest.ts';
import { collectedOutcome, confirm } from './confirm.ts';
import type { Engine } from './engine.ts';
import { makeFiles } from './files.ts';

export interface RulesOptions {
  file: RuleFile;
  /** Path of the rule file from the folder its test goes to, and its text; null where no test is wanted. */
  tested: { file: string; text: string } | null;
}

/** Every alerting rule of a file held against the incident. */
export async function tryRules(setting: Setting, { file, tested }: RulesOptions): Promise<Pick<Backtest, 'trials' | 'files' | 'notes'>> {
  const [trials, files, notes]: [Trial[], DraftFiles[], string[]] = [[], [], []];
  const named = testNames(file);
  for (const rule of file.alerts) {
    const interval = rule.interval ?? setting.interval.seconds;
    const { outcome, engine, why } = await tryRule(rule, interval, setting, file.recorded);
    if (why !== null) notes.push(`${rule.alert} was not tried: ${why}`);
    const gain = isGain(outcome, setting.incident, interval);
    const trial: Trial = {
      alert: rule.alert,
      expr: rule.expr,
      for: rule.for,
      kind: 'file',
      tried: why === null,
      collected: engine === null,
      outcome,
      precision: interval,
      gain,
      test: 'none',
    };
    trials.push(trial);
    const naming = named.get(rule);
    if (!tested || !naming || !outcome.firing) continue;
    const { collected, promtool } = setting;
    const made = await makeFiles({ rule, outcome, interval, collected, engine, promtool, told: [], item: null, existing: { ...tested, ...naming } });
    trial.test = made.test;
    if (made.note) notes.push(made.note);
    if (made.files.test) files.push(made.files);
  }
  return { trials, files, notes };
}

/** A name for the test of each rule, and what tells apart those of one name: often they differ in severity alone. */
function testNames({ alerts }: RuleFile): Map<FileRule, { test: string; labels: Record<string, string> }> {
  const used = new Map<string, number>();
  const named = new Map<FileRule, { test: string; labels: Record<string, string> }>();
  for (const rule of alerts) {
    const name = fileName(rule.alert);
    const turn = (used.get(name) ?? 0) + 1;
    used.set(name, turn);
    const fixed = Object.fromEntries(Object.entries(rule.labels).filter(([, value]) => !value.includes('{{')));
    const twins = alerts.filter(({ alert }) => alert === rule.alert).length > 1;
    named.set(rule, { test: turn === 1 ? name : `${name}-${turn}`, labels: twins ? fixed : {} });
  }
  return named;
}

interface Tried {
  outcome: Outcome;
  engine: Engine | null;
  /** Why it could not be tried; null where it was. */
  why: string | null;
}

async function tryRule(rule: FileRule, interval: number, setting: Setting, recorded: string[]): Promise<Tried> {
  const { incident, collected } = setting;
  const nothing = outcomeOf([], incident, { from: incident.from, start: incident.from });
  const record = recorded.find((name) => reachesOf(rule.expr).some(({ selector }) => selector === name || selector.startsWith(`${name}{`)));
  const refuse = (why: string): Tried => ({ outcome: nothing, engine: null, why });
  if (record) return refuse(`it reads what the recording rule ${record} gives, and history may not have that: write its expression out`);
  const past = collectedOutcome(rule, incident, collected.series);
  try {
    const engine = await engineFor(rule, setting);
    if (typeof engine === 'string') return past ? { outcome: past, engine: null, why: null } : refuse(engine);
    return { outcome: await confirm(engine, rule, interval, past, setting), engine, why: null };
  } catch (error) {
    // A rule that Prometheus refuses leaves the others.
    if (error instanceof SourceProblem && error.status >= 400 && error.status < 500) return refuse(error.message);
    throw error;
  }
}

const hint = 'ask your Prometheus by --prometheus URL';

/** Who has the samples a rule reads: the engine, or else the server that knows the days before. A sentence where nobody does. */
async function engineFor(rule: FileRule, { engine, before, incident }: Setting): Promise<Engine | string> {
  if (!engine) return `it compares no series of the evidence with a number, so it needs a Prometheus: install one, or ${hint}`;
  const missing = await missingSelectors(rule.expr, engine);
  const asksForAbsence = /\babsent(?:_over_time)?\s*\(/.test(rule.expr);
  if (engine.kind === 'server') return missing.length > 0 && !asksForAbsence ? `${engine.name} has no samples of ${missing.join(', ')}` : engine;
  const back = Math.max(0, ...reachesOf(rule.expr).map(({ farthest }) => farthest));
  const short = back > incident.from - engine.from + staleAfter;
  if (missing.length === 0 && !short) return engine;
  if (before && (await missingSelectors(rule.expr, before)).length === 0) return before;
  if (missing.length > 0) return `the evidence holds no samples of ${missing.join(', ')}: name it under \`evidence.series\` and collect again, or ${hint}`;
  return `it looks back ${printSpan(back)}, and the evidence holds samples from ${new Date(engine.from * 1000).toISOString().slice(0, 16)}Z only: ${hint}`;
}

async function missingSelectors(expr: string, engine: Engine): Promise<string[]> {
  const missing: string[] = [];
  for (const selector of new Set(reachesOf(expr).map((reach) => reach.selector))) {
    const found = await engine.evaluate(`count(last_over_time(${selector}[1h]))`, { from: engine.from, to: engine.to + 3600, step: 3600 });
    if (found.length === 0) missing.push(selector);
  }
  return missing;
}
