import { askedRange, type Matrix, type Rules } from '../evidence/alert-history.ts';
import { seriesToAsk } from '../evidence/alert-series.ts';
import type { SeriesSettings } from '../evidence/settings.ts';
import { type RawFile, readJson, type Snapshot } from '../evidence/snapshot.ts';
import { median, quantile } from '../evidence/statistics.ts';
import { readMatrix, type Samples } from './samples.ts';

const daySeconds = 86_400;
const historyStep = 60;

/** A series as it was collected: what its query gave in the days before and in the incident. */
export interface CollectedSeries {
  settings: SeriesSettings;
  /** Seconds since 1970 of every moment that was asked for. */
  times: number[];
  values: Samples[];
  /** Seconds between the moments from `windowFrom` on; the days before have a minute. */
  step: number;
  windowFrom: number;
  /** First moment of the days before that has a value; null where there is none. */
  historyFrom: number | null;
}

/** What a collection holds of Prometheus. */
export interface Collected {
  series: CollectedSeries[];
  /** Raw samples by selector, between `from` and `to`. */
  raw: Map<string, Samples[]>;
  rules: Rules | null;
  from: number;
  to: number;
  /** Seconds between samples; null without any. */
  scrape: number | null;
}

export function readCollected(snapshot: Snapshot): Collected {
  const files = snapshot.files.filter(({ source }) => source === 'prometheus');
  const { from, to } = askedRange(files, snapshot.window);
  const rules = readJson<Rules>(files.find(({ what }) => what === 'rules'));
  const asked = seriesToAsk(snapshot.settings, rules, readJson<Matrix>(files.find(({ what }) => what === 'alerts')));
  const raw = new Map<string, Samples[]>();
  for (const file of files) {
    const selector = /^series\/\d+\/raw\/([\s\S]+)$/.exec(file.what)?.[1];
    if (selector && !raw.has(selector)) raw.set(selector, readMatrix([readJson<Matrix>(file)]));
  }
  const scrape = scrapeOf([...raw.values()].flat());
  const series = asked.map((settings, index) => readSeries(settings, partsOf(files, index), { from, to, days: snapshot.settings.baseline.days, scrape }));
  return { series: series.filter(({ values }) => values.length > 0), raw, rules, from, to, scrape };
}

interface Parts {
  window: Samples[];
  history: Samples[];
}

function partsOf(files: RawFile[], index: number): Parts {
  const read = (what: string) =>
    readMatrix(files.filter((file) => file.what === what || file.what.startsWith(`${what}/`)).map((file) => readJson<Matrix>(file)));
  return { window: read(`series/${index}/window`), history: read(`series/${index}/history`) };
}

interface Asked {
  from: number;
  to: number;
  days: number;
  scrape: number | null;
}

/** A series from what was asked of it; shared with what is asked of a server now. */
export function readSeries(settings: SeriesSettings, { window, history }: Parts, { from, to, days, scrape }: Asked): CollectedSeries {
  const step = stepOf(window) ?? scrape ?? 15;
  const first = history.flatMap(({ points }) => points[0]?.[0] ?? []);
  const historyFrom = first.length > 0 ? Math.min(...first) : null;
  const past = historyFrom === null ? [] : spread(from - days * daySeconds, from - historyStep, historyStep).filter((time) => time >= historyFrom);
  const byKey = new Map(history.map((one) => [one.key, { ...one, points: [...one.points] }]));
  for (const one of window) {
    const known = byKey.get(one.key);
    if (known) known.points.push(...one.points);
    else byKey.set(one.key, { ...one, points: [...one.points] });
  }
  return { settings, times: [...past, ...spread(from, to, step)], values: [...byKey.values()], step, windowFrom: from, historyFrom };
}

function spread(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, index) => from + index * step);
}

/** Seconds between the moments of an answer: the smallest distance, as there may be holes. */
function stepOf(series: Samples[]): number | null {
  const distances = series.flatMap(({ points }) => points.slice(1).map(([second], index) => second - (points[index]?.[0] ?? second)));
  return distances.length > 0 ? distances.reduce((least, one) => Math.min(least, one)) : null;
}

/** Seconds between samples as they were scraped; a tenth of the distances may be holes or late. */
export function scrapeOf(raw: Samples[]): number | null {
  const own = raw.filter(({ points }) => points.length > 2).slice(0, 50);
  const usual = own.map(({ points }) =>
    quantile(
      points.slice(1).map(([second], index) => second - (points[index]?.[0] ?? second)),
      0.5,
    ),
  );
  return usual.length > 0 ? Math.max(1, Math.round(median(usual))) : null;
}

const sensible = 300;

/** Seconds between evaluations: those of the group of an alert, else of most groups, else of the scrapes. */
export function intervalOf(rules: Rules | null, alert: string | null, scrape: number | null): { seconds: number; from: string } {
  const groups = (rules?.data?.groups ?? []).filter(({ interval = 0 }) => interval >= 1 && interval <= sensible);
  const own = groups.find((group) => alert !== null && group.rules?.some(({ name }) => name === alert));
  if (own?.interval) return { seconds: Math.round(own.interval), from: `as the group of ${alert}` };
  const counts = new Map<number, number>();
  for (const { interval = 0 } of groups) counts.set(Math.round(interval), (counts.get(Math.round(interval)) ?? 0) + 1);
  const [most] = [...counts].sort(([a, one], [b, other]) => other - one || a - b);
  if (most) return { seconds: most[0], from: 'as most rule groups' };
  return { seconds: Math.min(60, scrape ?? 15), from: scrape ? 'as often as samples come' : 'which is assumed' };
}

/** Whether the server had no value of a selector that was collected as a series, at the moment asked for last. */
export function isGoneIn(series: CollectedSeries[]): (selector: string, second: number) => boolean {
  const gone = new Map<string, { times: number[]; there: Set<number>; step: number }>();
  for (const { settings, times, values, step, windowFrom } of series) {
    const there = new Set(values.flatMap(({ points }) => points.map(([second]) => second)));
    gone.set(settings.query.trim(), { times: times.filter((time) => time >= windowFrom), there, step });
  }
  return (selector, second) => {
    const known = gone.get(selector);
    const asked = known?.times.findLast((time) => time <= second);
    return known !== undefined && asked !== undefined && second - asked < known.step && !known.there.has(asked);
  };
}
