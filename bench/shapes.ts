import { normalOf } from '../embedded-systems/incident.ts';

const day = 86_400;

/** Makes the value of a metric at a time; `broken` while the incident lasts. */
export type Shape = (second: number, broken: boolean) => number;

/** Series that benches are made of, by what they are called. */
export function shapesOf(random: () => number) {
  const normal = normalOf(random);
  const wave = (second: number, hour: number) => Math.sin((2 * Math.PI * (second - hour * 3600)) / day);

  /** Series as most are: a daily cycle and noise around it. */
  const plain: Record<string, () => Shape> = {
    latency: () => (second, broken) => (0.12 + 0.03 * wave(second, 8) + 0.006 * normal()) * (broken ? 5 : 1),
    requests: () => (second, broken) => (300 + 180 * wave(second, 7) + 12 * normal()) * (broken ? 0.25 : 1),
    errors: () => (_, broken) => Math.max(0, (broken ? 0.22 : 0.004) + 0.0012 * normal()),
    queue: () => (_, broken) => Math.max(0, Math.round((broken ? 140 : 8) + 2.5 * normal())),
    pool: () => (second, broken) => Math.min(20, Math.max(0, Math.round(broken ? 20 : 6 + 2 * wave(second, 9) + normal()))),
    memory: () => (second, broken) => 9e8 + 4e7 * wave(second, 12) + 6e6 * normal() + (broken ? 4e8 : 0),
    up: () => (_, broken) => (broken ? 0 : 1),
  };

  /** Series that flatter no detector. */
  const heavy: Record<string, () => Shape> = {
    'lognormal latency': () => {
      let drift = 0;
      return (_, broken) => {
        drift = 0.97 * drift + 0.08 * normal();
        return 0.2 * Math.exp(drift + 0.1 * normal()) * (broken ? 6 : 1);
      };
    },
    'bursts of work': () => {
      let left = 0;
      let height = 0;
      return () => {
        if (left <= 0 && random() < 0.004) [left, height] = [2 + Math.floor(random() * 20), 4 / random() ** 0.7];
        left--;
        return 5 + 0.6 * normal() + (left > 0 ? height : 0);
      };
    },
    'sparse errors': () => () => (random() < 0.004 ? 1 + Math.floor(random() * 4) : 0),
    'nightly batch': () => {
      const lengths = Array.from({ length: 40 }, () => 1800 + 2400 * random());
      return (second) => {
        const [now, which] = [second % day, Math.floor(second / day) % 40];
        const busy = now > 2 * 3600 + (which % 5) * 200 && now < 2 * 3600 + (lengths[which] ?? 0);
        return (busy ? 0.8 : 0.15) + 0.03 * normal();
      };
    },
    'average of bursts': () => {
      const inner = (heavy['bursts of work'] as () => Shape)();
      const last: number[] = [];
      return (second, broken) => {
        last.push(inner(second, broken));
        if (last.length > 20) last.shift();
        return last.reduce((sum, value) => sum + value, 0) / last.length;
      };
    },
  };
  return { plain, heavy, wave };
}
