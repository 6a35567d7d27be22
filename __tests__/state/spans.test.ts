import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSpan, daysBefore, daysBetween, defaultDeadline, followUpDay } from '../../src/state/spans.ts';

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('a span after a day', () => {
  it.each([
    ['2025-02-10', '1 day', '2025-02-11'],
    ['2025-02-10', '4 weeks', '2025-03-10'],
    ['2025-02-10', '2weeks', '2025-02-24'],
    ['2024-02-28', '1 day', '2024-02-29'],
    ['2025-03-30', '1 day', '2025-03-31'],
    ['2025-02-10', '3 months', '2025-05-10'],
    ['2025-01-31', '1 month', '2025-02-28'],
    ['2024-01-31', '1 month', '2024-02-29'],
    ['2025-11-30', '3 months', '2026-02-28'],
  ])('%s and %s is %s', (from, span, to) => {
    expect(addSpan(from, span)).toBe(to);
  });

  it('of months never leaves the month it leads to', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 24 }), (from, months) => {
        const [year = 0, month = 0] = from.split('-').map(Number);
        const expected = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
        expect(addSpan(from, `${months} months`).slice(0, 7)).toBe(expected);
      }),
    );
  });
});

describe('days', () => {
  it('before and between are each other’s turn', () => {
    fc.assert(
      fc.property(day, fc.nat(900), (to, days) => {
        expect(daysBetween(daysBefore(to, days), to)).toBe(days);
        expect(addSpan(daysBefore(to, days), `${days} days`)).toBe(to);
      }),
    );
  });
});

describe('the deadline of an item that states none', () => {
  const deadlines = new Map([
    ['high', '2 weeks'],
    ['medium', '4 weeks'],
    ['SEV-1', '1 week'],
  ]);

  it('is by priority or severity, the earlier where both apply', () => {
    expect(defaultDeadline('2025-02-10', 'high', null, deadlines)).toBe('2025-02-24');
    expect(defaultDeadline('2025-02-10', 'high', 'SEV-1', deadlines)).toBe('2025-02-17');
    expect(defaultDeadline('2025-02-10', null, 'SEV-1', deadlines)).toBe('2025-02-17');
  });

  it('is that of medium where neither applies, and four weeks where nothing is configured', () => {
    expect(defaultDeadline('2025-02-10', 'low', 'SEV-4', deadlines)).toBe('2025-03-10');
    expect(defaultDeadline('2025-02-10', null, null, new Map())).toBe('2025-03-10');
  });

  it('takes a severity however it is written', () => {
    for (const severity of ['SEV1', 'sev 1', 'Sev_1']) expect(defaultDeadline('2025-02-10', null, severity, deadlines)).toBe('2025-02-17');
  });
});

describe('the day of the follow-up', () => {
  it('is the usual span after tracking, unless the severity has its own', () => {
    const settings = { followUpAfter: '4 weeks', followUpBySeverity: new Map([['SEV-1', '2 weeks']]) };
    expect(followUpDay('2025-02-10', 'SEV-2', settings)).toBe('2025-03-10');
    expect(followUpDay('2025-02-10', 'sev1', settings)).toBe('2025-02-24');
    expect(followUpDay('2025-02-10', null, settings)).toBe('2025-03-10');
  });
});
