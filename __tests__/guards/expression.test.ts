import { describe, expect, it } from 'vitest';
import { asOperand, clockOf, comparisonOf, isBareCounter, isExpression, passes, reachesOf } from '../../src/guards/expression.ts';

const reach = (query: string) => reachesOf(query).map(({ selector, farthest, nearest }) => `${selector} ${farthest} ${nearest}`);

describe('what an expression looks at', () => {
  it.each([
    ['up', ['up 300 0']],
    ['rate(a{b="c"}[5m]) / d', ['a{b="c"} 300 0', 'd 300 0']],
    ['x < 0.3 * x offset 1d', ['x 300 0', 'x 86700 86400']],
    ['a offset 1h / b', ['a 3900 3600', 'b 300 0']],
    ['(a / b) offset 5m', ['a 600 300', 'b 600 300']],
    ['rate(a[1m] offset -5m)', ['a -240 -300']],
    ['max_over_time((up == 1)[10m:30s] offset 1d)', ['up 87300 86400']],
    ['time() > 3', []],
    ['a >', ['a 300 0']],
  ])('%s', (query, expected) => expect(reach(query)).toEqual(expected));

  it('says where it takes ranges, and what is evaluated inside of a subquery', () => {
    expect(reachesOf('rate(a[1m]) + max_over_time(b[5m:1m]) + c').map(({ ranged, nested }) => [ranged, nested])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it('sees clocks, whose time is another in a test', () => {
    expect([clockOf('hour() > 3'), clockOf('a @ 100'), clockOf('time() - b > 5'), clockOf('a > 1')]).toEqual(['hour()', '@', 'time()', null]);
  });
});

it('takes a comparison with a number apart', () => {
  expect(comparisonOf('(sum(a) / b >= -1.5)')).toEqual({ left: 'sum(a) / b', operator: '>=', limit: -1.5 });
  for (const query of ['a > b', 'a > bool 2', 'a and b > 2', 'a', '']) expect(comparisonOf(query), query).toBeNull();
});

it('passes values as PromQL does', () => {
  expect([passes(Number.NaN, '>', 1), passes(Number.NaN, '!=', 1), passes(Number.POSITIVE_INFINITY, '>', 1), passes(1, '<=', 1)]).toEqual([
    false,
    true,
    true,
    true,
  ]);
});

it.each([
  ['a / b', 'a / b'],
  ['sum(a)', 'sum(a)'],
  ['a or b', '(a or b)'],
  ['a / b offset 1d', '(a / b offset 1d)'],
  ['a # why', '(a # why\n)'],
  [' a ', 'a'],
])('puts %s where it is compared', (query, expected) => {
  expect(asOperand(query)).toBe(expected);
  expect(isExpression(`${expected} > 1`)).toBe(true);
});

it('knows what Prometheus refuses, and counters that only grow', () => {
  expect([isExpression('a >'), isExpression(''), isExpression('rate(a[1m])')]).toEqual([false, false, true]);
  expect([isBareCounter('a_total{b="c"}'), isBareCounter('rate(a_total[1m])'), isBareCounter('a_total / 5')]).toEqual([true, false, false]);
});

it('ends on hostile expressions', () => {
  const started = performance.now();
  for (const query of ['('.repeat(20_000), 'a + '.repeat(20_000), `${'-'.repeat(20_000)}a`, 'a[1m]'.repeat(20_000)]) {
    reachesOf(query.slice(0, 5000));
    comparisonOf(query.slice(0, 5000));
  }
  expect(performance.now() - started).toBeLessThan(20_000);
});
