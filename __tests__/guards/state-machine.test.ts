import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluationTimes, firingsOf, runAlert, type Timing } from '../../src/guards/state-machine.ts';

/** Evaluations every 10 s; `#` is one with a result, `.` one without. */
function run(line: string, timing: Partial<Timing> = {}) {
  const whole = { for: 0, keepFiringFor: 0, ...timing };
  const times = [...line].map((_, index) => index * 10);
  const points = [...line].flatMap((char, index): [number, number][] => (char === '#' ? [[index * 10, 1]] : []));
  return firingsOf(runAlert(times, [{ labels: {}, key: '', points }], whole), whole, 10);
}
const spans = (line: string, timing: Partial<Timing> = {}) => run(line, timing).map(({ fired, ended }) => [fired, ended]);

describe('an alert', () => {
  it('fires at once without `for`, and is gone at the first evaluation without a result', () => {
    expect(spans('..##.')).toEqual([[20, 40]]);
  });

  it('waits for `for` since its first result', () => {
    expect(spans('.####.', { for: 20 })).toEqual([[30, 50]]);
    expect(spans('.##.##.', { for: 20 })).toEqual([]);
    expect(spans('.###.', { for: 25 })).toEqual([]);
  });

  it('is open at the last evaluation', () => {
    expect(spans('.##')).toEqual([[10, null]]);
  });

  it('goes on firing for `keep_firing_for`, and comes back without waiting', () => {
    expect(spans('.##....', { keepFiringFor: 20 })).toEqual([[10, 50]]);
    expect(spans('.##.#....', { for: 10, keepFiringFor: 20 })).toEqual([[20, 70]]);
    // A result at the very evaluation at which it would be gone keeps it.
    expect(spans('.##..#....', { keepFiringFor: 20 })).toEqual([[10, 80]]);
    expect(spans('.##...#....', { keepFiringFor: 20 })).toEqual([
      [10, 50],
      [60, 90],
    ]);
    expect(spans('.#...', { for: 10, keepFiringFor: 20 })).toEqual([]);
  });

  it('has an episode for each set of labels, its name aside, and fires while one of them does', () => {
    const times = evaluationTimes(0, 50, 10);
    const of = (labels: Record<string, string>, ...seconds: number[]) => ({ labels, key: '', points: seconds.map((second): [number, number] => [second, 1]) });
    const results = [of({ __name__: 'up', instance: 'a' }, 0, 10), of({ instance: 'b' }, 10, 20, 30)];
    const timing = { for: 0, keepFiringFor: 0 };
    const episodes = runAlert(times, results, timing);
    expect(episodes.map(({ key, fired, ended }) => [key, fired, ended])).toEqual([
      ['{"instance":"a"}', 0, 20],
      ['{"instance":"b"}', 10, 40],
    ]);
    expect(firingsOf(episodes, timing, 10).map(({ fired, ended }) => [fired, ended])).toEqual([[0, 40]]);
  });

  it('knows since when nothing else was active', () => {
    expect(run('...#.#..##..', { for: 10 }).map(({ since, active }) => [since, active])).toEqual([[80, 80]]);
    expect(run('...#.#.###..', { for: 20 }).map(({ since, active }) => [since, active])).toEqual([[30, 70]]);
  });

  it('takes evaluations at multiples of the interval', () => {
    expect(evaluationTimes(101, 130, 15)).toEqual([105, 120]);
    expect(evaluationTimes(10, 5, 15)).toEqual([]);
  });

  it('does what a plain walk over the evaluations does', () => {
    // As Prometheus writes it down: one step an evaluation.
    const walk = (line: boolean[], { for: wait, keepFiringFor }: Timing) => {
      let [active, firing, kept]: [number | null, boolean, number | null] = [null, false, null];
      return line.map((result, index) => {
        const now = index * 10;
        if (result) {
          kept = null;
          active ??= now;
          if (now - active >= wait) firing = true;
        } else {
          if (firing && keepFiringFor > 0) kept ??= now;
          if (!(firing && kept !== null && now - kept < keepFiringFor)) [active, firing, kept] = [null, false, null];
        }
        return firing;
      });
    };
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), fc.constantFrom(0, 10, 25, 40), fc.constantFrom(0, 10, 25, 50), (line, wait, keep) => {
        const found = spans(line.map((one) => (one ? '#' : '.')).join(''), { for: wait, keepFiringFor: keep });
        const fires = line.map((_, index) => found.some(([fired, ended]) => (fired ?? 0) <= index * 10 && (ended ?? Number.POSITIVE_INFINITY) > index * 10));
        expect(fires).toEqual(walk(line, { for: wait, keepFiringFor: keep }));
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});
