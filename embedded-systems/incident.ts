import { alertHistory, type History } from './prometheus.ts';

/** Evenly spread numbers below 1 that are the same in every run. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Normally spread numbers around 0. */
export function normalOf(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

const second = (time: string) => Date.parse(`2025-02-09T${time}Z`) / 1000;

/** The incident of the sample report: a pool too small, errors from 10:05:23, rolled back at 10:22:10. */
export const sampleIncident = {
  start: second('10:00:00'),
  end: second('11:00:00'),
  onset: second('10:05:23'),
  recovery: second('10:24:00'),
  scrapeLoss: [second('10:31:15'), second('10:43:30')] as const,
};

/** Three days and the incident, scraped every 15 s: requests and errors of a shop, its pool, and one alert. */
export function sampleHistory(days = 3): History[] {
  const { start, onset, recovery, scrapeLoss } = sampleIncident;
  const [random, from] = [randomOf(7), start - days * 86_400 - 3600];
  const normal = normalOf(random);
  const good: [number, number][] = [];
  const bad: [number, number][] = [];
  const pool: [number, number][] = [];
  let [served, failed] = [0, 0];
  for (let time = from; time <= start + 3 * 3600; time += 15) {
    const load = 40 + 15 * Math.sin((2 * Math.PI * (time % 86_400)) / 86_400);
    const share = time > onset && time <= recovery ? 0.42 : 0.003 + 0.0005 * normal();
    const requests = Math.max(0, load * 15 + 12 * normal());
    served += requests * (1 - share);
    failed += Math.max(0, requests * share);
    if (time > scrapeLoss[0] && time < scrapeLoss[1]) continue;
    good.push([time, Math.round(served * 100) / 100]);
    bad.push([time, Math.round(failed * 100) / 100]);
    pool.push([time, time > onset && time <= recovery ? 5 : Math.min(5, Math.max(0, Math.round(2 + 0.5 * normal())))]);
  }
  return [
    { name: 'http_requests_total', labels: { job: 'checkout', code: '200' }, points: good },
    { name: 'http_requests_total', labels: { job: 'checkout', code: '503' }, points: bad },
    { name: 'db_pool_in_use', labels: { job: 'checkout' }, points: pool },
    ...alertHistory(
      { alertname: 'CheckoutErrors', severity: 'page', service: 'checkout' },
      { pending: second('10:06:15'), fires: second('10:06:45'), ends: second('10:25:00'), step: 15 },
    ),
  ];
}

export const sampleQuery = 'sum(rate(http_requests_total{job="checkout",code=~"5.."}[1m])) / sum(rate(http_requests_total{job="checkout"}[1m]))';
