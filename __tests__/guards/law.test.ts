import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasProgram, type Running } from '../../embedded-systems/programs.ts';
import { startPrometheus } from '../../embedded-systems/prometheus.ts';
import type { Engine } from '../../src/backtest/engine.ts';
import { askServer } from '../../src/backtest/server.ts';
import { printRuleFile } from '../../src/draft/alert-rule.ts';
import { printTestFile } from '../../src/draft/alert-test.ts';
import { defaultEvidence } from '../../src/evidence/settings.ts';
import { quantile } from '../../src/evidence/statistics.ts';
import { reachesOf } from '../../src/guards/expression.ts';
import { cutTests } from '../../src/guards/fixture.ts';
import type { AlertingRule } from '../../src/guards/rule-file.ts';
import type { Samples } from '../../src/guards/samples.ts';
import { evaluationTimes, type Firing, firingsOf, quietEvaluations, runAlert } from '../../src/guards/state-machine.ts';
import { end, type RandomRule, randomHistory, randomRules, start } from './random-rules.ts';

const seed = Number(process.env.SEED ?? 11);
const installed = [hasProgram('prometheus'), hasProgram('promtool')].every(Boolean);

/** A rule with its limit, and what the state machine makes of it. */
interface Tried {
  rule: AlertingRule;
  interval: number;
  firings: Firing[];
}

describe.runIf(installed)(`the state machine, PromQL and promtool on random rules (seed ${seed})`, () => {
  let prometheus: Running;
  let engine: Engine;
  const tried: Tried[] = [];
  const evaluate = (expr: string, interval: number) => {
    const times = evaluationTimes(start, end, interval);
    return engine.evaluate(expr, { from: times[0] as number, to: times.at(-1) as number, step: interval });
  };

  beforeAll(async () => {
    prometheus = await startPrometheus(randomHistory(seed));
    engine = askServer({ url: prometheus.url, headers: {}, limits: defaultEvidence.limits, from: start, to: end });
    for (const [index, one] of randomRules(seed, 80).entries()) {
      const rule = { ...(await withLimit(one, index)), for: one.for, keepFiringFor: one.keepFiringFor, labels: {}, annotations: {} };
      const results = await evaluate(rule.expr, one.interval);
      tried.push({ rule, interval: one.interval, firings: firingsOf(runAlert(evaluationTimes(start, end, one.interval), results, rule), rule, one.interval) });
    }
  }, 120_000);
  afterAll(() => prometheus?.close());

  async function withLimit({ left, operator, quantile: share, interval }: RandomRule, index: number) {
    if (left.startsWith('absent')) return { alert: `Rule${index}`, expr: left };
    const values = (await evaluate(left, interval)).flatMap(({ points }) => points.map(([, value]) => value)).filter(Number.isFinite);
    // Between two values, so that no rounding decides.
    const limit = Number(quantile(values, share).toPrecision(4)) + 0.00001234;
    return { alert: `Rule${index}`, expr: `${left} ${operator} ${limit}` };
  }

  it('has rules of every kind, most of which fire', () => {
    expect(tried.filter(({ firings }) => firings.length > 0).length).toBeGreaterThan(40);
    expect(tried.reduce((sum, { firings }) => sum + firings.length, 0)).toBeGreaterThan(150);
    expect(tried.some(({ rule, firings }) => rule.keepFiringFor > 0 && firings.length > 1)).toBe(true);
    expect(tried.some(({ rule, firings }) => rule.expr.startsWith('absent') && firings.length > 0)).toBe(true);
  });

  it('agrees with PromQL, which counts the results in the time an alert waits', async () => {
    // Ranges of Prometheus 3 are open on their left, and hold one evaluation less.
    const [probe] = await engine.evaluate('count_over_time(vector(1)[1m:15s])', { from: start, to: start, step: 15 });
    const both = probe?.points[0]?.[1] === 5 ? 1 : 0;
    for (const { rule, interval, firings } of tried.filter(({ rule: one }) => one.keepFiringFor === 0 && one.for > 0)) {
      const needed = rule.for / interval + both;
      // The first evaluations are no rule's: PromQL sees results from before.
      const from = start + rule.for + interval;
      const said = await evaluate(`count_over_time((${rule.expr})[${rule.for}s:${interval}s]) >= ${needed}`, interval);
      const theirs = new Set(said.flatMap(({ points }) => points.map(([second]) => second)).filter((second) => second >= from));
      const ours = evaluationTimes(from, end, interval).filter((second) =>
        firings.some((one) => one.fired <= second && (one.ended ?? Number.POSITIVE_INFINITY) > second),
      );
      const known = firings.find(({ active }) => active === start);
      // One that was active at the first evaluation may have been so before.
      const skip = known ? (known.ended ?? end) : from;
      expect({ expr: rule.expr, wait: rule.for, fires: ours.filter((second) => second >= skip) }).toEqual({
        expr: rule.expr,
        wait: rule.for,
        fires: [...theirs].filter((second) => second >= skip).sort((a, b) => a - b),
      });
    }
  });

  it('agrees with promtool at every start and end, on tests cut from the samples', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'law-'));
    const files: string[] = [];
    let checks = 0;
    for (const { rule, interval, firings } of tried) {
      const raw = new Map<string, Samples[]>();
      for (const { selector } of reachesOf(rule.expr)) raw.set(selector, await engine.samples(selector, { from: start - 1800, to: end }));
      writeFileSync(join(folder, `${rule.alert}.rules.yml`), printRuleFile(rule, 'law', interval, []));
      const groups = firings
        .filter(({ since }) => since - rule.keepFiringFor - quietEvaluations * interval >= start)
        .flatMap((firing) => {
          const cut = cutTests({ expr: rule.expr, timing: rule, firing, raw, interval, from: start - 1800, isGone: () => false });
          return typeof cut === 'string' ? [] : cut;
        });
      checks += groups.reduce((sum, group) => sum + group.checks.length, 0);
      if (groups.length === 0) continue;
      files.push(`${rule.alert}.test.yml`);
      writeFileSync(
        join(folder, files.at(-1) as string),
        printTestFile(groups, { alert: rule.alert, labels: {}, ruleFile: `${rule.alert}.rules.yml`, interval, told: [] }),
      );
    }
    expect(checks).toBeGreaterThan(500);
    let said = '';
    try {
      execFileSync('promtool', ['test', 'rules', ...files], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      said = `${stdout}\n${stderr}`;
    }
    if (process.env.KEEP)
      console.log(
        folder,
        checks,
        tried
          .map(({ rule, interval, firings }) => `${rule.alert} ${rule.expr} for ${rule.for} keep ${rule.keepFiringFor} every ${interval}: ${firings.length}`)
          .join('\n'),
      );
    else rmSync(folder, { recursive: true });
    expect(said).toBe('');
  });
});
