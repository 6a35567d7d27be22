import { normalOf, randomOf } from '../../embedded-systems/incident.ts';
import type { History } from '../../embedded-systems/prometheus.ts';

export const start = Date.parse('2025-03-10T08:00:00Z') / 1000;
export const end = start + 4 * 3600;

export interface RandomRule {
  left: string;
  operator: string;
  /** Which of the values of the left side is the limit, 0 to 1. */
  quantile: number;
  interval: number;
  for: number;
  keepFiringFor: number;
}

/** Gauges and counters with noise, steps, holes, resets and members that come and go. Samples every 15 s, each target at its own second. */
export function randomHistory(seed: number): History[] {
  const random = randomOf(seed);
  const normal = normalOf(random);
  const pick = (from: number, to: number) => from + random() * (to - from);
  const history: History[] = [];
  for (const name of ['gauge_a', 'gauge_b', 'jobs_total', 'errors_total']) {
    for (const instance of ['i1', 'i2', 'i3']) {
      const counter = name.endsWith('_total');
      const phase = 1 + Math.floor(random() * 14);
      const steps = Array.from({ length: 4 }, () => ({ from: pick(start, end), length: pick(40, 1500), height: pick(-8, 20) }));
      const holes = Array.from({ length: 3 }, () => ({ from: pick(start, end), length: pick(20, 900) }));
      const points: [number, number][] = [];
      let [sum, drift] = [0, 0];
      for (let second = start - 1800 + phase; second <= end; second += 15) {
        drift = 0.95 * drift + 0.5 * normal();
        const raised = steps.filter(({ from, length }) => second >= from && second < from + length).reduce((total, { height }) => total + height, 0);
        const level = Math.max(0, 10 + drift + raised + 0.3 * normal());
        if (counter && random() < 0.002) sum = 0;
        sum += level;
        if (holes.some(({ from, length }) => second >= from && second < from + length)) continue;
        points.push([second, Number((counter ? sum : level).toPrecision(7))]);
      }
      history.push({ name, labels: { instance }, points });
    }
  }
  return history;
}

const spans = ['1m', '2m', '5m'];

export function randomRules(seed: number, count: number): RandomRule[] {
  const random = randomOf(seed);
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const gauge = () => `${one(['gauge_a', 'gauge_b'])}${one(['', '', '{instance="i1"}', '{instance!="i2"}'])}`;
  const counter = () => `${one(['jobs_total', 'errors_total'])}${one(['', '{instance="i3"}'])}`;
  const shapes: (() => string)[] = [
    gauge,
    gauge,
    () => `sum(${gauge()})`,
    () => `max by (instance) (${gauge()})`,
    () => `gauge_a / gauge_b`,
    () => `gauge_a - gauge_b offset ${one(['5m', '10m'])}`,
    () => `${one(['rate', 'increase', 'irate'])}(${counter()}[${one(spans)}])`,
    () => `sum(rate(errors_total[${one(spans)}])) / sum(rate(jobs_total[${one(spans)}]))`,
    () => `${one(['avg', 'max', 'min', 'count'])}_over_time(${gauge()}[${one(spans)}])`,
    () => `predict_linear(${gauge()}[5m], 600)`,
    () => `max_over_time(sum(rate(${counter()}[1m]))[${one(spans)}:${one(['30s', '1m'])}])`,
    () => `absent(${one(['gauge_a{instance="i1"}', 'jobs_total{instance="i2"}', 'gauge_b{instance="i3"}'])})`,
  ];
  return Array.from({ length: count }, () => {
    const interval = one([15, 15, 30, 60]);
    return {
      left: one(shapes)(),
      operator: one(['>', '>', '<']),
      quantile: one([0.02, 0.1, 0.8, 0.9, 0.97, 0.995]),
      interval,
      for: one([0, 1, 2, 4, 10]) * interval,
      keepFiringFor: one([0, 0, 0, 60, 180]),
    };
  });
}
