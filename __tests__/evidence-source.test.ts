import { describe, expect, it } from 'vitest';
import { sampleEvidence } from '../embedded-systems/sample-evidence.ts';
import { draftReport } from '../src/draft/report.ts';
import { findUnsourced } from '../src/evidence/find-unsourced.ts';
import { readReport } from '../src/report/read.ts';

const unsourced = (text: string) => findUnsourced(readReport(text), sampleEvidence).flatMap(({ figures }) => figures.map((figure) => figure.text));
const summary = (text: string, rest = '') => unsourced(`**Date**: 2025-02-09\n\n## Summary\n\n${text}\n\n${rest}`);

describe('a figure without a source', () => {
  it('is none in the draft of the evidence itself', () => {
    expect(unsourced(draftReport(sampleEvidence))).toEqual([]);
  });

  it.each([
    ['At 11:48 support was told.', ['11:48']],
    ['It cost 73 % of the carts.', ['73 %']],
    ['1,200 customers were hit for 4 hours.', ['1,200 customers', '4 hours']],
    ['At 11:48 support was told, according to finance.', []],
    ['At 11:48 [support](https://example.com/1) was told.', []],
    ['The value `73 %` is a default.', []],
    ['Two of the 3 pools held 12 connections of version 4.18.', []],
  ])('%s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it('is looked for where the incident is told, not in plans, settings and metadata', () => {
    const rest = '## Action items\n\n- Alert at 91 % within 7 minutes (@ana)\n\n## Contributing factors\n\n- The timeout was 17 seconds\n';
    expect(summary('It failed.', rest)).toEqual([]);
  });

  it('may be in the timeline of the report, which other rules compare, and in its zone', () => {
    const timeline = '## Timeline (CET)\n\n- 11:05 errors begin\n- 13:21 support was told of 1,200 orders\n';
    expect(summary('At 13:21 support told of 1,200 orders, errors began at 11:06.', timeline)).toEqual([]);
    expect(summary('At 13:25 support told us.', timeline)).toEqual(['13:25']);
  });

  it('is looked for in bounded time', () => {
    const begin = performance.now();
    summary('12:34 45 % 17 minutes 1,234 users '.repeat(1900));
    summary('1'.repeat(60_000));
    expect(performance.now() - begin).toBeLessThan(20_000);
  });
});
