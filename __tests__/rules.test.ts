import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleEvidence } from '../embedded-systems/sample-evidence.ts';
import { readRuleDoc } from '../scripts/rule-docs.ts';
import { findUnsourced } from '../src/evidence/find-unsourced.ts';
import { readReport } from '../src/report/read.ts';
import { rules } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';

const context = {
  now: null,
  filed: null,
  evidence: sampleEvidence,
  required: ['summary', 'impact', 'timeline', 'contributing-factors', 'action-items'] as const,
  wording: { people: [], software: [], allowed: [] },
};

function messages(rule: Rule, markdown: string): string[] {
  const report = readReport(markdown);
  return [...rule.check(report, { ...context, required: [...context.required], unsourced: findUnsourced(report, sampleEvidence) })].map(({ place, reason }) => {
    const { start, end } = place;
    return `${start.line}:${start.column}-${end.line}:${end.column}: ${reason}`;
  });
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const doc = readRuleDoc(id);
  it('has an example that passes and one that does not', () => {
    expect(doc.examples.some(({ output }) => output.length === 0)).toBe(true);
    expect(doc.examples.some(({ output }) => output.length > 0)).toBe(true);
  });
  it.each(doc.examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    expect(messages(rule, example.input)).toEqual(example.output);
    expect(messages(rule, example.input.replaceAll('\n', '\r\n')), 'with CRLF').toEqual(example.output);
  });
});

it('lists every rule file', () => {
  const files = readdirSync(new URL('../src/rules', import.meta.url)).filter((file) => /^const|^[a-z0-9-]+\.ts$/.test(file));
  const helpers = ['index.ts', 'rule.ts', 'review.ts', 'secrets.ts'];
  expect(files.filter((file) => !helpers.includes(file)).sort()).toEqual(rules.map(({ id }) => `${id}.ts`).sort());
});
