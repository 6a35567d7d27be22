import { printRuleFile } from '../draft/alert-rule.ts';
import { printTestFile } from '../draft/alert-test.ts';
import { type Collected, isGoneIn } from '../guards/collected.ts';
import { clockOf, reachesOf } from '../guards/expression.ts';
import { cutTests } from '../guards/fixture.ts';
import { fileName } from '../guards/name.ts';
import type { Outcome } from '../guards/outcome.ts';
import type { AlertingRule } from '../guards/rule-file.ts';
import type { Samples } from '../guards/samples.ts';
import type { DraftFiles, Trial } from '../guards/trial.ts';
import type { Engine } from './engine.ts';
import type { Promtool } from './promtool.ts';

export interface FilesInput {
  rule: AlertingRule;
  outcome: Outcome;
  interval: number;
  collected: Collected;
  engine: Engine | null;
  promtool: Promtool | null;
  /** Lines of a comment at the top of the rule file. */
  told: string[];
  item: string | null;
  /** A rule file that is there: only a test is made for it. */
  existing: Existing | null;
}

export interface Existing {
  /** Path from the folder of the test. */
  file: string;
  text: string;
  /** What the test is called, without its ending. */
  test: string;
  /** Labels that tell the rule from another of its name. */
  labels: Record<string, string>;
}

export interface Made {
  files: DraftFiles;
  test: Trial['test'];
  /** What there is to say of the test, if anything. */
  note: string | null;
}

/** The rule and its unit test as files, the test tried by promtool where it is installed. */
export async function makeFiles(input: FilesInput): Promise<Made> {
  const { rule, interval, promtool, told, item, existing } = input;
  const name = existing?.test ?? fileName(rule.alert);
  const rules = existing ?? { file: `${name}.rules.yml`, text: printRuleFile(rule, name, interval, told) };
  const files: DraftFiles = { alert: rule.alert, item, rules: existing ? null : rules, test: null };
  const wrong = existing ? null : await promtool?.check(rules.text);
  if (wrong) return { files, test: 'fails', note: `promtool refuses the rule of ${rule.alert}: ${wrong}` };
  const test = await cutTest(input, rules.file);
  if (test.text === null) return { files, test: 'none', note: `${rule.alert} has no unit test: ${test.why}` };
  files.test = { file: `${name}.test.yml`, text: test.text };
  if (!promtool) return { files, test: 'untried', note: null };
  // Tried in a folder of its own, where the rule file lies beside the test.
  const beside = rules.file.replace(/^.*\//, '');
  const said = await promtool.test({ rules: rules.text, ruleFile: beside, test: test.text.replace(rules.file, beside), testFile: files.test.file });
  if (said === null) return { files, test: 'passes', note: null };
  files.test = null;
  return { files, test: 'fails', note: `The unit test of ${rule.alert} is not written, because promtool does not agree: ${said}` };
}

type Text = { text: string; why: null } | { text: null; why: string };

async function cutTest({ rule, outcome, interval, collected, engine, existing }: FilesInput, ruleFile: string): Promise<Text> {
  const { firing } = outcome;
  if (!firing) return { text: null, why: 'it does not fire' };
  const clock = clockOf(rule.expr);
  if (clock) return { text: null, why: `${clock} means another time in a test, which begins in 1970` };
  const { raw, from } = await rawOf(rule, firing.active, { collected, engine });
  const groups = cutTests({ expr: rule.expr, timing: rule, firing, raw, interval, from, isGone: isGoneIn(collected.series) });
  if (typeof groups === 'string') return { text: null, why: groups };
  const thinned =
    groups[0]?.slot === 1
      ? 'Samples of the incident, each at its second; `_` is a second without one.'
      : 'Samples of the incident, one an evaluation: the one it sees. `6x3` is four times 6.';
  const told = [groups.length > 1 ? `${thinned} What lies between the start and the end is left out.` : thinned, 'Run: promtool test rules <this file>'];
  return { text: printTestFile(groups, { alert: rule.alert, labels: existing?.labels ?? {}, ruleFile, interval, told }), why: null };
}

/** Raw samples of what a rule reads: of a server as far back as it looks, of the evidence what there is. */
async function rawOf(
  rule: AlertingRule,
  active: number,
  { collected, engine }: Pick<FilesInput, 'collected' | 'engine'>,
): Promise<{ raw: Map<string, Samples[]>; from: number }> {
  if (!engine) return { raw: collected.raw, from: collected.from };
  const reaches = reachesOf(rule.expr);
  const wanted = Math.min(active, engine.to) - Math.max(0, ...reaches.map(({ farthest }) => farthest)) - 600;
  const from = engine.kind === 'server' ? wanted : engine.from;
  const raw = new Map<string, Samples[]>();
  for (const { selector } of reaches) if (!raw.has(selector)) raw.set(selector, await engine.samples(selector, { from, to: engine.to }));
  return { raw, from };
}
