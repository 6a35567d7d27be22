import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostAnHour, nextWrite, ofLastHour } from '../../src/github/pace.ts';

/** Writes as early as they may go out, for a run that wants to write at these gaps in milliseconds. */
function write(gaps: number[]): number[] {
  const times: number[] = [];
  let now = 1_000_000_000_000;
  for (const gap of gaps) {
    now += gap;
    const turn = nextWrite(times, now);
    if (turn === null) break;
    times.push(turn);
    now = Math.max(now, turn);
  }
  return times;
}

const most = (times: number[], span: number) => Math.max(0, ...times.map((time, index) => times.slice(index).filter((other) => other < time + span).length));

describe('the pace of writes', () => {
  it('lets a report of forty items go out at once', () => {
    const times = write(Array.from({ length: 48 }, () => 0));
    expect(new Set(times).size).toBe(1);
  });

  it('keeps a second between writes after that', () => {
    const times = write(Array.from({ length: 60 }, () => 0));
    expect(times.slice(48).map((time, index) => time - (times[47 + index] as number))).toEqual(Array.from({ length: 12 }, () => 1000));
  });

  it('never has more than 72 in a minute or 480 in an hour, however the writes come', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3000 })), { maxLength: 600 }), (gaps) => {
        const times = write(gaps);
        expect([...times].sort((a, b) => a - b)).toEqual(times);
        expect(most(times, 60_000)).toBeLessThanOrEqual(72);
        expect(most(times, 3_600_000)).toBeLessThanOrEqual(mostAnHour);
      }),
      { seed: 19, numRuns: 60 },
    );
  });

  it('begins anew after an hour', () => {
    const times = Array.from({ length: mostAnHour }, (_, index) => index * 1000);
    const last = times.at(-1) as number;
    expect(nextWrite(times, last)).toBeNull();
    expect(nextWrite(times, 3_600_000)).toBe(3_600_000);
    expect(ofLastHour(times, last + 3_600_001)).toBe(0);
  });
});
