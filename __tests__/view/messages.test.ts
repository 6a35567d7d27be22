import { describe, expect, it } from 'vitest';
import { sampleEvidence } from '../../embedded-systems/sample-evidence.ts';
import { firstDraft } from '../../scripts/journey/reports.ts';
import { readRuleDoc } from '../../scripts/rule-docs.ts';
import { findUnsourced } from '../../src/evidence/find-unsourced.ts';
import { readReport } from '../../src/report/read.ts';
import { rules } from '../../src/rules/index.ts';
import { type Draft, quote } from '../../src/rules/rule.ts';
import { createJudge } from '../../src/wording/judge.ts';
import { longReport } from './look.ts';

const context = {
  now: '2025-06-01T12:00:00Z',
  filed: '2025-02-20T12:00:00Z',
  evidence: sampleEvidence,
  required: ['summary', 'impact', 'timeline', 'contributing-factors', 'action-items'] as const,
  wording: { people: [], software: [], allowed: [] },
};

const texts = [
  firstDraft,
  longReport,
  '## Five whys\n\n1. Why? Because the operator forgot.\n\n## Impact\n\n## Impact\n\n## Action items\n\nNothing.\n\n## Timeline (CET)\n\n- 22:XX a\n- 10:05 b\n- 09:05 c',
  '**Date**: 2027-02-09\n\n**Duration**: long\n\n## Contributing factors\n\n- a\n- b\n\n## Action items\n\n- Improve it, due: soonish\n- Tell everyone to be careful, due: 2020-01-01',
  '```\nopen\n\n\u202Eabc',
];

/** Every message of a rule on its examples and on some texts with many faults. */
function draftsOf(rule: (typeof rules)[number]): Draft[] {
  const inputs = [...readRuleDoc(rule.id).examples.map(({ input }) => input), ...texts];
  return inputs.flatMap((text) => {
    const report = readReport(text);
    return [...rule.check(report, { ...context, required: [...context.required], unsourced: findUnsourced(report, sampleEvidence) })];
  });
}

const judge = createJudge({ people: [], nouns: [], software: [] });
const withoutQuotes = (text: string) => text.replace(/`[^`]*`|“[^”]*”+/g, 'X');

// The wording rule quotes what it found, and has a form of its own.
describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const drafts = draftsOf(rule);
  it('speaks in sentences', () => {
    expect(drafts.length).toBeGreaterThan(0);
    for (const { reason, note } of drafts) {
      for (const text of [reason, note ?? 'None.']) {
        expect(text).not.toMatch(/^Unexpected|, expected /);
        expect(text).toMatch(/^(?:\p{Lu}|“)/u);
        expect(text).toMatch(/[.?…][”)]?$/u);
        expect(withoutQuotes(text)).not.toMatch(/\b1 \w+s\b|\b(?:please|must not|invalid|illegal)\b|\n/i);
        expect(text.length).toBeLessThan(260);
      }
      expect(note, reason).toBeTruthy();
    }
  });
  it('blames nobody, and says in a title what lists say once', () => {
    for (const { reason, note, group } of drafts) {
      expect(judge(withoutQuotes(`${reason} ${note ?? ''}`), null)).toEqual([]);
      if (group) expect(group.title).toMatch(/^\p{Lu}[^.]+$/u);
      if (group) expect(group.about).not.toBe('');
    }
  });
});

it('cuts a quotation between words', () => {
  expect(quote('a '.repeat(100))).toMatch(/^“(?:a ){1,39}a…”$/);
  expect(quote('short')).toBe('“short”');
});
