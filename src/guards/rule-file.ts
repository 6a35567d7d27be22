import { load } from 'js-yaml';
import * as v from 'valibot';
import { spanSeconds } from '../evidence/promql.ts';
import { UserError } from '../user-error.ts';
import { isExpression } from './expression.ts';
import type { Timing } from './state-machine.ts';

/** An alerting rule. */
export interface AlertingRule extends Timing {
  alert: string;
  expr: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

/** An alerting rule of a file. `interval` is that of its group in seconds; null where the group leaves it to the server. */
export interface FileRule extends AlertingRule {
  group: string;
  interval: number | null;
}

const text = v.union([v.string(), v.number(), v.boolean()]);
const words = v.optional(v.nullable(v.record(v.string(), text)));
const span = v.optional(v.union([v.pipe(v.string(), v.regex(/^(?:0|(?:\d+(?:ms|[smhdwy]))+)$/)), v.literal(0)]));
const rule = v.object({
  alert: v.optional(v.string()),
  record: v.optional(v.string()),
  expr: text,
  for: span,
  keep_firing_for: span,
  labels: words,
  annotations: words,
});
const file = v.object({ groups: v.array(v.object({ name: v.string(), interval: span, rules: v.optional(v.nullable(v.array(rule))) })) });

export interface RuleFile {
  alerts: FileRule[];
  /** Names that recording rules of the file give. */
  recorded: string[];
}

const longest = 5000;

/** The alerting rules of a file for Prometheus. Throws a `UserError` of one sentence. */
export function readRuleFile(source: string, path: string): RuleFile {
  const result = v.safeParse(file, loadYaml(source, path), { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw new UserError(`${path} is no rule file of Prometheus: ${v.getDotPath(issue) ?? 'it'} is ${issue.received}, expected ${expected(issue)}`);
  }
  const rules = result.output.groups.flatMap(({ name, interval, rules: own }) =>
    (own ?? []).map((one) => ({ group: name, interval: interval ? secondsOf(interval) : null, ...one })),
  );
  const alerts = rules.flatMap(({ alert, expr, group, interval, labels, annotations, ...one }): FileRule[] => {
    if (!alert) return [];
    if (String(expr).length > longest)
      throw new UserError(`${path} has an expression of ${String(expr).length} characters, that of ${alert}; at most ${longest} are tried`);
    if (!isExpression(String(expr)))
      throw new UserError(`${path} has a rule whose expression Prometheus would refuse: ${alert}: ${String(expr).trim().slice(0, 200)}`);
    const timing = { for: secondsOf(one.for), keepFiringFor: secondsOf(one.keep_firing_for) };
    return [{ alert, expr: String(expr).trim(), ...timing, labels: asText(labels), annotations: asText(annotations), group, interval }];
  });
  if (alerts.length === 0) throw new UserError(`${path} has no alerting rule`);
  return { alerts, recorded: rules.flatMap(({ record }) => record ?? []) };
}

function loadYaml(source: string, path: string): unknown {
  try {
    return load(source, { filename: path });
  } catch (cause) {
    const { reason = 'it cannot be read', mark } = cause as { reason?: string; mark?: { line: number } };
    throw new UserError(`${path} is not valid YAML: ${reason.replace(/["'`<].*$/, '').trim()}${mark ? ` (line ${mark.line + 1})` : ''}`, { cause });
  }
}

const expected = (issue: { expected: string | null; kind: string }) =>
  issue.expected?.startsWith('/') ? 'a span such as 2m' : (issue.expected ?? 'something else');
const secondsOf = (value: string | 0 | undefined) => (value ? spanSeconds(String(value)) : 0);
const asText = (value: Record<string, string | number | boolean> | null | undefined) =>
  Object.fromEntries(Object.entries(value ?? {}).map(([key, one]) => [key, String(one)]));
