import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeMarker } from '../../src/state/marker.ts';
import { fitMemory, readMemory } from '../../src/state/memory.ts';
import { emptyMemory, type Memory } from '../../src/state/report-state.ts';

const remember = (memory: Memory) => readMemory(`${writeMarker('report', { v: 1, ...memory })}\nThe comment.`);
const full: Memory = {
  tracked: '2025-02-10',
  waivers: [{ rule: 'severity', reason: 'we have no scale yet' }],
  followUp: '2025-03-10',
  declined: [{ key: 'AI-003', reason: 'the service goes away' }],
  issues: [10, 11],
  file: { path: 'docs/post-mortems/a.md', commit: 'c0ffee' },
  command: 42,
};

describe('what a comment remembers', () => {
  it('is read as it was written', () => {
    expect(remember(full)).toEqual(full);
  });

  it('is nothing where there is no marker, or it cannot be read', () => {
    expect(readMemory('A comment of someone.')).toEqual(emptyMemory);
    expect(readMemory('<!-- post-mortem:report AAAA -->')).toEqual(emptyMemory);
  });

  it('of an older version lacks what that did not know', () => {
    expect(readMemory(writeMarker('report', { v: 1, tracked: '2025-02-10' }))).toEqual({ ...emptyMemory, tracked: '2025-02-10' });
  });

  it('holds nothing that does not belong to it', () => {
    expect(readMemory(writeMarker('report', { ...full, v: 9, more: 'x' }))).toEqual(full);
  });
});

describe('a memory that is too long for a marker', () => {
  const reasons = (count: number, text: string) => Array.from({ length: count }, (_, n) => ({ key: `AI-${n}`, reason: text }));

  it('is left as it is while it fits', () => {
    expect(fitMemory(full)).toEqual(full);
  });

  it('has its reasons shortened, as little as will do', () => {
    expect(fitMemory({ ...full, declined: reasons(50, 'x'.repeat(500)) }).declined[0]?.reason).toHaveLength(100);
    expect(fitMemory({ ...full, declined: reasons(150, 'x'.repeat(500)) }).declined[0]?.reason).toHaveLength(30);
    expect(fitMemory({ ...full, declined: reasons(300, 'x'.repeat(500)) }).declined[0]?.reason).toBe('');
  });

  it('goes without them where even that is too much, and keeps the rest', () => {
    expect(fitMemory({ ...full, declined: reasons(2000, 'x') })).toEqual({ ...full, waivers: [], declined: [] });
  });

  it('can be read again, whatever people wrote', () => {
    const entry = fc.record({ key: fc.constant('AI-001'), reason: fc.string({ unit: 'binary', maxLength: 800 }) });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 200 }), (declined) => {
        const fitted = fitMemory({ ...full, declined });
        expect(remember(fitted)).toEqual(fitted);
        expect(fitMemory(fitted)).toEqual(fitted);
      }),
      { numRuns: 20, seed: Number(process.env.SEED ?? 20250209) },
    );
  });
});
