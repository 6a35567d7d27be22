import { SourceProblem } from '../collect/problem.ts';
import { isGain } from '../guards/choose.ts';
import { reachesOf } from '../guards/expression.ts';
import type { Outcome } from '../guards/outcome.ts';
import { outcomeOf } from '../guards/outcome.ts';
import type { FileRule, RuleFile } from '../guards/rule-file.ts';
import { printSpan } from '../guards/spans.ts';
import type { DraftFiles, Trial } from '../guards/trial.ts';
import { type Backtest, firstSamples, type Setting } from './backtest.ts';
import { collectedOutcome, confirm } from './confirm.ts';
import { makeFiles } from './files.ts';

export interface RulesOptions {
  file: RuleFile;
  /** Path of the rule file from the folder its test goes to, and its text; null where no test is wanted. */
  tested: { file: string; text: string } | null;
}

/** Every alerting rule of a file held against the incident. */
export async function tryRules(setting: Setting, { file, tested }: RulesOptions): Promise<Pick<Backtest, 'trials' | 'files' | 'notes'>> {
  const [trials, files, notes]: [Trial[], DraftFiles[], string[]] = [[], [], []];
  for (const rule of file.alerts) {
    const interval = rule.interval ?? setting.interval.seconds;
    const tried = await tryRule(rule, interval, setting, file.recorded);
    if (typeof tried === 'string') notes.push(`${rule.alert} was not tried: ${tried}`);
    const outcome = typeof tried === 'string' ? outcomeOf([], setting.incident, { from: setting.incident.from, start: setting.incident.from }) : tried;
    const gain = isGain(outcome, setting.incident, interval);
    const trial: Trial = { alert: rule.alert, expr: rule.expr, for: rule.for, kind: 'file', outcome, precision: interval, gain, test: 'none' };
    trials.push(trial);
    if (!tested || !outcome.firing) continue;
    const { collected, engine, promtool } = setting;
    const made = await makeFiles({ rule, outcome, interval, collected, engine, promtool, told: [], item: null, existing: tested });
    trial.test = made.test;
    if (made.note) notes.push(made.note);
    if (made.files.test) files.push(made.files);
  }
  return { trials, files, notes };
}

/** A sentence where it cannot be tried. */
async function tryRule(rule: FileRule, interval: number, setting: Setting, recorded: string[]): Promise<Outcome | string> {
  const { engine, incident, collected } = setting;
  const reaches = reachesOf(rule.expr);
  const record = recorded.find((name) => reaches.some(({ selector }) => selector === name || selector.startsWith(`${name}{`)));
  if (record) return `it reads what the recording rule ${record} gives, and history may not have that: write its expression out`;
  const past = collectedOutcome(rule, incident, collected.series);
  if (!engine) return past ?? 'it compares no series of the evidence with a number, so it needs a Prometheus: install one, or ask yours by --prometheus URL';
  const back = Math.max(0, ...reaches.map(({ farthest }) => farthest));
  if (engine.kind === 'local' && back > incident.from - engine.from + 1) {
    return `it looks back ${printSpan(back)}, and the evidence holds samples from ${new Date(engine.from * 1000).toISOString().slice(0, 16)}Z only: ask your Prometheus by --prometheus URL`;
  }
  try {
    const missing = await missingSelectors(rule.expr, setting);
    if (missing.length > 0 && engine.kind === 'local')
      return `the evidence holds no samples of ${missing.join(', ')}: name it under \`evidence.series\`, or ask your Prometheus by --prometheus URL`;
    return await confirm(engine, { rule, incident, interval, from: await firstSamples(setting, rule.expr), past });
  } catch (error) {
    if (error instanceof SourceProblem && error.status >= 400 && error.status < 500) return error.message;
    throw error;
  }
}

async function missingSelectors(expr: string, { engine }: Setting): Promise<string[]> {
  const missing: string[] = [];
  for (const selector of new Set(reachesOf(expr).map((reach) => reach.selector))) {
    if (engine && (await engine.evaluate(`count(last_over_time(${selector}[1h]))`, { from: engine.from, to: engine.to + 3600, step: 3600 })).length === 0)
      missing.push(selector);
  }
  return missing;
}
