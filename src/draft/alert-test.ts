import { dump } from 'js-yaml';
import type { TestGroup } from '../guards/fixture.ts';
import { printSpan } from '../guards/spans.ts';

export interface TestContext {
  alert: string;
  /** Labels that tell it from another rule of the same name. */
  labels: Record<string, string>;
  ruleFile: string;
  /** Seconds between evaluations. */
  interval: number;
  /** Lines of a comment at the top. */
  told: string[];
}

/**
 * The text of a file for `promtool test rules`. It asks for `ALERTS`, which Prometheus writes of its own rules, so that a
 * better wording of the annotations breaks no test.
 */
export function printTestFile(groups: TestGroup[], { alert, labels, ruleFile, interval, told }: TestContext): string {
  const matchers = Object.entries({ alertname: alert, alertstate: 'firing', ...labels }).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const expr = `max(ALERTS{${matchers.join(',')}})`;
  const tests = groups.map(({ name, zero, slot, series, checks }) => ({
    name: `${alert} ${name}; time 0 is ${new Date(zero * 1000).toISOString().replace('.000Z', 'Z')}`,
    interval: printSpan(slot),
    input_series: series,
    promql_expr_test: checks.map(({ at, firing }) => ({ expr, eval_time: printSpan(at - zero), exp_samples: firing ? [{ labels: '{}', value: 1 }] : [] })),
  }));
  const text = dump({ rule_files: [ruleFile], evaluation_interval: printSpan(interval), tests }, { lineWidth: -1, noRefs: true, flowLevel: -1 });
  return `${told.map((line) => `# ${line}`).join('\n')}\n${text}`;
}
